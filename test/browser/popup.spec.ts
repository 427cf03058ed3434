/** The popup: this page’s person and what to do now, one press on the toolbar away. */
import { command } from '../harness/asking.ts';
import { badge } from '../harness/notices.ts';
import { standing, storedFollowUps, storedLeads } from '../harness/stored.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

test('it saves the person of the page', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const own = await ext.open('app');
  const popup = await ext.popup(page);
  await popup.getByRole('button', { name: 'Add', exact: true }).click();
  await expect.poll(() => standing(own)).toEqual(['Elif Karadağ in Prospect']);
});

test('what is due stands on top, and Done there empties the icon', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  const own = await ext.open('app');
  const [lead] = await storedLeads(own);
  await command(own, 'planFollowUp', {
    leadId: lead?.id,
    date: '2026-01-05',
    time: null,
    channel: 'email',
    text: 'Send the price list',
  });
  const worker = await ext.worker();
  await expect.poll(() => badge(worker)).toBe('1');
  const popup = await ext.popup(page);
  await expect(popup.getByText('Send the price list')).toBeVisible();
  await popup.getByRole('button', { name: 'Done: Elif Karadağ' }).click();
  await expect.poll(() => badge(worker)).toBe('');
  expect((await storedFollowUps(own)).map(({ status }) => status)).toEqual(['done']);
});

test('it opens the side panel', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const popup = await ext.popup(page);
  await popup.getByRole('button', { name: 'Open the side panel' }).click();
  const panel = await ext.sidePanel();
  await expect(panel.getByRole('heading', { name: 'Elif Karadağ' })).toBeVisible();
});
