/**
 * The rows of a list of people, by structure: a container whose children each begin with a link to somebody else.
 * No class, no word; roles only where two readings are possible.
 */
import { canonicalUrl, identityKeys, parseAddress } from '../address';
import type { Address } from '../capture';
import { linesOf } from '../page/lines';

/** Links that may be a person's; which of them are, their addresses say. */
const PERSON_LINKS =
  'a[href*="/in/" i], a[href*="/pub/"], a[href*="/sales/lead/"], a[href*="/sales/people/"]';
const CONTAINER = /^(?:list|rowgroup|table|grid|feed)$/;
const ITEM = /^(?:listitem|row|article)$/;

export interface Row {
  element: Element;
  address: Address;
  /** The canonical address. */
  url: string;
  /** The row's links that are this person's, in document order; never empty. */
  links: Element[];
}

interface PersonLink {
  element: Element;
  address: Address;
  key: string;
}

/** Whose link an element is; null when it is nobody's. */
export function personOfLink(link: Element, base: string): Address | null {
  const href = link.getAttribute('href') ?? '';
  const address = URL.canParse(href, base) ? parseAddress(new URL(href, base).href) : null;
  return address && address.kind !== 'company' ? address : null;
}

/** Every row of the page's lists of people, in document order; a row whose first link is nobody's is left out. */
export function findRows(document: Document, base: string): Row[] {
  const root = document.querySelector('main, [role="main"]') ?? document.body;
  const links = personLinks(root, base);
  const lists = listsAmong(containersOf(root, links));
  const rows = lists.flatMap((list) => list.rows);
  return rows
    .sort((a, b) => (a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1))
    .map(({ element, address, key }) => ({
      element,
      address,
      url: canonicalUrl(address),
      links: links.filter((link) => link.key === key && element.contains(link.element)).map((l) => l.element),
    }));
}

function personLinks(root: Element, base: string): PersonLink[] {
  const known = new Map<string, { address: Address; key: string } | null>();
  return [...root.querySelectorAll(PERSON_LINKS)].flatMap((element) => {
    const href = element.getAttribute('href') ?? '';
    let found = known.get(href);
    if (found === undefined) {
      const address = personOfLink(element, base);
      const key = address && identityKeys({ address })[0];
      found = address && key ? { address, key } : null;
      known.set(href, found);
    }
    return found ? [{ element, ...found }] : [];
  });
}

interface Container {
  element: Element;
  rows: { element: Element; address: Address; key: string }[];
  people: number;
  /** The markup itself says that it is a list. */
  said: boolean;
}

/** Every element with children that could be rows. */
function containersOf(root: Element, links: PersonLink[]): Container[] {
  const led = new Map<Element, Map<Element, PersonLink>>();
  for (const link of links) {
    let child = link.element;
    for (let up = child.parentElement; up && child !== root; child = up, up = up.parentElement) {
      const leads = led.get(up) ?? new Map<Element, PersonLink>();
      led.set(up, leads);
      // Links come in document order: the first one under a child leads it, and what is above it is led already.
      if (leads.has(child)) break;
      leads.set(child, link);
    }
  }
  return [...led].flatMap(([element, leads]) => {
    const said = isList(element);
    if (leads.size < 2 && !said && ![...leads.keys()].some(isItem)) return [];
    const rows = [...leads].flatMap(([child, link]) =>
      isRow(child, link) ? [{ element: child, address: link.address, key: link.key }] : [],
    );
    const people = new Set(rows.map(({ key }) => key)).size;
    return people > 0
      ? [{ element, rows, people, said: said || rows.some((row) => isItem(row.element)) }]
      : [];
  });
}

/** How many people more an unmarked container must hold to be taken for the list instead of a marked one. */
const SAID_COUNTS = 3;

/** The containers that are lists: those of most people first, none inside another, none of one person beside them. */
function listsAmong(containers: Container[]): Container[] {
  const weight = ({ people, said }: Container) => people + (said ? SAID_COUNTS : 0);
  const lists: Container[] = [];
  for (const one of containers.sort((a, b) => weight(b) - weight(a))) {
    if (one.people < 2 && !one.said) continue;
    const apart = lists.every(
      ({ element }) => !element.contains(one.element) && !one.element.contains(element),
    );
    const [main] = lists;
    if (apart && (one.people > 1 || !main || isContinued(main, one))) lists.push(one);
  }
  return lists;
}

/** A list is cut by advertisements: its parts are made alike, at the same depth. */
function isContinued(list: Container, part: Container): boolean {
  const shape = ({ element, rows: [row] }: Container) => {
    let path = row?.element.tagName ?? '';
    for (let up: Element | null = element; up; up = up.parentElement) path += `>${up.tagName}`;
    return path;
  };
  return shape(list) === shape(part);
}

const isList = (element: Element) =>
  /^(?:UL|OL|TBODY)$/.test(element.tagName) || CONTAINER.test(element.getAttribute('role') ?? '');

const isItem = (element: Element) =>
  /^(?:LI|TR|ARTICLE)$/.test(element.tagName) || ITEM.test(element.getAttribute('role') ?? '');

/**
 * A row begins with its person's link and shows more than a name: a link alone, or a face in a pile, is none.
 * Somebody hidden from the viewer is led by a link to nobody, with shared contacts after it.
 */
function isRow(child: Element, { element: link }: PersonLink): boolean {
  const first = child.matches('a[href]') ? child : child.querySelector('a[href]');
  if (first !== link) return false;
  const letters = (element: Element) => (element.textContent ?? '').replace(/\s+/g, '').length;
  if (child.querySelector('button, [role="button"]') || letters(child) > letters(link) + 1) return true;
  return linesOf(child).length > 1;
}
