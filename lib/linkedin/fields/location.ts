/** Where a person says they are. */

import type { Strategy } from '../agree';
import { cardLines } from '../page/card-lines';
import { lineText } from '../page/lines';
import type { Page } from '../page/page';
import { endsInPlace } from '../words/places';
import { fromData } from './data';

const HOOKS = [
  '[data-anonymize="location"]',
  '[itemprop="addressLocality"]',
  '.text-body-small.inline.t-black--light.break-words',
  '.top-card__subline-item:first-child',
  '.profile-info-subheader span:first-child',
].join(', ');

/** Whether a line has the shape of a place: it ends in a country, or names an area. */
export function looksLikePlace(text: string, page: Page): boolean {
  if (text.length > 80 || /[|@!?:]|\p{Nd}{3}/u.test(text) || text.split(/[,،、]/u).length > 5) return false;
  const kind = endsInPlace(text, languagesOf(page));
  return kind === 'country' || (kind === 'area' && text.split(' ').length <= 6);
}

function languagesOf(page: Page): string[] {
  const language = page.document.documentElement.getAttribute('lang')?.replace('_', '-') ?? '';
  return /^[a-z]{2}(?:-[a-z]+)?$/i.test(language) ? [language] : [];
}

const hook: Strategy<Page> = {
  name: 'hook',
  trust: 3,
  find: ({ card }) => {
    const element = card?.element.querySelector(HOOKS);
    return element ? lineText(element) || null : null;
  },
};

/** The line before the link to the contact info, which every layout since 2020 puts beside it. */
const beforeContact: Strategy<Page> = {
  name: 'before-contact',
  trust: 2,
  find: (page) => {
    if (!page.card) return null;
    const lines = cardLines(page.card);
    const contact = lines.findIndex(({ element }) =>
      element.closest('a[href*="/contact-info"], #top-card-text-details-contact-info'),
    );
    const before = lines.slice(0, Math.max(0, contact)).filter((line) => line.kind !== 'noise');
    const last = before.at(-1);
    return last?.kind === 'free' ? last.text : null;
  },
};

/** A line of the card that has the shape of a place. */
const shape: Strategy<Page> = {
  name: 'shape',
  trust: 2,
  find: (page) => {
    if (!page.card) return null;
    const lines = cardLines(page.card).filter(
      (line) => (line.kind === 'free' || line.kind === 'action') && looksLikePlace(line.text, page),
    );
    return (lines.find((line) => line.kind === 'free') ?? lines[0])?.text ?? null;
  },
};

/** The line right after the headline and what belongs to it, short and without a verb's worth of words. */
const afterHeadline: Strategy<Page> = {
  name: 'card-order',
  trust: 1,
  find: (page) => {
    if (!page.card) return null;
    const free = cardLines(page.card).filter((line) => line.kind === 'free');
    const [, ...rest] = free;
    return (
      rest.slice(0, 3).find((line) => line.text.length <= 60 && /^[^|@·•]+$/u.test(line.text))?.text ?? null
    );
  },
};

const data = fromData('location', 'json-ld', true);

export const LOCATION_STRATEGIES = [hook, data, beforeContact, shape, afterHeadline];
