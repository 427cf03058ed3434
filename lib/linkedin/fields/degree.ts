/** How far the person is from the viewer: 1, 2 or 3. */
import type { Strategy } from '../agree';
import { type CardLine, cardLines, degreeIn } from '../page/card-lines';
import { linesOf, lineText } from '../page/lines';
import type { Page } from '../page/page';
import { folded } from '../text';
import { contactPart } from './contact';

type Degree = 1 | 2 | 3;

/** The degree lines of the card that no style sheet hides. */
function shownLines(page: Page): CardLine[] {
  const lines = page.card ? cardLines(page.card).filter((line) => line.kind === 'degree') : [];
  return lines.filter((line) => isShown(line.element));
}

const distinct = (degrees: (Degree | null)[]): Degree[] =>
  [...new Set(degrees)].filter((degree) => degree !== null);

/** Asks the style sheet; where none applies (a detached document) everything shows. */
function isShown(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  for (let one: Element | null = element; view && one && one.tagName !== 'SECTION'; one = one.parentElement) {
    if (view.getComputedStyle(one).display === 'none') return false;
  }
  return true;
}

/** How many blocks hold this text and nothing else. */
function wrappers(element: Element): number {
  const letters = folded(lineText(element));
  let count = 0;
  for (let one: Element | null = element; one && folded(lineText(one)) === letters; one = one.parentElement) {
    if (/^(?:DIV|P|LI|DD)$/.test(one.tagName)) count++;
  }
  return count;
}

const only = (degrees: Degree[]): Degree | null => (degrees.length === 1 ? (degrees[0] ?? null) : null);

/** The only degree the card shows. */
const card: Strategy<Page, Degree> = {
  name: 'card',
  trust: 2,
  find: (page) => only(distinct(shownLines(page).map((line) => degreeIn(line.text)))),
};

/** Both "· 1st" and "· 2nd" are in the newest layout, one of them in a wrapper of its own that style hides. */
const unwrapped: Strategy<Page, Degree> = {
  name: 'unwrapped',
  trust: 1,
  find: (page) => {
    const lines = shownLines(page);
    if (distinct(lines.map((line) => degreeIn(line.text))).length < 2) return null;
    const least = Math.min(...lines.map((line) => wrappers(line.element)));
    const direct = lines.filter((line) => wrappers(line.element) === least);
    return only(distinct(direct.map((line) => degreeIn(line.text))));
  },
};

const hook: Strategy<Page, Degree> = {
  name: 'hook',
  trust: 2,
  find: (page) => {
    const element = page.card?.element.querySelector('.dist-value, .degree-icon, [class*="name-sublabel"]');
    const degrees = element ? linesOf(element).map(({ text }) => degreeIn(text.replace(/^.*·/u, ''))) : [];
    return degrees.find((degree) => degree !== null) ?? null;
  },
};

/** The person's own posts name the degree beside the author. */
const posts: Strategy<Page, Degree> = {
  name: 'posts',
  trust: 2,
  find: (page) => {
    if (!page.card) return null;
    const { card, lines, root } = page;
    const name = folded(card.name);
    const spoken = [...root.querySelectorAll('[aria-label]')].flatMap((element) => {
      const label = element.getAttribute('aria-label') ?? '';
      const last = label.split(/\s+/u).at(-1) ?? '';
      return label.length < 150 && folded(label).startsWith(name) ? degreeIn(last) : [];
    });
    const shown = lines.map(({ text, element }, i) =>
      !card.element.contains(element) && folded(lines[i - 1]?.text ?? '') === name ? degreeIn(text) : null,
    );
    const said = [...spoken, ...shown].filter((degree) => degree !== null);
    const [first] = said;
    return first !== undefined && said.every((degree) => degree === first) ? first : null;
  },
};

/** An open contact info that says since when: shown for direct contacts only. */
const connected: Strategy<Page, Degree> = {
  name: 'connected-since',
  trust: 2,
  find: (page) => {
    const words =
      /^(?:connected since|connected|vernetzt seit|en relation depuis|conectado desde|conectados desde|bağlantı tarihi|w kontaktach od|collegato dal|conexão desde)$/iu;
    const part = page.belongs ? contactPart(page) : null;
    return part && linesOf(part).some((line) => words.test(line.text)) ? 1 : null;
  },
};

export const DEGREE_STRATEGIES = [card, hook, posts, connected, unwrapped];
