import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as command from '@/lib/worker/commands';
import { readOf } from '../store/world';

const MORNING = Date.parse('2026-11-24T05:00:00Z');

/** A worker: its modules as they are after a start, with no memory of an earlier one. */
async function startWorker() {
  vi.resetModules();
  const { database } = await import('@/lib/worker/connection');
  const { run } = await import('@/lib/worker/running');
  const { reconcile } = await import('@/lib/worker/reminders');
  const { DUE_ALARM } = await import('@/lib/worker/scheduling');
  const { actOnReminder } = await import('@/lib/worker/reminder-actions');
  return { database, run, reconcile, actOnReminder, alarm: () => fakeBrowser.alarms.get(DUE_ALARM) };
}

let shown: string[];

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  // A worker that is gone takes its timers with it: none fires here, the tests call what they mean.
  vi.useFakeTimers({ now: MORNING, toFake: ['Date', 'setTimeout'] });
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('Europe/Istanbul');
  shown = [];
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-GB');
  const create = fakeBrowser.notifications.create.bind(fakeBrowser.notifications);
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation(async (...args: unknown[]) => {
    shown.push(String(args[0]));
    return Reflect.apply(create, undefined, args);
  });
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
});
afterEach(() => {
  vi.useRealTimers();
});

type Worker = Awaited<ReturnType<typeof startWorker>>;

async function promise(worker: Worker, time: string): Promise<string> {
  const { leadId } = await worker.run(`capture ${time}`, command.capture(readOf('ada'), null));
  await worker.run(
    `plan ${time}`,
    command.plan(leadId ?? '', { date: '2026-11-24', time, channel: 'call', text: 'Ask' }),
  );
  await worker.reconcile();
  return leadId ?? '';
}

describe('a reminder', () => {
  it('wakes the worker when due and is shown then, once', async () => {
    const worker = await startWorker();
    await promise(worker, '09:30');
    const due = Date.parse('2026-11-24T06:30:00Z');
    expect((await worker.alarm())?.scheduledTime).toBe(due);
    vi.setSystemTime(due - 1);
    await worker.reconcile();
    expect(shown).toEqual([]);
    vi.setSystemTime(due);
    await worker.reconcile();
    await (await startWorker()).reconcile();
    expect(shown).toHaveLength(1);
    expect(await worker.alarm()).toBeUndefined();
  });

  it('leaves the alarm alone while it is right', async () => {
    const worker = await startWorker();
    await promise(worker, '09:30');
    const created = vi.spyOn(fakeBrowser.alarms, 'create');
    await worker.reconcile();
    await (await startWorker()).reconcile();
    expect(created).not.toHaveBeenCalled();
  });

  it('missed while the browser was closed comes at the next start, once', async () => {
    await promise(await startWorker(), '09:30');
    // Firefox keeps no alarm over a restart.
    await fakeBrowser.alarms.clearAll();
    vi.setSystemTime(MORNING + 3 * 86_400_000);
    await (await startWorker()).reconcile();
    await (await startWorker()).reconcile();
    expect(shown).toHaveLength(1);
  });

  it('of a worker killed between showing and recording comes again under the same id', async () => {
    const worker = await startWorker();
    await promise(worker, '09:30');
    vi.setSystemTime(Date.parse('2026-11-24T06:30:00Z'));
    const killed = new Error('killed');
    vi.spyOn(fakeBrowser.notifications, 'create').mockImplementationOnce(async (...args: unknown[]) => {
      shown.push(String(args[0]));
      throw killed;
    });
    await expect(worker.reconcile()).rejects.toThrow(killed);
    await (await startWorker()).reconcile();
    expect(shown).toHaveLength(2);
    expect(new Set(shown).size).toBe(1);
  });

  it('is never shown after the user acted', async () => {
    const worker = await startWorker();
    const leadId = await promise(worker, '09:30');
    const db = await worker.database();
    const [followUp] = await db.getAllFromIndex('followUps', 'leadId', leadId);
    await worker.run('done', command.endFollowUp(followUp?.id ?? '', 'finish'));
    vi.setSystemTime(Date.parse('2026-11-24T07:00:00Z'));
    await (await startWorker()).reconcile();
    expect(shown).toEqual([]);
  });

  it('is done by its first button and put off to tomorrow by its second, however often it is pressed', async () => {
    const worker = await startWorker();
    await promise(worker, '09:30');
    vi.setSystemTime(Date.parse('2026-11-24T06:30:00Z'));
    await worker.reconcile();
    const [id] = shown;
    await worker.actOnReminder(id ?? '', 1);
    await worker.actOnReminder(id ?? '', 1);
    const db = await worker.database();
    expect(await db.getAll('followUps')).toMatchObject([
      { status: 'open', date: '2026-11-25', time: '09:30' },
    ]);
    await worker.reconcile();
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
    vi.setSystemTime(Date.parse('2026-11-25T06:30:00Z'));
    await worker.reconcile();
    expect(shown).toHaveLength(2);
    await worker.actOnReminder(shown[1] ?? '', 0);
    await worker.reconcile();
    expect(await db.getAll('followUps')).toMatchObject([{ status: 'done' }]);
    expect((await db.getAll('activities')).filter(({ kind }) => kind === 'follow-up-done')).toHaveLength(1);
  });

  it('follows the user to another zone', async () => {
    const worker = await startWorker();
    await promise(worker, '09:30');
    vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('Asia/Tokyo');
    await (await startWorker()).reconcile();
    expect((await worker.alarm())?.scheduledTime ?? 'shown').toBe('shown');
    expect(shown).toHaveLength(1);
  });
});
