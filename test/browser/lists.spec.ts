/** Marks in lists of people: only once wanted, one per row, one click for one row, nothing for a page script to learn. */
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../harness/chromium.ts';
import { ChromiumSession as Session } from '../harness/chromium.ts';
import { askedOfNetwork } from '../harness/net-log.ts';
import { standing, storedPeople } from '../harness/stored.ts';
import { salesId } from '../linkedin-site/lists.ts';
import { PEOPLE } from '../linkedin-site/people.ts';
import { expect, test } from './fixtures.ts';
import { wantMarks } from './steps.ts';

const SEARCH = '/search/results/people/';
const CONNECTIONS = '/mynetwork/invite-connect/connections/';
const SALES = '/sales/search/people';
const SWITCH = { name: 'Marks in lists of people' };

const adds = PEOPLE.map(({ name }) => `Add ${name} to the pipeline`);

/** The marks' buttons in order, without the words drawn inside them. */
const marks = async (ext: ChromiumSession, page: Page): Promise<string[]> =>
  (await ext.control(page).shown()).filter(({ role }) => role === 'button').map(({ name }) => name);

test('off until switched on: nothing is registered for lists and nothing is in them', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url(SEARCH));
  const registered = async () =>
    (await ext.worker()).evaluate(async () => {
      const { scripting } = Reflect.get(globalThis, 'chrome');
      const scripts: { id: string }[] = await scripting.getRegisteredContentScripts();
      return scripts.map(({ id }) => id);
    });
  await expect.poll(registered).toEqual(['linkedin-loader']);
  expect(await ext.control(page).count()).toBe(0);
  const own = await wantMarks(ext);
  await expect.poll(registered).toEqual(['linkedin-loader', 'list-loader']);
  // The list that is open already gets its marks without a load.
  await expect.poll(() => marks(ext, page)).toEqual(adds);
  await own.getByRole('switch', SWITCH).click();
  await expect.poll(registered).toEqual(['linkedin-loader']);
  await expect.poll(() => ext.control(page).count()).toBe(0);
});

test('added by a click and by the keyboard, each one row, undone where it was added', async ({
  ext,
  linkedin,
}) => {
  const own = await wantMarks(ext);
  const page = await ext.visit(linkedin.url(SEARCH));
  const control = ext.control(page);
  await control.click('Add Elif Karadağ to the pipeline');
  await control.see('Elif Karadağ is in the pipeline: Prospect');
  expect(await standing(own)).toEqual(['Elif Karadağ in Prospect']);
  const [elif] = await storedPeople(own);
  expect(elif).toMatchObject({
    headline: 'Head of Operations at Kuzey Lojistik',
    location: 'İzmir, Türkiye',
    linkedin: { publicId: 'elif-karadag', degree: 2, url: 'https://www.linkedin.com/in/elif-karadag/' },
  });

  // From the undo of the first row the next button is the second row's.
  await control.click('Undo');
  await control.see('Add Elif Karadağ to the pipeline');
  expect(await standing(own)).toEqual([]);
  for (let i = 0; i < 40 && (await focused(ext, page)) !== 'Add Daniel Osgathorpe to the pipeline'; i += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await control.see('Daniel Osgathorpe is in the pipeline: Prospect');
  // The focus stays in the row it was in.
  await expect.poll(() => focused(ext, page)).toBe('Daniel Osgathorpe is in the pipeline: Prospect');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await control.see('Add Daniel Osgathorpe to the pipeline');
  expect(await standing(own)).toEqual([]);
});

const focused = async (ext: ChromiumSession, page: Page): Promise<string | undefined> =>
  (await ext.control(page).shown()).find((each) => each.focused && each.role === 'button')?.name;

test('rows that come late and rows used again for somebody else have their own mark', async ({
  ext,
  linkedin,
}) => {
  await wantMarks(ext);
  const page = await ext.visit(linkedin.url(`${SEARCH}?first=3`));
  const control = ext.control(page);
  await expect.poll(() => marks(ext, page)).toEqual(adds.slice(0, 3));
  await page.evaluate((path) => window.demo.more(path), SEARCH);
  await expect.poll(() => marks(ext, page)).toEqual(adds);
  await control.click('Add Mina Kallas to the pipeline');
  await control.see('Mina Kallas is in the pipeline: Prospect');
  await page.evaluate(() => window.demo.recycle(0, 3));
  await expect.poll(async () => (await marks(ext, page))[0]).toBe('Mina Kallas is in the pipeline: Prospect');
  await page.evaluate(() => window.demo.recycle(3, 1));
  await expect
    .poll(() => marks(ext, page))
    .toEqual(['Mina Kallas is in the pipeline: Prospect', adds[1], adds[2], adds[1], adds[4], adds[5]]);
});

test('it goes with the page: list to feed to list, and never on the feed or a profile', async ({
  ext,
  linkedin,
}) => {
  await wantMarks(ext);
  const page = await ext.visit(linkedin.url('/feed/'));
  const control = ext.control(page);
  await page.evaluate((path) => window.demo.go(path), CONNECTIONS);
  await expect.poll(() => marks(ext, page)).toEqual(adds);
  await page.evaluate(() => window.demo.go('/feed/'));
  await expect.poll(() => control.count()).toBe(0);
  await expect(page.getByRole('heading', { name: 'Feed' })).toBeVisible();
  await page.evaluate((path) => window.demo.go(path), SALES);
  await expect.poll(() => marks(ext, page)).toEqual(adds);
  await page.evaluate(() => window.demo.go('/in/mina-kallas/'));
  await control.see('Add to pipeline');
  expect(await control.count()).toBe(1);
  await page.evaluate((path) => window.demo.go(path), SEARCH);
  await expect.poll(() => marks(ext, page)).toEqual(adds);
  expect(await control.count()).toBe(PEOPLE.length);
});

test('quiet mode takes the marks off an open list', async ({ ext, linkedin }) => {
  const own = await wantMarks(ext);
  const page = await ext.visit(linkedin.url(CONNECTIONS));
  await expect.poll(() => marks(ext, page)).toEqual(adds);
  await own.getByRole('radio', { name: 'Quiet mode' }).check();
  await expect.poll(() => ext.control(page).count()).toBe(0);
  await expect(own.getByRole('switch', SWITCH)).toBeDisabled();
});

test('a lead of Sales Navigator is known by their own id, with title and company as the list shows them', async ({
  ext,
  linkedin,
}) => {
  const own = await wantMarks(ext);
  const [elif] = PEOPLE;
  if (!elif) throw new Error('the demo site has nobody');
  const page = await ext.visit(linkedin.url(SALES));
  const control = ext.control(page);
  await control.click('Add Elif Karadağ to the pipeline');
  await control.see('Elif Karadağ is in the pipeline: Prospect');
  const [person] = await storedPeople(own);
  expect(person).toMatchObject({
    title: 'Head of Operations',
    company: 'Kuzey Lojistik',
    linkedin: { url: `https://www.linkedin.com/sales/lead/${salesId(elif)}` },
  });
});

test('saved from a list, then from the profile: one person, and the profile knows better', async ({
  ext,
  linkedin,
}) => {
  const own = await wantMarks(ext);
  const page = await ext.visit(linkedin.url(SEARCH));
  const control = ext.control(page);
  await control.click('Add Elif Karadağ to the pipeline');
  await control.see('Elif Karadağ is in the pipeline: Prospect');
  await page.evaluate(() => window.demo.go('/in/elif-karadag/'));
  await control.click('Prospect: change stage');
  await control.click('Read this page again');
  await expect
    .poll(async () => (await storedPeople(own)).map(({ about }) => about))
    .toEqual([expect.stringContaining('two cold stores')]);
});

test('a mark opens the panel on its person, and follows what happens there', async ({ ext, linkedin }) => {
  await wantMarks(ext);
  const page = await ext.visit(linkedin.url(SEARCH));
  const control = ext.control(page);
  await control.click('Add Mina Kallas to the pipeline');
  await control.click('Mina Kallas is in the pipeline: Prospect');
  const panel = await ext.sidePanel();
  await expect(panel.getByRole('heading', { name: 'Mina Kallas' })).toBeVisible();
  await panel.getByRole('button', { name: 'More' }).first().click();
  await panel.getByRole('menuitem', { name: 'Remove from pipeline' }).click();
  await control.see('Add Mina Kallas to the pipeline');
  expect(await marks(ext, page)).toEqual(adds);
});

test('a page script learns nothing: no word, no attribute, no message, and one size for every mark', async ({
  linkedin,
}, info) => {
  linkedin.recorded = true;
  const netLog = info.outputPath('network.json');
  const ext = await Session.start({ linkedin, netLog });
  const own = await wantMarks(ext);
  const page = await ext.visit(linkedin.url(SEARCH));
  const control = ext.control(page);
  await expect.poll(() => marks(ext, page)).toEqual(adds);
  const sizes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-demo="row"] *')]
        .filter(({ localName }) => localName.includes('-'))
        .map((host) => {
          const { width, height } = host.getBoundingClientRect();
          return `${host.outerHTML} ${width}×${height} ${getComputedStyle(host).cssText.length}`;
        }),
    );
  const before = await sizes();
  await control.click('Add Elif Karadağ to the pipeline');
  await control.see('Elif Karadağ is in the pipeline: Prospect');
  expect(before).toHaveLength(PEOPLE.length);
  expect(await sizes()).toEqual(before);
  expect(new Set(before).size).toBe(1);
  for (const word of ['Prospect', 'pipeline', 'Undo']) {
    expect(await page.evaluate((each) => window.recorder.found(each), word), word).toBe(false);
  }
  const notes = await page.evaluate(() => window.recorder.seen);
  const added = notes.filter(({ kind }) => kind === 'added').map(({ text }) => text);
  expect(added).toHaveLength(PEOPLE.length);
  for (const source of added) expect(source).toMatch(/^<([a-z]+-[a-z]+)><\/\1>$/);
  expect(notes.filter(({ kind }) => !['added', 'element'].includes(kind))).toEqual([]);
  expect(await page.evaluate(() => window.recorder.newGlobals())).toEqual(['recorder', 'demo']);
  await own.close();
  await ext.close();
  const asked = linkedin.requests.map(({ path }) => path).filter((path) => path !== '/favicon.ico');
  expect(asked).toEqual([SEARCH, '/demo/site.css']);
  expect(askedOfNetwork(netLog).filter(({ initiator }) => initiator.startsWith('chrome-extension:'))).toEqual(
    [],
  );
});
