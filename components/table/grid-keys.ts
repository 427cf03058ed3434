/** Where keys lead in a grid (the ARIA practices for grids). */

export interface Place {
  row: number;
  column: number;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** How far a page is, in rows. */
const PAGE = 10;

/**
 * The cell a key leads to; null where it leads nowhere. Row -1 is the head.
 * @param size how many rows and columns there are.
 */
export function gridStep(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Pressed,
  { row, column }: Place,
  size: { rows: number; columns: number },
): Place | null {
  if (altKey || shiftKey) return null;
  const far = ctrlKey || metaKey;
  const last = size.rows - 1;
  const end = size.columns - 1;
  const bounded = (place: Place): Place => ({
    row: Math.max(-1, Math.min(last, place.row)),
    column: Math.max(0, Math.min(end, place.column)),
  });
  switch (key) {
    case 'ArrowUp':
      return bounded({ row: far ? 0 : row - 1, column });
    case 'ArrowDown':
      return bounded({ row: far ? last : row + 1, column });
    case 'ArrowLeft':
      return bounded({ row, column: far ? 0 : column - 1 });
    case 'ArrowRight':
      return bounded({ row, column: far ? end : column + 1 });
    case 'Home':
      return bounded({ row: far ? 0 : row, column: 0 });
    case 'End':
      return bounded({ row: far ? last : row, column: end });
    case 'PageUp':
      return bounded({ row: Math.max(0, row - PAGE), column });
    case 'PageDown':
      return bounded({ row: row + PAGE, column });
    default:
      return null;
  }
}
