/** Reads about what is selected. */
import type { Person, Stage } from '../pipeline/records';
import type { Database } from './schema';

/** The stages the selected may go to: those of the first one's pipeline, in order. */
export async function stagesOfSelected(db: Database, leadId: string): Promise<Stage[]> {
  const lead = await db.get('leads', leadId);
  if (!lead) return [];
  const { pipelineId } = lead;
  return db.getAllFromIndex('stages', 'order', IDBKeyRange.bound([pipelineId], [pipelineId, []]));
}

/** Which of them are still there. */
export async function selectedThere(db: Database, ids: readonly string[]): Promise<Set<string>> {
  // One request for each is dear for thousands; all keys at once are cheap.
  const FEW = 200;
  const keys =
    ids.length > FEW
      ? await db.getAllKeys('leads')
      : await Promise.all(ids.map((id) => db.getKey('leads', id)));
  return new Set(keys.flatMap((key) => key ?? []));
}

/** The people of two leads; null when they are one person, or one of them is gone. */
export async function twoPeople(db: Database, ids: readonly string[]): Promise<[Person, Person] | null> {
  const leads = await Promise.all(ids.map((id) => db.get('leads', id)));
  const people = await Promise.all(leads.map((lead) => lead && db.get('people', lead.personId)));
  const [one, two] = people;
  return one && two && one.id !== two.id ? [one, two] : null;
}
