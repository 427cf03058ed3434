import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { realStore } from '../simulator/real-store';
import { type Outcome, simulate } from '../simulator/simulate';

const [from = 1, to = 1000] = (process.env.CAMPAIGN_SEEDS ?? '1..1000').split('..').map(Number);
/** On the real store a life takes longer: the first few hundred seeds live a year there. */
const ON_THE_REAL_ONE = 300;

async function lives(last: number, live: (seed: number) => Promise<Outcome>): Promise<void> {
  const hash = createHash('sha256');
  const failed: number[] = [];
  for (let seed = from; seed <= last; seed += 1) {
    const outcome = await live(seed);
    hash.update(JSON.stringify([seed, outcome.failed, outcome.shown, outcome.runs, outcome.kills]));
    if (outcome.failed === null) continue;
    failed.push(seed);
    console.log(
      `seed ${seed}: ${outcome.failed}; npm run simulate -- --seeds ${seed}..${seed} tells its story`,
    );
  }
  console.log(`hash ${hash.digest('hex').slice(0, 16)}`);
  console.log(`${last - from + 1} seeds, ${failed.length} failed`);
  expect(failed).toEqual([]);
}

it(
  `no reminder is lost in ten years, seeds ${from} to ${to}`,
  () => lives(to, (seed) => simulate(seed)),
  36_000_000,
);

it('nor in a year on the real store', async () => {
  const last = Math.min(to, from + ON_THE_REAL_ONE - 1);
  await lives(last, async (seed) => simulate(seed, { years: 1, store: await realStore() }));
}, 36_000_000);
