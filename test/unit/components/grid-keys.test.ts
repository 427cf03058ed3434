import { describe, expect, it } from 'vitest';
import { gridStep } from '@/components/table/grid-keys';

const size = { rows: 30, columns: 5 };
const pressed = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('keys in the grid', () => {
  it.each([
    ['ArrowDown', {}, [3, 2], [4, 2]],
    ['ArrowUp', {}, [0, 2], [-1, 2]],
    ['ArrowUp', {}, [-1, 2], [-1, 2]],
    ['ArrowLeft', {}, [3, 0], [3, 0]],
    ['ArrowRight', {}, [3, 4], [3, 4]],
    ['Home', {}, [3, 2], [3, 0]],
    ['End', {}, [3, 2], [3, 4]],
    ['Home', { ctrlKey: true }, [3, 2], [0, 0]],
    ['End', { metaKey: true }, [3, 2], [29, 4]],
    ['ArrowDown', { ctrlKey: true }, [3, 2], [29, 2]],
    ['PageDown', {}, [25, 2], [29, 2]],
    ['PageUp', {}, [5, 2], [0, 2]],
  ] as const)('%s with %o from %o leads to %o', (key, held, [row, column], [toRow, toColumn]) => {
    expect(gridStep(pressed(key, held), { row, column }, size)).toEqual({ row: toRow, column: toColumn });
  });

  it('leave letters and keys held with Shift or Alt alone', () => {
    expect(gridStep(pressed('x'), { row: 0, column: 0 }, size)).toBeNull();
    expect(gridStep(pressed('ArrowDown', { shiftKey: true }), { row: 0, column: 0 }, size)).toBeNull();
    expect(gridStep(pressed('ArrowDown', { altKey: true }), { row: 0, column: 0 }, size)).toBeNull();
  });
});
