/** The position a person holds now, out of the experience section: by dates, and by its list's order. */

import { remember } from '../page/look';
import type { Page } from '../page/page';
import { type Position, positionsIn } from '../page/positions';
import { type Section, sectionByDates, sectionByHeading, sectionByMark } from '../page/sections';

/** The experience section; the whole content on its own sub-page; null on another section's sub-page. */
export function experienceOf(page: Page): Section | null {
  return remember(page.root, 'experience', () => findExperience(page));
}

function findExperience(page: Page): Section | null {
  if (page.detail) {
    return page.detail === 'experience' && page.belongs ? sectionByDates(page) : null;
  }
  return sectionByMark(page, 'experience') ?? sectionByHeading(page, 'experience') ?? sectionByDates(page);
}

/** The first position without an end; null when there is none or no experience is shown. */
export function currentPosition(page: Page): Position | null {
  return positionsOf(page).find((position) => position.current) ?? null;
}

/** Every position the page shows. */
export function positionsOf(page: Page): Position[] {
  return remember(page.root, 'positions', () => {
    const section = experienceOf(page);
    return section ? positionsIn(section) : [];
  });
}
