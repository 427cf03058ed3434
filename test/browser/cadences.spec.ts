/** Cadences and ready words: from an example to a step whose words are copied, by mouse and by keys. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { command } from '../harness/asking.ts';
import { standing, storedFollowUps, storedLeads } from '../harness/stored.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.html}`);

test.use({ language: 'en' });

test('an example is added, a lead is put in, its words are copied, and an answer stops it', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  const own = await ext.open('app', { width: 1280, height: 800 }, '#cadences');
  await own.getByRole('button', { name: 'Add Four touches' }).click();
  await expect(own.getByRole('button', { name: 'Edit Four touches' })).toBeVisible();
  await expect(own.getByText('First message')).toBeVisible();
  expect(await faults(own)).toEqual([]);

  const [lead] = await storedLeads(own);
  await own.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const tab = await ext.open('app', { width: 1280, height: 800 }, `#lead/${lead?.id}`);
  await tab.getByRole('button', { name: 'Start one' }).click();
  await tab.getByRole('menuitem', { name: 'Four touches' }).click();
  await expect(tab.getByText('step 1 of 4')).toBeVisible();
  await expect(tab.getByText('Hi Elif,', { exact: false })).toBeVisible();
  // The user has not said who writes: it is marked, not sent as it is.
  await expect(tab.locator('mark')).toHaveText('Your name');
  expect(await faults(tab)).toEqual([]);

  const use = tab.getByRole('link', { name: /^Copy and open/ });
  await expect(use).toHaveAttribute('href', /^https:\/\/www\.linkedin\.com\//);
  // Opened by the browser, on the click alone: here it would leave the test.
  await use.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await use.click();
  await expect(tab.getByText('step 2 of 4')).toBeVisible();
  expect(await tab.evaluate(() => navigator.clipboard.readText())).toContain('Hi Elif,');
  expect((await storedFollowUps(own)).map(({ status }) => status)).toEqual(['done', 'open']);

  await tab.locator('body').press('r');
  await expect(tab.getByText('In no cadence')).toBeVisible();
  await expect
    .poll(async () => (await storedFollowUps(own)).map(({ status }) => status))
    .toEqual(['done', 'cancelled']);
  await tab.locator('body').press('ControlOrMeta+z');
  await expect(tab.getByText('step 2 of 4')).toBeVisible();
});

test('a cadence is made by keys, and shows the days it would fall on', async ({ ext }) => {
  const own = await ext.open('app', { width: 1280, height: 800 }, '#cadences');
  await own.getByRole('button', { name: 'New cadence' }).focus();
  await own.keyboard.press('Enter');
  await own.keyboard.type('Short one');
  const form = own.getByRole('form', { name: 'New cadence' });
  await form.getByRole('button', { name: 'Add a step' }).press('Enter');
  const second = form.getByRole('listitem', { name: 'Step 2' });
  const before = await second.innerText();
  await second.getByLabel('working days later').fill('9');
  expect(await second.innerText()).not.toBe(before);
  await form.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(own.getByText('2 steps, 9 working days')).toBeVisible();
});

test('a lead’s next step is saved for another calendar', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  const own = await ext.open('app');
  const [lead] = await storedLeads(own);
  const step = { date: '2031-03-04', time: '09:30', channel: 'call', text: 'Ask about the third store' };
  await command(own, 'planFollowUp', { leadId: lead?.id, ...step });
  const tab = await ext.open('app', { width: 1280, height: 800 }, `#lead/${lead?.id}`);
  await tab.getByRole('complementary').getByRole('button', { name: 'More' }).click();
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('menuitem', { name: 'Save for my calendar' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Pipeside Elif Karadağ.ics');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('DTSTART:20310304T093000\r\n');
  expect(text).toContain('SUMMARY:Call: Elif Karadağ');
});

test('an answer is noted where the lead stands: on its card by R, in Today by a button', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  const own = await ext.open('app', { width: 1280, height: 800 }, '#board');
  await own.getByRole('link', { name: /Elif Karadağ/ }).press('r');
  await expect.poll(() => standing(own)).toEqual(['Elif Karadağ in Contacted']);
  await own.locator('body').press('ControlOrMeta+z');
  await expect.poll(() => standing(own)).toEqual(['Elif Karadağ in Prospect']);

  const [lead] = await storedLeads(own);
  const late = { date: '2026-01-05', time: null, channel: 'call', text: 'Ask' };
  await command(own, 'planFollowUp', { leadId: lead?.id, ...late });
  const today = await ext.open('sidepanel', { width: 320, height: 800 }, '#today');
  await today.getByRole('button', { name: 'Replied: Elif Karadağ' }).click();
  await expect.poll(() => standing(own)).toEqual(['Elif Karadağ in Contacted']);
});

test('a template is written, and what it does not know is marked', async ({ ext }) => {
  const own = await ext.open('app', { width: 400, height: 800 }, '#cadences');
  await own.getByRole('button', { name: 'New template' }).click();
  const dialog = own.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Hello');
  await dialog.getByLabel('Text').fill('Hi {firstName}, still {title}[ in {location}]?');
  await expect(dialog.getByText('Hi Elif, still Job?')).toBeVisible();
  await expect(dialog.locator('mark')).toHaveText('Job');
  expect(await faults(own)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(own.getByRole('button', { name: /Hello/ })).toBeVisible();
});
