/** Taking a step back: a new commit that restores what the step found. */
import { Refusal, type Write } from '../pipeline/step';
import type { Decision } from './commit';
import type { Image, UndoEntry, WriteTransaction } from './schema';

/** How many steps can be taken back. */
export const UNDO_KEPT = 100;

/** The newest steps, newest first, down to and with `id` (or the newest alone). */
async function stepsDownTo(tx: WriteTransaction, id: string | null): Promise<UndoEntry[]> {
  const steps: UndoEntry[] = [];
  for (
    let cursor = await tx.objectStore('undo').openCursor(null, 'prev');
    cursor;
    cursor = await cursor.continue()
  ) {
    steps.push(cursor.value);
    if (id === null || cursor.value.id === id) return steps;
  }
  return [];
}

/**
 * Restores what a step changed. Records it made go, with all that later hung itself on them only if nothing did.
 * @param id the step, or null for the newest.
 * @throws {Refusal} 'nothing-to-undo'; 'undo-later-first' when a later step touched the same lead or record.
 */
export async function undoStep(tx: WriteTransaction, id: string | null): Promise<Decision> {
  const steps = await stepsDownTo(tx, id);
  const entry = steps.pop();
  if (!entry) throw new Refusal('nothing-to-undo');
  const own = new Set(entry.images.map((image) => `${image.store}:${image.id}`));
  const collides = steps.some(
    (later) =>
      (later.leadId !== null && later.leadId === entry.leadId) ||
      later.images.some((image) => own.has(`${image.store}:${image.id}`)),
  );
  if (collides) throw new Refusal('undo-later-first');
  const writes = entry.images.map(restore).reverse();
  if (!(await stands(tx, writes))) throw new Refusal('undo-later-first');
  return {
    writes,
    label: entry.label,
    leadId: entry.leadId,
    undone: entry,
  };
}

/** Whether every lead would stand in a stage that is there: a later step may have removed or filled one. */
async function stands(tx: WriteTransaction, writes: Write[]): Promise<boolean> {
  const put = new Set(writes.flatMap((each) => ('put' in each ? [each.put.id] : [])));
  const gone = new Set(writes.flatMap((each) => ('delete' in each ? [each.delete] : [])));
  const homes = new Set(
    writes.flatMap((each) => ('put' in each && each.store === 'leads' ? [each.put.stageId] : [])),
  );
  for (const stageId of homes) {
    if (!put.has(stageId) && !(await tx.objectStore('stages').getKey(stageId))) return false;
  }
  for (const each of writes) {
    if (!('delete' in each) || each.store !== 'stages') continue;
    const stage = await tx.objectStore('stages').get(each.delete);
    if (!stage) continue;
    const range = IDBKeyRange.bound([stage.pipelineId, stage.id], [stage.pipelineId, stage.id, []]);
    const inside = await tx.objectStore('leads').index('place').getAllKeys(range);
    if (inside.some((id) => !put.has(id) && !gone.has(id))) return false;
  }
  return true;
}

function restore(image: Image): Write {
  if (image.before === null) return { store: image.store, delete: image.id };
  switch (image.store) {
    case 'people':
      return { store: image.store, put: image.before };
    case 'leads':
      return { store: image.store, put: image.before };
    case 'followUps':
      return { store: image.store, put: image.before };
    case 'activities':
      return { store: image.store, put: image.before };
    case 'pipelines':
      return { store: image.store, put: image.before };
    case 'stages':
      return { store: image.store, put: image.before };
    case 'lossReasons':
      return { store: image.store, put: image.before };
    case 'views':
      return { store: image.store, put: image.before };
    case 'workCalendar':
      return { store: image.store, put: image.before };
  }
}

/** Removes steps beyond the newest `UNDO_KEPT`, and command ids old enough that no sender can retry them. */
export async function forgetOldSteps(tx: WriteTransaction, now: number): Promise<void> {
  const undo = tx.objectStore('undo');
  const keys = await undo.getAllKeys();
  for (const key of keys.slice(0, Math.max(0, keys.length - UNDO_KEPT))) await undo.delete(key);
  const DAY = 86_400_000;
  const commands = tx.objectStore('commands');
  const old = await commands.index('at').getAllKeys(IDBKeyRange.upperBound(now - DAY));
  for (const key of old) await commands.delete(key);
}
