/**
 * The one door for writes. A command is read, decided and written in one transaction:
 * records, timeline, counters, undo, outbox and the command's own answer. All or nothing.
 */
import { dueMoment, occurrence } from '../pipeline/due';
import type { FollowUp, RecordStore } from '../pipeline/records';
import type { Step, Write } from '../pipeline/step';
import { storedActivity, storedFollowUp, storedLead, storedPerson } from './derived';
import { derive, leadsOfPeople } from './deriving';
import { tellBackends } from './outbox';
import { userTime } from './reminding';
import {
  type Database,
  type Schema,
  STORES,
  type UndoEntry,
  type WriteTransaction,
  type Written,
} from './schema';

/** What surrounds a commit: the moment, the user's zone, and ids that grow with time. */
export interface CommitContext {
  commandId: string;
  now: number;
  zone: string;
  newId(): string;
}

/** A step, or one made by taking another back: then with the images it restores and the entry it uses up. */
export type Decision = Step & { undone?: UndoEntry };

export interface Committed {
  undoId: string | null;
  leadId: string | null;
}

/**
 * Runs one command. `decide` may await nothing but this transaction; what it throws aborts everything.
 * A command id that was done before gives its first answer and writes nothing.
 * @returns the answer, and the stores that changed (none when nothing was written).
 */
export async function commit(
  db: Database,
  context: CommitContext,
  decide: (tx: WriteTransaction) => Promise<Decision>,
): Promise<{ reply: Committed; changed: string[] }> {
  // Strict: an answer given to the user must survive a crash of the machine.
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  try {
    // Asked together: inside a transaction it is the waiting that costs, not the reading.
    const deciding = decide(tx);
    deciding.catch(() => undefined);
    const done = await tx.objectStore('commands').get(context.commandId);
    if (done) {
      await tx.done;
      return { reply: readReply(done.reply), changed: [] };
    }
    const decision = await deciding;
    const reply = await write(tx, decision, context);
    // Nothing more is asked of it: without the word it would be waited for whether something is.
    tx.commit();
    await tx.done;
    const changed = [...new Set(decision.writes.map((each) => each.store as string))];
    return { reply, changed };
  } catch (error) {
    abort(tx);
    throw error;
  }
}

function abort(tx: WriteTransaction): void {
  // The rejection of `done` is the same failure a second time.
  tx.done.catch(() => undefined);
  try {
    tx.abort();
  } catch {
    // Already aborted by the failure itself.
  }
}

function readReply(reply: unknown): Committed {
  if (typeof reply === 'object' && reply !== null && 'undoId' in reply && 'leadId' in reply) {
    const { undoId, leadId } = reply;
    return {
      undoId: typeof undoId === 'string' ? undoId : null,
      leadId: typeof leadId === 'string' ? leadId : null,
    };
  }
  return { undoId: null, leadId: null };
}

async function write(tx: WriteTransaction, step: Decision, context: CommitContext): Promise<Committed> {
  // A step writes each record once, so that none waits for another; what is read beside is asked in the same turn.
  const [written, owned] = await Promise.all([
    Promise.all(step.writes.map((each) => apply(tx, each, context))),
    leadsOfPeople(tx, step.writes),
  ]);
  const undoId = step.label && !step.undone ? context.newId() : null;
  const reply: Committed = { undoId, leadId: step.leadId };
  await Promise.all([
    derive(tx, written, owned),
    tellBackends(tx, written, context),
    step.undone && tx.objectStore('undo').delete(step.undone.id),
    step.label && undoId
      ? tx.objectStore('undo').add({
          id: undoId,
          at: context.now,
          label: step.label,
          leadId: step.leadId,
          images: written.map(({ after: _, ...image }) => image),
        })
      : null,
    tx.objectStore('commands').add({ id: context.commandId, at: context.now, reply }),
  ]);
  return reply;
}

/** Writes one record; a lead is only made here, and put when what is derived of it is known. */
async function apply(tx: WriteTransaction, each: Write, context: CommitContext): Promise<Written> {
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
    case 'workCalendar':
      return { store: 'workCalendar', id, ...(await replace(tx, 'workCalendar', each.put)) };
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
    case 'workCalendar':
      return { store, id, ...(await take(store)) };
  }
}
