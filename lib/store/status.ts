/** What the control on a page shows of the person there. */
import type { IDBPTransaction } from 'idb';
import { mustAnswer } from '../pipeline/gate';
import type { Stage } from '../pipeline/records';
import { unsureFields } from '../pipeline/unsure';
import type { PersonStatus } from '../protocol/replies';
import { newestLead, peopleAt } from './known-at';
import type { Database, Schema, StoredLead, StoredPerson } from './schema';

/** How far back the timeline is searched for a note to show. */
const LOOK_BACK = 50;

const NEWS = ['fullName', 'title', 'company'] as const;

const READ = ['people', 'leads', 'pipelines', 'stages', 'activities'] as const;
type ReadTransaction = IDBPTransaction<Schema, typeof READ, 'readonly'>;

interface Note {
  text: string;
  at: number;
}

/** One transaction for all of it, in as few turns as can be: the user waits for this after every click. */
export async function statusAt(db: Database, url: string): Promise<PersonStatus> {
  const tx = db.transaction(READ);
  const leads = tx.objectStore('leads');
  const [people, [pipeline], everyStage] = await Promise.all([
    peopleAt(tx.objectStore('people'), url),
    tx.objectStore('pipelines').getAll(null, 1),
    tx.objectStore('stages').index('order').getAll(),
  ]);
  for (const person of people) {
    const [lead, lastNote] = await Promise.all([newestLead(leads, person.id), lastNoteOf(tx, person.id)]);
    if (lead) return savedStatus(person, lead, stagesOf(everyStage, lead.pipelineId), lastNote);
  }
  const [first] = stagesOf(everyStage, pipeline?.id);
  return { saved: false, firstStage: { shortName: first?.shortName ?? '' } };
}

const stagesOf = (stages: Stage[], pipelineId: string | undefined): Stage[] =>
  stages.filter((stage) => stage.pipelineId === pipelineId);

async function lastNoteOf(tx: ReadTransaction, personId: string): Promise<Note | null> {
  const theirs = IDBKeyRange.bound([personId], [personId, []]);
  let cursor = await tx.objectStore('activities').index('person').openCursor(theirs, 'prev');
  for (let seen = 0; cursor && seen < LOOK_BACK; seen += 1) {
    const { value } = cursor;
    if (value.kind === 'note') return { text: value.text, at: value.at };
    cursor = await cursor.continue();
  }
  return null;
}

function savedStatus(
  person: StoredPerson,
  lead: StoredLead,
  stages: Stage[],
  lastNote: Note | null,
): PersonStatus {
  return {
    saved: true,
    leadId: lead.id,
    stageId: lead.stageId,
    stages: stages.map((stage) => {
      const { id, name, shortName, colour } = stage;
      return { id, name, shortName, colour, asks: mustAnswer(stage, lead, person) };
    }),
    memoryTag: person.memoryTag,
    nextStep: lead.nextStep,
    lastNote,
    news: NEWS.flatMap((field) => {
      const [was, offer] = [person[field], person.offers[field]];
      return was && offer ? [{ field, was, now: offer.value }] : [];
    }),
    unsure: unsureFields(person).length,
    outcome: lead.outcome?.result ?? null,
    doNotContact: person.doNotContact,
  };
}
