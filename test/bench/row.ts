/** One line of the bench. */

export interface Row {
  name: string;
  value: number;
  unit: 'bytes' | 'ms' | 'tasks' | 'per minute';
  /** What it is held against, in the same unit; null where a plain limit is meant. */
  floor: number | null;
  /** value / floor. */
  ratio: number | null;
  /** The most it should be: of the ratio where there is a floor, else of the value. */
  target: number;
  ok: boolean;
}

/** A row held against a floor measured in the same run. */
export function against(name: string, unit: Row['unit'], value: number, floor: number, target: number): Row {
  const ratio = value / floor;
  return { name, value, unit, floor, ratio, target, ok: ratio <= target };
}

/** A row with a plain limit. */
export function limited(name: string, unit: Row['unit'], value: number, target: number): Row {
  return { name, value, unit, floor: null, ratio: null, target, ok: value <= target };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1] ?? NaN, sorted[middle] ?? NaN];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
