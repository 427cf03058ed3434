/** What the lines of a row are: the person's own words, without names of others, buttons and labels. */
import { degreeIn } from '../page/card-lines';
import { type Line, linesOf, lineText } from '../page/lines';
import { folded } from '../text';
import { personOfLink, type Row } from './rows';

/** Said only to screen readers by the class every layout of theirs used for it. */
const UNSEEN = '.visually-hidden, .a11y-text, .sr-only';
const PRESSED = 'button, [role="button"], label, select';

/** The lines of a row, each with what it stands in. */
export interface RowLine extends Line {
  /** Inside a link to the row's person. */
  linked: boolean;
  /** A button's words, or a line with somebody else's link in it. */
  foreign: boolean;
  unseen: boolean;
}

/** A row's lines in document order. */
export function linesOfRow(row: Row, base: string): RowLine[] {
  return linesOf(row.element).map((line) => {
    const link = line.element.closest('a[href]');
    const linked = link !== null && row.links.includes(link);
    const inner = [...line.element.querySelectorAll('a[href]')];
    const others = inner.some((each) => !row.links.includes(each) && personOfLink(each, base));
    const elsewhere = link !== null && row.element.contains(link) && !linked && !isOrganisation(link);
    const pressed = line.element.closest(PRESSED);
    return {
      ...line,
      linked: linked || inner.some((each) => row.links.includes(each)),
      foreign: others || elsewhere || (pressed !== null && row.element.contains(pressed)),
      unseen: line.element.closest(UNSEEN) !== null,
    };
  });
}

export const isOrganisation = (link: Element) =>
  /\/(?:company|school|showcase)\//i.test(link.getAttribute('href') ?? '');

/** Texts that stand in every row are the page's, not a person's; told apart from three rows on. */
export function repeated(rows: readonly RowLine[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of rows) {
    for (const text of new Set(lines.map((line) => line.text))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const most = Math.max(3, Math.ceil(rows.length * 0.7));
  return new Set([...counts].flatMap(([text, count]) => (count >= most ? [text] : [])));
}

/** Whether a line after the name could be a headline or a place. */
export function isFree(line: RowLine, name: string): boolean {
  const { text, element } = line;
  const letters = folded(text);
  if (line.foreign || line.unseen || letters === '' || degreeIn(text) !== null) return false;
  if (letters === folded(name) || (letters.includes(folded(name)) && text.length < name.length + 40))
    return false;
  return element.closest('time') === null && !/^\(?\p{L}{1,6}\/\p{L}{1,6}(?:\/\p{L}{1,6})?\)?$/u.test(text);
}

/** What images and buttons of a row say: they name the person too. */
export function labelsOf(row: Row): string[] {
  return [row.element, ...row.element.querySelectorAll('[aria-label], [title], img[alt]')].flatMap((each) =>
    ['aria-label', 'title', 'alt'].flatMap((name) => each.getAttribute(name) || []),
  );
}

/** A hook's text inside a row. */
export function hooked(row: Row, selector: string): string | null {
  const element = row.element.querySelector(selector);
  return (element && lineText(element)) || null;
}
