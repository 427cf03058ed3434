/**
 * Reminders. The store is the truth: what is due and not recorded as shown is shown, then recorded.
 * One alarm wakes us for the next; it is never made again while right. Run whenever the worker starts,
 * after every commit, and at every alarm: look at the store, do what is due.
 */
import { browser } from 'wxt/browser';
import { detectLocale, speak } from '../i18n/locale';
import { m } from '../i18n/words';
import { occurrence } from '../pipeline/due';
import { publish } from '../store/live';
import { dueCount } from '../store/queries';
import { followZone, leadOf, markReminded, nextReminder, toRemind } from '../store/reminding';
import type { Database, StoredFollowUp } from '../store/schema';
import { database } from './connection';

export const DUE_ALARM = 'due';
/** A clock set forward or a sleep may leave the one alarm late: while something is promised, look now and then. */
export const SWEEP_ALARM = 'sweep';
const SWEEP_MINUTES = 30;
const PREFIX = 'follow-up:';

/** Derived from the follow-up and its date: shown again after a kill, it replaces itself instead of doubling. */
export function notificationId(followUp: StoredFollowUp): string {
  return `${PREFIX}${followUp.id}:${occurrence(followUp)}`;
}

/** The follow-up a notification is about; null for another's. */
export function followUpIdOf(notification: string): string | null {
  return notification.startsWith(PREFIX) ? (notification.slice(PREFIX.length).split(':')[0] ?? null) : null;
}

let running: Promise<void> = Promise.resolve();

/** Shows what is due, sets the alarm for what comes next and the count on the icon. One at a time, in order. */
export function reconcile(): Promise<void> {
  const next = running.then(once, once);
  running = next;
  return next;
}

async function once(): Promise<void> {
  const db = await database();
  const zone = Temporal.Now.timeZoneId();
  if (await followZone(db, zone)) publish(['followUps', 'leads']);
  speak(await detectLocale());
  for (const followUp of await toRemind(db, Date.now())) await remind(db, followUp, zone);
  await dropSettled(db);
  await wakeFor(await nextReminder(db));
  await showDue();
}

/** The count on the icon. */
export async function showDue(): Promise<void> {
  await showCount(await dueCount(await database(), Date.now()));
}

async function remind(db: Database, followUp: StoredFollowUp, zone: string): Promise<void> {
  const lead = await leadOf(db, followUp);
  const id = notificationId(followUp);
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: lead?.card.fullName ?? m.reminder_followUp(),
    message: describe(followUp),
    contextMessage: lead?.card.company ?? '',
    ...(import.meta.env.FIREFOX
      ? {}
      : {
          // It stays until the user acts: a reminder that slides away is a lost one.
          requireInteraction: true,
          buttons: [{ title: m.reminder_done() }, { title: m.reminder_snooze() }],
        }),
  });
  if (!(await markReminded(db, followUp, zone))) await browser.notifications.clear(id);
}

/** A notification goes once its follow-up is done, moved or dropped. */
async function dropSettled(db: Database): Promise<void> {
  for (const id of Object.keys(await browser.notifications.getAll())) {
    const followUpId = followUpIdOf(id);
    if (followUpId === null) continue;
    const followUp = await db.get('followUps', followUpId);
    const stands = followUp?.status === 'open' && notificationId(followUp) === id;
    if (!stands) await browser.notifications.clear(id);
  }
}

async function wakeFor(when: number | null): Promise<void> {
  const [due, sweep] = await Promise.all([browser.alarms.get(DUE_ALARM), browser.alarms.get(SWEEP_ALARM)]);
  if (when === null) {
    if (due) await browser.alarms.clear(DUE_ALARM);
    if (sweep) await browser.alarms.clear(SWEEP_ALARM);
    return;
  }
  if (due?.scheduledTime !== when) await browser.alarms.create(DUE_ALARM, { when });
  if (!sweep) await browser.alarms.create(SWEEP_ALARM, { periodInMinutes: SWEEP_MINUTES });
}

async function showCount(count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#B1271F' });
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
}

const CHANNEL_WORDS = {
  message: m.reminder_message,
  email: m.reminder_email,
  call: m.reminder_call,
  meeting: m.reminder_meeting,
  other: m.reminder_followUp,
};

function describe({ channel, text }: StoredFollowUp): string {
  const kind = CHANNEL_WORDS[channel]();
  return text ? `${kind}: ${text}` : kind;
}
