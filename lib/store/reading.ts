/** Reads inside a command's transaction: what decisions are made from. */

import { type Identity, isSame } from '../pipeline/identity';
import type { Person, Pipeline, Stage } from '../pipeline/records';
import { Refusal } from '../pipeline/step';
import { stageCounter } from './derived';
import { whoStays } from './known-at';
import type { StoredFollowUp, StoredLead, StoredPerson, WriteTransaction } from './schema';

/** Every method throws `Refusal('gone')` for a record that is no longer there. */
export async function leadAndPerson(
  tx: WriteTransaction,
  leadId: string,
): Promise<{ lead: StoredLead; person: StoredPerson }> {
  const lead = await tx.objectStore('leads').get(leadId);
  if (!lead) throw new Refusal('gone');
  return { lead, person: await personOf(tx, lead.personId) };
}

export async function personOf(tx: WriteTransaction, personId: string): Promise<StoredPerson> {
  const person = await tx.objectStore('people').get(personId);
  if (!person) throw new Refusal('gone');
  return person;
}

export async function stageOf(tx: WriteTransaction, stageId: string): Promise<Stage> {
  const stage = await tx.objectStore('stages').get(stageId);
  if (!stage) throw new Refusal('gone');
  return stage;
}

export async function followUpOf(tx: WriteTransaction, id: string): Promise<StoredFollowUp> {
  const followUp = await tx.objectStore('followUps').get(id);
  if (!followUp) throw new Refusal('gone');
  return followUp;
}

export async function firstPipeline(tx: WriteTransaction): Promise<Pipeline> {
  const [pipeline] = await tx.objectStore('pipelines').getAll(null, 1);
  if (!pipeline) throw new Refusal('gone');
  return pipeline;
}

/** The stages of all pipelines, each pipeline's in order. */
export function everyStage(tx: WriteTransaction): Promise<Stage[]> {
  return tx.objectStore('stages').index('order').getAll();
}

/** A pipeline's stages in order. */
export function stagesIn(tx: WriteTransaction, pipelineId: string): Promise<Stage[]> {
  return tx
    .objectStore('stages')
    .index('order')
    .getAll(IDBKeyRange.bound([pipelineId], [pipelineId, []]));
}

/** The newest lead of a person, or null. */
export async function newestLeadOf(tx: WriteTransaction, personId: string): Promise<StoredLead | null> {
  const leads = await tx.objectStore('leads').index('personId').getAll(personId);
  return leads.reduce<StoredLead | null>(
    (newest, lead) => (newest === null || lead.createdAt > newest.createdAt ? lead : newest),
    null,
  );
}

/**
 * The person some proving keys name, and a former holder of the slug who turned out to be somebody else.
 * @param keys typed identity keys (linkedin/address.ts).
 */
export async function findPerson(
  tx: WriteTransaction,
  keys: string[],
  identity: Identity,
): Promise<{ known: Person | null; formerHolder: Person | null }> {
  // A member id proves more than a slug: ask it first.
  const strongest = [...keys].sort((a, b) => Number(a.startsWith('in:')) - Number(b.startsWith('in:')));
  const index = tx.objectStore('people').index('keys');
  const found = await Promise.all(strongest.map(async (key) => ({ key, people: await index.getAll(key) })));
  let formerHolder: Person | null = null;
  for (const { key, people } of found) {
    for (const person of people) {
      if (isSame(person, identity)) {
        return { known: await whoStays(tx.objectStore('people'), person), formerHolder };
      }
      if (key.startsWith('in:')) formerHolder = person;
    }
  }
  return { known: null, formerHolder };
}

/** The rank of a stage's first card but those `except`, or null. */
export function firstRank(
  tx: WriteTransaction,
  stage: Stage,
  except: ReadonlySet<string>,
): Promise<string | null> {
  return edgeRank(tx, stage, except, 'next', {});
}

/** The rank of a stage's last card but those `except`, or null. */
export function lastRank(
  tx: WriteTransaction,
  stage: Stage,
  except: ReadonlySet<string>,
): Promise<string | null> {
  return edgeRank(tx, stage, except, 'prev', {});
}

/** The greatest rank in a stage below `rank`, of a card not in `except`, or null. */
export function rankAbove(
  tx: WriteTransaction,
  stage: Stage,
  rank: string,
  except: ReadonlySet<string>,
): Promise<string | null> {
  return edgeRank(tx, stage, except, 'prev', { below: rank });
}

/** The smallest rank in a stage from `rank` on, of a card not in `except`, or null. */
export function rankFrom(
  tx: WriteTransaction,
  stage: Stage,
  rank: string,
  except: ReadonlySet<string>,
): Promise<string | null> {
  return edgeRank(tx, stage, except, 'next', { from: rank });
}

async function edgeRank(
  tx: WriteTransaction,
  stage: Stage,
  except: ReadonlySet<string>,
  direction: 'next' | 'prev',
  { from, below }: { from?: string; below?: string },
): Promise<string | null> {
  const place = [stage.pipelineId, stage.id];
  const range = IDBKeyRange.bound([...place, from ?? ''], [...place, below ?? []], false, true);
  let cursor = await tx.objectStore('leads').index('place').openCursor(range, direction);
  while (cursor && except.has(cursor.value.id)) cursor = await cursor.continue();
  return cursor?.value.rank ?? null;
}

/** All leads of a stage in their order. */
export async function leadsIn(tx: WriteTransaction, stage: Stage): Promise<StoredLead[]> {
  const place = [stage.pipelineId, stage.id];
  return tx
    .objectStore('leads')
    .index('place')
    .getAll(IDBKeyRange.bound(place, [...place, []]));
}

/** The ids of a stage's leads in their order. */
export async function idsIn(tx: WriteTransaction, stage: Stage): Promise<string[]> {
  const place = [stage.pipelineId, stage.id];
  return tx
    .objectStore('leads')
    .index('place')
    .getAllKeys(IDBKeyRange.bound(place, [...place, []]));
}

/** How many leads stand in a stage, by its counter. */
export async function countIn(tx: WriteTransaction, stage: Stage): Promise<number> {
  return (await tx.objectStore('counters').get(stageCounter(stage.id)))?.count ?? 0;
}

export async function pipelineOf(tx: WriteTransaction, pipelineId: string): Promise<Pipeline> {
  const pipeline = await tx.objectStore('pipelines').get(pipelineId);
  if (!pipeline) throw new Refusal('gone');
  return pipeline;
}

/** Everybody who was merged into a person, directly or by way of another. */
export async function mergedInto(tx: WriteTransaction, personId: string): Promise<string[]> {
  const direct = await tx.objectStore('people').index('mergedInto').getAllKeys(personId);
  const further = await Promise.all(direct.map((id) => mergedInto(tx, id)));
  return [...direct, ...further.flat()];
}
