/** What the control on a page shows of the person there. */
import type { Stage } from '../pipeline/records';
import type { PersonStatus } from '../protocol/replies';
import { leadAtAddress } from './queries';
import type { Database, StoredPerson } from './schema';

/** How far back the timeline is searched for a note to show. */
const LOOK_BACK = 50;

export async function statusAt(db: Database, url: string): Promise<PersonStatus> {
  const [card, stages] = await Promise.all([leadAtAddress(db, url), stagesOfFirst(db)]);
  if (!card) return { saved: false, firstStage: { shortName: stages[0]?.shortName ?? '' } };
  const [person, lastNote] = await Promise.all([
    db.get('people', card.personId),
    newestNote(db, card.personId),
  ]);
  return {
    saved: true,
    leadId: card.leadId,
    stageId: card.stageId,
    stages: stages.map(({ id, name, shortName, colour }) => ({ id, name, shortName, colour })),
    memoryTag: card.memoryTag,
    nextStep: card.nextStep,
    lastNote,
    unsure: person ? unsureFields(person) : 0,
    outcome: card.outcome?.result ?? null,
    doNotContact: person?.doNotContact ?? false,
  };
}

async function stagesOfFirst(db: Database): Promise<Stage[]> {
  const [pipeline] = await db.getAll('pipelines', null, 1);
  if (!pipeline) return [];
  return db.getAllFromIndex('stages', 'order', IDBKeyRange.bound([pipeline.id], [pipeline.id, []]));
}

function unsureFields(person: StoredPerson): number {
  return Object.values(person.provenance).filter((each) => each.confidence === 'unsure').length;
}

async function newestNote(db: Database, personId: string): Promise<{ text: string; at: number } | null> {
  const index = db.transaction('activities').store.index('person');
  let cursor = await index.openCursor(IDBKeyRange.bound([personId], [personId, []]), 'prev');
  for (let seen = 0; cursor && seen < LOOK_BACK; seen += 1) {
    if (cursor.value.kind === 'note') return { text: cursor.value.text, at: cursor.value.at };
    cursor = await cursor.continue();
  }
  return null;
}
