/** What a column shows while a card is carried over it: its cards, and the gap where the card would land. */
import type { LeadCard } from '@/lib/store/views';

export type Row = { kind: 'card'; card: LeadCard } | { kind: 'gap' };

/** Where the gap is: above a card, or (null) at the end; undefined: not over this column. */
export type Gap = string | null | undefined;

/** The rows of a column. The carried card keeps its row, without height: its element must outlive the drag. */
export function rowsOf(cards: LeadCard[], gap: Gap): Row[] {
  const rows = cards.map((card): Row => ({ kind: 'card', card }));
  if (gap === undefined) return rows;
  const at = gap === null ? -1 : cards.findIndex((card) => card.leadId === gap);
  return rows.toSpliced(at < 0 ? rows.length : at, 0, { kind: 'gap' });
}

export interface RowBox {
  top: number;
  height: number;
}

/**
 * The card above which one let go at a height would land; null: at the end.
 * Over the gap nothing changes; over a card its middle decides, so that the gap never runs from the pointer.
 * @param y from the top of the list
 * @param index the row at that height
 * @param carriedId the card being carried, which is no neighbour of itself
 */
export function gapAt(rows: Row[], index: number, box: RowBox, y: number, carriedId: string, gap: Gap): Gap {
  const row = rows[index];
  if (!row) return null;
  if (row.kind === 'gap') return gap;
  const below = y >= box.top + box.height / 2;
  const next = rows
    .slice(below ? index + 1 : index)
    .find((each) => each.kind === 'card' && each.card.leadId !== carriedId);
  return next?.kind === 'card' ? next.card.leadId : null;
}
