/** The line a person writes under their name. */

import type { Strategy } from '../agree';
import { cardLines } from '../page/card-lines';
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

/** The first line of the card, after the name, that is nothing else. */
const order: Strategy<Page> = {
  name: 'card-order',
  trust: 2,
  find: (page) => {
    const place = page.card?.element.querySelector(HOOKS);
    // A place for the headline with nothing in it: there is none.
    if (!page.card || (place && lineText(place) === '')) return null;
    const lines = cardLines(page.card);
    const entities = entitiesIn(page.card).map((entity) => folded(entity.text));
    const isEntity = (text: string) => entities.some((entity) => folded(firstPart(text)) === entity);
    const free = lines.filter(
      (line) => line.kind === 'free' && !looksLikePlace(line.text, page) && !isEntity(line.text),
    );
    const after = free.filter((line) => lines.indexOf(line) > lines.findIndex((one) => one.kind === 'name'));
    const candidates = after.length > 0 ? after : free;
    const scored = candidates
      .slice(0, 6)
      .map(({ text }, i) => ({ text, score: weigh(text) + Math.max(0, 4 - i * 2) }));
    return scored.sort((a, b) => b.score - a.score)[0]?.text ?? null;
  },
};

const weigh = (text: string) =>
  (text.length >= 15 ? 1 : 0) +
  (/\s(?:at|@|\||chez|bei|w|en|em|presso)\s|şirketinde|[|@•]/u.test(text) ? 2 : 0) -
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

export const HEADLINE_STRATEGIES = [hook, data, echo, order, role];
