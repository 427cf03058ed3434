/** Reminders that come together, in quiet hours, as a morning overview, and over an update. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { command } from '../harness/asking.ts';
import { BUILT_FOR_CHROMIUM, ChromiumSession } from '../harness/chromium.ts';
import { alarms, badge, notifications, pressNotification } from '../harness/notices.ts';
import { storedFollowUps, storedLeads } from '../harness/stored.ts';
import { wall } from '../harness/wall.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

declare const chrome: {
  storage: { local: { set(what: object): Promise<void> } };
  alarms: { getAll(): Promise<{ name: string }[]> };
  action: { getBadgeText(where: object): Promise<string> };
  notifications: { getAll(): Promise<Record<string, boolean>> };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
};

const MINUTE = 60_000;
const at = (minutes: number): { date: string; time: string } => wall(new Date(Date.now() + minutes * MINUTE));
const EVERY_DAY = { days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '18:00', holidays: [], quiet: null };
const quietNow = () => ({ ...EVERY_DAY, quiet: { from: at(-60).time, to: at(120).time } });

async function saved(ext: ChromiumSession, address: string) {
  const page = await ext.visit(address);
  await saveAndRest(ext, page);
  const own = await ext.open('app');
  const [lead] = await storedLeads(own);
  const plan = (when: { date: string; time: string | null }): Promise<void> =>
    command(own, 'planFollowUp', { leadId: lead?.id, ...when, channel: 'call', text: null });
  const works = (calendar: object): Promise<void> => command(own, 'setWorkCalendar', { calendar });
  return { own, plan, works };
}
const reminded = async (own: Page): Promise<number> =>
  (await storedFollowUps(own)).filter((each) => each.remindedFor !== null).length;

test('quiet hours hold reminders back, not the count; what they held comes as one when they end', async ({
  ext,
  linkedin,
}) => {
  const { own, plan, works } = await saved(ext, linkedin.url('/in/elif-karadag/'));
  const worker = await ext.worker();
  await works(quietNow());
  for (let i = 0; i < 4; i += 1) await plan(at(0));
  await expect.poll(() => badge(worker)).toBe('4');
  expect(await notifications(worker)).toEqual([]);
  await works(EVERY_DAY);
  await expect.poll(() => notifications(worker)).toEqual(['together']);
  await expect.poll(() => reminded(own)).toBe(4);
  const opened = ext.context.waitForEvent('page');
  await pressNotification(worker, 'together');
  await (await opened).waitForURL('**/app.html#today');
});

test('what was missed comes as one “while you were away”, and goes when nothing is due any more', async ({
  ext,
  linkedin,
}) => {
  const { own, plan, works } = await saved(ext, linkedin.url('/in/elif-karadag/'));
  const worker = await ext.worker();
  await works(quietNow());
  await plan({ date: '2026-01-05', time: '09:30' });
  await plan({ date: '2026-01-06', time: null });
  await expect.poll(() => badge(worker)).toBe('2');
  await works(EVERY_DAY);
  await expect.poll(() => notifications(worker)).toEqual(['away']);
  await expect.poll(() => reminded(own)).toBe(2);
  for (const { id } of await storedFollowUps(own)) await command(own, 'finishFollowUp', { followUpId: id });
  await expect.poll(() => notifications(worker)).toEqual([]);
});

test('the morning overview comes at its hour and stands for what has no hour', async ({ ext, linkedin }) => {
  test.setTimeout(150_000);
  const { own, plan, works } = await saved(ext, linkedin.url('/in/elif-karadag/'));
  const worker = await ext.worker();
  await works({ ...EVERY_DAY, from: '23:58', to: '23:59' });
  await plan({ date: at(0).date, time: null });
  const hour = at(1);
  await own.evaluate(
    (digestAt) => chrome.storage.local.set({ settings: { reminders: { digestAt } } }),
    hour.time,
  );
  await expect.poll(async () => (await alarms(worker)).map(({ name }) => name)).toContain('due');
  expect(await notifications(worker)).toEqual([]);
  await ext.killWorker();
  await expect.poll(() => reminded(own), { timeout: 90_000 }).toBe(1);
  expect(await notifications(worker)).toEqual([`digest:${hour.date}`]);
});

test('an update takes every alarm: they stand again, and nothing shown comes a second time', async ({
  linkedin,
}) => {
  const copy = mkdtempSync(join(tmpdir(), 'built-'));
  cpSync(BUILT_FOR_CHROMIUM, copy, { recursive: true });
  const ext = await ChromiumSession.start({ linkedin, extension: copy });
  const { own, plan } = await saved(ext, linkedin.url('/in/elif-karadag/'));
  await plan(at(0));
  await plan(at(600));
  await expect.poll(() => reminded(own)).toBe(1);
  const path = join(copy, 'manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"version":"[^"]+"/, '"version":"99.0.0"'));
  await ext.update(copy);
  // Asked from a page: the worker of before is gone.
  const page = await ext.open('app');
  const names = () => page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
  await expect.poll(names).toContain('due');
  await expect.poll(() => page.evaluate(() => chrome.action.getBadgeText({}))).toBe('1');
  expect(await page.evaluate(() => chrome.notifications.getAll())).toEqual({});
  await ext.close();
  rmSync(copy, { recursive: true, force: true });
});

/** Moves the only follow-up's moment to a second or two from now, nearer than the minutes a user can name. */
async function dueSoon(own: Page): Promise<number> {
  return own.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const db = await asked(indexedDB.open('pipeside'));
    const store = db.transaction('followUps', 'readwrite').objectStore('followUps');
    const [followUp] = await asked(store.getAll());
    const dueAt = Date.now() + 2000;
    await asked(store.put({ ...followUp, dueAt, remindAt: dueAt }));
    db.close();
    return dueAt;
  });
}

test('what comes due while the extension is disabled is shown once it is enabled, and its alarms stand again', async ({
  ext,
  linkedin,
}) => {
  const { own, plan } = await saved(ext, linkedin.url('/in/elif-karadag/'));
  await plan(at(600));
  const dueAt = await dueSoon(own);
  const browsers = await ext.context.newPage();
  await browsers.goto('chrome://extensions');
  const enable = (enabled: boolean): Promise<void> =>
    browsers.evaluate(([id, on]) => chrome.management.setEnabled(id, on), [ext.id, enabled] as const);
  await enable(false);
  await expect.poll(() => Date.now()).toBeGreaterThan(dueAt);
  await enable(true);
  const page = await ext.open('app');
  await expect.poll(() => reminded(page)).toBe(1);
  expect(Object.keys(await page.evaluate(() => chrome.notifications.getAll()))).toHaveLength(1);
  const [lead] = await storedLeads(page);
  await command(page, 'planFollowUp', {
    leadId: lead?.id,
    ...at(600),
    channel: 'call',
    text: null,
  });
  const names = () => page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
  await expect.poll(names).toEqual(expect.arrayContaining(['due', 'sweep']));
});
