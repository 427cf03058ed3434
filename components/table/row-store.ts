/** The table in memory: the ids of all its rows in order, and the few leads that can be seen. */
import type { Listed } from '@/lib/store/listing';
import type { StoredLead } from '@/lib/store/schema';

export interface RowSource {
  /** The list as far as it is known, until it is whole. */
  list(signal: AbortSignal): AsyncIterable<Listed>;
  rows(ids: readonly string[]): Promise<StoredLead[]>;
}

export interface RowsView extends Listed {
  rows: ReadonlyMap<string, StoredLead>;
}

const NOTHING: RowsView = { ids: [], whole: false, rows: new Map() };
/** How far beside what is seen rows are read, and from where on they are forgotten. */
const AHEAD = 40;
const KEPT = 400;

export class RowStore {
  readonly #source: RowSource;
  readonly #listeners = new Set<() => void>();
  #view = NOTHING;
  #seen = { first: 0, last: 30 };
  #stop = new AbortController();
  /** Grows with every change: rows asked for before it are read again. */
  #version = 0;
  #reading = false;
  #again = false;

  /** @param before what is shown until the first rows are there. */
  constructor(source: RowSource, before: RowsView = NOTHING) {
    this.#source = source;
    this.#view = { ...before, whole: false };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): RowsView => this.#view;

  close(): void {
    this.#stop.abort();
    this.#listeners.clear();
  }

  /** Reads the list, and again at every change; a list already whole stays until the next one is. */
  async read(): Promise<void> {
    this.#stop.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.#version += 1;
    const replace = !this.#view.whole;
    try {
      for await (const { ids, whole } of this.#source.list(stop.signal)) {
        if (stop.signal.aborted) return;
        if (!replace && !whole) continue;
        this.#show({ ...this.#view, ids, whole });
        void this.#readRows(whole);
      }
    } catch {
      // The database closed under it (an update): the next one opened starts a new table.
    }
  }

  /** Says which rows are on screen. */
  readonly see = (first: number, last: number): void => {
    this.#seen = { first, last };
    void this.#readRows(false);
  };

  /** @param fresh rows already held are read again too. */
  async #readRows(fresh: boolean): Promise<void> {
    if (this.#reading) {
      this.#again ||= fresh;
      if (!fresh) this.#again = true;
      return;
    }
    this.#reading = true;
    try {
      let all = fresh;
      do {
        this.#again = false;
        await this.#readSeen(all);
        all = false;
      } while (this.#again && !this.#stop.signal.aborted);
    } catch {
      // As in `read`.
    } finally {
      this.#reading = false;
    }
  }

  async #readSeen(fresh: boolean): Promise<void> {
    const version = this.#version;
    const { first, last } = this.#seen;
    const near = this.#view.ids.slice(Math.max(0, first - AHEAD), last + AHEAD);
    const missing = near.filter((id) => fresh || !this.#view.rows.has(id));
    if (missing.length === 0) return;
    const read = await this.#source.rows(missing);
    const kept = new Set(this.#view.ids.slice(Math.max(0, first - KEPT), last + KEPT));
    const rows = new Map([...this.#view.rows].filter(([id]) => kept.has(id)));
    for (const row of read) rows.set(row.id, row);
    this.#show({ ...this.#view, rows });
    if (version !== this.#version) this.#again = true;
  }

  #show(view: RowsView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
