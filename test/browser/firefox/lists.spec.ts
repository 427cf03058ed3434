/** Marks in lists, and the person of a conversation, in Firefox. */
import { standing } from '../../harness/stored.ts';
import { type DemoPerson, PEOPLE } from '../../linkedin-site/people.ts';
import { GROUP_PATH, SECRET, threadPath } from '../../linkedin-site/thread.ts';
import { expect, test } from './fixtures.ts';

test('marks are there once switched on, and add one row by one click', async ({ fox, linkedin }) => {
  linkedin.recorded = true;
  const own = await fox.open('app', { width: 1280, height: 900 }, '#settings');
  await own.locator('::-p-aria([name="Marks in lists of people"][role="switch"])').click();
  const page = await fox.visit(linkedin.url('/search/results/people/'));
  const control = fox.control(page);
  await control.click('Add Elif Karadağ to the pipeline');
  await control.see('Elif Karadağ is in the pipeline: Prospect');
  await control.see('Add Mina Kallas to the pipeline');
  expect(await control.count()).toBe(PEOPLE.length);
  expect(await standing(own)).toEqual(['Elif Karadağ in Prospect']);
  for (const word of ['Prospect', 'Undo'])
    expect(await page.evaluate((each: string) => window.recorder.found(each), word), word).toBe(false);
  const notes = await page.evaluate(() => window.recorder.seen);
  for (const { text } of notes.filter(({ kind }) => kind === 'added'))
    expect(text).toMatch(/^<([a-z]+-[a-z]+)><\/\1>$/);
  await page.evaluate(() => window.demo.go('/feed/'));
  await expect.poll(() => control.count()).toBe(0);
});

test('a conversation is about the person of its head, a group about nobody', async ({ fox, linkedin }) => {
  linkedin.recorded = true;
  const [person] = PEOPLE as [DemoPerson];
  const page = await fox.visit(linkedin.url(threadPath(person)));
  const control = fox.control(page);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  expect(await page.evaluate(() => window.recorder.found('Saved in'))).toBe(false);
  expect(await page.evaluate((each: string) => window.recorder.found(each), SECRET)).toBe(true);
  await page.evaluate((to: string) => window.demo.go(to), GROUP_PATH);
  await expect.poll(() => control.count()).toBe(0);
  await page.evaluate((to: string) => window.demo.go(to), threadPath(person));
  await control.see('Prospect: change stage');
  const own = await fox.open('app');
  expect(await standing(own)).toEqual([`${person.name} in Prospect`]);
});
