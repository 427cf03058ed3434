/** What the control on a page shows of the person there. */
import type { PersonStatus } from '../protocol/replies';
import { knownAt } from './known-at';
import type { Database } from './schema';

/** How far back the timeline is searched for a note to show. */
const LOOK_BACK = 50;

const NEWS = ['fullName', 'title', 'company'] as const;

const READ = ['people', 'leads', 'pipelines', 'stages', 'activities'] as const;

/** One transaction for all of it: the user waits for this after every click. */
export async function statusAt(db: Database, url: string): Promise<PersonStatus> {
  const tx = db.transaction(READ);
  const [known, stages] = await Promise.all([
    knownAt(tx.objectStore('people'), tx.objectStore('leads'), url),
    tx
      .objectStore('pipelines')
      .getAll(null, 1)
      .then(([pipeline]) => {
        const id = pipeline?.id ?? '';
        return tx
          .objectStore('stages')
          .index('order')
          .getAll(IDBKeyRange.bound([id], [id, []]));
      }),
  ]);
  if (!known) return { saved: false, firstStage: { shortName: stages[0]?.shortName ?? '' } };
  const { person, lead } = known;
  const theirs = IDBKeyRange.bound([person.id], [person.id, []]);
  let lastNote: { text: string; at: number } | null = null;
  let cursor = await tx.objectStore('activities').index('person').openCursor(theirs, 'prev');
  for (let seen = 0; cursor && !lastNote && seen < LOOK_BACK; seen += 1) {
    const { value } = cursor;
    if (value.kind === 'note') lastNote = { text: value.text, at: value.at };
    else cursor = await cursor.continue();
  }
  return {
    saved: true,
    leadId: lead.id,
    stageId: lead.stageId,
    stages: stages.map(({ id, name, shortName, colour }) => ({ id, name, shortName, colour })),
    memoryTag: person.memoryTag,
    nextStep: lead.nextStep,
    lastNote,
    news: NEWS.flatMap((field) => {
      const [was, offer] = [person[field], person.offers[field]];
      return was && offer ? [{ field, was, now: offer.value }] : [];
    }),
    unsure: Object.values(person.provenance).filter((each) => each.confidence === 'unsure').length,
    outcome: lead.outcome?.result ?? null,
    doNotContact: person.doNotContact,
  };
}
