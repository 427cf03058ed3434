/** The position a person holds now, out of the experience section: by dates, and by its list's order. */

import { linesOf } from '../page/lines';
import type { Page } from '../page/page';
import { type Position, positionsIn } from '../page/positions';
import { type Section, sectionByHeading, sectionByMark } from '../page/sections';

/** The experience section; the whole content on its own sub-page; null on another section's sub-page. */
export function experienceOf(page: Page): Section | null {
  const sub = /\/details\/([a-z-]+)/i.exec(page.url)?.[1];
  if (sub) {
    if (!/^experience$/i.test(sub) || !page.belongs) return null;
    return { element: page.root, lines: linesOf(page.root) };
  }
  return sectionByMark(page, 'experience') ?? sectionByHeading(page, 'experience');
}

/** The first position without an end; null when there is none or no experience is shown. */
export function currentPosition(page: Page): Position | null {
  const section = experienceOf(page);
  return (section && positionsIn(section).find((position) => position.current)) ?? null;
}
