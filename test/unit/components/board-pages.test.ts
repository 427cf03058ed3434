import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allStale,
  cardsOf,
  compareCursors,
  FIRST_PAGE,
  isComplete,
  type Page,
  pagesBetween,
  type ReadPage,
  readAgain,
  withPages,
} from '@/components/board/pages';
import type { LeadCard } from '@/lib/store/views';
import { card, ids } from './card';

/** A stage as the store gives it: pages in rank order behind a cursor. */
function stageOf(cards: LeadCard[]): ReadPage {
  const sorted = cards.toSorted(compareCursors);
  return async (after, limit) => {
    const rest = after ? sorted.filter((each) => compareCursors(each, after) > 0) : sorted;
    const shown = rest.slice(0, limit);
    const last = shown.at(-1);
    const next = rest.length > limit && last ? { rank: last.rank, leadId: last.leadId } : null;
    return { cards: shown, next };
  };
}

async function readAll(read: ReadPage, sizes: number[]): Promise<Page[]> {
  const pages: Page[] = [];
  for (const size of sizes) {
    const after = pages.at(-1)?.next ?? null;
    if (isComplete(pages)) break;
    pages.push({ after, stale: false, ...(await read(after, size)) });
  }
  return pages;
}

const ranks = fc.array(fc.stringMatching(/^[a-c]{1,3}$/), { minLength: 1, maxLength: 60 });
const cards = (all: string[]) => all.map((rank, index) => card(`${rank}-${index}`, { rank }));

describe('compareCursors', () => {
  it('orders by rank as code units, ties by id', () => {
    const order = [card('2', { rank: 'a' }), card('1', { rank: 'a' }), card('3', { rank: 'Z' })];
    expect(ids(order.toSorted(compareCursors))).toBe('3 1 2');
  });
});

describe('readAgain', () => {
  it('gives what the whole stage holds, whatever came and went and wherever pages end', async () => {
    await fc.assert(
      fc.asyncProperty(
        ranks,
        ranks,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
        fc.func(fc.boolean()),
        async (before, added, sizes, stays) => {
          const old = cards(before);
          const pages = await readAll(stageOf(old), sizes);
          const now = [...old.filter((each) => stays(each.leadId)), ...cards(added)];
          const read = stageOf(now);
          const fresh = new Map<number, Page>();
          for (const [index, page] of pages.entries()) fresh.set(index, await readAgain(page, read));
          const again = withPages(pages, fresh);
          const end = again.at(-1)?.next;
          const expected = now
            .toSorted(compareCursors)
            .filter((each) => !end || compareCursors(each, end) <= 0);
          expect(ids(cardsOf(again))).toBe(ids(expected));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('reads on where more came into a page than one read brings', async () => {
    const old = cards(['a', 'z']);
    const [page] = await readAll(stageOf([...old, card('zz')]), [2]);
    const many = Array.from({ length: 2 * FIRST_PAGE + 50 }, (_, n) =>
      card(`m${String(n).padStart(3, '0')}`),
    );
    const again = page && (await readAgain(page, stageOf([...old, card('zz'), ...many])));
    expect(again?.cards).toHaveLength(many.length + 2);
    expect(again?.next).toEqual(page?.next);
  });
});

describe('withPages', () => {
  it('lets a card stand in the page read last only', async () => {
    const pages = await readAll(stageOf([card('a'), card('b'), card('c'), card('d')]), [2, 2]);
    const moved: Page = { after: null, cards: [card('c'), card('a'), card('b')], next: null, stale: false };
    expect(withPages(pages, new Map([[0, moved]])).map((page) => ids(page.cards))).toEqual(['c a b', 'd']);
  });
});

describe('pagesBetween', () => {
  it('names the pages that places of the list fall into', async () => {
    const pages = await readAll(stageOf(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => card(id))), [2, 2, 2]);
    expect(pagesBetween(pages, 0, 1)).toEqual([0]);
    expect(pagesBetween(pages, 1, 2)).toEqual([0, 1]);
    expect(pagesBetween(pages, 3, 3)).toEqual([1]);
    expect(pagesBetween(pages, 4, 99)).toEqual([2]);
  });

  it('names the last page of an empty stage: something may come into it', () => {
    const empty: Page = { after: null, cards: [], next: null, stale: true };
    expect(pagesBetween([empty], 0, 20)).toEqual([0]);
  });
});

it('marks all pages without losing a card', async () => {
  const pages = await readAll(stageOf([card('a'), card('b'), card('c')]), [1, 1, 1]);
  expect(allStale(pages).every((page) => page.stale)).toBe(true);
  expect(ids(cardsOf(allStale(pages)))).toBe('a b c');
});
