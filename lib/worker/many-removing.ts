import type { WriteTransaction } from '../store/schema';
import { leave } from './leaving';
import type { Each } from './many-commands';

/** Takes leads out, person by person: somebody all of whose leads go, goes too. */
export async function eachRemoved(tx: WriteTransaction, ids: string[]): Promise<Each> {
  const chosen = new Set(ids);
  const seen = new Set<string>();
  return async (found) => {
    const people = found.flatMap(({ person }) => {
      if (seen.has(person.id)) return [];
      seen.add(person.id);
      return [person];
    });
    return Promise.all(people.map((person) => leave(tx, person, (lead) => chosen.has(lead.id))));
  };
}
