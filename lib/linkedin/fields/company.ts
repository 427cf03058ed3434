/** Where a person works now. */

import type { Strategy } from '../agree';
import type { Card } from '../page/card';
import { cardLines } from '../page/card-lines';
import { linesOf } from '../page/lines';
import type { Page } from '../page/page';
import { firstPart } from '../page/positions';
import { folded, plain } from '../text';
import { positionInHeadline } from '../words/headline';
import { currentPosition } from './current';
import { fromData } from './data';
import { firstListed } from './listed';
import { salesRole } from './sales-role';

export interface Entity {
  text: string;
  kind: 'company' | 'school' | 'unknown';
  element: Element;
}

/** "Nidron" and "Nidron, Inc." are one company. */
export function companyMatches(a: string, b: string): boolean {
  const [short = '', long = ''] = [bare(a), bare(b)].sort((x, y) => x.length - y.length);
  return short !== '' && (short === long || (short.length >= 4 && long.startsWith(short)));
}

const FORM =
  /[\s,.]+(?:inc|llc|ltd|limited|gmbh|ag|kg|se|s\.?a\.?s?|s\.?r\.?l|b\.?v|n\.?v|oy|ab|a\/s|as|plc|corp(?:oration)?|co|company|a\.?ş|ltd\.?\s*şti|sp\.?\s*z\.?\s*o\.?\s*o|pty|pvt|k\.?k|株式会社)\.?$/iu;
const bare = (name: string) => folded(plain(name).replace(FORM, '').replace(FORM, ''));

/** What marks and spoken labels call a school and an employer. */
const SCHOOL =
  /school|education|ausbildung|formation|educación|formação|formazione|eğitim|wykształcenie|opleiding|学歴|学历/iu;
const EMPLOYER =
  /company|experience|position|employer|unternehmen|entreprise|empresa|azienda|şirket|firma|bedrijf|会社|公司/iu;
const SCHOOL_WORD =
  /universit|üniversite|college|school|institut|academy|akademi|école|ecole|escola|escuela|scuola|hochschule|lise|politechn|politecn|uniwersytet|университет|институт|大学|大學|학교|대학|جامعة/iu;

/** The company and school a top card shows with their logos, in order. */
export function entitiesIn(card: Card): Entity[] {
  const entities: Entity[] = [];
  for (const element of card.element.querySelectorAll('button, a[href], [role="button"]')) {
    if (element.contains(card.nameElement) || element.closest('[role="menu"], [class*="dropdown"]')) continue;
    if (
      !element.querySelector('img, figure, svg, li-icon') ||
      element.querySelector('button, [role="button"]')
    )
      continue;
    const lines = linesOf(element);
    const [only] = lines;
    if (!only || lines.length > 2 || only.text.length > 150) continue;
    const href = element.getAttribute('href') ?? '';
    // Links to people, messages, premium and the contact info are no employer's.
    if (href !== '' && !/^#|\/company\/|\/school\/|\/showcase\//.test(href)) continue;
    const kind = kindOf(element, href);
    if (kind === 'unknown' && !isBesideLogo(element)) continue;
    entities.push({ text: firstPart(only.text), kind, element });
  }
  return entities;
}

/** By its link and marks; a label is asked last, as it says the name too. */
function kindOf(element: Element, href: string): Entity['kind'] {
  const marks = [
    href,
    element.getAttribute('data-control-name'),
    element.getAttribute('data-tracking-control-name'),
    element.querySelector('svg[id]')?.id,
  ];
  const labels = [element, ...element.querySelectorAll('[aria-label]')].map((one) =>
    one.getAttribute('aria-label'),
  );
  for (const said of [marks.join(' '), labels.join(' ')]) {
    if (SCHOOL.test(said)) return 'school';
    if (EMPLOYER.test(said)) return 'company';
  }
  return 'unknown';
}

/** A logo is a picture, or a figure that stands for one; an icon alone is a button's. */
const isBesideLogo = (element: Element) => element.querySelector('img, figure') !== null;

/** The company of the top card: by its mark, else the first of two, else the only one if it is no school. */
const cardEntity: Strategy<Page> = {
  name: 'card-entity',
  trust: 3,
  find: ({ card }) => {
    const entities = card ? entitiesIn(card) : [];
    const marked = entities.find((entity) => entity.kind === 'company');
    if (marked) return marked.text;
    const unknown = entities.filter((entity) => entity.kind === 'unknown');
    if (unknown.length > 1 || (unknown.length === 1 && entities.length > 1)) {
      return (unknown.find((entity) => !SCHOOL_WORD.test(entity.text)) ?? unknown[0])?.text ?? null;
    }
    return null;
  },
};

/** The card's line "Company · School", or the company alone where an entity says the same. */
const cardLine: Strategy<Page> = {
  name: 'card-line',
  trust: 2,
  find: (page) => {
    if (!page.card) return null;
    const entities = entitiesIn(page.card);
    for (const { kind, text } of cardLines(page.card)) {
      if (kind !== 'free') continue;
      const parts = text.split(/\s+·\s+/u);
      const [first = '', second] = parts.map(plain);
      const named = entities.find((entity) => folded(entity.text) === folded(first));
      if (named && named.kind !== 'school' && (second !== undefined || parts.length === 1)) return named.text;
    }
    return null;
  },
};

/** The only entity, when nothing tells what it is: a company unless its name says school. */
const onlyEntity: Strategy<Page> = {
  name: 'only-entity',
  trust: 1,
  find: ({ card }) => {
    const [only, more] = card ? entitiesIn(card) : [];
    return only?.kind === 'unknown' && !more && !SCHOOL_WORD.test(only.text) ? only.text : null;
  },
};

const HOOKS = [
  '[data-sn-view-name="lead-current-role"] [data-anonymize="company-name"]',
  '[data-tracking-control-name*="topcard"][data-tracking-control-name*="current-company"]',
].join(', ');

const hook: Strategy<Page> = {
  name: 'hook',
  trust: 3,
  find: (page) => {
    const element = page.root.querySelector(HOOKS);
    const line = element && linesOf(element).find((one) => !one.element.closest('a[href^="#"]'));
    return line ? line.text.replace(/\s*,$/, '') : null;
  },
};

const byDates: Strategy<Page> = {
  name: 'experience',
  trust: 3,
  find: (page) => currentPosition(page)?.company ?? null,
};
const byList: Strategy<Page> = {
  name: 'experience-list',
  trust: 2,
  find: (page) => firstListed(page)?.company ?? null,
};

const data = fromData('company', 'json-ld');

/** The first link in the top card to a company, with words. */
const link: Strategy<Page> = {
  name: 'link',
  trust: 2,
  find: ({ card }) => {
    for (const one of card?.element.querySelectorAll('a[href*="/company/"]') ?? []) {
      const [line, more] = linesOf(one);
      if (line && !more) return firstPart(line.text);
    }
    return null;
  },
};

const bySalesRole: Strategy<Page> = {
  name: 'sales-role',
  trust: 2,
  find: (page) => salesRole(page)?.company ?? null,
};

const fromHeadline = (headline: string | null): Strategy<Page> => ({
  name: 'headline',
  trust: 1,
  guess: true,
  find: () => (headline ? (positionInHeadline(headline)?.company ?? null) : null),
});

export const companyStrategies = (headline: string | null, ended: boolean): Strategy<Page>[] => [
  hook,
  cardEntity,
  data,
  byDates,
  cardLine,
  link,
  bySalesRole,
  byList,
  ...(ended ? [] : [onlyEntity, fromHeadline(headline)]),
];
