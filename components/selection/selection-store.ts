/** Which leads are selected: by click, range or filter. What a surface shows comes from `view`; nothing is written. */

export interface SelectionView {
  /** Ids of leads, in the order they were selected. */
  ids: ReadonlySet<string>;
  /** Where a range begins: the lead selected last by itself. */
  anchorId: string | null;
}

const NOTHING: SelectionView = { ids: new Set(), anchorId: null };

export class SelectionStore {
  readonly #listeners = new Set<() => void>();
  #view = NOTHING;
  /** What was selected when the range began: a longer or shorter one replaces the range, not the rest. */
  #base: ReadonlySet<string> = NOTHING.ids;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): SelectionView => this.#view;

  readonly has = (id: string): boolean => this.#view.ids.has(id);

  /** Selects one more, or one less; a range begins there. */
  readonly toggle = (id: string): void => {
    const ids = new Set(this.#view.ids);
    if (!ids.delete(id)) ids.add(id);
    this.#show(ids, id);
  };

  /**
   * Selects everything from the anchor to `id`, both included.
   * @param order ids of the list in sight, in its order. With no anchor in it, only `id` is added.
   */
  readonly extendTo = (id: string, order: readonly string[]): void => {
    const { anchorId } = this.#view;
    const [from, to] = [anchorId === null ? -1 : order.indexOf(anchorId), order.indexOf(id)];
    if (from < 0 || to < 0) {
      this.#show(new Set(this.#view.ids).add(id), id);
      return;
    }
    const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
    const base = this.#base;
    this.#show(new Set([...base, ...range]), anchorId, base);
  };

  /** Selects these and nothing else: all that match a filter, or a column. */
  readonly choose = (ids: Iterable<string>): void => this.#show(new Set(ids), null);

  /** Selects these too. */
  readonly add = (ids: Iterable<string>): void =>
    this.#show(new Set([...this.#view.ids, ...ids]), this.#view.anchorId);

  /** Leaves out what is there no more. */
  readonly keepOnly = (there: (id: string) => boolean): void => {
    const ids = [...this.#view.ids].filter(there);
    if (ids.length < this.#view.ids.size) this.#show(new Set(ids), this.#view.anchorId);
  };

  readonly clear = (): void => {
    if (this.#view.ids.size > 0) this.#show(new Set(), null);
  };

  #show(ids: ReadonlySet<string>, anchorId: string | null, base = ids): void {
    const standing = anchorId !== null && ids.has(anchorId) ? anchorId : null;
    this.#view = ids.size === 0 ? NOTHING : { ids, anchorId: standing };
    this.#base = base;
    for (const listener of this.#listeners) listener();
  }
}

/** What a click does to a selection with these keys held; null: it is a plain click. */
export function clickOf(
  held: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>,
): 'range' | 'toggle' | null {
  if (held.shiftKey) return 'range';
  return held.ctrlKey || held.metaKey ? 'toggle' : null;
}

/** What a key pressed on a lead does to a selection: X selects it, Shift+X all from the last one to it. */
export function keyOf({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>):
  | 'range'
  | 'toggle'
  | 'all'
  | 'clear'
  | null {
  const letter = key.toLowerCase();
  if (altKey) return null;
  if (ctrlKey || metaKey) return letter === 'a' && !shiftKey ? 'all' : null;
  if (letter === 'x') return shiftKey ? 'range' : 'toggle';
  return key === 'Escape' && !shiftKey ? 'clear' : null;
}
