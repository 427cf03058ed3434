/** The top card: the part of the page that shows the person's name, and what stands beside it. */
import { sameAddress } from '../address';
import { cleanName, looksLikeName } from '../name/clean';
import { slugFit } from '../name/slug';
import { folded } from '../text';
import { sectionOfHeading } from '../words/sections';
import { isOneLine, type Line, linesOf, lineText } from './lines';
import { addressOf } from './links';
import { remember } from './look';
import { comparable, type Owners, ownersOf } from './owner';
import type { PageFrame } from './page';
import { CHROME, HEADING, NAME_PLACE } from './root';

export interface Card {
  element: Element;
  /** The element that shows the name. */
  nameElement: Element;
  name: string;
  /** The card's lines without dialogs and forms. */
  lines: readonly Line[];
  owners: Owners;
}

/** A card is at most this many lines; more is a page. */
const CARD_LINES = 90;
/** Evidence that no other line will outweigh. */
const ENOUGH = 11;

/**
 * Finds the top card: every heading, then every line that may be the name is weighed by what stands
 * around it, and by whether the title and the address say the same name.
 * @param known the name the title or the page's data give, if any.
 */
export function findCard(frame: PageFrame, known: string[]): Card | null {
  const knownFolded = known.map(folded);
  let best: { card: Card; score: number; place: boolean } | null = null;
  const seen = new Set<Element>();
  for (const line of candidates(frame)) {
    if (seen.has(line.element) || line.text.length > 120) continue;
    seen.add(line.element);
    const name = cleanName(line.text);
    if (!name || sectionOfHeading(name)) continue;
    const heading = line.element.closest(HEADING) !== null;
    const place = line.element.closest(NAME_PLACE) !== null;
    const isKnown = knownFolded.includes(folded(name));
    const fit = frame.slug ? slugFit(name, frame.slug) : 0;
    const evident = isKnown || fit === 2 || place;
    if (!evident && !looksLikeName(name)) continue;
    if (!evident && !heading && !isOwn(line.element, frame) && !isSpokenOf(frame, name, line.early)) continue;
    if (!isKnown && fit === 0 && !place && !name.includes(' ') && /^\p{Script=Latin}+$/u.test(name)) continue;
    if (line.element.closest(CHROME) || isSomebodyElse(line.element, frame)) continue;
    const card = cardAround(frame, line, name);
    if (!card) continue;
    const { own, foreign } = card.owners;
    const score =
      (own ? 6 : foreign ? -8 : 0) +
      (isKnown ? 5 : known.length > 0 ? -4 : 0) +
      (heading ? 2 : 0) +
      (place ? 3 : 0) +
      (line.early ? 1 : 0) +
      (known.length > 0 ? fit : fit * 2.5) -
      (isForeignLink(line.element, frame) ? 6 : 0) +
      (isTopCard(card.element) ? 3 : 0) +
      (hasPhotoOf(card.element, name) ? 2 : 0) +
      (!isKnown && isMentioned(frame, name) ? 2 : 0);
    if (score > (best?.score ?? 3)) best = { card, score, place };
    if (score >= ENOUGH && (isKnown || fit === 2)) break;
  }
  if (!best) return null;
  const { name, owners } = best.card;
  // Where nothing ties a card to the address it is as likely somebody beside the person.
  const tied =
    owners.own ||
    knownFolded.includes(folded(name)) ||
    (frame.slug !== null && slugFit(name, frame.slug) > 0);
  return tied || best.place ? best.card : null;
}

/** Headings first, as most layouts show the name in one; then the lines, the first of them marked. */
function* candidates(frame: PageFrame): Generator<Line & { early: boolean }> {
  let first = true;
  const whole: Element[] = [];
  for (const heading of frame.root.querySelectorAll(HEADING)) {
    // A name in parts ("given-name", "family-name") is one line all the same.
    const [line, more] = linesOf(heading);
    if (line && more && isOneLine(heading)) {
      whole.push(heading);
      yield { text: lineText(heading), element: heading, early: first };
    } else if (line) yield { ...line, early: first };
    first = false;
  }
  for (const [i, line] of frame.lines.slice(0, 1500).entries()) {
    if (!whole.some((heading) => heading.contains(line.element))) yield { ...line, early: i < 40 };
  }
}

/** The part of the page around a name: its section, or as much as makes a card. */
function cardAround(frame: PageFrame, line: Line, name: string): Card | null {
  const named = line.element.closest(
    '[componentkey$="Topcard" i], [data-sn-view-name="feature-lead-top-card"]',
  );
  const section = named ?? line.element.closest('section, article, [role="region"]');
  let element = section && section !== frame.root && !section.contains(frame.root) ? section : line.element;
  let lines: readonly Line[] = cardLines(element, line.element);
  if (lines.length > CARD_LINES) {
    element = line.element;
    lines = [line];
  }
  // Grow while there is hardly anything beside the name, and through what adds but a line or two; never to the whole page.
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (
      parent === frame.root ||
      parent.contains(frame.root) ||
      (section && element === section && lines.length >= 4)
    )
      break;
    const more = cardLines(parent, line.element);
    if (more.length > CARD_LINES || (lines.length >= 5 && more.length > lines.length + 4)) break;
    element = parent;
    lines = more;
  }
  const ownersAt = (part: Element) =>
    remember(part, 'owners', () => ownersOf(part, frame.address, frame.url));
  // Without sections the card's own links may stand further out.
  for (
    let parent = element.parentElement;
    !section && parent && parent !== frame.root;
    parent = parent.parentElement
  ) {
    if (ownersAt(element).own || cardLines(parent, line.element).length > CARD_LINES / 2) break;
    if (!ownersAt(parent).own) continue;
    element = parent;
    lines = cardLines(parent, line.element);
  }
  return { element, nameElement: line.element, name, lines, owners: ownersAt(element) };
}

/** The card's lines without what only opens over it: dialogs, and forms to sign in. */
function cardLines(element: Element, nameElement: Element): readonly Line[] {
  return remember(element, 'card-lines', () => {
    const forms = new Set<Element>();
    for (const field of element.querySelectorAll('form, input[type="password"], [role="dialog"], dialog')) {
      let top: Element = field;
      while (top.parentElement && top.parentElement !== element && !top.parentElement.contains(nameElement)) {
        top = top.parentElement;
      }
      if (!top.contains(nameElement)) forms.add(top);
    }
    return linesOf(element, [...forms]);
  });
}

const isTopCard = (element: Element) =>
  /top-?card/i.test(
    ['componentkey', 'id', 'class', 'data-sn-view-name']
      .map((name) => element.getAttribute(name) ?? '')
      .join(' '),
  );

function hasPhotoOf(element: Element, name: string): boolean {
  const wanted = folded(name);
  return [...element.querySelectorAll('img[alt]')].some(
    (image) => folded(image.getAttribute('alt') ?? '') === wanted,
  );
}

/** Whether an element is or holds a link to the address's own profile. */
function isOwn(element: Element, frame: PageFrame): boolean {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  return link !== null && frame.isOwnLink(link);
}

/** Whether an element stands in, or holds, a link to another person: then it is their name. */
function isSomebodyElse(element: Element, frame: PageFrame): boolean {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  const linked = link && addressOf(link, frame.url);
  return (
    linked !== null &&
    linked.kind !== 'company' &&
    !sameAddress(linked, frame.address) &&
    comparable(linked, frame.address)
  );
}

/** Whether an element stands in a link to somewhere else: another person, a company. */
function isForeignLink(element: Element, frame: PageFrame): boolean {
  const link = element.closest('a[href]');
  return link !== null && !/^#|^$/.test(link.getAttribute('href') ?? '') && !frame.isOwnLink(link);
}

/** The page speaks of its person: other lines and labels hold the first name, or the whole of it. */
function isMentioned(frame: PageFrame, name: string): boolean {
  const [first = ''] = name.split(' ');
  const letters = /^\p{L}*/u.exec(first)?.[0] ?? '';
  // Once or never: nothing to look at closely.
  if (first.length < 3 || frame.text.split(letters, 3).length < 3) return false;
  const word = new RegExp(`(?:^|[^\\p{L}])${first.replace(/[^\p{L}]/gu, '.')}(?:$|[^\\p{L}])`, 'u');
  const says = (text: string) => text.length > name.length && text.length < 150 && word.test(text);
  return frame.lines.filter((line) => says(line.text)).length + frame.labels.filter(says).length >= 2;
}

/** Somebody the page speaks of by the whole name, or, near its top, by the first. */
function isSpokenOf(frame: PageFrame, name: string, early: boolean): boolean {
  const whole = (text: string) => text.length > name.length && text.length < 150 && text.includes(name);
  if (name.includes(' ') && frame.text.includes(name) && frame.lines.some((line) => whole(line.text))) {
    return true;
  }
  return early && isMentioned(frame, name);
}
