/** Where else the page shows the person: a header that follows while scrolling, the author's line of posts. */
import { cleanName } from '../name/clean';
import { folded } from '../text';
import { degreeIn } from './card-lines';
import { linesOf } from './lines';
import type { Page } from './page';

/** What stands right under the person's name outside the top card, the commonest first. */
export function underTheName(page: Page, name: string): string[] {
  const wanted = folded(name);
  const lines = linesOf(page.document.body);
  const counts = new Map<string, number>();
  for (const [i, line] of lines.entries()) {
    if (line.text.length > 120 || page.card?.element.contains(line.element)) continue;
    if (folded(cleanName(line.text) ?? '') !== wanted) continue;
    const next = lines.slice(i + 1, i + 6).find(({ text }) => {
      const letters = folded(text);
      return letters !== '' && letters !== wanted && degreeIn(text) === null && !/^[·•]/u.test(text);
    });
    if (next && near(line.element, next.element)) counts.set(next.text, (counts.get(next.text) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}

/** Two elements share a small part of the page. */
function near(a: Element, b: Element): boolean {
  let element: Element | null = a;
  for (let up = 0; element && up < 6; up++, element = element.parentElement) {
    if (element.contains(b)) return true;
  }
  return false;
}
