/** What a column shows while cards are carried over it: its cards, and the gap where they would land. */
import type { LeadCard } from '@/lib/store/views';
import { indexIn } from './places';

export const GAP = 'gap';
export type Row = LeadCard | typeof GAP;

/** Where the gap is: above a card, or (null) at the end; undefined: not over this column. */
export type Gap = string | null | undefined;

/** The rows of a column. The carried card keeps its row, without height: its element must outlive the drag. */
export function rowsOf(cards: LeadCard[], gap: Gap): Row[] {
  if (gap === undefined) return cards;
  const at = gap === null ? -1 : indexIn(cards, gap);
  const rows: Row[] = cards;
  return rows.toSpliced(at < 0 ? rows.length : at, 0, GAP);
}

/** The row of a card among rows with the gap. */
export function rowOf(cards: LeadCard[], gap: Gap, leadId: string | null): number {
  const index = leadId === null ? -1 : indexIn(cards, leadId);
  if (index < 0 || typeof gap !== 'string') return index;
  const at = indexIn(cards, gap);
  return at >= 0 && at <= index ? index + 1 : index;
}

export interface RowBox {
  top: number;
  height: number;
}

/**
 * The card above which those let go at a height would land; null: at the end.
 * Over the gap nothing changes; over a card its middle decides, so that the gap never runs from the pointer.
 * @param y from the top of the list
 * @param index the row at that height
 * @param carried the cards being carried, which are no neighbours of themselves
 */
export function gapAt(
  rows: Row[],
  index: number,
  box: RowBox,
  y: number,
  carried: ReadonlySet<string>,
  gap: Gap,
): Gap {
  const row = rows[index];
  if (!row) return null;
  if (row === GAP) return gap;
  const below = y >= box.top + box.height / 2;
  for (let at = below ? index + 1 : index; at < rows.length; at += 1) {
    const next = rows[at];
    if (next && next !== GAP && !carried.has(next.leadId)) return next.leadId;
  }
  return null;
}
