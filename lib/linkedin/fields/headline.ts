/** The line a person writes under their name. */

import type { Strategy } from '../agree';
import { type CardLine, cardLines } from '../page/card-lines';
import { underTheName } from '../page/echoes';
import { lineText } from '../page/lines';
import type { Page } from '../page/page';
import { firstPart } from '../page/positions';
import { folded } from '../text';
import { entitiesIn } from './company';
import { currentPosition } from './current';
import { fromData } from './data';
import { looksLikePlace } from './location';

/** Places made for it: stable class words and attributes of several layouts, within the card. */
const HOOKS = [
  '[data-anonymize="headline"]',
  '[data-section="headline"]',
  'h2.top-card-layout__headline',
  '.pv-top-card-section__headline',
  '.text-body-medium.break-words',
  '#headline',
].join(', ');

const hook: Strategy<Page> = {
  name: 'hook',
  trust: 3,
  find: ({ card }) => {
    const element = card?.element.querySelector(HOOKS);
    return element && !element.contains(card?.nameElement ?? null) ? lineText(element) : null;
  },
};

/** The lines of the card that may be it: after the name, and nothing else by shape or place. */
function candidates(page: Page): CardLine[] {
  const { card } = page;
  const place = card?.element.querySelector(HOOKS);
  // A place for the headline with nothing in it: there is none.
  if (!card || (place && lineText(place) === '')) return [];
  const lines = cardLines(card);
  const entities = entitiesIn(card).map((entity) => folded(entity.text));
  const free = lines.filter(
    ({ kind, text }) =>
      kind === 'free' && !looksLikePlace(text, page) && !entities.includes(folded(firstPart(text))),
  );
  const name = lines.findIndex((one) => one.kind === 'name');
  const after = free.filter((line) => lines.indexOf(line) > name);
  return after.length > 0 ? after : free;
}

/** The first of them, unless a later one looks more like a headline. */
const order: Strategy<Page> = {
  name: 'card-order',
  trust: 2,
  find: (page) => {
    const scored = candidates(page)
      .slice(0, 6)
      .map(({ text }, i) => ({ text, score: weigh(text) + Math.max(0, 4 - i * 2) }));
    return scored.sort((a, b) => b.score - a.score)[0]?.text ?? null;
  },
};

/** The only one of them before the place. */
const only: Strategy<Page> = {
  name: 'only-line',
  trust: 1,
  find: (page) => {
    const lines = page.card?.lines ?? [];
    const at = lines.findIndex(({ text }) => looksLikePlace(text, page));
    const before = at < 0 ? lines : lines.slice(0, at);
    const [line, more] = candidates(page).filter(({ element }) =>
      before.some((other) => other.element === element),
    );
    return line && !more ? line.text : null;
  },
};

const weigh = (text: string) =>
  (text.length >= 15 ? 1 : 0) +
  (/\s(?:at|@|\||chez|bei|w|en|em|presso)\s|şirketinde|[|@•]/u.test(text) ? (text.length > 80 ? 2 : 5) : 0) -
  (text.length > 230 ? 4 : 0);

/** What stands under the name elsewhere: the following header, the author's line of the person's posts. */
const echo: Strategy<Page> = {
  name: 'echo',
  trust: 3,
  find: (page) => {
    if (!page.card) return null;
    const inCard = new Set(
      cardLines(page.card).flatMap(({ kind, text }) => (kind === 'free' ? [folded(text)] : [])),
    );
    return underTheName(page, page.card.name).find((text) => inCard.has(folded(text))) ?? null;
  },
};

const data = fromData('headline', 'embedded', true);

/** A line of the card that is the current title and company put together. */
const role: Strategy<Page> = {
  name: 'role',
  trust: 1,
  find: (page) => {
    const position = currentPosition(page);
    const [title, company] = [folded(position?.title ?? ''), folded(position?.company ?? '')];
    if (!page.card || title === '' || company === '') return null;
    const line = cardLines(page.card).find(
      ({ kind, text }) => kind === 'free' && folded(text).startsWith(title) && folded(text).endsWith(company),
    );
    return line?.text ?? null;
  },
};

export const HEADLINE_STRATEGIES = [hook, data, echo, order, only, role];
