/**
 * The one door for writes. A command is read, decided and written in one transaction:
 * records, timeline, counters, undo, outbox and the command's own answer. All or nothing.
 */
import type { Step, StepLabel, Write } from '../pipeline/step';
import { derive } from './deriving';
import { tellBackends } from './outbox';
import {
  type Database,
  type Image,
  STORES,
  type StoredLead,
  type UndoEntry,
  type WriteTransaction,
  type Written,
} from './schema';
import { forgetStep } from './undoing';
import { put } from './writing';

/** What surrounds a commit: the moment, the user's zone, and ids that grow with time. */
export interface CommitContext {
  commandId: string;
  now: number;
  zone: string;
  newId(): string;
}

/**
 * Writes of a step about very many, part by part, so that neither they nor what they found are ever in memory at once.
 * It may await nothing but its transaction. At the end it gives the step's name; null when nothing was written.
 */
export type Parts = AsyncGenerator<Write[], StepLabel | null>;

/** A step, or one made by taking another back: then with the images it restores and the entry it uses up. */
export type Decision = Step & { undone?: UndoEntry; parts?: Parts };

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
    const { reply, changed } = await write(tx, decision, context);
    // Nothing more is asked of it: without the word it would be waited for whether something is.
    tx.commit();
    await tx.done;
    return { reply, changed: [...changed] };
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

interface Result {
  reply: Committed;
  changed: ReadonlySet<string>;
}

async function write(tx: WriteTransaction, step: Decision, context: CommitContext): Promise<Result> {
  if (step.parts) return writeInParts(tx, { ...step, parts: step.parts }, context);
  const undoId = step.label && !step.undone ? context.newId() : null;
  const reply: Committed = { undoId, leadId: step.leadId };
  const { written, owned } = await put(tx, step.writes, context);
  await Promise.all([
    makeRight(tx, written, owned, context),
    step.undone && tx.objectStore('undo').delete(step.undone.id),
    step.label && undoId
      ? tx.objectStore('undo').add({
          id: undoId,
          at: context.now,
          label: step.label,
          leadId: step.leadId,
          images: imagesOf(written),
        })
      : null,
    tx.objectStore('commands').add({ id: context.commandId, at: context.now, reply }),
  ]);
  return { reply, changed: new Set(step.writes.map((each) => each.store)) };
}

/** The same for a step about very many: still one transaction, one undo, one answer. */
async function writeInParts(
  tx: WriteTransaction,
  { parts, undone, leadId }: Decision & { parts: Parts },
  context: CommitContext,
): Promise<Result> {
  const undoId = context.newId();
  const changed = new Set<string>();
  let records = 0;
  let next = await parts.next();
  for (let part = 0; !next.done; part += 1) {
    const { written, owned } = await put(tx, next.value, context);
    await Promise.all([
      makeRight(tx, written, owned, context),
      undone ? null : tx.objectStore('undoParts').add({ undoId, part, images: imagesOf(written) }),
    ]);
    records += written.length;
    for (const { store } of written) changed.add(store);
    next = await parts.next();
  }
  const label = next.value;
  const reply: Committed = { undoId: label && !undone ? undoId : null, leadId };
  await Promise.all([
    undone && forgetStep(tx, undone.id),
    label && !undone
      ? tx
          .objectStore('undo')
          .add({ id: undoId, at: context.now, label, leadId, images: [], inParts: records })
      : null,
    tx.objectStore('commands').add({ id: context.commandId, at: context.now, reply }),
  ]);
  return { reply, changed };
}

async function makeRight(
  tx: WriteTransaction,
  written: Written[],
  owned: StoredLead[],
  context: CommitContext,
): Promise<void> {
  await Promise.all([derive(tx, written, owned), tellBackends(tx, written, context)]);
}

const imagesOf = (written: Written[]): Image[] => written.map(({ after: _, ...image }) => image);
