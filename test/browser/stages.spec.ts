/** Stages and pipelines as their owner changes them, what a stage asks, and how leads end. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { command } from '../harness/asking.ts';
import type { ChromiumSession } from '../harness/chromium.ts';
import { seedLeads } from '../harness/seed.ts';
import { standing, storedLeads, storedStages } from '../harness/stored.ts';
import { expect, test } from './fixtures.ts';

const column = (page: Page, name: string): Locator =>
  page.getByRole('region').filter({ has: page.getByRole('heading', { name, exact: true }) });
const cards = (within: Locator): Locator => within.getByRole('listitem').getByRole('link');
const cardOf = (page: Page, name: string): Locator => page.locator('[data-lead]', { hasText: name });

/** The board of the full tab with so many people on it. */
async function boardOf(ext: ChromiumSession, count: number): Promise<Page> {
  const own = await ext.open('app', { width: 1280, height: 800 }, '#settings');
  await seedLeads(own, count);
  await own.goto(own.url().replace('#settings', '#board'));
  await own.reload();
  await expect(cards(column(own, 'Prospect')).first()).toBeVisible();
  return own;
}

async function stageNamed(page: Page, shortName: string): Promise<string> {
  const stage = (await storedStages(page)).find((each) => each.shortName === shortName);
  if (!stage) throw new Error(`no stage ${shortName}`);
  return stage.id;
}

async function carry(page: Page, card: Locator, to: Locator, below: number, meanwhile?: () => Promise<void>) {
  const from = await card.boundingBox();
  const over = await to.boundingBox();
  if (!from || !over) throw new Error('nothing to carry, or nowhere to');
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 50, from.y + 30, { steps: 3 });
  await page.mouse.move(over.x + over.width / 2, over.y + below, { steps: 8 });
  await meanwhile?.();
  await page.mouse.up();
}

const headings = (page: Page): Locator => page.getByRole('region').getByRole('heading', { level: 2 });

test('a stage is added, edited, moved, merged and deleted by keys alone, each taken back by one undo', async ({
  ext,
}) => {
  const board = await boardOf(ext, 3);
  const menu = board.getByRole('button', { name: 'Stage: Qualified lead' });
  await menu.focus();
  await board.keyboard.press('Enter');
  await board.keyboard.press('n');
  await board.getByRole('textbox', { name: 'Name', exact: true }).focus();
  await board.keyboard.type('Trial running');
  await board.keyboard.press('Enter');
  await expect(headings(board)).toHaveText([
    'Prospect',
    'Qualified',
    'Trial',
    'Contacted',
    'Proposal',
    'Closed',
    'Retention',
  ]);

  const trial = board.getByRole('button', { name: 'Stage: Trial running' });
  await trial.focus();
  await board.keyboard.press('Enter');
  await board.keyboard.press('e');
  const dialog = board.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Short name' }).fill('Trial');
  await dialog.getByRole('textbox', { name: 'Probability' }).fill('55');
  await dialog.getByRole('textbox', { name: 'Most leads at once' }).fill('5');
  await board.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(headings(board).nth(2)).toHaveText('Trial');
  await expect(column(board, 'Trial')).toContainText('0 / 5');

  await trial.focus();
  await board.keyboard.press('Alt+ArrowLeft');
  await expect(headings(board).nth(1)).toHaveText('Trial');
  await board.keyboard.press('ControlOrMeta+z');
  await expect(headings(board).nth(2)).toHaveText('Trial');

  const prospect = board.getByRole('button', { name: 'Stage: Prospect' });
  await prospect.focus();
  await board.keyboard.press('Enter');
  await board.getByRole('menuitem', { name: 'Delete…' }).focus();
  await board.keyboard.press('Enter');
  await dialog
    .getByRole('combobox', { name: 'Move its 3 leads to' })
    .selectOption({ label: 'Trial running' });
  await dialog.getByRole('button', { name: 'Delete stage' }).press('Enter');
  await expect(headings(board).first()).toHaveText('Qualified');
  await expect(cards(column(board, 'Trial'))).toHaveCount(3);
  await board.keyboard.press('ControlOrMeta+z');
  await expect(cards(column(board, 'Prospect'))).toHaveCount(3);
  await expect(cards(column(board, 'Trial'))).toHaveCount(0);
});

test('a column is carried by its head to another place', async ({ ext }) => {
  const board = await boardOf(ext, 1);
  const from = await column(board, 'Proposal').getByRole('heading').boundingBox();
  const to = await column(board, 'Prospect').boundingBox();
  if (!from || !to) throw new Error('no columns');
  await board.mouse.move(from.x + 10, from.y + 8);
  await board.mouse.down();
  await board.mouse.move(from.x - 20, from.y + 8, { steps: 4 });
  await board.mouse.move(to.x + 10, to.y + 200, { steps: 8 });
  await board.mouse.up();
  await expect(headings(board).first()).toHaveText('Proposal');
  await expect(headings(board).nth(1)).toHaveText('Prospect');
});

test('what a stage requires is asked on entering; Esc puts the card back', async ({ ext }) => {
  const board = await boardOf(ext, 1);
  const stageId = await stageNamed(board, 'Proposal');
  const questions = [{ id: 'q1', text: 'Who else decides?', required: true }];
  const change = { questions, requiredFields: ['value'], gateSkippable: false };
  await command(board, 'editStage', { stageId, change });
  const name = (await cards(column(board, 'Prospect')).first().textContent()) ?? '';
  const [lead] = await storedLeads(board);
  await command(board, 'editDeal', { leadId: lead?.id, change: { field: 'value', value: null } });

  await carry(board, cardOf(board, name), column(board, 'Proposal'), 200);
  const sheet = board.getByRole('dialog', { name: /^Before .* moves on$/ });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Skip, ask me later' })).toHaveCount(0);
  await board.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(cards(column(board, 'Prospect'))).toHaveText([name]);

  await cards(column(board, 'Prospect')).first().focus();
  await board.keyboard.press('m');
  await expect(board.getByRole('menu', { name: `Move ${name}` })).toBeVisible();
  await board.keyboard.press('4');
  await expect(sheet).toBeVisible();
  await sheet.getByRole('button', { name: 'Move to Proposal' }).click();
  await expect(sheet).toContainText('This stage needs a value');
  await expect(sheet.getByRole('textbox', { name: 'Who else decides?' })).toBeFocused();
  await board.keyboard.type('Aslı, the CFO');
  await sheet.getByRole('textbox', { name: 'Value' }).fill('21,500');
  const { violations } = await new AxeBuilder({ page: board }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await sheet.getByRole('button', { name: 'Move to Proposal' }).click();
  await expect(cards(column(board, 'Proposal'))).toHaveText([name]);
  await expect(cardOf(board, name)).toContainText('€21.5K');
  await expect(cardOf(board, name)).toContainText('Message');
  await board.keyboard.press('ControlOrMeta+z');
  await expect(cards(column(board, 'Prospect'))).toHaveText([name]);
  await expect(cardOf(board, name)).toContainText('No next step');
});

test('a full stage lets nobody in, one over its limit warns', async ({ ext }) => {
  const board = await boardOf(ext, 3);
  const stageId = await stageNamed(board, 'Qualified');
  await command(board, 'editStage', { stageId, change: { wipLimit: 1, wipBlocks: false } });
  await expect(column(board, 'Qualified')).toContainText('0 / 1');
  const first = cards(column(board, 'Prospect')).first();
  await first.focus();
  await board.keyboard.press(']');
  await expect(cards(column(board, 'Qualified'))).toHaveCount(1);
  await first.focus();
  await board.keyboard.press(']');
  await expect(board.getByRole('status')).toContainText('Over its limit: 2 of 1');
  await command(board, 'editStage', { stageId, change: { wipBlocks: true } });
  await first.focus();
  await board.keyboard.press(']');
  await expect(board.getByRole('status')).toContainText('This stage is full');
  await expect(cards(column(board, 'Prospect'))).toHaveCount(1);
});

test('closing asks how it ended; a won lead is proposed to retention', async ({ ext }) => {
  const board = await boardOf(ext, 2);
  const prospect = column(board, 'Prospect');
  const [won = '', lost = ''] = await cards(prospect).allTextContents();
  await carry(board, cardOf(board, won), column(board, 'Closed'), 200);
  const dialog = board.getByRole('dialog', { name: `How did it end: ${won}?` });
  await expect(dialog.getByRole('radio', { name: 'Won' })).toBeChecked();
  const { violations } = await new AxeBuilder({ page: board }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await dialog.getByRole('button', { name: 'Close as won' }).click();
  await expect(cards(column(board, 'Closed'))).toHaveText([won]);
  await board.getByRole('status').getByRole('button', { name: 'Move to Retention' }).click();
  await expect(cards(column(board, 'Retention'))).toHaveText([won]);

  await cards(prospect).first().focus();
  await expect(cards(prospect).first()).toBeFocused();
  await board.keyboard.press('m');
  await expect(board.getByRole('menu', { name: `Move ${lost}` })).toBeVisible();
  await board.keyboard.press('5');
  const second = board.getByRole('dialog', { name: `How did it end: ${lost}?` });
  await second.getByRole('radio', { name: 'Lost' }).press('Space');
  await second.getByRole('button', { name: 'Edit list' }).press('Enter');
  await board.getByRole('textbox', { name: 'Reason 1' }).fill('Too dear');
  await board.getByRole('button', { name: 'Save' }).press('Enter');
  await second.getByRole('button', { name: 'Too dear' }).press('Enter');
  await second.getByRole('button', { name: 'Close as lost' }).press('Enter');
  await expect(cards(column(board, 'Closed'))).toHaveText([lost]);
  await expect(second).toHaveCount(0);
});

test('many selected cards are carried at once, to another stage and to another pipeline', async ({ ext }) => {
  const board = await boardOf(ext, 4);
  const prospect = column(board, 'Prospect');
  const names = await cards(prospect).allTextContents();
  await cards(prospect)
    .nth(0)
    .click({ modifiers: ['ControlOrMeta'] });
  await cards(prospect)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await carry(board, cardOf(board, names[1] ?? ''), column(board, 'Contacted'), 200, async () => {
    await expect(board.locator('body > div[aria-hidden]').getByText('3', { exact: true })).toBeVisible();
  });
  await expect(cards(column(board, 'Contacted'))).toHaveText(names.slice(0, 3));
  await expect(cards(prospect)).toHaveText(names.slice(3));
  await board.keyboard.press('ControlOrMeta+z');
  await expect(cards(prospect)).toHaveText(names);

  await board.getByRole('button', { name: 'Sales' }).click();
  await board.getByRole('menuitem', { name: 'New pipeline…' }).click();
  await board.getByRole('radio', { name: 'Recruiting' }).check();
  await board.getByRole('button', { name: 'Add pipeline' }).click();
  await expect(headings(board).first()).toHaveText('Sourced');
  await board.getByRole('button', { name: 'Recruiting' }).click();
  await board.getByRole('menuitemradio', { name: 'Sales' }).click();
  await expect(cards(prospect)).toHaveText(names);

  const from = await cardOf(board, names[0] ?? '').boundingBox();
  if (!from) throw new Error('no card');
  await board.mouse.move(from.x + 40, from.y + 20);
  await board.mouse.down();
  await board.mouse.move(from.x + 60, from.y + 30, { steps: 3 });
  const target = await board.getByText('To Recruiting…').boundingBox();
  if (!target) throw new Error('no other pipeline to go to');
  await board.mouse.move(target.x + 20, target.y + 10, { steps: 8 });
  await board.mouse.up();
  await expect(cards(prospect)).toHaveText(names.slice(3));
  expect((await standing(board)).filter((line) => line.endsWith('in Sourced')).length).toBe(3);
  await board.keyboard.press('ControlOrMeta+z');
  await expect(cards(prospect)).toHaveText(names);

  await board.keyboard.press('Escape');
  await cards(prospect).nth(3).focus();
  await board.keyboard.press('m');
  await board.getByRole('menuitem', { name: 'To Recruiting…' }).click();
  await board.getByRole('menuitemradio', { name: 'Interview' }).click();
  await expect(cards(prospect)).toHaveText(names.slice(0, 3));
});

test('compact cards stay compact on this device, and the panel edits the same stages', async ({ ext }) => {
  const board = await boardOf(ext, 2);
  const card = board.locator('[data-lead]').first();
  const tall = (await card.boundingBox())?.height ?? 0;
  await board.getByRole('button', { name: 'Compact cards' }).click();
  await expect.poll(async () => (await card.boundingBox())?.height ?? 0).toBeLessThan(tall - 20);
  await board.reload();
  await expect(board.getByRole('button', { name: 'Compact cards' })).toHaveAttribute('aria-pressed', 'true');

  const panel = await ext.open('sidepanel', { width: 320, height: 640 }, '#board');
  await panel.getByRole('button', { name: 'Stage: Prospect' }).click();
  await panel.getByRole('menuitem', { name: 'Edit stage…' }).click();
  await panel.getByRole('textbox', { name: 'Name', exact: true }).fill('Fresh');
  await panel.getByRole('textbox', { name: 'Short name' }).fill('Fresh');
  const { violations } = await new AxeBuilder({ page: panel }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByRole('tabpanel', { name: 'Fresh' })).toBeVisible();
  await expect(headings(board).first()).toHaveText('Fresh');
});
