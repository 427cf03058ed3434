/** Many leads at once: chosen by mouse and by keys, changed in one step, taken back in one. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { command } from '../harness/asking.ts';
import type { ChromiumSession } from '../harness/chromium.ts';
import { seedLeads } from '../harness/seed.ts';
import { storedFollowUps, storedLeads, storedPeople } from '../harness/stored.ts';
import { reached, stopInsideTransaction } from '../harness/worker-faults.ts';
import { expect, test } from './fixtures.ts';

/** The table of so many invented leads. */
async function tableOf(ext: ChromiumSession, count: number, width = 1280): Promise<Page> {
  const page = await ext.open('app', { width, height: 800 }, '#settings');
  await seedLeads(page, count);
  await page.evaluate(() => {
    location.hash = 'table';
  });
  await expect(boxes(page).nth(2)).toBeVisible();
  return page;
}

const bar = (page: Page) => page.getByRole('region', { name: 'Selected leads' });
const boxes = (page: Page) => page.getByRole('row').getByRole('checkbox', { name: /^Select (?!all)/ });
const toast = (page: Page) => page.getByRole('status').filter({ hasNotText: 'selected' });
test('by mouse: a range is tagged and moved, each one step with one Undo', async ({ ext }) => {
  const page = await tableOf(ext, 12);
  await boxes(page).nth(1).click();
  await boxes(page)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await expect(bar(page).getByText('4 selected')).toBeVisible();

  await bar(page).getByRole('button', { name: 'Tag' }).click();
  await page.getByLabel('Add (several by commas)').fill('fair, İzmir');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(toast(page)).toContainText('Tags changed on 4 leads');

  const before = (await storedLeads(page)).map(({ id, stageId }) => `${id} ${stageId}`);
  await bar(page).getByRole('button', { name: 'Move' }).click();
  await page.getByRole('menuitem', { name: 'Retention' }).click();
  await expect(toast(page)).toContainText('4 leads moved to Retention');
  expect((await storedLeads(page)).map(({ id, stageId }) => `${id} ${stageId}`)).not.toEqual(before);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(toast(page)).toContainText('Move: 4 leads');
  expect((await storedLeads(page)).map(({ id, stageId }) => `${id} ${stageId}`)).toEqual(before);
});

test('by keys alone: all are chosen, given a next step, and taken back', async ({ ext }) => {
  const page = await tableOf(ext, 7);
  await boxes(page).first().focus();
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+X');
  await expect(bar(page).getByText('3 selected')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(bar(page).getByText('7 selected')).toBeVisible();

  await bar(page).getByRole('button', { name: 'Next step' }).press('Enter');
  await page.keyboard.type('Ask about the spring');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Tomorrow|Next working day)/ })
    .press('Enter');
  await expect(toast(page)).toContainText('Next step set for 7 leads');
  expect(await storedFollowUps(page)).toHaveLength(7);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast(page)).toContainText('Next step: 7 leads');
  expect(await storedFollowUps(page)).toHaveLength(0);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
});

test('moved to a closed stage, they are asked once how they ended', async ({ ext }) => {
  const page = await tableOf(ext, 5);
  await boxes(page).nth(0).click();
  await boxes(page)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await bar(page).getByRole('button', { name: 'Move' }).click();
  await page.getByRole('menuitem', { name: /Closed/ }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Lost' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Close as lost' }).click();
  await expect(toast(page)).toContainText('3 leads moved to Closed');
  const ended = (await storedLeads(page)).filter(({ outcome }) => outcome?.result === 'lost');
  expect(ended).toHaveLength(3);
});

test('what is selected is saved as a file that runs nothing', async ({ ext }) => {
  const page = await tableOf(ext, 3);
  const [person] = await storedPeople(page);
  await command(page, 'editPerson', { personId: person?.id, field: 'fullName', value: '=HYPERLINK("x")' });
  await boxes(page).first().click();
  await bar(page).getByRole('button', { name: 'More' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^pipeside-\d{4}-\d{2}-\d{2}\.csv$/);
  const [head, row, ...rest] = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(head).toContain('Name,Title,Company');
  expect(row).toMatch(/^"'=HYPERLINK\(""x""\)",/);
  expect(rest).toEqual(['']);
});

test('a long step says how far it is, and stopped it has changed nothing', async ({ ext }) => {
  const page = await tableOf(ext, 2500);
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await expect(bar(page).getByText('2,500 selected')).toBeVisible();
  const before = await storedLeads(page);
  await bar(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Remove from pipeline' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await bar(page).getByRole('button', { name: 'Stop' }).click();
  await expect(toast(page)).toContainText('Stopped. Nothing was changed.');
  expect(await storedLeads(page)).toEqual(before);
  await expect(bar(page).getByText('2,500 selected')).toBeVisible();
});

test('a worker that dies in the middle: the step is done once, whole', async ({ ext }) => {
  const page = await tableOf(ext, 700);
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await bar(page).getByRole('button', { name: 'Next step' }).click();
  const worker = await ext.worker();
  await stopInsideTransaction(worker, 'followUps');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Tomorrow|^Next working day/ })
    .click();
  await reached(worker);
  await ext.killWorker();
  await expect(toast(page)).toContainText('Next step set for 700 leads', { timeout: 30_000 });
  expect(await storedFollowUps(page)).toHaveLength(700);
});

for (const { language, dark } of [
  { language: 'en', dark: false },
  { language: 'tr', dark: true },
] as const) {
  test.describe(`${language}, ${dark ? 'dark' : 'light'}`, () => {
    test.use({ language, dark });
    test('the bar has no fault axe knows of', async ({ ext }) => {
      const page = await ext.open('app', { width: 1280, height: 800 }, '#settings');
      await seedLeads(page, 4);
      await page.evaluate(() => {
        location.hash = 'table';
      });
      await page.getByRole('row').getByRole('checkbox').nth(1).click();
      await expect(page.getByRole('region', { name: /^(Selected leads|Seçilen kişiler)$/ })).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}
