/** From an address to whom we know there. */
import { identityKeys, parseAddress } from '../linkedin/address';
import type { StoredLead, StoredPerson } from './schema';

/** Of an object store of any transaction, the little that is needed. */
interface Index<T> {
  index(name: string): { getAll(key: string): Promise<T[]> };
}

/** The person an address is about and their newest lead; null when it is nobody's, or of nobody in a pipeline. */
export async function knownAt(
  people: Index<StoredPerson> & { get(id: string): Promise<StoredPerson | undefined> },
  leads: Index<StoredLead>,
  url: string,
): Promise<{ person: StoredPerson; lead: StoredLead } | null> {
  const address = parseAddress(url);
  if (!address) return null;
  const found = await Promise.all(identityKeys({ address }).map((key) => people.index('keys').getAll(key)));
  for (const each of found.flat()) {
    const person = await whoStays(people, each);
    if (!person) continue;
    const theirs = await leads.index('personId').getAll(person.id);
    const [newest] = theirs.sort((a, b) => b.createdAt - a.createdAt);
    if (newest) return { person, lead: newest };
  }
  return null;
}

/** Merged away, perhaps more than once: the person who stands for them now. */
export async function whoStays(
  people: { get(id: string): Promise<StoredPerson | undefined> },
  person: StoredPerson,
): Promise<StoredPerson | null> {
  let stays: StoredPerson | undefined = person;
  while (stays && stays.mergedInto !== null) stays = await people.get(stays.mergedInto);
  return stays ?? null;
}
