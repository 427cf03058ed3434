/** What the marks on a list's rows show. */
import type { RowStatus } from '../protocol/replies';
import { knownAt } from './known-at';
import type { Database } from './schema';

/** For each address the stage of its person's newest lead, in one transaction; null for whoever is in no pipeline. */
export async function rowsAt(db: Database, urls: readonly string[]): Promise<RowStatus[]> {
  const tx = db.transaction(['people', 'leads', 'stages']);
  const [people, leads] = [tx.objectStore('people'), tx.objectStore('leads')];
  return Promise.all(
    urls.map(async (url) => {
      const known = await knownAt(people, leads, url);
      const stage = known && (await tx.objectStore('stages').get(known.lead.stageId));
      return stage ? { stage: stage.name, shortName: stage.shortName, colour: stage.colour } : null;
    }),
  );
}
