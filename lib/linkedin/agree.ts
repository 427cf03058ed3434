/** How independent strategies become one value: agreement, trust, and what remains contested. */
import type { Reading } from './capture';

/** What one strategy found. */
export interface Found<T extends string | number = string> {
  value: T;
  /** The strategy's name. */
  from: string;
  /** How much it counts: 3 for a place made for this field, 2 for a place by order or shape, 1 for a hint. */
  trust: 1 | 2 | 3;
  /** A guess (a title out of a headline) never contests what was read, and is never sure alone. */
  guess?: boolean;
}

/** One way to read a field: a name, what it is worth, and how. */
export interface Strategy<P, T extends string | number = string> {
  name: string;
  trust: 1 | 2 | 3;
  guess?: boolean;
  find(page: P): T | null;
}

/** Asks every strategy; one that throws on a strange page found nothing. */
export function ask<P, T extends string | number>(
  page: P,
  strategies: readonly Strategy<P, T>[],
): Found<T>[] {
  return strategies.flatMap(({ name, trust, guess, find }) => {
    let value: T | null;
    try {
      value = find(page);
    } catch {
      value = null;
    }
    return value === null || value === '' ? [] : [{ value, from: name, trust, ...(guess ? { guess } : {}) }];
  });
}

/**
 * Agrees on one value. Sure: at least two strategies found it and they outweigh every other value;
 * anything else is unsure, and the rest stay on offer.
 * @param found in order of trust; the first of an agreeing group gives the value its writing.
 * @param same whether two values say the same.
 */
export function agree<T extends string | number>(
  found: readonly Found<T>[],
  same: (a: T, b: T) => boolean = (a, b) => a === b,
): Reading<T> | null {
  const groups: Found<T>[][] = [];
  for (const one of found) {
    const group = groups.find(([first]) => first !== undefined && same(first.value, one.value));
    if (group) group.push(one);
    else groups.push([one]);
  }
  const ranked = groups
    .map((group) => ({ group, read: weight(group.filter((one) => !one.guess)), all: weight(group) }))
    .sort((a, b) => b.read - a.read || b.all - a.all);
  const [best, ...rest] = ranked;
  const [first, ...also] = best?.group ?? [];
  if (!best || !first) return null;
  const rival = Math.max(0, ...rest.map((other) => other.read));
  const sure = best.read > 0 && best.group.length >= 2 && best.all >= 3 && best.all > rival * 1.5;
  return {
    value: first.value,
    from: first.from,
    confidence: sure ? 'sure' : 'unsure',
    ...(also.length > 0 ? { also: also.map(({ from }) => from) } : {}),
    agree: [best.group.length, found.length],
    others: rest
      .flatMap(({ group: [other] }) => (other ? [{ value: other.value, from: other.from }] : []))
      .slice(0, 8),
  };
}

const weight = (group: readonly Found<string | number>[]) => group.reduce((sum, one) => sum + one.trust, 0);
