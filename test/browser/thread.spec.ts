/** An open conversation: the person of its head, by click and by keyboard; letters are nobody's business. */
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../harness/chromium.ts';
import { standing, storedPeople } from '../harness/stored.ts';
import { type DemoPerson, PEOPLE } from '../linkedin-site/people.ts';
import { GROUP_PATH, SECRET, threadPath } from '../linkedin-site/thread.ts';
import { expect, test } from './fixtures.ts';

const [elif, daniel] = PEOPLE as [DemoPerson, DemoPerson];

const go = (page: Page, path: string) => page.evaluate((to) => window.demo.go(to), path);

const focused = async (ext: ChromiumSession, page: Page): Promise<string | undefined> =>
  (await ext.control(page).shown()).find((each) => each.focused && each.role === 'button')?.name;

test('added by a click from the head: name, address and headline, and not a word of a letter', async ({
  ext,
  linkedin,
}) => {
  const own = await ext.open('app');
  const page = await ext.visit(linkedin.url(threadPath(elif)));
  const control = ext.control(page);
  const head = await page.getByRole('heading', { name: elif.name, level: 2 }).boundingBox();
  const beside = await control.box('Add to pipeline');
  expect(Math.abs(beside.y - (head?.y ?? 0))).toBeLessThan(40);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  const [person] = await storedPeople(own);
  expect(person).toMatchObject({
    fullName: elif.name,
    headline: elif.headline,
    title: null,
    company: null,
    about: null,
    linkedin: { memberId: elif.memberId, publicId: null },
  });
  const everything = await own.evaluate(async () => {
    const open = indexedDB.open('pipeside');
    await new Promise((done) => {
      open.onsuccess = done;
    });
    const db = open.result;
    const stores = [...db.objectStoreNames];
    const tx = db.transaction(stores);
    const kept = stores.map(
      (name) =>
        new Promise((done) => {
          const all = tx.objectStore(name).getAll();
          all.onsuccess = () => done(all.result);
        }),
    );
    return JSON.stringify(await Promise.all(kept));
  });
  expect(everything).toContain('linkedin-message');
  expect(everything).not.toContain(SECRET);
});

test('added and moved by the keyboard alone', async ({ ext, linkedin }) => {
  const own = await ext.open('app');
  const page = await ext.visit(linkedin.url(threadPath(daniel)));
  const control = ext.control(page);
  await control.see('Add to pipeline');
  for (let i = 0; i < 40 && (await focused(ext, page)) !== 'Add to pipeline'; i += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await control.see('Saved in Prospect');
  await page.reload();
  await control.see('Prospect: change stage');
  for (let i = 0; i < 40 && (await focused(ext, page)) !== 'Prospect: change stage'; i += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await control.see('Qualified lead');
  // Its page has nothing to compare with.
  expect(await control.names()).not.toContain('Read this page again');
  await page.keyboard.press('2');
  await control.see('Qualified lead: change stage');
  expect(await standing(own)).toEqual([`${daniel.name} in Qualified`]);
});

test('it follows from conversation to conversation, to a group, the feed and back', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url(threadPath(elif)));
  const control = ext.control(page);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  await go(page, threadPath(daniel));
  await control.see('Add to pipeline');
  expect(await control.names()).not.toContain('Prospect: change stage');
  expect(await control.count()).toBe(1);
  await go(page, GROUP_PATH);
  await expect.poll(() => control.count()).toBe(0);
  await go(page, threadPath(elif));
  await control.see('Prospect: change stage');
  await go(page, '/feed/');
  await expect.poll(() => control.count()).toBe(0);
  await go(page, threadPath(daniel));
  await control.see('Add to pipeline');
  expect(await control.count()).toBe(1);
});

test('under a new address with the old conversation still there, it is about whom it stands by', async ({
  ext,
  linkedin,
}) => {
  const own = await ext.open('app');
  const page = await ext.visit(linkedin.url(threadPath(elif)));
  const control = ext.control(page);
  await control.see('Add to pipeline');
  await page.evaluate((to) => {
    window.demo.hold();
    void window.demo.go(to);
  }, threadPath(daniel));
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  expect(await standing(own)).toEqual([`${elif.name} in Prospect`]);
  await page.evaluate(() => window.demo.release());
  await control.see('Add to pipeline');
  expect(await control.names()).not.toContain('Saved in Prospect');
});

test('the profile and the conversation know the same person, and the head overwrites nothing', async ({
  ext,
  linkedin,
}) => {
  const own = await ext.open('app');
  const page = await ext.visit(linkedin.url('/in/daniel-osgathorpe/'));
  const control = ext.control(page);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  const [before] = await storedPeople(own);
  await go(page, threadPath(daniel));
  await control.see('Prospect: change stage');
  await control.click('Prospect: change stage');
  await control.click('Open in the panel');
  const panel = await ext.sidePanel();
  await expect(panel.getByRole('heading', { name: daniel.name })).toBeVisible();
  expect(await storedPeople(own)).toEqual([before]);
});

test('in quiet mode nothing is in the page; the panel looks at the head when asked', async ({
  ext,
  linkedin,
}) => {
  const own = await ext.open('app', undefined, '#settings');
  await own.getByRole('radio', { name: 'Quiet mode' }).check();
  await expect(own.getByRole('radio', { name: 'Quiet mode' })).toBeChecked();
  const page = await ext.visit(linkedin.url(threadPath(elif)));
  const welcome = await ext.open('welcome');
  await welcome.getByRole('button', { name: 'Open the panel' }).click();
  const panel = await ext.sidePanel();
  await page.bringToFront();
  await expect(panel.getByRole('heading', { name: 'A conversation is open' })).toBeVisible();
  await panel.getByRole('button', { name: 'Show who it is with' }).click();
  await expect(panel.getByRole('heading', { name: elif.name })).toBeVisible();
  expect(await standing(own)).toEqual([]);
  await panel.getByRole('button', { name: 'Add to pipeline' }).click();
  await expect.poll(() => standing(own)).toEqual([`${elif.name} in Prospect`]);
  expect(await ext.control(page).count()).toBe(0);
  // Another conversation is asked about anew, and a group is nobody.
  await go(page, GROUP_PATH);
  await panel.getByRole('button', { name: 'Show who it is with' }).click();
  await expect(panel.getByText('Nobody could be recognised here.')).toBeVisible();
});

test('a page script learns nothing from it', async ({ ext, linkedin }) => {
  linkedin.recorded = true;
  const page = await ext.visit(linkedin.url(threadPath(elif)));
  const control = ext.control(page);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  await control.click('Tomorrow');
  await control.see(/^Next step: /);
  for (const word of ['Prospect', 'Saved in', 'Next step', 'pipeline'])
    expect(await page.evaluate((each) => window.recorder.found(each), word), word).toBe(false);
  const notes = await page.evaluate(() => window.recorder.seen);
  for (const { kind, text } of notes) {
    expect(['open-root', 'added-text', 'text', 'attribute', 'dispatch'], text).not.toContain(kind);
    expect(kind).not.toMatch(/^event:(message|input|beforeinput|change|composition|paste)/);
    if (kind === 'added') expect(text).toMatch(/^<([a-z]+-[a-z]+)><\/\1>$/);
  }
  const asked = linkedin.requests.map(({ path }) => path).filter((path) => path !== '/favicon.ico');
  expect(asked).toEqual([threadPath(elif), '/demo/site.css']);
});
