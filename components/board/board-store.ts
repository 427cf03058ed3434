/** The board in memory: its head, the pages read so far, and the moves on their way. Everything shown comes from here. */
import type { BoardHead, LeadCard } from '@/lib/store/views';
import { headWithMoves, type PendingMove, type Place, type StageCards, withMoves } from './moves';
import {
  allStale,
  cardsOf,
  FIRST_PAGE,
  isComplete,
  keepingSame,
  PAGE,
  type Page,
  pagesBetween,
  type ReadPage,
  readAgain,
  withPages,
} from './pages';

export interface BoardSource {
  head(): Promise<BoardHead>;
  /** All leads of a stage, in order. */
  ids(stageId: string): Promise<string[]>;
  page(stageId: string, ...range: Parameters<ReadPage>): ReturnType<ReadPage>;
}

export interface BoardView {
  /** null until the first answer. */
  head: BoardHead | null;
  /** The stages read so far, by id. */
  stages: ReadonlyMap<string, StageCards>;
}

interface StageState extends StageCards {
  pages: Page[];
  /** The places of the list last on screen. */
  seen: { first: number; last: number };
}

/** How near the end of what was read the next page is asked for, in cards. */
const AHEAD = 20;

export class BoardStore {
  readonly #source: BoardSource;
  readonly #listeners = new Set<() => void>();
  #head: BoardHead | null = null;
  #stages = new Map<string, StageState>();
  /** Stages somebody shows; only these are read again at a change. */
  readonly #wanted = new Set<string>();
  readonly #reading = new Map<string, Promise<void>>();
  #moves: PendingMove[] = [];
  readonly #unwritten = new Set<number>();
  #lastMove = 0;
  /** Grows with every change: what a read began before it brought is stale already. */
  #version = 0;
  #closed = false;
  #view: BoardView = { head: null, stages: new Map() };

  constructor(source: BoardSource) {
    this.#source = source;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): BoardView => this.#view;

  /** Ends it: what is still being read is no longer shown. */
  close(): void {
    this.#closed = true;
    this.#listeners.clear();
  }

  /** Reads the head; stages are read as they are shown. */
  async open(): Promise<void> {
    try {
      this.#head = await this.#source.head();
      this.#publish();
    } catch {
      // The database closed under it (an update): the next one opened starts a new board.
    }
  }

  /** Says that a stage is on screen, and reads its first page if need be. */
  show(stageId: string): () => void {
    this.#wanted.add(stageId);
    void this.#readOn(stageId);
    return () => this.#wanted.delete(stageId);
  }

  /** Says which places of a stage's list are on screen: reads on near the end, and again what has changed. */
  see(stageId: string, first: number, last: number): void {
    const stage = this.#stages.get(stageId);
    if (!stage) return;
    stage.seen = { first, last };
    if (!stage.complete && last + AHEAD >= stage.cards.length) void this.#readOn(stageId);
    else if (staleInView(stage).length > 0) {
      void this.#alone(stageId, () => this.#readStale(stageId)).then(() => this.#publish());
    }
  }

  /** The first card of a stage but those that move, read if it is not held. */
  async top(stageId: string, moving: ReadonlySet<string>): Promise<LeadCard | null> {
    const others = (cards: LeadCard[]) => cards.find(({ leadId }) => !moving.has(leadId)) ?? null;
    const held = this.#view.stages.get(stageId);
    if (held) return others(held.cards);
    const { cards } = await this.#source.page(stageId, null, moving.size + 1);
    return others(cards);
  }

  /** All leads of a stage, read or not. */
  idsIn(stageId: string): Promise<string[]> {
    return this.#source.ids(stageId);
  }

  /** The card a place at the end of what was read is above; null only at the stage's real end. */
  async beyond(stageId: string): Promise<LeadCard | null> {
    const last = this.#stages.get(stageId)?.pages.at(-1);
    if (!last?.next) return null;
    const { cards } = await this.#source.page(stageId, last.next, 1);
    return cards[0] ?? null;
  }

  /**
   * Shows cards at their new place at once. `written` settles it: whatever came of it, the truth is read before they
   * may change place again.
   */
  move(cards: LeadCard[], place: Place, at: number, written: Promise<unknown>): void {
    this.#lastMove += 1;
    const id = this.#lastMove;
    this.#moves = [...this.#moves, { ...place, id, cards, at }];
    this.#unwritten.add(id);
    this.#publish();
    const settle = (refused: boolean) => {
      this.#unwritten.delete(id);
      if (refused) this.#moves = this.#moves.filter((move) => move.id !== id);
      this.#publish();
      void this.changed();
    };
    written.then(
      () => settle(false),
      () => settle(true),
    );
  }

  /** Reads again what is shown. Waits while a move is on its way: its notice comes before its answer. */
  async changed(): Promise<void> {
    this.#version += 1;
    for (const stage of this.#stages.values()) stage.pages = allStale(stage.pages);
    if (this.#unwritten.size > 0) return;
    try {
      await this.#readShown();
    } catch {
      // As in `open`.
    }
  }

  async #readShown(): Promise<void> {
    const settled = new Set(this.#moves.map((move) => move.id));
    // A stage no longer shown is read when it is shown again.
    for (const stageId of this.#stages.keys()) if (!this.#wanted.has(stageId)) this.#stages.delete(stageId);
    const [head] = await Promise.all([
      this.#source.head(),
      ...[...this.#wanted].map((stageId) => this.#alone(stageId, () => this.#readStale(stageId))),
    ]);
    if (this.#unwritten.size > 0) return;
    this.#head = head;
    this.#moves = this.#moves.filter((move) => !settled.has(move.id));
    this.#publish();
  }

  #readOn(stageId: string): Promise<void> {
    return this.#alone(stageId, async () => {
      const pages = this.#stages.get(stageId)?.pages ?? [];
      if (isComplete(pages)) return;
      const after = pages.at(-1)?.next ?? null;
      const version = this.#version;
      const { cards, next } = await this.#source.page(stageId, after, after ? PAGE : FIRST_PAGE);
      const page: Page = { after, cards, next, stale: version !== this.#version };
      this.#keep(stageId, withPages([...pages, page], new Map([[pages.length, page]])));
      this.#publish();
    });
  }

  /** Reads the changed pages in view; the caller shows them. */
  async #readStale(stageId: string): Promise<void> {
    const stage = this.#stages.get(stageId);
    if (!stage) return;
    const indexes = staleInView(stage);
    const version = this.#version;
    const read: ReadPage = (after, limit) => this.#source.page(stageId, after, limit);
    const fresh = await Promise.all(
      indexes.map(async (index): Promise<[number, Page][]> => {
        const page = stage.pages[index];
        if (!page) return [];
        const again = await readAgain(page, read);
        const cards = keepingSame(page.cards, again.cards);
        return [[index, { ...again, cards, stale: version !== this.#version }]];
      }),
    );
    this.#keep(stageId, withPages(stage.pages, new Map(fresh.flat())));
  }

  #keep(stageId: string, pages: Page[]): void {
    const before = this.#stages.get(stageId);
    const seen = before?.seen ?? { first: 0, last: FIRST_PAGE };
    const same =
      before?.pages.length === pages.length &&
      pages.every((page, i) => page.cards === before.pages[i]?.cards);
    const cards = same ? before.cards : cardsOf(pages);
    this.#stages.set(stageId, { pages, cards, complete: isComplete(pages), seen });
  }

  /** One read of a stage at a time, in the order asked. */
  #alone(stageId: string, read: () => Promise<void>): Promise<void> {
    const before = this.#reading.get(stageId) ?? Promise.resolve();
    // A read that fails has lost its database: the next one opened starts a new board.
    const after = before.then(read).catch(() => undefined);
    this.#reading.set(stageId, after);
    return after;
  }

  #publish(): void {
    if (this.#closed) return;
    this.#view = {
      head: this.#head ? headWithMoves(this.#head, this.#moves) : null,
      stages: withMoves(this.#stages, this.#moves),
    };
    for (const listener of this.#listeners) listener();
  }
}

function staleInView({ pages, seen }: StageState): number[] {
  return pagesBetween(pages, seen.first - AHEAD, seen.last + AHEAD).filter((index) => pages[index]?.stale);
}
