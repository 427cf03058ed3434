/** Taking a step back: a new commit that restores what the step found. */
import { Refusal, type Write } from '../pipeline/step';
import type { Decision, Parts } from './commit';
import type { Image, UndoEntry, WriteTransaction } from './schema';

/** How many steps can be taken back. */
export const UNDO_KEPT = 100;
/** How many records large steps may hold for it, some 100 MB of disk. */
export const RECORDS_KEPT = 200_000;

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
  const own = new Set<string>();
  const homes = new Set<string>();
  for await (const images of imagesIn(tx, entry)) {
    for (const image of images) {
      own.add(keyOf(image));
      if (image.store === 'leads' && image.before) homes.add(image.before.stageId);
    }
  }
  for (const later of steps) {
    if (later.leadId !== null && later.leadId === entry.leadId) throw new Refusal('undo-later-first');
    for await (const images of imagesIn(tx, later)) {
      if (images.some((image) => own.has(keyOf(image)))) throw new Refusal('undo-later-first');
    }
  }
  const back = { label: entry.label, leadId: entry.leadId, undone: entry };
  if (entry.inParts !== undefined) {
    for (const stageId of homes) {
      if (!(await tx.objectStore('stages').getKey(stageId))) throw new Refusal('undo-later-first');
    }
    return { ...back, writes: [], parts: restoring(tx, entry) };
  }
  const writes = entry.images.map(restore).reverse();
  if (!(await stands(tx, writes))) throw new Refusal('undo-later-first');
  return { ...back, writes: await sound(tx, writes) };
}

const keyOf = (image: Image): string => `${image.store}:${image.id}`;

const partsOf = (undoId: string): IDBKeyRange => IDBKeyRange.bound([undoId], [undoId, []]);

/** What a step found: all at once, or the parts of a large one, the newest first. */
async function* imagesIn(tx: WriteTransaction, entry: UndoEntry): AsyncGenerator<Image[]> {
  if (entry.inParts === undefined) {
    yield entry.images;
    return;
  }
  const parts = tx.objectStore('undoParts');
  const keys = await parts.getAllKeys(partsOf(entry.id));
  for (const key of keys.reverse()) yield (await parts.get(key))?.images ?? [];
}

/** Takes a large step back as it was made: part by part, the last first. */
async function* restoring(tx: WriteTransaction, entry: UndoEntry): Parts {
  for await (const images of imagesIn(tx, entry)) yield await sound(tx, images.map(restore).reverse());
  return entry.label;
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

/**
 * Nobody may be linked to a company that is not there: one that goes again takes along the links made to it
 * since, and one that went meanwhile is not linked to anew.
 */
async function sound(tx: WriteTransaction, writes: Write[]): Promise<Write[]> {
  const people = tx.objectStore('people');
  const rewritten = new Set(writes.flatMap((write) => ('put' in write ? [write.put.id] : [write.delete])));
  const gone = writes.flatMap((write) =>
    write.store === 'companies' && 'delete' in write ? [write.delete] : [],
  );
  const left = (await Promise.all(gone.map((id) => people.index('companyId').getAll(id)))).flat();
  const freed = left
    .filter(({ id }) => !rewritten.has(id))
    .map((person): Write => ({ store: 'people', put: { ...person, companyId: null } }));
  const restored = writes.map(async (write): Promise<Write> => {
    if (write.store !== 'people' || !('put' in write) || write.put.companyId === null) return write;
    const { companyId } = write.put;
    const stands = rewritten.has(companyId)
      ? !gone.includes(companyId)
      : (await tx.objectStore('companies').getKey(companyId)) !== undefined;
    return stands ? write : { store: 'people', put: { ...write.put, companyId: null } };
  });
  return [...(await Promise.all(restored)), ...freed];
}

function restore(image: Image): Write {
  if (image.before === null) return { store: image.store, delete: image.id };
  switch (image.store) {
    case 'people':
      return { store: image.store, put: image.before };
    case 'companies':
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
    case 'templates':
      return { store: image.store, put: image.before };
    case 'cadences':
      return { store: image.store, put: image.before };
  }
}

/** Forgets a step, with its parts. */
export async function forgetStep(tx: WriteTransaction, undoId: string): Promise<void> {
  await Promise.all([
    tx.objectStore('undo').delete(undoId),
    tx.objectStore('undoParts').delete(partsOf(undoId)),
  ]);
}

/**
 * Removes steps beyond the newest `UNDO_KEPT`, large ones beyond the newest that hold `RECORDS_KEPT` between them,
 * and command ids old enough that no sender can retry them.
 */
export async function forgetOldSteps(tx: WriteTransaction, now: number): Promise<void> {
  let [kept, records] = [0, 0];
  for (
    let cursor = await tx.objectStore('undo').openCursor(null, 'prev');
    cursor;
    cursor = await cursor.continue()
  ) {
    records += cursor.value.inParts ?? 0;
    const newest = kept === 0;
    kept += 1;
    if (kept > UNDO_KEPT || (!newest && records > RECORDS_KEPT)) await forgetStep(tx, cursor.value.id);
  }
  const DAY = 86_400_000;
  const commands = tx.objectStore('commands');
  const old = await commands.index('at').getAllKeys(IDBKeyRange.upperBound(now - DAY));
  for (const key of old) await commands.delete(key);
}
