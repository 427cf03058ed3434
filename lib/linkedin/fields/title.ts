/** What a person does now. */

import type { Strategy } from '../agree';
import { lineText } from '../page/lines';
import type { Page } from '../page/page';
import { folded, plain } from '../text';
import { positionInHeadline } from '../words/headline';
import { currentPosition, positionsOf } from './current';
import { fromData } from './data';
import { firstListed } from './listed';
import { salesRole } from './sales-role';

const byDates: Strategy<Page> = {
  name: 'experience',
  trust: 3,
  find: (page) => currentPosition(page)?.title ?? null,
};

const byList: Strategy<Page> = {
  name: 'experience-list',
  trust: 2,
  find: (page) => firstListed(page)?.title ?? null,
};

const data = fromData('title', 'json-ld');

const hook: Strategy<Page> = {
  name: 'hook',
  trust: 3,
  find: (page) => {
    const element = page.root.querySelector(
      '[data-sn-view-name="lead-current-role"] [data-anonymize="job-title"]',
    );
    return (element && lineText(element)) || null;
  },
};

/** "Name - Title - Company | LinkedIn": the part between, when the company is known to end it. */
const publicTitle: Strategy<Page> = {
  name: 'title',
  trust: 2,
  find: (page) => {
    const parts = plain(page.document.title)
      .replace(/\s*[|｜]\s*LinkedIn$/iu, '')
      .split(/\s+[-–—]\s+/u);
    return page.layout === 'public' && parts.length > 2 ? (parts[1] ?? null) : null;
  },
};

const bySalesRole: Strategy<Page> = {
  name: 'sales-role',
  trust: 2,
  find: (page) => salesRole(page)?.title ?? null,
};

/** "Head of Sales at Mavi Liman": a guess, and the writing of the headline. */
export const headlineTitle = (headline: string | null, positions: { ended: boolean }): Strategy<Page> => ({
  name: 'headline',
  trust: 1,
  guess: true,
  find: () => (headline && !positions.ended ? (positionInHeadline(headline)?.title ?? null) : null),
});

/** Whether the page shows positions and every one of them has ended: then a headline's claim is no title. */
export function allEnded(page: Page): boolean {
  const positions = positionsOf(page);
  return positions.length > 0 && positions.every((position) => !position.current);
}

/** A headline that begins with what experience calls the title bears it out. */
const inHeadline = (headline: string | null): Strategy<Page> => ({
  name: 'headline-begins',
  trust: 1,
  find: (page) => {
    const title = currentPosition(page)?.title ?? firstListed(page)?.title;
    return title && headline && folded(headline).includes(folded(title)) ? title : null;
  },
});

export const titleStrategies = (page: Page, headline: string | null): Strategy<Page>[] => [
  hook,
  byDates,
  data,
  byList,
  bySalesRole,
  publicTitle,
  inHeadline(headline),
  headlineTitle(headline, { ended: allEnded(page) }),
];
