/** Ten years of somebody's follow-ups, with everything that happens to a browser meanwhile. */
import { Life, type Outcome } from './life';
import { MemoryStore, type UserStore } from './memory-store';

export type { Outcome } from './life';

export interface Options {
  years?: number;
  store?: UserStore;
  tell?: boolean;
}

/** Runs one seed. The same seed is the same life. */
export async function simulate(
  seed: number,
  { years = 10, store, tell = false }: Options = {},
): Promise<Outcome> {
  const life = new Life(seed, store ?? new MemoryStore(), tell);
  await life.live(years);
  return life.outcome();
}
