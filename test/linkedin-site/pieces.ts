/** Pieces every page of the demo site shares. */
import { type Html, html } from './markup.ts';
import type { DemoPerson } from './people.ts';

const initials = (name: string): string =>
  name
    .split(' ')
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('');

/** A round tile with initials: no photograph of anybody. */
export const avatar = (person: DemoPerson): Html =>
  html`<span class="avatar" aria-hidden="true">${initials(person.name)}</span>`;

/** The band above the face. */
export const cover = (): Html => html`<div class="cover" aria-hidden="true"></div>`;
