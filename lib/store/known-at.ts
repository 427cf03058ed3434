/** From an address to whom we know there. */
import { identityKeys, parseAddress } from '../linkedin/address';
import type { StoredLead, StoredPerson } from './schema';

/** Of an object store of any transaction, the little that is needed. */
interface Index<T> {
  index(name: string): { getAll(key: string): Promise<T[]> };
}

type People = Index<StoredPerson> & { get(id: string): Promise<StoredPerson | undefined> };

/** The people an address names, surest first: mostly one. */
export async function peopleAt(people: People, url: string): Promise<StoredPerson[]> {
  const address = parseAddress(url);
  if (!address) return [];
  const found = await Promise.all(identityKeys({ address }).map((key) => people.index('keys').getAll(key)));
  const staying = await Promise.all(found.flat().map((each) => whoStays(people, each)));
  return staying.filter((person) => person !== null);
}

/** The newest lead of a person, or null. */
export async function newestLead(leads: Index<StoredLead>, personId: string): Promise<StoredLead | null> {
  const theirs = await leads.index('personId').getAll(personId);
  return theirs.sort((a, b) => b.createdAt - a.createdAt)[0] ?? null;
}

/** The person an address is about and their newest lead; null when it is nobody's, or of nobody in a pipeline. */
export async function knownAt(
  people: People,
  leads: Index<StoredLead>,
  url: string,
): Promise<{ person: StoredPerson; lead: StoredLead } | null> {
  for (const person of await peopleAt(people, url)) {
    const lead = await newestLead(leads, person.id);
    if (lead) return { person, lead };
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
