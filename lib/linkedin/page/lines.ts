/** A page as a reader sees it: lines of text in document order, each with the element that shows it. */
import { undoubled } from '../name/clean';
import { plain } from '../text';

export interface Line {
  text: string;
  element: Element;
}

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE CODE SVG PATH IFRAME SELECT OPTION TEXTAREA INPUT LINK META HEAD TITLE OBJECT VIDEO AUDIO CANVAS'.split(
    ' ',
  ),
);
/** What may stand inside a line of text without ending it. */
const INLINE = new Set(
  'A ABBR B BDI BDO BR CITE EM FONT I IMG LI-ICON MARK Q S SMALL SPAN STRONG SUB SUP TIME U WBR SVG'.split(
    ' ',
  ),
);

/**
 * The visible lines under an element. A second copy of a text right after the first (for screen
 * readers) is dropped, and so is what a `hidden` attribute or an inline `display: none` hides.
 * @param skip further elements whose content is left out.
 */
export function linesOf(root: Element, skip?: (element: Element) => boolean): Line[] {
  const lines: Line[] = [];
  const push = (text: string, element: Element) => {
    if (text !== '' && text !== lines.at(-1)?.text) lines.push({ text, element });
  };
  const walk = (element: Element) => {
    if (SKIPPED.has(element.tagName.toUpperCase()) || isHidden(element) || skip?.(element)) return;
    const own = hasOwnText(element);
    if (own && isOneLine(element)) {
      push(lineText(element), element);
      return;
    }
    for (const node of element.childNodes) {
      if (isElement(node)) walk(node);
      else if (own && node.nodeType === 3) push(plain(node.textContent ?? ''), element);
    }
  };
  walk(root);
  return lines;
}

/** One element's text as a line: without its buttons' words ("…more") and without a doubled copy. */
export function lineText(element: Element): string {
  return undoubled(plain(textWithout(element)));
}

/** An element's text with the line breaks a reader sees, for longer texts. */
export function blockText(element: Element): string {
  return textWithout(element);
}

/** Whether an element is hidden by what its own markup says; style sheets are asked only where it matters. */
export function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}

const hasOwnText = (element: Element) =>
  [...element.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.textContent ?? ''));

/** Whether nothing in an element starts a line of its own. */
export const isOneLine = (element: Element) =>
  [...element.getElementsByTagName('*')].every(
    (inner) => INLINE.has(inner.tagName.toUpperCase()) || inner.closest('button, svg') !== null,
  );

function textWithout(element: Element): string {
  let text = '';
  let last = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3 && /\S/.test(node.nodeValue ?? '')) last = '';
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (!isElement(node)) continue;
    const tag = node.tagName.toUpperCase();
    if (tag === 'BR') text += '\n';
    else if (tag === 'BUTTON' || SKIPPED.has(tag) || isHidden(node)) continue;
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
