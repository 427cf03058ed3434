import { describe, expect, it } from 'vitest';
import { realStore } from '../../simulator/real-store';
import { simulate } from '../../simulator/simulate';

/** `npm run simulate` and `npm run campaign` go over ten years and many more seeds. */
describe('no reminder is lost, early, late, doubled or shown after the user acted', () => {
  it('over a year of 200 lives', async () => {
    const failed: string[] = [];
    let shown = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const outcome = await simulate(seed, { years: 1 });
      shown += outcome.shown;
      if (outcome.failed) failed.push(`seed ${seed}: ${outcome.failed}`);
    }
    expect(failed).toEqual([]);
    expect(shown).toBeGreaterThan(2000);
  }, 240_000);

  it('over some months of a few lives on the real store', async () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const { failed } = await simulate(seed, { years: 0.3, store: await realStore() });
      expect(failed, `seed ${seed}`).toBeNull();
    }
  }, 240_000);
});
