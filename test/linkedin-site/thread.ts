/** The inbox with one open conversation: the counterpart in its head, and letters nobody is to read. */
import { type Html, html } from './markup.ts';
import { type DemoPerson, PEOPLE } from './people.ts';
import { avatar } from './pieces.ts';

/** A conversation's address: `one` with somebody, `group` with several. */
export const threadPath = (person: DemoPerson): string => `/messaging/thread/2-${person.memberId}/`;
export const GROUP_PATH = '/messaging/thread/2-group/';

/** Stands in every letter: it must never be found in what is kept. */
export const SECRET = 'the warehouse key is under the mat';

const memberPath = (person: DemoPerson): string => `/in/${person.memberId}`;

const letter = (
  from: DemoPerson,
): Html => html`<li><div><a href="${memberPath(from)}">${avatar(from)}</a></div>
  <div><a href="${memberPath(from)}">${from.name}</a><p>Between us: ${SECRET}.</p></div></li>`;

const head = (
  person: DemoPerson,
): Html => html`<a href="${memberPath(person)}" title="Open ${person.name}’s profile">
  <dl><dt><h2>${person.name}</h2></dt><dd class="quiet">${person.headline}</dd></dl></a>`;

const groupHead = (): Html =>
  html`<button type="button"><h2>${PEOPLE.slice(0, 3)
    .map(({ name }) => name)
    .join(', ')}</h2></button>`;

/** The conversation at an address; null when there is none. */
export function threadMain(path: string): Html | null {
  const person = PEOPLE.find((one) => threadPath(one) === path);
  if (!person && path !== GROUP_PATH) return null;
  const talk = person ? [person] : PEOPLE.slice(0, 3);
  return html`<main class="page"><section class="card pad"><h1>Messaging</h1><ul class="rows">${PEOPLE.map(
    (one) =>
      html`<li class="row"><a href="${threadPath(one)}"><h3>${one.name}</h3><p class="quiet">${SECRET}</p></a></li>`,
  )}</ul></section>
  <section class="card pad"><div class="thread-head">${person ? head(person) : groupHead()}</div>
  <ul>${talk.map(letter)}</ul></section></main>`;
}
