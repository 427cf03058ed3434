/** The scheduling of reminders, bound to this browser: its store, alarms, notifications, clock and zone. */
import { browser } from 'wxt/browser';
import { detectLocale, speak } from '../i18n/locale';
import { readSettings } from '../i18n/settings';
import { publish } from '../store/live';
import { dueCount } from '../store/queries';
import * as reminding from '../store/reminding';
import type { Database } from '../store/schema';
import { database } from './connection';
import { noticesOf } from './notices';
import { type Alarms, type Ports, type ReminderStore, remindOfDue } from './scheduling';

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
  await remindOfDue(portsOf(db));
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

/** The reminders' view of a database. */
export function storeOf(db: Database): ReminderStore {
  return {
    followUser: (zone) => reminding.followUser(db, zone),
    calendar: () => reminding.calendarOf(db),
    toRemind: (upTo) => reminding.toRemind(db, upTo),
    nextReminder: (after) => reminding.nextReminder(db, after),
    anythingOpen: () => reminding.anythingOpen(db),
    openBefore: (moment) => reminding.openBefore(db, moment),
    lastDigest: () => reminding.lastDigest(db),
    markReminded: (shown, zone, digest) => reminding.markReminded(db, shown, zone, digest),
    get: (id) => db.get('followUps', id),
    dueCount: (now) => dueCount(db, now),
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
