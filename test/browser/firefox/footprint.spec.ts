/** The same eyes as in Chromium: what a page script in Firefox can learn. */
import { expect, test } from './fixtures.ts';

test('a page script sees one nameless element, and finds none of the words', async ({ fox, linkedin }) => {
  linkedin.recorded = true;
  const page = await fox.visit(linkedin.url('/in/elif-karadag/'));
  const control = fox.control(page);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  await control.click('Tomorrow');
  await control.see(/^Next step: /);
  await control.click('Prospect: change stage');
  await control.see('Qualified lead');
  for (const word of ['Prospect', 'Qualified', 'Retention', 'Next step', 'Replied'])
    expect(await page.evaluate((each: string) => window.recorder.found(each), word), word).toBe(false);
  const notes = await page.evaluate(() => window.recorder.seen);
  const all = notes.map((each) => `${each.kind} ${each.text}`).join('\n');
  expect(all).not.toMatch(/moz-extension:|Prospect|Qualified|pipeline/);
  for (const { text } of notes.filter((each) => each.kind === 'added'))
    expect(text).toMatch(/^<([a-z]+-[a-z]+)><\/\1>$/);
  const loud = /^(event:(message|input|beforeinput|change|paste)|dispatch|open-root|attribute)/;
  expect(notes.filter((each) => loud.test(each.kind))).toEqual([]);
  const arrived = linkedin.requests.map(({ path }) => path).filter((path) => path !== '/favicon.ico');
  expect(arrived).toEqual(['/in/elif-karadag/', '/demo/site.css']);
});
