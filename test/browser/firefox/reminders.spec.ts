/** A promise kept in Firefox, whose alarms do not outlive the browser and whose notifications have no buttons. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../../harness/asking.ts';
import { FirefoxSession } from '../../harness/firefox.ts';
import { storedFollowUps, storedLeads } from '../../harness/stored.ts';
import { wall } from '../../harness/wall.ts';
import { expect, test } from './fixtures.ts';

interface Api {
  notifications: { create(id: string, options: object): Promise<string> };
  action: { getBadgeText(where: object): Promise<string> };
  alarms: { getAll(): Promise<{ name: string }[]> };
  runtime: { getBackgroundPage(): Promise<{ browser: Api } & Window> };
}
declare const browser: Api;

test('what is due is shown once and recorded, over an end of the background', async ({ fox, linkedin }) => {
  const page = await fox.visit(linkedin.url('/in/elif-karadag/'));
  await fox.control(page).click('Add to pipeline');
  await fox.control(page).see('Saved in Prospect');
  const own = await fox.open('app');
  // A Firefox without a display shows no notification and lists none: what was asked to be shown is noted here.
  await own.evaluate(async () => {
    const background = await browser.runtime.getBackgroundPage();
    const { notifications } = background.browser;
    const create = notifications.create.bind(notifications);
    const asked: string[] = [];
    Object.assign(window, { asked });
    notifications.create = (id, options) => {
      asked.push(id);
      return create(id, options);
    };
  });
  const [lead] = await storedLeads(own);
  const plan = { leadId: lead?.id, channel: 'call', text: 'Ask about the third store' };
  await command(own, 'planFollowUp', { ...plan, date: '2026-01-05', time: '09:30' });
  await command(own, 'planFollowUp', { ...plan, date: '2031-01-05', time: '09:30' });
  const due = (await storedFollowUps(own)).find((each) => each.date === '2026-01-05');
  const reminded = async () =>
    (await storedFollowUps(own)).filter((each) => each.remindedFor !== null).length;
  const alarms = async () => (await own.evaluate(() => browser.alarms.getAll())).map((each) => each.name);
  await expect.poll(reminded).toBe(1);
  await expect.poll(() => own.evaluate(() => browser.action.getBadgeText({}))).toBe('1');
  expect(await own.evaluate(() => Reflect.get(window, 'asked'))).toEqual([
    expect.stringContaining(due?.id ?? 'nobody'),
  ]);
  await expect.poll(alarms).toContain('due');

  await fox.killBackground();
  await command(own, 'planFollowUp', { ...plan, date: '2031-02-05', time: '09:30' });
  expect(await fox.backgroundState()).toBe('running');
  await expect.poll(alarms).toContain('due');
  expect(await reminded()).toBe(1);
});

test('what fell due while the browser was closed is shown at the next start, though no alarm outlived it', async ({
  linkedin,
}) => {
  test.setTimeout(150_000);
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const open = () => FirefoxSession.start({ linkedin, profile });
  const stored = async (fox: FirefoxSession) => {
    const own = await fox.open('app');
    return { own, followUps: () => storedFollowUps(own) };
  };

  const first = await open();
  const page = await first.visit(linkedin.url('/in/elif-karadag/'));
  await first.control(page).click('Add to pipeline');
  await first.control(page).see('Saved in Prospect');
  const { own, followUps } = await stored(first);
  const [lead] = await storedLeads(own);
  const due = new Date(Date.now() + 60_000);
  const when = wall(due);
  await command(own, 'planFollowUp', { leadId: lead?.id, channel: 'call', text: null, ...when });
  const [planned] = await followUps();
  if (!planned) throw new Error('nothing was planned');
  expect(planned.remindedFor).toBeNull();
  await first.close();
  await expect.poll(() => Date.now() > planned.dueAt, { timeout: 90_000 }).toBe(true);

  const second = await open();
  const after = await stored(second);
  await expect.poll(async () => (await after.followUps())[0]?.remindedFor).toBe(`${when.date}T${when.time}`);
  await expect.poll(() => after.own.evaluate(() => browser.action.getBadgeText({}))).toBe('1');
  await second.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
