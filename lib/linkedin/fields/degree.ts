/** How far the person is from the viewer: 1, 2 or 3. */
import type { Strategy } from '../agree';
import { cardLines, degreeIn } from '../page/card-lines';
import { linesOf } from '../page/lines';
import type { Page } from '../page/page';
import { folded } from '../text';

type Degree = 1 | 2 | 3;

/** The degree lines of the card that a reader sees. */
function shownDegrees(page: Page): Degree[] {
  if (!page.card) return [];
  const lines = cardLines(page.card).filter((line) => line.kind === 'degree');
  const shown = lines.filter((line) => isShown(line.element));
  // Both "· 1st" and "· 2nd" are in the newest layout, one of them in a wrapper of its own that style hides.
  const direct = shown.filter((line) => !isWrappedAlone(line.element, line.text));
  const rest =
    distinct(shown.map((line) => degreeIn(line.text))).length > 1 && direct.length > 0 ? direct : shown;
  return distinct(rest.map((line) => degreeIn(line.text)));
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

/** The only text of a wrapper that shows its content in place. */
function isWrappedAlone(element: Element, text: string): boolean {
  const parent = element.parentElement;
  return (
    parent?.getAttribute('data-display-contents') === 'true' &&
    folded(parent.textContent ?? '') === folded(text)
  );
}

const card: Strategy<Page, Degree> = {
  name: 'card',
  trust: 2,
  find: (page) => {
    const shown = shownDegrees(page);
    return shown.length === 1 ? (shown[0] ?? null) : null;
  },
};

const hook: Strategy<Page, Degree> = {
  name: 'hook',
  trust: 2,
  find: (page) => {
    const element = page.card?.element.querySelector(
      '.dist-value, .degree-icon, [class*="name-sublabel"], [class*="distance-badge"]',
    );
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
    const name = folded(page.card.name);
    const said = [...page.root.querySelectorAll('[aria-label]')].flatMap((element) => {
      const label = element.getAttribute('aria-label') ?? '';
      const last = label.split(/\s+/u).at(-1) ?? '';
      const degree = degreeIn(last);
      return degree !== null && label.length < 150 && folded(label).startsWith(name) ? [degree] : [];
    });
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
    const contact = /\/(?:overlay|detail)\/contact-info/.test(page.url);
    return contact && page.belongs && page.lines.some((line) => words.test(line.text)) ? 1 : null;
  },
};

export const DEGREE_STRATEGIES = [card, hook, posts, connected];
