/** The order of cards in a stage: fractional ranks, compared by code unit, ties broken by id. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/**
 * A rank between two neighbours; null is the end of the column on that side.
 * `above` must be smaller than `below`: of cards with one rank (two devices may give it), take the first.
 */
export function rankBetween(above: string | null, below: string | null): string {
  return generateKeyBetween(above, below);
}

/** So many ranks between two neighbours, in order. */
export function ranksBetween(above: string | null, below: string | null, count: number): string[] {
  return generateNKeysBetween(above, below, count);
}
