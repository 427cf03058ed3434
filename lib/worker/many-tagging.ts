import { setTags } from '../pipeline/editing';
import type { Context } from '../pipeline/step';
import type { Act } from '../protocol/many';
import type { Each } from './many-commands';

/** Gives tags to the people of leads, and takes others from them. A person with two leads is tagged once. */
export async function eachTagged(
  context: Context,
  { add, remove }: Extract<Act, { do: 'tag' }>,
): Promise<Each> {
  const seen = new Set<string>();
  const gone = new Set(remove);
  return async (found) =>
    found.flatMap(({ lead, person }) => {
      if (seen.has(person.id)) return [];
      seen.add(person.id);
      const kept = person.tags.filter((tag) => !gone.has(tag));
      return [setTags(person, lead, [...kept, ...add], context)];
    });
}
