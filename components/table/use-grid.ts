/** The one cell of the table that Tab reaches, and where keys and clicks lead it. */
import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { isTyping } from '@/components/ui/keys';
import { gridStep } from './grid-keys';

/** A cell by what it is about: rows come and go above it. `leadId` null: the head. */
export interface At {
  leadId: string | null;
  column: string;
}

export interface Grid {
  at: At;
  /** Whether the cell at hand is being edited. */
  editing: boolean;
  goTo(at: At): void;
  edit(at: At): void;
  /** Ends editing; by key the focus comes back to the cell. */
  done(byKey: boolean): void;
  onKeyDown(event: KeyboardEvent): void;
}

export interface GridOptions {
  grid: RefObject<HTMLElement | null>;
  ids: readonly string[];
  columns: readonly string[];
  /** Brings a row into sight. */
  scrollTo(row: number): void;
  /** Enter or F2 on a cell. */
  enter(at: At): void;
  /** Any other key on a cell; true where it meant something. */
  other(event: KeyboardEvent, at: At): boolean;
}

/** A row far away is drawn some frames after the list was scrolled to it. */
const FRAMES = 30;

/** Gives the focus to the wanted cell as soon as it can be seen; meanwhile the grid itself hears the keys. */
function giveFocus(grid: HTMLElement, wanted: RefObject<At | null>, frames: number): void {
  const at = wanted.current;
  if (!at) return;
  const cell = grid.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellName(at))}"]`);
  cell?.focus({ preventScroll: true });
  if (cell && document.activeElement === cell) {
    wanted.current = null;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return;
  }
  if (!grid.contains(document.activeElement)) grid.focus({ preventScroll: true });
  if (frames > 0) requestAnimationFrame(() => wanted.current === at && giveFocus(grid, wanted, frames - 1));
}

/** The attribute cells carry: "lead id, column". */
export const cellName = ({ leadId, column }: At): string => `${leadId ?? ''} ${column}`;

export function useGrid({ grid, ids, columns, scrollTo, enter, other }: GridOptions): Grid {
  const [wished, setWished] = useState<At>({ leadId: null, column: 'name' });
  const [editing, setEditing] = useState(false);
  /** The cell that wants the focus and is perhaps not drawn yet. */
  const wanted = useRef<At | null>(null);
  const row = wished.leadId === null ? -1 : ids.indexOf(wished.leadId);
  const column = columns.includes(wished.column) ? wished.column : (columns[0] ?? '');
  // A lead that is there no more leaves the place to the first one.
  const at: At = {
    leadId: row >= 0 ? wished.leadId : wished.leadId === null ? null : (ids[0] ?? null),
    column,
  };

  useLayoutEffect(() => {
    if (wanted.current && grid.current) giveFocus(grid.current, wanted, FRAMES);
  });

  const goTo = useCallback((next: At) => {
    setEditing(false);
    setWished(next);
  }, []);
  const focus = (next: At) => {
    wanted.current = next;
    goTo(next);
    const index = next.leadId === null ? -1 : ids.indexOf(next.leadId);
    if (index >= 0) scrollTo(index);
  };
  const edit = useCallback((next: At) => {
    setWished(next);
    setEditing(true);
  }, []);
  const done = (byKey: boolean) => {
    setEditing(false);
    if (byKey) wanted.current = at;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target)) return;
    const size = { rows: ids.length, columns: columns.length };
    const next = gridStep(
      event,
      { row: at.leadId === null ? -1 : row, column: columns.indexOf(at.column) },
      size,
    );
    if (next) {
      event.preventDefault();
      focus({ leadId: ids[next.row] ?? null, column: columns[next.column] ?? at.column });
    } else if ((event.key === 'Enter' || event.key === 'F2') && at.leadId !== null && !isHeld(event)) {
      event.preventDefault();
      enter(at);
    } else if (other(event, at)) event.preventDefault();
  };
  return { at, editing, goTo, edit, done, onKeyDown };
}

const isHeld = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;
