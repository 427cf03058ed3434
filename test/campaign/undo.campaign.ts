import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { playAndUndo, story } from '../unit/store/stories';

const [from = 1, to = 1000] = (process.env.CAMPAIGN_SEEDS ?? '1..1000').split('..').map(Number);

it(`undo gives back every state, seeds ${from} to ${to}`, async () => {
  const all = createHash('sha256');
  const failed: number[] = [];
  for (let seed = from; seed <= to; seed += 1) {
    const [deeds = []] = fc.sample(story(20, 40), { seed, numRuns: 1 });
    try {
      all.update(await playAndUndo(deeds));
    } catch (error) {
      failed.push(seed);
      console.log(`seed ${seed}: ${JSON.stringify(deeds)}`, error);
    }
  }
  console.log(`hash ${all.digest('hex').slice(0, 16)}`);
  console.log(`${to - from + 1} seeds, ${failed.length} failed`);
  expect(failed).toEqual([]);
}, 3_600_000);
