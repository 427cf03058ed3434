/**
 * One step about many leads. It is one transaction, so that it is whole or not at all whatever happens to the worker,
 * and one undo; written part by part, so that memory does not grow with it.
 */
import * as followUps from '../pipeline/follow-ups';
import { type Context, Refusal, type Step, type StepLabel, type Write } from '../pipeline/step';
import type { Act } from '../protocol/many';
import type { Parts } from '../store/commit';
import * as read from '../store/reading';
import type { StoredLead, StoredPerson, WriteTransaction } from '../store/schema';
import { eachEnrolled } from './cadence-commands';
import type { Decide } from './commands';
import type { Job } from './jobs';
import { eachMoved, eachReplied } from './many-moving';
import { eachRemoved } from './many-removing';
import { eachTagged } from './many-tagging';

/** Some tenths of a second of work: as long as a stop takes to be heard. */
const PART = 250;

export interface Found {
  lead: StoredLead;
  person: StoredPerson;
}

/** What is decided for some of the leads. */
export type Each = (found: Found[]) => Promise<Step[]>;

/**
 * Does one thing with many leads. Those that are gone meanwhile, or need nothing, are passed over.
 * @param job hears how far it is, and may stop it: then nothing is written.
 * @param part how many leads are read, decided and written at once.
 */
export function many(leadIds: string[], act: Act, job: Job, part = PART): Decide {
  return async (tx, context) => {
    const ids = [...new Set(leadIds)];
    const each = await deciderOf(tx, context, ids, act);
    return { writes: [], label: null, leadId: null, parts: inParts(tx, ids, each, job, part) };
  };
}

function deciderOf(tx: WriteTransaction, context: Context, ids: string[], act: Act): Promise<Each> {
  switch (act.do) {
    case 'move':
      return eachMoved(tx, context, ids, act);
    case 'reply':
      return eachReplied(tx, context, ids);
    case 'tag':
      return eachTagged(context, act);
    case 'plan':
      return Promise.resolve(async (found) =>
        found.map(({ lead, person }) => followUps.plan(lead, person, act.what, context)),
      );
    case 'enrol':
      return eachEnrolled(tx, context, act.cadenceId, Temporal.Now.timeZoneId());
    case 'remove':
      return eachRemoved(tx, ids);
  }
}

async function* inParts(tx: WriteTransaction, ids: string[], each: Each, job: Job, part: number): Parts {
  const total = ids.length;
  let label: StepLabel | null = null;
  let count = 0;
  let blocked: Refusal | null = null;
  for (let from = 0; from < total; from += part) {
    job.at(from, total);
    const found = await Promise.all(ids.slice(from, from + part).map((id) => leadIfThere(tx, id)));
    const writes: Write[] = [];
    try {
      for (const step of await each(found.flatMap((one) => one ?? []))) {
        if (!step.label || step.writes.length === 0) continue;
        label ??= { kind: step.label.kind, name: step.label.name };
        count += step.label.count ?? 1;
        writes.push(...step.writes);
      }
    } catch (error) {
      // Of many, those that a stage does not let in stay where they are.
      if (!(error instanceof Refusal && error.code === 'asks-first')) throw error;
      blocked = error;
    }
    if (writes.length > 0) yield writes;
  }
  job.at(total, total);
  if (!label && blocked) throw blocked;
  return label && count > 1 ? { ...label, count } : label;
}

async function leadIfThere(tx: WriteTransaction, id: string): Promise<Found | null> {
  const lead = await tx.objectStore('leads').get(id);
  return lead ? { lead, person: await read.personOf(tx, lead.personId) } : null;
}
