/** A company's page, looked at once: its top card, its details, what it carries as data. */
import type { Address } from '../capture';
import { type Line, linesOf } from '../page/lines';
import { lookAnew } from '../page/look';
import { folded } from '../text';
import { type CompanyData, companyData } from './data';
import { belongsTo } from './owner';
import { companyFromTitle, companyHeading } from './title';
import { type Label, labelOf } from './words';

export interface CompanyPage {
  document: Document;
  url: string;
  address: Address;
  titleName: string | null;
  data: CompanyData[];
  heading: Element | null;
  /** The part around the heading. */
  card: Element | null;
  /** What stands under the name in the card, without buttons and actions. */
  cardLines: readonly Line[];
  /** The page's details: what stands behind each known label. */
  details: Partial<Record<Exclude<Label, 'other'>, Line[]>>;
  /** Every line of the page. */
  lines: readonly Line[];
  belongs: boolean;
}

/** Looks at a page of a company's address. */
export function openCompanyPage(document: Document, url: string, address: Address): CompanyPage {
  lookAnew();
  const titleName = companyFromTitle(document.title);
  const data = companyData(document, address);
  const known = [titleName, ...data.map(({ fields }) => fields.name ?? null)].filter((name) => name !== null);
  const heading = companyHeading(document, address, known);
  const card = heading && cardAround(heading);
  const lines = linesOf(document.body ?? document.documentElement);
  const named = data.flatMap(({ companyId, slug }) => [companyId, slug]).filter((id) => id !== null);
  return {
    document,
    url,
    address,
    titleName,
    data,
    heading,
    card,
    cardLines: card && heading ? underTheName(card, heading) : [],
    details: detailsOf(lines),
    lines,
    belongs: belongsTo(document, url, address, named),
  };
}

/** A card is at most this many lines; more is a page. */
const CARD_LINES = 40;
const ENOUGH_LINES = 3;

/** As much around the heading as makes a card: until it says how many follow, never the whole page. */
function cardAround(heading: Element): Element {
  let card = heading;
  for (
    let parent = heading.parentElement;
    parent && parent.tagName !== 'BODY';
    parent = parent.parentElement
  ) {
    const lines = linesOf(parent);
    if (lines.length > CARD_LINES || parent.matches('main, [role="main"]')) break;
    card = parent;
    if (lines.length > ENOUGH_LINES && lines.some(({ text }) => isFollowers(text))) break;
  }
  return card;
}

const COUNT = /^\p{Nd}[\p{Nd}.,\s’']*\s?\p{L}{0,3}\.?\+?\s+\p{L}+(?:\s+\p{L}+){0,2}$/u;
const RANGE = /^\p{Nd}[\p{Nd}.,\s]*(?:\s?[-–—]\s?\p{Nd}[\p{Nd}.,\s]*|\p{L}?\+)(?:\s+\p{L}+){0,3}$/u;

/** "2,587,822 followers", "23M takipçi": a number and a word; how many work there is a range. */
export const isFollowers = (text: string) => COUNT.test(text) && !isSize(text);

/** "51-200 employees", "10,001+ çalışan", "10K+ employees". */
export const isSize = (text: string) => RANGE.test(text);

function underTheName(card: Element, heading: Element): Line[] {
  const name = folded(heading.textContent ?? '');
  const lines = linesOf(card);
  const at = lines.findIndex(({ element }) => heading.contains(element) || element.contains(heading));
  return lines.slice(at + 1).filter(({ text, element }) => {
    const action = element.closest('button, [role="button"], [role="menu"], [role="tab"], form');
    return folded(text) !== '' && folded(text) !== name && !(action && card.contains(action));
  });
}

/** A label with the lines up to the next one; each label once, where it first has something to say. */
function detailsOf(lines: readonly Line[]): CompanyPage['details'] {
  const details: CompanyPage['details'] = {};
  for (const [i, { text }] of lines.entries()) {
    const label = labelOf(text);
    if (!label || label === 'other' || details[label]) continue;
    const rest = lines.slice(i + 1, i + 3);
    const end = rest.findIndex((line) => labelOf(line.text) !== null);
    const said = end < 0 ? rest : rest.slice(0, end);
    if (said.length > 0) details[label] = said;
  }
  return details;
}
