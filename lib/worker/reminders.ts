/** The scheduling of reminders, bound to this browser: its store, alarms, notifications, clock and zone. */
import { browser } from 'wxt/browser';
import { detectLocale, speak } from '../i18n/locale';
import { readSettings } from '../i18n/settings';
import { publish } from '../store/live';
import { dueCount } from '../store/queries';
import type { Database } from '../store/schema';
import { database } from './connection';
import { noticesOf } from './notices';
import { storeOf } from './reminder-store';
import { type Alarms, type Ports, remindOfDue, watchOver } from './scheduling';

let running: Promise<void> = Promise.resolve();

/** Shows what is due, sets the alarm for what comes next and the count on the icon. One at a time, in order. */
export function reconcile(): Promise<void> {
  const next = running.then(once, once);
  running = next;
  return next;
}

async function once(): Promise<void> {
  const db = await database();
  speak(await detectLocale());
  watched = await remindOfDue(portsOf(db));
}

let watched = false;

/** Called before a command is committed: should the worker die right after, something wakes it for what was promised. */
export async function beforeCommit(): Promise<void> {
  if (watched) return;
  await watchOver({ alarms: ALARMS, now: () => Date.now() });
  watched = true;
}

/** The count on the icon. */
export async function showDue(): Promise<void> {
  await showCount(await dueCount(await database(), Date.now()));
}

function portsOf(db: Database): Ports {
  return {
    store: storeOf(db),
    alarms: ALARMS,
    notices: noticesOf(db),
    now: () => Date.now(),
    zone: () => Temporal.Now.timeZoneId(),
    async choices() {
      const { reminders = {} } = await readSettings();
      const { timed = true, allDay = true, keepInTouch = true, digestAt = null } = reminders;
      return { timed, allDay, keepInTouch, digestAt };
    },
    count: showCount,
    moved: () => publish(['followUps', 'leads']),
  };
}

const ALARMS: Alarms = {
  async get(name) {
    const alarm = await browser.alarms.get(name);
    return alarm ? { when: alarm.scheduledTime, everyMinutes: alarm.periodInMinutes ?? null } : null;
  },
  at: async (name, when) => browser.alarms.create(name, { when }),
  every: async (name, minutes) => browser.alarms.create(name, { periodInMinutes: minutes }),
  async clear(name) {
    await browser.alarms.clear(name);
  },
};

async function showCount(count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#B1271F' });
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
}
