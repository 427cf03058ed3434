/** Commands about who is the same person. */

import { personKeys, proposingKeys } from '../pipeline/identity';
import { type Choices, merge, notTheSame, type Whole } from '../pipeline/merging';
import { Refusal } from '../pipeline/step';
import * as read from '../store/reading';
import type { WriteTransaction } from '../store/schema';
import type { Decide } from './commands';

async function whole(tx: WriteTransaction, personId: string): Promise<Whole> {
  const person = await read.personOf(tx, personId);
  if (person.mergedInto !== null) throw new Refusal('gone');
  const [leads, activities, followUps] = await Promise.all([
    tx.objectStore('leads').index('personId').getAll(personId),
    tx
      .objectStore('activities')
      .index('person')
      .getAll(IDBKeyRange.bound([personId], [personId, []])),
    tx.objectStore('followUps').index('personId').getAll(personId),
  ]);
  return { person, leads, activities, followUps };
}

/** Makes one person of two; `choices` says which of the two ids a field's value comes from. */
export function mergePeople(body: { personId: string; otherId: string; choices: Choices }): Decide {
  return async (tx, context) => {
    const [one, two] = await Promise.all([whole(tx, body.personId), whole(tx, body.otherId)]);
    const theirPipelines = new Set([...one.leads, ...two.leads].map(({ pipelineId }) => pipelineId));
    const stages = (await Promise.all([...theirPipelines].map((id) => read.stagesIn(tx, id)))).flat();
    const theirs = new Set(personKeys(two.person));
    const shared = proposingKeys(one.person).find(({ key }) => theirs.has(key));
    return merge(one, two, stages, body.choices, shared?.reason ?? 'user', context);
  };
}

/** The user says that two people are two: not proposed again. */
export function keepApart(personId: string, otherId: string): Decide {
  return async (tx, context) => {
    const [one, two] = await Promise.all([read.personOf(tx, personId), read.personOf(tx, otherId)]);
    const lead = await read.newestLeadOf(tx, personId);
    return notTheSame(one, two, lead?.id ?? null, context);
  };
}
