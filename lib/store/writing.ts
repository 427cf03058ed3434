/** Writing records inside a commit: each in its stored form, with what it found and what it left. */
import { dueMoment, occurrence } from '../pipeline/due';
import type { FollowUp, RecordStore } from '../pipeline/records';
import type { Write } from '../pipeline/step';
import type { CommitContext } from './commit';
import { storedActivity, storedCompany, storedFollowUp, storedLead, storedPerson } from './derived';
import { leadsOfPeople } from './deriving';
import { userTime } from './reminding';
import type { Schema, StoredLead, WriteTransaction, Written } from './schema';

/** A step writes each record once, so that none waits for another; what is read beside is asked in the same turn. */
export async function put(
  tx: WriteTransaction,
  writes: Write[],
  context: Pick<CommitContext, 'zone' | 'now'>,
): Promise<{ written: Written[]; owned: StoredLead[] }> {
  const [written, owned] = await Promise.all([
    Promise.all(writes.map((each) => apply(tx, each, context))),
    leadsOfPeople(tx, writes),
  ]);
  return { written, owned };
}

/** Writes one record; a lead is only made here, and put when what is derived of it is known. */
async function apply(
  tx: WriteTransaction,
  each: Write,
  context: Pick<CommitContext, 'zone' | 'now'>,
): Promise<Written> {
  if ('delete' in each) return remove(tx, each.store, each.delete);
  const { id } = each.put;
  switch (each.store) {
    case 'people':
      return { store: 'people', id, ...(await replace(tx, 'people', storedPerson(each.put))) };
    case 'leads': {
      const before = (await tx.objectStore('leads').get(id)) ?? null;
      const lastTouchAt = before?.lastTouchAt ?? null;
      return { store: 'leads', id, before, after: storedLead({ ...each.put, lastTouchAt }, {}) };
    }
    case 'followUps': {
      const [was, user] = await Promise.all([
        tx.objectStore('followUps').get(id),
        userTime(tx, context.zone),
      ]);
      const moved = was && occurrence(was) !== occurrence(each.put);
      // Moved to a moment that has passed already: whoever moved it has just seen it.
      const seen = moved && dueMoment(each.put, user) <= context.now ? occurrence(each.put) : null;
      const shown = seen ?? (was ? was.remindedFor : shownFor(each.put));
      const after = storedFollowUp(each.put, user, shown);
      await tx.objectStore('followUps').put(after);
      return { store: 'followUps', id, before: was ?? null, after };
    }
    case 'activities':
      return { store: 'activities', id, ...(await replace(tx, 'activities', storedActivity(each.put))) };
    case 'pipelines':
      return { store: 'pipelines', id, ...(await replace(tx, 'pipelines', each.put)) };
    case 'stages':
      return { store: 'stages', id, ...(await replace(tx, 'stages', each.put)) };
    case 'lossReasons':
      return { store: 'lossReasons', id, ...(await replace(tx, 'lossReasons', each.put)) };
    case 'views':
      return { store: 'views', id, ...(await replace(tx, 'views', each.put)) };
    case 'companies':
      return { store: 'companies', id, ...(await replace(tx, 'companies', storedCompany(each.put))) };
    case 'workCalendar':
      return { store: 'workCalendar', id, ...(await replace(tx, 'workCalendar', each.put)) };
    case 'templates':
      return { store: 'templates', id, ...(await replace(tx, 'templates', each.put)) };
    case 'cadences':
      return { store: 'cadences', id, ...(await replace(tx, 'cadences', each.put)) };
  }
}

/** A follow-up that an undo brings back was perhaps shown before it went; a new one was not. */
function shownFor(put: FollowUp): string | null {
  return 'remindedFor' in put && typeof put.remindedFor === 'string' ? put.remindedFor : null;
}

/** Requests of a transaction run in their order: what is read is what stood there before the put beside it. */
async function replace<S extends RecordStore>(
  tx: WriteTransaction,
  store: S,
  after: Schema[S]['value'],
): Promise<{ before: Schema[S]['value'] | null; after: Schema[S]['value'] }> {
  const records = tx.objectStore(store);
  // Asynchronous, so that what put throws at once is the same failure as what it answers.
  const put = async (): Promise<unknown> => records.put(after);
  const [before] = await Promise.all([records.get(after.id), put()]);
  return { before: before ?? null, after };
}

async function remove(tx: WriteTransaction, store: RecordStore, id: string): Promise<Written> {
  const take = async <S extends RecordStore>(
    from: S,
  ): Promise<{ before: Schema[S]['value'] | null; after: null }> => {
    const records = tx.objectStore(from);
    const [before] = await Promise.all([records.get(id), records.delete(id)]);
    return { before: before ?? null, after: null };
  };
  switch (store) {
    case 'people':
      return { store, id, ...(await take(store)) };
    case 'leads':
      return { store, id, ...(await take(store)) };
    case 'followUps':
      return { store, id, ...(await take(store)) };
    case 'activities':
      return { store, id, ...(await take(store)) };
    case 'pipelines':
      return { store, id, ...(await take(store)) };
    case 'stages':
      return { store, id, ...(await take(store)) };
    case 'lossReasons':
      return { store, id, ...(await take(store)) };
    case 'views':
      return { store, id, ...(await take(store)) };
    case 'companies':
      return { store, id, ...(await take(store)) };
    case 'workCalendar':
      return { store, id, ...(await take(store)) };
    case 'templates':
      return { store, id, ...(await take(store)) };
    case 'cadences':
      return { store, id, ...(await take(store)) };
  }
}
