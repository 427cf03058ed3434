/** Pages that are no profile: the feed, and lists of people in the three shapes the real site has. */
import { type Html, html } from './markup.ts';
import { type DemoPerson, PEOPLE, profilePath } from './people.ts';
import { avatar } from './pieces.ts';

const row = (person: DemoPerson): Html => html`<li class="row" role="listitem">${avatar(person)}<div>
  <a href="${profilePath(person)}">${person.name}</a><p class="quiet">${person.headline}</p><p class="quiet">${person.location}</p></div></li>`;

/** The first page one sees. */
export const feedMain = (): Html => html`<main class="page"><section class="card pad"><h2>Feed</h2>
  <p>A quiet morning. People you may want to read about:</p>
  <ul class="rows">${PEOPLE.slice(0, 3).map(row)}</ul></section>
  <section class="card pad"><p><a href="/search/results/people/">All people</a></p></section></main>`;

const picture = (person: DemoPerson, path: string): Html =>
  html`<a href="${path}" aria-hidden="true" tabindex="-1">${avatar(person)}</a>`;

/** A result as the search shows it: degree, headline, place, and a shared contact who is linked too. */
const result = (person: DemoPerson, shared: DemoPerson): Html => html`<li class="row" data-demo="row">
  ${picture(person, profilePath(person))}<div class="grow">
  <div><span><a href="${profilePath(person)}">${person.name}</a> <span class="quiet">• ${person.degree}</span></span></div>
  <div>${person.headline}</div><div class="quiet">${person.location}</div>
  <p class="quiet"><a href="/in/${shared.memberId}">${shared.name}</a> is a mutual connection</p></div>
  <div><button type="button" aria-label="Invite ${person.name} to connect">Connect</button></div></li>`;

/** Somebody whom LinkedIn hides: no name, no link of their own, yet a shared contact. */
const hidden = (shared: DemoPerson): Html => html`<li class="row" data-demo="row">
  <a href="/search/results/people/headless"><span class="avatar"></span></a><div class="grow">
  <div><a href="/search/results/people/headless">LinkedIn Member</a></div><div>Buyer at a place not told</div>
  <p class="quiet"><a href="/in/${shared.memberId}">${shared.name}</a> is a mutual connection</p></div></li>`;

/** A people search; with `first`, the rows after it come later, as on a page that loads while one scrolls. */
export function searchMain(first: number): Html {
  const rows = PEOPLE.map((person, i) => result(person, PEOPLE.at(i - 1) ?? person));
  const [one] = PEOPLE;
  if (one) rows.push(hidden(one));
  return html`<main class="page"><section class="card pad"><h2>People</h2>
  <ul class="rows" role="list" data-demo="rows">${rows.slice(0, first)}</ul></section></main>`;
}

/** "My connections": blocks without a list's markup; name and headline in one link. */
export const connectionsMain =
  (): Html => html`<main class="page"><section class="card pad"><h2>6 connections</h2>
  <div class="rows" data-demo="rows">${PEOPLE.map(
    (person) => html`<div class="row" data-demo="row"><div>${picture(person, profilePath(person))}</div>
  <div class="grow"><a href="${profilePath(person)}"><p><b>${person.name}</b></p><p>${person.headline}</p></a>
  <p class="quiet">Connected on May ${String(person.slug.length)}, 2026</p></div>
  <div><button type="button">Message</button></div></div>`,
  )}</div></section></main>`;

/** The id by which Sales Navigator knows somebody. */
export const salesId = (person: DemoPerson): string => person.memberId.replace(/^ACoAA/, 'ACwAA');

/** A Sales Navigator search: leads by their own ids, title and company apart. */
export const salesMain = (): Html => html`<main class="page"><section class="card pad"><h2>Leads</h2>
  <ol class="rows" data-demo="rows">${PEOPLE.map((person) => {
    const path = `/sales/lead/${salesId(person)},NAME_SEARCH,demo`;
    return html`<li class="row" data-demo="row"><input type="checkbox" aria-label="Select ${person.name}">
  ${picture(person, path)}<div class="grow"><div><a href="${path}"><span data-anonymize="person-name">${person.name}</span></a>
  <span class="quiet">· ${person.degree}</span></div>
  <div><span data-anonymize="title">${person.title}</span> <a href="/sales/company/1">${person.company}</a></div>
  <div class="quiet" data-anonymize="location">${person.location}</div>
  <div class="quiet">2 years 3 months in role</div></div></li>`;
  })}</ol></section></main>`;

/** A page nobody wrote. */
export const nothingMain = (): Html =>
  html`<main class="page"><section class="card pad"><h2>This page doesn’t exist</h2></section></main>`;

/** A profile in a layout no strategy knows: no heading, no landmark, no name; the title alone says who it is. */
export const unknownMain = (person: DemoPerson): Html =>
  html`<div class="page" data-demo="top-card"><div class="card pad">${avatar(person)}<p>${person.headline}</p></div></div>`;
