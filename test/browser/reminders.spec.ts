/** A promise kept: shown when due, once, whatever happens to the worker or the browser in between. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { command } from '../harness/asking.ts';
import { ChromiumSession } from '../harness/chromium.ts';
import { alarms, badge, notifications, pressNotification } from '../harness/notices.ts';
import { storedFollowUps, storedLeads } from '../harness/stored.ts';
import { wall } from '../harness/wall.ts';
import { reached, stopAtNotification } from '../harness/worker-faults.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

const inMinutes = (minutes: number): { date: string; time: string } =>
  wall(new Date(Date.now() + minutes * 60_000));

interface Saved {
  own: Page;
  leadId: string;
  plan(when: { date: string; time: string | null }, text?: string): Promise<void>;
}

/** Elif saved, and a page of ours to ask from. */
async function withElif(ext: ChromiumSession, address: string): Promise<Saved> {
  const page = await ext.visit(address);
  await saveAndRest(ext, page);
  const own = await ext.open('app');
  const [lead] = await storedLeads(own);
  const leadId = lead?.id ?? '';
  return {
    own,
    leadId,
    plan: (when, text) =>
      command(own, 'planFollowUp', { leadId, ...when, channel: 'call', text: text ?? null }),
  };
}

test('what is due is shown at once, counted on the icon, and recorded as shown', async ({
  ext,
  linkedin,
}) => {
  const { own, plan } = await withElif(ext, linkedin.url('/in/elif-karadag/'));
  await plan(inMinutes(0), 'Ask about the third store');
  const worker = await ext.worker();
  await expect.poll(() => notifications(worker)).toHaveLength(1);
  await expect.poll(() => badge(worker)).toBe('1');
  const [followUp] = await storedFollowUps(own);
  expect((await notifications(worker))[0]).toContain(followUp?.id ?? 'nobody');
  await expect.poll(async () => (await storedFollowUps(own))[0]?.remindedFor).not.toBeNull();
});

test('what is not yet due is not shown; one alarm waits for exactly that moment', async ({
  ext,
  linkedin,
}) => {
  const { own, plan } = await withElif(ext, linkedin.url('/in/elif-karadag/'));
  await plan(inMinutes(600));
  await plan(inMinutes(300));
  const worker = await ext.worker();
  const dueAt = Math.min(...(await storedFollowUps(own)).map((each) => each.dueAt));
  await expect
    .poll(async () =>
      (await alarms(worker)).filter(({ name }) => name === 'due').map((each) => each.scheduledTime),
    )
    .toEqual([dueAt]);
  expect(await notifications(worker)).toEqual([]);
  expect(await badge(worker)).toBe('');
});

test('a real alarm wakes a dead worker when the minute comes', async ({ ext, linkedin }) => {
  test.setTimeout(150_000);
  const { own, plan } = await withElif(ext, linkedin.url('/in/elif-karadag/'));
  const worker = await ext.worker();
  await plan(inMinutes(1));
  await expect.poll(async () => (await alarms(worker)).map(({ name }) => name)).toContain('due');
  const [followUp] = await storedFollowUps(own);
  await ext.killWorker();
  expect(await ext.workerRuns()).toBe(false);
  await expect
    .poll(async () => (await storedFollowUps(own))[0]?.remindedFor ?? null, { timeout: 90_000 })
    .not.toBeNull();
  expect(Date.now()).toBeGreaterThanOrEqual(followUp?.dueAt ?? Number.POSITIVE_INFINITY);
  expect(await notifications(worker)).toHaveLength(1);
});

test('Done and Snooze on the notification act on the follow-up, and it goes', async ({ ext, linkedin }) => {
  const { own, plan } = await withElif(ext, linkedin.url('/in/elif-karadag/'));
  const worker = await ext.worker();
  await plan(inMinutes(0), 'Call');
  await expect.poll(() => notifications(worker)).toHaveLength(1);
  const [first = ''] = await notifications(worker);
  await pressNotification(worker, first, 1);
  const tomorrow = wall(new Date(Date.now() + 24 * 3_600_000)).date;
  await expect.poll(async () => (await storedFollowUps(own))[0]?.date).toBe(tomorrow);
  await expect.poll(() => notifications(worker)).toEqual([]);
  await expect.poll(() => badge(worker)).toBe('');

  await plan(inMinutes(0), 'Send the offer');
  await expect.poll(() => notifications(worker)).toHaveLength(1);
  const [second = ''] = await notifications(worker);
  await pressNotification(worker, second, 0);
  await expect
    .poll(async () => (await storedFollowUps(own)).map(({ status }) => status).toSorted())
    .toEqual(['done', 'open']);
  await expect.poll(() => notifications(worker)).toEqual([]);
});

test('a click on the notification opens the lead', async ({ ext, linkedin }) => {
  const { leadId, plan } = await withElif(ext, linkedin.url('/in/elif-karadag/'));
  const worker = await ext.worker();
  await plan(inMinutes(0));
  await expect.poll(() => notifications(worker)).toHaveLength(1);
  const [id = ''] = await notifications(worker);
  const opened = ext.context.waitForEvent('page');
  await pressNotification(worker, id);
  const lead = await opened;
  await lead.waitForURL(`**/app.html#lead/${leadId}`);
  await expect(lead.getByText('Elif Karadağ').first()).toBeVisible();
});

for (const moment of ['before', 'after'] as const) {
  test(`killed ${moment} a reminder is shown: it is shown in the end, once`, async ({ ext, linkedin }) => {
    const { own, plan } = await withElif(ext, linkedin.url('/in/elif-karadag/'));
    const worker = await ext.worker();
    await stopAtNotification(worker, moment);
    await plan(inMinutes(0));
    await reached(worker);
    expect((await storedFollowUps(own))[0]?.remindedFor).toBeNull();
    await ext.killWorker();
    await own.reload();
    await expect.poll(async () => (await storedFollowUps(own))[0]?.remindedFor).not.toBeNull();
    expect(await notifications(worker)).toHaveLength(1);
  });
}

test('a reminder missed while the browser was closed appears at the next start, and not at the one after', async ({
  linkedin,
}) => {
  test.setTimeout(150_000);
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const open = () => ChromiumSession.start({ linkedin, profile });

  const first = await open();
  const { plan } = await withElif(first, linkedin.url('/in/elif-karadag/'));
  const due = new Date(Date.now() + 60_000);
  await plan(wall(due));
  expect(await notifications(await first.worker())).toEqual([]);
  await first.close();
  const dueAt = due.setSeconds(0, 0);
  await expect.poll(() => Date.now() > dueAt, { timeout: 90_000 }).toBe(true);

  const second = await open();
  const worker = await second.worker();
  await expect.poll(() => notifications(worker)).toHaveLength(1);
  const own = await second.open('app');
  await expect.poll(async () => (await storedFollowUps(own))[0]?.remindedFor).not.toBeNull();
  await second.close();

  const third = await open();
  const again = await third.worker();
  // The count on the icon is set after the reminders: once it stands, they have had their turn.
  await expect.poll(() => badge(again)).toBe('1');
  expect(await notifications(again)).toEqual([]);
  await third.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
