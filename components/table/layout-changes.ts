/** A table's layout, changed. */
import { COLUMNS, type ColumnId, type TableLayout } from '@/lib/pipeline/records';
import { ALL_COLUMNS } from './columns';

const LEAST = 64;
const MOST = 800;

export const narrowest = (width: number): number => Math.round(Math.max(LEAST, Math.min(MOST, width)));

export function widthOf({ columns }: TableLayout, id: ColumnId): number {
  return columns.find((column) => column.id === id)?.width ?? ALL_COLUMNS[id].width;
}

export function widened(layout: TableLayout, id: ColumnId, width: number): TableLayout {
  const columns = layout.columns.map((column) =>
    column.id === id ? { id, width: narrowest(width) } : column,
  );
  return { ...layout, columns };
}

/** Sorts by a column: up, then down. `down` says which outright. One that sorts by nothing changes nothing. */
export function sortedBy(layout: TableLayout, id: ColumnId, down?: boolean): TableLayout {
  const by = ALL_COLUMNS[id].sort;
  if (by === null) return layout;
  const turned = layout.sort.by === by ? !layout.sort.down : false;
  return { ...layout, sort: { by, down: down ?? turned } };
}

/** One place to a side; the name stays first. */
export function moved(layout: TableLayout, id: ColumnId, step: -1 | 1): TableLayout {
  const at = layout.columns.findIndex((column) => column.id === id);
  const to = at + step;
  const column = layout.columns[at];
  if (!column || at === 0 || to < 1 || to >= layout.columns.length) return layout;
  return { ...layout, columns: layout.columns.toSpliced(at, 1).toSpliced(to, 0, column) };
}

/** Without a column; the name stays. */
export function hidden(layout: TableLayout, id: ColumnId): TableLayout {
  if (id === 'name') return layout;
  return { ...layout, columns: layout.columns.filter((column) => column.id !== id) };
}

/** With or without a column; a new one comes last. */
export function toggled(layout: TableLayout, id: ColumnId): TableLayout {
  if (layout.columns.some((column) => column.id === id)) return hidden(layout, id);
  return { ...layout, columns: [...layout.columns, { id, width: null }] };
}

/** The columns that can be chosen: all but the name, which is always there. */
export const CHOOSABLE = COLUMNS.filter((id) => id !== 'name');
