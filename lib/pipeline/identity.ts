/** Who is the same person. The rule: an equal member id proves it; an equal current slug proves it unless member ids differ. */
import { fold } from './fold';
import type { Person } from './records';

/** What names somebody at an outside system. */
export interface Identity {
  publicId: string | null;
  memberId: string | null;
  salesId: string | null;
}

/**
 * Typed keys of a person for the identity index. Current names prove (`in:`, `member:`, `sales:`);
 * earlier ones only propose, and so carry `was:` before them.
 */
export function personKeys(person: Person): string[] {
  const { publicId, memberId, salesUrl } = person.linkedin;
  const salesId = salesUrl?.match(/\/(?:sales\/(?:lead|people|profile)|talent\/profile)\/([^,/?#]+)/)?.[1];
  return [
    ...(publicId ? [`in:${publicId}`] : []),
    ...(memberId ? [`member:${memberId}`] : []),
    ...(salesId ? [`sales:${salesId}`] : []),
    ...(person.email ? [`email:${person.email.toLowerCase()}`] : []),
    ...(person.company ? [`work:${fold(person.fullName)}|${fold(person.company)}`] : []),
    ...worksAt(person),
    ...person.aliases.map((key) => (key.startsWith('in:') ? `was:${key}` : key)),
  ];
}

/** By what a captured company finds its people: `at:` the key of its page proves, `firm:` the name only proposes. */
function worksAt({ company, provenance }: Person): string[] {
  const key = provenance.company?.key;
  return [...(key ? [`at:${key}`] : []), ...(company ? [`firm:${fold(company)}`] : [])];
}

/** Whether a person found by one of `provingKeys` really is the one: a slug handed to somebody else is not. */
export function isSame(person: Person, identity: Identity): boolean {
  const known = person.linkedin.memberId;
  return known === null || identity.memberId === null || known === identity.memberId;
}

/** Why two people may be one; each is shown to the user as the reason. */
export type ProposalReason = 'old-address' | 'email' | 'name-and-company';

/** The keys by which others may turn out to be this person, with the reason each gives. The strongest first. */
export function proposingKeys(person: Person): { key: string; reason: ProposalReason }[] {
  const own = personKeys(person);
  return [
    ...own
      .filter((key) => key.startsWith('in:'))
      .map((key) => ({ key: `was:${key}`, reason: 'old-address' as const })),
    ...own
      .filter((key) => key.startsWith('was:'))
      .map((key) => ({ key: key.slice('was:'.length), reason: 'old-address' as const })),
    ...own.filter((key) => key.startsWith('email:')).map((key) => ({ key, reason: 'email' as const })),
    ...own
      .filter((key) => key.startsWith('work:'))
      .map((key) => ({ key, reason: 'name-and-company' as const })),
  ];
}
