/** A page as a reader sees it: lines of text in document order, each with the element that shows it. */
import { undoubled } from '../name/clean';
import { plain } from '../text';
import { remember } from './look';

export interface Line {
  text: string;
  element: Element;
}

const SKIPPED = new Set(
  'script style noscript template code svg path iframe select option textarea input link meta head title object video audio canvas'.split(
    ' ',
  ),
);
/** What may stand inside a line of text without ending it. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite em font i img li-icon mark q s small span strong sub sup time u wbr svg'.split(
    ' ',
  ),
);

const NONE: readonly Line[] = [];

/**
 * The visible lines under an element. A second copy of a text right after the first (for screen
 * readers) is dropped, and so is what a `hidden` attribute or an inline `display: none` hides.
 * @param skipped further elements whose content is left out.
 */
export function linesOf(element: Element, skipped: readonly Element[] = []): readonly Line[] {
  const inside = skipped.filter((one) => element.contains(one));
  if (inside.length > 0) return inside.includes(element) ? NONE : read(element, inside);
  return remember(element, 'lines', () => read(element, inside));
}

function read(element: Element, skipped: readonly Element[]): readonly Line[] {
  if (SKIPPED.has(element.localName) || isHidden(element)) return NONE;
  const own = hasOwnText(element);
  if (own && isOneLine(element)) return lineOf(lineText(element), element);
  const parts: (readonly Line[])[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) parts.push(linesOf(node, skipped));
    else if (own && node.nodeType === 3) parts.push(lineOf(plain(node.nodeValue ?? ''), element));
  }
  const filled = parts.filter((part) => part.length > 0);
  return filled.length > 1 ? undoubledLines(filled.flat()) : (filled[0] ?? NONE);
}

const lineOf = (text: string, element: Element): readonly Line[] =>
  text === '' ? NONE : [{ text, element }];

const undoubledLines = (lines: readonly Line[]) => lines.filter(({ text }, i) => text !== lines[i - 1]?.text);

/** One element's text as a line: without its buttons' words ("…more") and without a doubled copy. */
export function lineText(element: Element): string {
  return remember(element, 'text', () => undoubled(plain(textWithout(element))));
}

/** An element's text with the line breaks a reader sees, for longer texts. */
export function blockText(element: Element): string {
  return textWithout(element);
}

/** Whether an element is hidden by what its own markup says; style sheets are asked only where it matters. */
export function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}

function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && /\S/.test(node.nodeValue ?? '')) return true;
  return false;
}

/** Whether nothing in an element starts a line of its own. */
export function isOneLine(element: Element): boolean {
  for (const inner of element.getElementsByTagName('*'))
    if (!INLINE.has(inner.localName) && inner.closest('button, svg') === null) return false;
  return true;
}

function textWithout(element: Element): string {
  let text = '';
  let last = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const said = node.nodeValue ?? '';
      if (/\S/.test(said)) last = '';
      text += said;
    }
    if (!isElement(node)) continue;
    const tag = node.localName;
    if (tag === 'br') text += '\n';
    else if (tag === 'button' || SKIPPED.has(tag) || isHidden(node)) continue;
    else {
      // A second copy right after the first is for screen readers.
      const inner = textWithout(node);
      if (inner !== last || inner.length < 3) text += INLINE.has(tag) ? inner : `\n${inner}\n`;
      last = inner;
    }
  }
  return text;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
