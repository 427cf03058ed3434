/** Who may be the same person as somebody, and why. */
import { type ProposalReason, proposingKeys } from '../pipeline/identity';
import type { Person } from '../pipeline/records';
import type { Database } from './schema';

export interface Proposal {
  other: Person;
  reason: ProposalReason;
}

/** Each candidate once, with its strongest reason; none that the user has said is somebody else. */
export async function proposals(db: Database, personId: string): Promise<Proposal[]> {
  const tx = db.transaction('people');
  const person = await tx.store.get(personId);
  if (!person) return [];
  const found = await Promise.all(
    proposingKeys(person).map(async ({ key, reason }) =>
      (await tx.store.index('keys').getAll(key)).map((other): Proposal => ({ other, reason })),
    ),
  );
  const seen = new Set([person.id, ...person.notSame]);
  return found.flat().filter(({ other }) => {
    if (seen.has(other.id) || other.mergedInto !== null) return false;
    seen.add(other.id);
    return true;
  });
}
