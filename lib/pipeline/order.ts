/** The order of cards in a stage: fractional ranks, compared by code unit, ties broken by id. */
import { generateKeyBetween } from 'fractional-indexing';

/**
 * A rank between two neighbours; null is the end of the column on that side.
 * `above` must be smaller than `below`: of cards with one rank (two devices may give it), take the first.
 */
export function rankBetween(above: string | null, below: string | null): string {
  return generateKeyBetween(above, below);
}
