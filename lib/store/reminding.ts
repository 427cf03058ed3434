/** Which follow-ups are to be reminded of, and the record that one was. Local to this device. */
import { dueMoment, occurrence, type UserTime } from '../pipeline/due';
import { WORK_CALENDAR_ID, type WorkCalendar } from '../pipeline/records';
import { DEFAULT_CALENDAR } from '../pipeline/work-calendar';
import { nextStepOf, storedFollowUp, storedLead } from './derived';
import { type Database, STORES, type StoredFollowUp, type StoredLead, type WriteTransaction } from './schema';

/** Due and not yet shown, the earliest first. */
export function toRemind(db: Database, now: number): Promise<StoredFollowUp[]> {
  return db.getAllFromIndex('followUps', 'remindAt', IDBKeyRange.upperBound(now));
}

/** The first moment after `now` at which a reminder is to be shown; null: none is planned. */
export async function nextReminder(db: Database, now: number): Promise<number | null> {
  const after = IDBKeyRange.lowerBound(now, true);
  const cursor = await db.transaction('followUps').store.index('remindAt').openKeyCursor(after);
  return typeof cursor?.key === 'number' ? cursor.key : null;
}

/** Whether anything is promised at all, shown or not. */
export async function anythingOpen(db: Database): Promise<boolean> {
  const range = IDBKeyRange.bound(['open', -Infinity], ['open', Infinity]);
  return (await db.getKeyFromIndex('followUps', 'due', range)) !== undefined;
}

/** The open follow-ups due before a moment, the earliest first. */
export function openBefore(db: Database, moment: number): Promise<StoredFollowUp[]> {
  const range = IDBKeyRange.bound(['open', -Infinity], ['open', moment], false, true);
  return db.getAllFromIndex('followUps', 'due', range);
}

/**
 * Records in one transaction that reminders were shown, or need not be, and for which day a digest was.
 * @returns the ids of those that still stand; of the others a notification should go: the user has meanwhile acted.
 */
export async function markReminded(
  db: Database,
  shown: StoredFollowUp[],
  zone: string,
  digest: string | null,
): Promise<Set<string>> {
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  const [user, current] = await Promise.all([
    userTime(tx, zone),
    Promise.all(shown.map(({ id }) => tx.objectStore('followUps').get(id))),
  ]);
  const standing = current.filter((each, at): each is StoredFollowUp => {
    const was = shown[at];
    return each?.status === 'open' && was !== undefined && occurrence(each) === occurrence(was);
  });
  await Promise.all([
    ...standing.map((each) => tx.objectStore('followUps').put(storedFollowUp(each, user, occurrence(each)))),
    digest && tx.objectStore('meta').put({ key: DIGEST, value: digest }),
  ]);
  await tx.done;
  return new Set(standing.map(({ id }) => id));
}

/** The day of the last morning digest, `2026-11-24`. */
export async function lastDigest(db: Database): Promise<string | null> {
  const value: unknown = (await db.get('meta', DIGEST))?.value;
  return typeof value === 'string' ? value : null;
}

const DIGEST = 'last-digest';

/** The lead a reminder is about. */
export function leadOf(db: Database, followUp: StoredFollowUp): Promise<StoredLead | undefined> {
  return db.get('leads', followUp.leadId);
}

/** The user's calendar; the default while none was set. */
export async function calendarOf(db: Database): Promise<WorkCalendar> {
  return (await db.get('workCalendar', WORK_CALENDAR_ID)) ?? DEFAULT_CALENDAR;
}

/** What turns wall clocks into moments, inside a commit. */
export async function userTime(tx: WriteTransaction, zone: string): Promise<UserTime> {
  const calendar = (await tx.objectStore('workCalendar').get(WORK_CALENDAR_ID)) ?? DEFAULT_CALENDAR;
  return { zone, dayStarts: calendar.from };
}

/**
 * Floating follow-ups are due at a wall time wherever the user is, those without an hour when their day begins: when
 * either changed since they were last computed, every open one is computed anew.
 * @returns whether anything changed.
 */
export async function followUser(db: Database, zone: string): Promise<boolean> {
  const dayStarts = (await calendarOf(db)).from;
  const computedFor = `${zone} ${dayStarts}`;
  const known = await db.get('meta', COMPUTED_FOR);
  if (known?.value === computedFor) return false;
  const tx = db.transaction(STORES, 'readwrite');
  const user = await userTime(tx, zone);
  const followUps = tx.objectStore('followUps');
  const leads = tx.objectStore('leads');
  const range = IDBKeyRange.bound(['open', -Infinity], ['open', Infinity]);
  const moved = (await followUps.index('due').getAll(range)).filter(
    (followUp) => dueMoment(followUp, user) !== followUp.dueAt,
  );
  for (const followUp of moved) await followUps.put(storedFollowUp(followUp, user, followUp.remindedFor));
  for (const id of new Set(moved.map((followUp) => followUp.leadId))) {
    const lead = await leads.get(id);
    if (!lead) continue;
    const nextStep = nextStepOf(await followUps.index('leadId').getAll(id));
    await leads.put(storedLead(lead, { nextStep }));
  }
  await tx.objectStore('meta').put({ key: COMPUTED_FOR, value: `${zone} ${user.dayStarts}` });
  await tx.done;
  return moved.length > 0;
}

const COMPUTED_FOR = 'due-computed-for';
