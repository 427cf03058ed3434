/** What a write changed, by path: what other devices will be told (docs/data.md, "A change"). */
import type { RecordStore } from '../pipeline/records';

export interface RecordChange {
  id: string;
  /** A hybrid logical clock stamp. */
  at: string;
  device: string;
  member: string | null;
  store: RecordStore;
  recordId: string;
  op: 'put' | 'delete';
  /** Dotted path → new value; `null` where a value went. Empty for a delete. */
  patch: Record<string, unknown>;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Registers are whole: money, a provenance and an outcome never mix halves of two writes. */
const WHOLE = /^(value|outcome|source|provenance\..+)$/;

/** The dotted paths whose values differ between two images of a record. `before` null: all of `after`. */
export function patchOf(
  before: Record<string, unknown> | null,
  after: Record<string, unknown>,
  prefix = '',
): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(before ?? {}), ...Object.keys(after)])) {
    const path = prefix + key;
    const was = before?.[key];
    const is = after[key] ?? null;
    if (isPlain(is) && !WHOLE.test(path)) {
      Object.assign(patch, patchOf(isPlain(was) ? was : null, is, `${path}.`));
    } else if (JSON.stringify(was ?? null) !== JSON.stringify(is) || before === null) {
      patch[path] = is;
    }
  }
  return patch;
}
