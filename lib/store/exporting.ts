/** Leads as a spreadsheet wants them, read a batch at a time. */
import type { Lead, Person } from '../pipeline/records';
import type { NextStep } from '../protocol/replies';
import type { Database } from './schema';

export interface ExportRow {
  lead: Lead & { nextStep: NextStep | null; lastTouchAt: number | null };
  person: Person;
  stage: string;
}

const BATCH = 400;

/** The rows of leads, in the order given; those that are gone are left out. */
export async function* exportRows(db: Database, ids: readonly string[]): AsyncGenerator<ExportRow[]> {
  const stages = new Map((await db.getAll('stages')).map(({ id, name }) => [id, name]));
  for (let from = 0; from < ids.length; from += BATCH) {
    const tx = db.transaction(['leads', 'people']);
    const rows = await Promise.all(
      ids.slice(from, from + BATCH).map(async (id) => {
        const lead = await tx.objectStore('leads').get(id);
        const person = lead && (await tx.objectStore('people').get(lead.personId));
        return lead && person ? [{ lead, person, stage: stages.get(lead.stageId) ?? '' }] : [];
      }),
    );
    yield rows.flat();
  }
}
