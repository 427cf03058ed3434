/** Pages that are no profile: the feed and a people search. */
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

/** A search that finds everybody. */
export const searchMain = (): Html => html`<main class="page"><section class="card pad"><h2>People</h2>
  <ul class="rows">${PEOPLE.map(row)}</ul></section></main>`;

/** A page nobody wrote. */
export const nothingMain = (): Html =>
  html`<main class="page"><section class="card pad"><h2>This page doesn’t exist</h2></section></main>`;

/** A profile in a layout no strategy knows: no heading, no landmark, no name; the title alone says who it is. */
export const unknownMain = (person: DemoPerson): Html =>
  html`<div class="page" data-demo="top-card"><div class="card pad">${avatar(person)}<p>${person.headline}</p></div></div>`;
