/**
 * A random walk over profiles, lists and the feed, with pages that come late, never settle or are redrawn.
 * `FUZZ_STEPS` and `FUZZ_SEED` play a longer or another one; the seed stands in the test's name.
 */
import { PEOPLE, profilePath } from '../linkedin-site/people.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

const STEPS = Number(process.env.FUZZ_STEPS ?? 60);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);

/** mulberry32: small, seeded, good enough to wander by. */
function wander(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test(`${STEPS} random steps (seed ${SEED}): one control on a profile, none elsewhere, never a wrong person`, async ({
  ext,
  linkedin,
}) => {
  test.setTimeout(30_000 + STEPS * 3000);
  const [known, ...strangers] = PEOPLE;
  if (!known) throw new Error('the demo site has nobody');
  const page = await ext.visit(linkedin.url(profilePath(known)));
  const control = await saveAndRest(ext, page);
  const places = [known, known, ...strangers]
    .map((person) => ({ path: profilePath(person), shows: person === known ? 'saved' : 'new' }))
    .concat([
      { path: '/feed/', shows: 'nothing' },
      { path: '/search/results/people/', shows: 'nothing' },
    ]);
  const random = wander(SEED);
  const pick = <T>(from: readonly T[]): T => {
    const one = from[Math.floor(random() * from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };

  for (let step = 1; step <= STEPS; step += 1) {
    const { path, shows } = pick(places);
    const delay = pick([0, 30, 250]);
    const redraw = random() < 0.3;
    const stay = step === STEPS || random() < 0.6;
    await page.evaluate(
      (to) => {
        Object.assign(window.demo, { delay: to.delay });
        void window.demo.go(to.path);
      },
      { path, delay },
    );
    if (redraw) await page.evaluate(() => window.demo.flicker(3));
    // Not stayed: the next address comes while this page is still on its way.
    if (!stay) continue;
    const where = `step ${step}, ${path}, delay ${delay}`;
    await expect.poll(() => page.evaluate(() => window.demo.shown), where).toBe(path);
    if (shows === 'nothing') {
      await expect.poll(() => control.count(), where).toBe(0);
      continue;
    }
    const [right, wrong] =
      shows === 'saved'
        ? ['Prospect: change stage', 'Add to pipeline']
        : ['Add to pipeline', 'Prospect: change stage'];
    await control.see(right);
    expect(await control.names(), where).not.toContain(wrong);
    expect(await control.count(), where).toBeLessThanOrEqual(1);
    // A header thrown away in this very moment has it back in the next.
    await expect.poll(() => control.count(), where).toBe(1);
  }
});
