/** What a filter can be set to: the companies and tags there are. */
import { fold } from '../pipeline/fold';
import { LAST_TEXT } from '../pipeline/plan';
import type { Database } from './schema';

/** Companies whose name begins with a text, each once as the first lead has it written, in order. */
export async function companiesLike(
  db: Database,
  pipelineId: string,
  text: string,
  limit: number,
): Promise<string[]> {
  const begin = fold(text);
  const range = IDBKeyRange.bound([pipelineId, begin], [pipelineId, begin + LAST_TEXT], false, true);
  const found: string[] = [];
  let cursor = await db.transaction('leads').store.index('byCompany').openCursor(range);
  while (cursor && found.length < limit) {
    const { company } = cursor.value.card;
    if (company !== null) found.push(company);
    // On to the next name: one step, however many work there.
    const [pipeline, name] = cursor.key;
    cursor = await cursor.continue([pipeline, name, LAST_TEXT]);
  }
  return found;
}
