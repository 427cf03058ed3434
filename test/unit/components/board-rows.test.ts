import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP, type Gap, gapAt, type Row, rowsOf } from '@/components/board/rows';
import { card } from './card';

const cards = ['a', 'b', 'c', 'd'].map((id) => card(id));
const shown = (rows: Row[]) => rows.map((row) => (row === GAP ? '_' : row.leadId)).join('');

/** Rows 80 high under each other, the carried card's without height; and the gap for a pointer at `y`. */
function gapFor(y: number, carriedId: string, gap: Gap): Gap {
  const rows = rowsOf(cards, gap);
  let top = 0;
  for (const [index, row] of rows.entries()) {
    const height = row !== GAP && row.leadId === carriedId ? 0 : 80;
    if (y < top + height) return gapAt(rows, index, { top, height }, y, new Set([carriedId]), gap);
    top += height;
  }
  return null;
}

describe('rowsOf', () => {
  it('opens a gap above a card, or at the end, or none', () => {
    expect(shown(rowsOf(cards, 'c'))).toBe('ab_cd');
    expect(shown(rowsOf(cards, null))).toBe('abcd_');
    expect(shown(rowsOf(cards, undefined))).toBe('abcd');
  });

  it('keeps the gap at the end when its card has gone', () => {
    expect(shown(rowsOf(cards, 'gone'))).toBe('abcd_');
  });
});

describe('gapAt', () => {
  it('lands above a card over its upper half, below it over its lower half', () => {
    expect(gapFor(10, 'x', undefined)).toBe('a');
    expect(gapFor(70, 'x', undefined)).toBe('b');
    expect(gapFor(90, 'x', undefined)).toBe('b');
    expect(gapFor(310, 'x', undefined)).toBeNull();
  });

  it('never lands above the carried card itself', () => {
    expect(gapFor(70, 'b', undefined)).toBe('c');
    expect(gapFor(50, 'b', undefined)).toBe('c');
  });

  it('lands at the end of an empty column', () => {
    expect(gapAt([], 0, { top: 0, height: 0 }, 40, new Set(['x']), undefined)).toBeNull();
  });

  it('comes to rest: the gap it opens under a still pointer does not move again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 420 }),
        fc.constantFrom('a', 'b', 'c', 'd', 'from elsewhere'),
        fc.constantFrom<Gap>('a', 'b', 'c', 'd', null, undefined),
        (y, carriedId, before) => {
          fc.pre(before !== carriedId);
          const first = gapFor(y, carriedId, before);
          expect(gapFor(y, carriedId, first)).toBe(first);
        },
      ),
    );
  });
});
