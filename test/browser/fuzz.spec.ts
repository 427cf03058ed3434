/**
 * A random walk over profiles, conversations, lists with marks and the feed, with pages that come late, never settle or
 * are redrawn.
 * `FUZZ_STEPS` and `FUZZ_SEED` play a longer or another one; the seed stands in the test's name.
 */
import { PEOPLE, profilePath } from '../linkedin-site/people.ts';
import { GROUP_PATH, threadPath } from '../linkedin-site/thread.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest, wantMarks } from './steps.ts';

interface Place {
  path: string;
  shows: 'saved' | 'new' | 'nothing' | 'marks';
  /** Who of a list is in the pipeline. */
  saved?: string | null;
}

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

test(`${STEPS} random steps (seed ${SEED}): one control on a profile, marks on lists, nothing elsewhere, never a wrong person`, async ({
  ext,
  linkedin,
}) => {
  test.setTimeout(30_000 + STEPS * 3000);
  // A layout that shows the member id, by which a conversation knows them too.
  const known = PEOPLE.find(({ layout }) => layout === 'sdui');
  const strangers = PEOPLE.filter((person) => person !== known);
  if (!known) throw new Error('the demo site has nobody');
  await wantMarks(ext);
  const page = await ext.visit(linkedin.url(profilePath(known)));
  const control = await saveAndRest(ext, page);
  const places: Place[] = [
    ...[known, known, ...strangers].flatMap((person): Place[] => {
      const shows = person === known ? 'saved' : 'new';
      return [
        { path: profilePath(person), shows },
        { path: threadPath(person), shows },
      ];
    }),
    { path: GROUP_PATH, shows: 'nothing' },
    { path: '/feed/', shows: 'nothing' },
    { path: '/feed/', shows: 'nothing' },
    { path: '/search/results/people/', shows: 'marks', saved: known.name },
    { path: '/mynetwork/invite-connect/connections/', shows: 'marks', saved: known.name },
    // Its leads have ids of their own.
    { path: '/sales/search/people', shows: 'marks', saved: null },
  ];
  const random = wander(SEED);
  const pick = <T>(from: readonly T[]): T => {
    const one = from[Math.floor(random() * from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };

  for (let step = 1; step <= STEPS; step += 1) {
    const place = pick(places);
    const { path, shows } = place;
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
    if (shows === 'marks') {
      const marks = async () =>
        (await control.shown()).filter(({ role }) => role === 'button').map(({ name }) => name);
      const wanted = PEOPLE.map(({ name }) =>
        name === place.saved ? `${name} is in the pipeline: Prospect` : `Add ${name} to the pipeline`,
      );
      await expect.poll(marks, where).toEqual(wanted);
      await expect.poll(() => control.count(), where).toBe(PEOPLE.length);
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
