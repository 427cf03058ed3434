/** The top card: the part of the page that shows the person's name, and what stands beside it. */
import { cleanName, looksLikeName } from '../name/clean';
import { slugFit } from '../name/slug';
import { folded } from '../text';
import { type Line, linesOf, lineText } from './lines';
import { type Owners, ownersOf } from './owner';
import type { PageFrame } from './page';

export interface Card {
  element: Element;
  /** The element that shows the name. */
  nameElement: Element;
  name: string;
  /** The card's lines without dialogs and forms. */
  lines: Line[];
  /** The name's place among `lines`. */
  nameAt: number;
  owners: Owners;
}

const HEADING = 'h1, h2, h3, [role="heading"]';
const CHROME =
  'nav, footer, aside, body > header, [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], [role="complementary"]';
/** A card is at most this many lines; more is a page. */
const CARD_LINES = 90;

/**
 * Finds the top card: every line that may be the name is weighed by what stands around it, and by
 * whether the title and the address say the same name.
 * @param known the name the title or the page's data give, if any.
 */
export function findCard(frame: PageFrame, known: string[]): Card | null {
  const knownFolded = known.map(folded);
  let best: { card: Card; score: number } | null = null;
  let seen = 0;
  for (const line of frame.lines) {
    const name = cleanName(line.text);
    if (!name || line.text.length > 120) continue;
    const isKnown = knownFolded.includes(folded(name));
    const heading = line.element.closest(HEADING) !== null;
    const fit = frame.slug ? slugFit(name, frame.slug) : 0;
    if (!isKnown && !(looksLikeName(name) && (heading || fit === 2 || hasOwnLink(line.element, frame))))
      continue;
    if (line.element.closest(CHROME)) continue;
    // A feed of posts repeats its author's name without end: the card is among the first.
    if (++seen > 60) break;
    const card = cardAround(frame, line, name);
    if (!card) continue;
    const score =
      (card.owners.own ? 6 : 0) -
      (card.owners.foreign && !card.owners.own ? 8 : 0) +
      (isKnown ? 5 : 0) +
      (heading ? 2 : 0) +
      (line.element.closest('h1') ? 1 : 0) +
      fit +
      (isTopCard(card.element) ? 3 : 0) +
      (hasPhotoOf(card.element, name) ? 2 : 0) +
      (card.lines.length >= 4 ? 1 : 0);
    if (score > (best?.score ?? 3)) best = { card, score };
  }
  return best?.card ?? null;
}

function cardAround(frame: PageFrame, line: Line, name: string): Card | null {
  let element: Element = line.element;
  const named = line.element.closest(
    '[componentkey$="Topcard" i], [data-sn-view-name="feature-lead-top-card"]',
  );
  const section = named ?? line.element.closest('section, article, [role="region"]');
  if (section && section !== frame.root && !section.contains(frame.root)) element = section;
  let lines = cardLines(element, line.element);
  if (lines.length > CARD_LINES) element = line.element;
  // Grow while there is hardly anything beside the name, never to the whole page.
  while (lines.length < 5 || lines.length > CARD_LINES) {
    const parent: Element | null = element.parentElement;
    if (!parent || parent === frame.root || parent.contains(frame.root)) break;
    const more = cardLines(parent, line.element);
    if (more.length > CARD_LINES) break;
    element = parent;
    lines = more;
  }
  if (lines.length > CARD_LINES) return null;
  const nameAt = lines.findIndex((other) => other.element === line.element || other.text === line.text);
  if (nameAt < 0) return null;
  const owners = ownersOf(element, frame.address, frame.url);
  return { element, nameElement: line.element, name, lines, nameAt, owners };
}

/** The card's lines without what only opens over it: dialogs, and forms to sign in. */
function cardLines(element: Element, nameElement: Element): Line[] {
  const forms = new Set<Element>();
  for (const field of element.querySelectorAll('form, input[type="password"], [role="dialog"], dialog')) {
    let top: Element = field;
    while (top.parentElement && top.parentElement !== element && !top.parentElement.contains(nameElement)) {
      top = top.parentElement;
    }
    if (!top.contains(nameElement)) forms.add(top);
  }
  return linesOf(element, (inner) => forms.has(inner));
}

const isTopCard = (element: Element) =>
  /topcard$/i.test(element.getAttribute('componentkey') ?? '') ||
  /top-?card/i.test(
    `${element.id} ${element.getAttribute('class') ?? ''} ${element.getAttribute('data-sn-view-name') ?? ''}`,
  );

function hasPhotoOf(element: Element, name: string): boolean {
  const wanted = folded(name);
  return [...element.querySelectorAll('img[alt]')].some(
    (image) => folded(image.getAttribute('alt') ?? '') === wanted,
  );
}

/** Whether an element stands inside a link to the address's own profile. */
function hasOwnLink(element: Element, frame: PageFrame): boolean {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  return link !== null && frame.isOwnLink(link);
}

/** The heading that shows a name, or the nearest thing to one. */
export const headingOf = (element: Element): Element => element.closest(HEADING) ?? element;

/** The text of the heading an element stands in. */
export const headingText = (element: Element): string => lineText(headingOf(element));
