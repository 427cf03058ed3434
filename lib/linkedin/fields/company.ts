/** Where a person works now. */
import type { Strategy } from '../agree';
import type { Card } from '../page/card';
import { cardLines } from '../page/card-lines';
import { type Line, linesOf } from '../page/lines';
import type { Page } from '../page/page';
import { firstPart } from '../page/positions';
import { sectionByHeading, sectionByMark } from '../page/sections';
import { folded, plain } from '../text';
import { positionInHeadline } from '../words/headline';
import { currentPosition } from './current';
import { firstListed } from './listed';

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

const SCHOOL_MARK = /school|education|university|college/i;
const COMPANY_MARK = /company|experience|position|employer/i;
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

function kindOf(element: Element, href: string): Entity['kind'] {
  const icon = element.querySelector('svg[id]')?.id ?? '';
  const marks = [
    href,
    element.getAttribute('data-control-name'),
    element.getAttribute('data-tracking-control-name'),
    icon,
  ];
  const labels = [element, ...element.querySelectorAll('[aria-label]')].map((one) =>
    one.getAttribute('aria-label'),
  );
  const said = marks.filter(Boolean).join(' ');
  if (SCHOOL_MARK.test(said)) return 'school';
  if (COMPANY_MARK.test(said)) return 'company';
  const spoken = labels.filter(Boolean).join(' ');
  if (
    /education|ausbildung|formation|educación|formação|formazione|eğitim|wykształcenie|opleiding|学歴|学历/iu.test(
      spoken,
    )
  )
    return 'school';
  if (/company|unternehmen|entreprise|empresa|azienda|şirket|firma|bedrijf|会社|公司/iu.test(spoken))
    return 'company';
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

/** The only entity, when nothing tells what it is: a company unless its name or the education section says school. */
const onlyEntity: Strategy<Page> = {
  name: 'only-entity',
  trust: 1,
  find: (page) => {
    const entities = page.card ? entitiesIn(page.card) : [];
    const [only] = entities;
    if (!only || entities.length !== 1 || only.kind !== 'unknown' || SCHOOL_WORD.test(only.text)) return null;
    const education = sectionByMark(page, 'education') ?? sectionByHeading(page, 'education');
    const isSchool = education?.lines.some((line: Line) => folded(line.text) === folded(only.text)) ?? false;
    return isSchool ? null : only.text;
  },
};

const HOOKS = [
  '[data-sn-view-name="lead-current-role"] [data-anonymize="company-name"]',
  '[data-tracking-control-name*="topcard-current-company"]',
  '[data-tracking-control-name*="topcard_current-company"]',
  'tr[data-section="currentPositionsDetails"] td',
  '#overview-summary-current td',
  '.pv-top-card-v2-section__company-name',
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

const data: Strategy<Page> = {
  name: 'json-ld',
  trust: 3,
  find: (page) => plain(page.embedded.find((one) => one.company !== null)?.company ?? '') || null,
};

/** The first link in the top card to a company, with words. */
const link: Strategy<Page> = {
  name: 'link',
  trust: 2,
  find: ({ card }) => {
    const links = card?.element.querySelectorAll('a[href*="/company/"]') ?? [];
    for (const one of links) {
      const [line, more] = linesOf(one);
      if (line && !more) return firstPart(line.text);
    }
    return null;
  },
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
  byList,
  ...(ended ? [] : [onlyEntity, fromHeadline(headline)]),
];
