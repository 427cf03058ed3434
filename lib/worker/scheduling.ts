/**
 * When which reminder is shown. The store is the truth: what is due and not recorded as shown is shown, then recorded.
 * Written against small ports, so that the same code runs in the browser and in the simulator. It may die at any await
 * and be run at any time: it looks at the store and does what is due.
 */
import { dateAt, occurrence } from '../pipeline/due';
import type { FollowUp, WorkCalendar } from '../pipeline/records';
import { quietUntil } from '../pipeline/work-calendar';
import { digestDue, momentOf, nextDigest } from './digest';

/** A follow-up as the store keeps it. */
export type Due = FollowUp & { dueAt: number; remindedFor: string | null; remindAt?: number };

/** The store, as far as reminders need it (store/reminding.ts). */
export interface ReminderStore {
  followUser(zone: string): Promise<boolean>;
  calendar(): Promise<WorkCalendar>;
  toRemind(upTo: number): Promise<Due[]>;
  nextReminder(after: number): Promise<number | null>;
  anythingOpen(): Promise<boolean>;
  openBefore(moment: number): Promise<Due[]>;
  lastDigest(): Promise<string | null>;
  markReminded(shown: Due[], zone: string, digest: string | null): Promise<Set<string>>;
  get(followUpId: string): Promise<FollowUp | undefined>;
  dueCount(now: number): Promise<number>;
}

/** The browser's alarms. */
export interface Alarms {
  get(name: string): Promise<{ when: number; everyMinutes: number | null } | null>;
  /** One that comes once. */
  at(name: string, when: number): Promise<void>;
  every(name: string, minutes: number): Promise<void>;
  clear(name: string): Promise<void>;
}

/** What is shown: one follow-up, several that came together, those missed while away, or the day ahead. */
export type Notice =
  | { kind: 'one'; id: string; followUp: Due }
  | { kind: 'together'; id: string; followUps: Due[]; due: number }
  | { kind: 'away'; id: string; followUps: Due[] }
  | { kind: 'digest'; id: string; followUps: Due[]; overdue: number; today: number };

export interface Notices {
  show(notice: Notice): Promise<void>;
  shown(): Promise<string[]>;
  clear(id: string): Promise<void>;
}

/** Which reminders the user wants. */
export interface ReminderChoices {
  /** Those with an hour, those of a whole day, and those that keep in touch. */
  timed: boolean;
  allDay: boolean;
  keepInTouch: boolean;
  /** The hour of the morning digest; null: none. */
  digestAt: string | null;
}

export interface Ports {
  store: ReminderStore;
  alarms: Alarms;
  notices: Notices;
  now(): number;
  zone(): string;
  choices(): Promise<ReminderChoices>;
  /** The count on the icon. */
  count(due: number): Promise<void>;
  /** Due moments were computed anew: whoever shows them should look again. */
  moved(): void;
}

export const DUE_ALARM = 'due';
/**
 * While something is promised, the worker looks every minute: the clock may be set and the user may travel without the
 * browser saying so, and a worker that died with an alarm in its hands is not woken for it again.
 */
export const SWEEP_ALARM = 'sweep';
const SWEEP_MINUTES = 1;

/** Later than this after its moment, a reminder was missed: nobody was here to show it. */
export const MISSED_AFTER = 5 * 60_000;
/** As many are shown one by one when they come together. */
const ONE_BY_ONE = 3;

const SINGLE = 'follow-up:';
export const AWAY = 'away';
export const TOGETHER = 'together';
export const DIGEST = 'digest:';

/** Derived from the follow-up and its date: shown again after a kill, it replaces itself instead of doubling. */
export function notificationId(followUp: Pick<FollowUp, 'id' | 'date' | 'time'>): string {
  return `${SINGLE}${followUp.id}:${occurrence({ ...followUp, zone: null })}`;
}

/** The follow-up a notification is about; null for one about several, or another's. */
export function followUpIdOf(notification: string): string | null {
  return notification.startsWith(SINGLE) ? (notification.slice(SINGLE.length).split(':')[0] ?? null) : null;
}

/** Makes sure that something wakes the worker, should it die before it has looked at what is due. */
export async function watchOver({ alarms, now }: Pick<Ports, 'alarms' | 'now'>): Promise<void> {
  const sweep = await alarms.get(SWEEP_ALARM);
  const period = SWEEP_MINUTES * 60_000;
  // One that is further off than its own period was left there by a clock that was set back.
  if (!sweep || sweep.when - now() > period) await alarms.every(SWEEP_ALARM, SWEEP_MINUTES);
}

/**
 * Shows what is due, sets the alarm for what comes next and the count on the icon.
 * @returns whether an alarm is left that looks now and then.
 */
export async function remindOfDue(ports: Ports): Promise<boolean> {
  const { store } = ports;
  await watchOver(ports);
  const zone = ports.zone();
  if (await store.followUser(zone)) ports.moved();
  const [calendar, choices] = await Promise.all([store.calendar(), ports.choices()]);
  const now = ports.now();
  const quiet = quietUntil(now, zone, calendar);
  if (quiet === null) {
    if (choices.digestAt !== null && (await digestDue(store, choices, calendar, now, zone))) {
      await showDigest(ports, now, zone, momentOf(dateAt(now, zone), choices.digestAt, zone));
    }
    await showDue(ports, choices, calendar, now, zone);
  }
  await dropSettled(ports, now, zone);
  const watched = await wake(ports, { choices, calendar, now, zone, quiet });
  await ports.count(await store.dueCount(ports.now()));
  return watched;
}

/** The day ahead in one notification. What is due already, and what has no hour today, needs no other one. */
async function showDigest(
  { store, notices }: Ports,
  now: number,
  zone: string,
  morning: number,
): Promise<void> {
  const today = dateAt(now, zone);
  const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  const followUps = await store.openBefore(tomorrow);
  if (!followUps.some(({ createdAt }) => createdAt <= morning)) {
    // What was planned since the morning is news to nobody.
    await store.markReminded([], zone, today);
    return;
  }
  // Up to midnight and not at it: what is due at that very moment is not in the notice, and comes by itself.
  const told = (await store.toRemind(tomorrow - 1)).filter(
    (each) => each.dueAt <= now || (each.time === null && each.date <= today),
  );
  const overdue = followUps.filter(({ date }) => date < today).length;
  const id = `${DIGEST}${today}`;
  await notices.show({ kind: 'digest', id, followUps, overdue, today: followUps.length - overdue });
  await store.markReminded(told, zone, today);
}

async function showDue(
  ports: Ports,
  choices: ReminderChoices,
  calendar: WorkCalendar,
  now: number,
  zone: string,
): Promise<void> {
  const due = await ports.store.toRemind(now);
  const silent = due.filter((each) => !choices[kindOf(each)]);
  if (silent.length > 0) await ports.store.markReminded(silent, zone, null);
  const wanted = due.filter((each) => choices[kindOf(each)]);
  const missed = wanted.filter(({ dueAt }) => {
    // What quiet hours held back was not missed.
    const moment = quietUntil(dueAt, zone, calendar) ?? dueAt;
    return now - moment > MISSED_AFTER;
  });
  const away = missed.length > 1 ? missed : [];
  const come = wanted.filter((each) => !away.includes(each));
  if (away.length > 0) await showTogether(ports, { kind: 'away', id: AWAY, followUps: away }, zone);
  if (come.length > ONE_BY_ONE) {
    const count = await ports.store.dueCount(now);
    await showTogether(ports, { kind: 'together', id: TOGETHER, followUps: come, due: count }, zone);
  } else {
    for (const followUp of come) await showOne(ports, followUp, zone);
  }
}

function kindOf({ everyDays, time }: Due): 'timed' | 'allDay' | 'keepInTouch' {
  if (everyDays !== null) return 'keepInTouch';
  return time === null ? 'allDay' : 'timed';
}

async function showOne({ store, notices }: Ports, followUp: Due, zone: string): Promise<void> {
  const id = notificationId(followUp);
  await notices.show({ kind: 'one', id, followUp });
  const standing = await store.markReminded([followUp], zone, null);
  if (standing.size === 0) await notices.clear(id);
}

async function showTogether(
  { store, notices }: Ports,
  notice: Extract<Notice, { kind: 'together' | 'away' }>,
  zone: string,
): Promise<void> {
  await notices.show(notice);
  const standing = await store.markReminded(notice.followUps, zone, null);
  if (standing.size === 0) await notices.clear(notice.id);
}

/** A notification goes once its follow-up is done, moved or dropped; one about several, once nothing is due. */
async function dropSettled({ store, notices }: Ports, now: number, zone: string): Promise<void> {
  for (const id of await notices.shown()) {
    if (!(await stillTrue(store, id, now, zone))) await notices.clear(id);
  }
}

async function stillTrue(store: ReminderStore, id: string, now: number, zone: string): Promise<boolean> {
  const followUpId = followUpIdOf(id);
  if (followUpId !== null) {
    const followUp = await store.get(followUpId);
    return followUp?.status === 'open' && notificationId(followUp) === id;
  }
  if (id === AWAY || id === TOGETHER) return (await store.dueCount(now)) > 0;
  return !id.startsWith(DIGEST) || id === `${DIGEST}${dateAt(now, zone)}`;
}

interface Moment {
  choices: ReminderChoices;
  calendar: WorkCalendar;
  now: number;
  zone: string;
  quiet: number | null;
}

/** One alarm stands for the next moment, and is left alone while right; another looks now and then. */
async function wake({ store, alarms }: Ports, moment: Moment): Promise<boolean> {
  const { now, quiet } = moment;
  const [next, open] = await Promise.all([store.nextReminder(now), store.anythingOpen()]);
  const digest = open ? await nextDigest(store, moment) : null;
  const when = [next, open ? quiet : null, digest].reduce<number | null>(
    (first, each) => (each !== null && (first === null || each < first) ? each : first),
    null,
  );
  const [due, sweep] = await Promise.all([alarms.get(DUE_ALARM), alarms.get(SWEEP_ALARM)]);
  if (when === null) {
    if (due) await alarms.clear(DUE_ALARM);
    if (sweep) await alarms.clear(SWEEP_ALARM);
    return false;
  }
  if (due?.when !== when) await alarms.at(DUE_ALARM, when);
  return true;
}
