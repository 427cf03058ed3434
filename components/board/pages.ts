/** A stage as the board holds it: pages in rank order, read as they come into view and re-read in place. */
import type { LeadCard, StagePage } from '@/lib/store/views';

export type Cursor = NonNullable<StagePage['next']>;
export type ReadPage = (after: Cursor | null, limit: number) => Promise<StagePage>;

export interface Page extends StagePage {
  /** The end of the page before; null: the stage's top. */
  after: Cursor | null;
  /** Something changed since it was read. */
  stale: boolean;
}

/** What the first screen needs: as many cards as a tall column shows, with one to spare for each end. */
export const FIRST_PAGE = 24;
export const PAGE = 100;
/** Beside what a page held, so that a few new cards need no second read. */
const MARGIN = 20;

/** The order of cards: by rank, compared by code unit, ties by id. */
export function compareCursors(a: Cursor, b: Cursor): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.leadId < b.leadId ? -1 : a.leadId > b.leadId ? 1 : 0;
}

/** The cards of all pages in order. */
export function cardsOf(pages: Page[]): LeadCard[] {
  return pages.flatMap((page) => page.cards);
}

/** Whether the stage was read to its end. */
export function isComplete(pages: Page[]): boolean {
  const last = pages.at(-1);
  return last !== undefined && last.next === null;
}

/** The pages that hold cards between two places of the whole list, ends included. */
export function pagesBetween(pages: Page[], first: number, last: number): number[] {
  const found: number[] = [];
  let start = 0;
  for (const [index, page] of pages.entries()) {
    const end = start + page.cards.length;
    if (start <= last && (end > first || page.next === null)) found.push(index);
    start = end;
  }
  return found;
}

/**
 * Reads a page again, exactly as far as it reached: what came in between is in it, and the page after it still
 * begins where it began.
 */
export async function readAgain(page: Page, read: ReadPage): Promise<Page> {
  const until = page.next;
  const cards: LeadCard[] = [];
  let after = page.after;
  for (;;) {
    const limit = Math.max(FIRST_PAGE, page.cards.length - cards.length) + MARGIN;
    const { cards: more, next } = await read(after, limit);
    const inside = until ? more.filter((card) => compareCursors(card, until) <= 0) : more;
    cards.push(...inside);
    if (!until) return { ...page, cards, next, stale: false };
    if (inside.length < more.length || next === null) return { ...page, cards, stale: false };
    after = next;
  }
}

/** Cards read again that are as they were stay the same objects: what did not change is not drawn anew. */
export function keepingSame(before: LeadCard[], after: LeadCard[]): LeadCard[] {
  const held = new Map(before.map((card) => [card.leadId, card]));
  const cards = after.map((card) => {
    const old = held.get(card.leadId);
    return old && JSON.stringify(old) === JSON.stringify(card) ? old : card;
  });
  const same = cards.length === before.length && cards.every((card, index) => card === before[index]);
  return same ? before : cards;
}

/** Puts pages that were read into their places; a card they hold leaves every other page. */
export function withPages(pages: Page[], fresh: Map<number, Page>): Page[] {
  const held = new Set([...fresh.values()].flatMap((page) => page.cards.map((card) => card.leadId)));
  return pages.map((page, index) => {
    const read = fresh.get(index);
    if (read) return read;
    const others = page.cards.filter((card) => !held.has(card.leadId));
    return others.length === page.cards.length ? page : { ...page, cards: others };
  });
}

/** Marks all as changed; nothing is thrown away until it is read again. */
export function allStale(pages: Page[]): Page[] {
  return pages.map((page) => ({ ...page, stale: true }));
}
