/** Which follow-ups are to be reminded of, and the record that one was. Local to this device. */
import { dueMoment, occurrence } from '../pipeline/due';
import { nextStepOf, storedFollowUp, storedLead } from './derived';
import { type Database, STORES, type StoredFollowUp, type StoredLead } from './schema';

/** Due and not yet shown, the earliest first. */
export function toRemind(db: Database, now: number): Promise<StoredFollowUp[]> {
  return db.getAllFromIndex('followUps', 'remindAt', IDBKeyRange.upperBound(now));
}

/** When the next reminder is to be shown; null: none is planned. */
export async function nextReminder(db: Database): Promise<number | null> {
  const cursor = await db.transaction('followUps').store.index('remindAt').openKeyCursor();
  return typeof cursor?.key === 'number' ? cursor.key : null;
}

/**
 * Records that a reminder was shown.
 * @returns false when the user has meanwhile acted on it, so that the notification should go.
 */
export async function markReminded(db: Database, shown: StoredFollowUp, zone: string): Promise<boolean> {
  const tx = db.transaction('followUps', 'readwrite', { durability: 'strict' });
  const current = await tx.store.get(shown.id);
  const stands = current?.status === 'open' && occurrence(current) === occurrence(shown);
  if (stands) await tx.store.put(storedFollowUp(current, zone, occurrence(shown)));
  await tx.done;
  return stands;
}

/** The lead a reminder is about. */
export function leadOf(db: Database, followUp: StoredFollowUp): Promise<StoredLead | undefined> {
  return db.get('leads', followUp.leadId);
}

/**
 * Floating follow-ups are due at a wall time wherever the user is: when the zone of this device changed since
 * they were last computed, every open one is computed anew.
 * @returns whether anything changed.
 */
export async function followZone(db: Database, zone: string): Promise<boolean> {
  const known = await db.get('meta', 'zone');
  if (known?.value === zone) return false;
  const tx = db.transaction(STORES, 'readwrite');
  const followUps = tx.objectStore('followUps');
  const leads = tx.objectStore('leads');
  const range = IDBKeyRange.bound(['open', -Infinity], ['open', Infinity]);
  const moved = (await followUps.index('due').getAll(range)).filter(
    (followUp) => dueMoment(followUp, zone) !== followUp.dueAt,
  );
  for (const followUp of moved) await followUps.put(storedFollowUp(followUp, zone, followUp.remindedFor));
  for (const id of new Set(moved.map((followUp) => followUp.leadId))) {
    const lead = await leads.get(id);
    if (!lead) continue;
    const nextStep = nextStepOf(await followUps.index('leadId').getAll(id));
    await leads.put(storedLead(lead, { nextStep }));
  }
  await tx.objectStore('meta').put({ key: 'zone', value: zone });
  await tx.done;
  return moved.length > 0;
}
