/** Who is the same person. The rule: an equal member id proves it; an equal current slug proves it unless member ids differ. */
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
    ...person.aliases.map((key) => (key.startsWith('in:') ? `was:${key}` : key)),
  ];
}

/** Whether a person found by one of `provingKeys` really is the one: a slug handed to somebody else is not. */
export function isSame(person: Person, identity: Identity): boolean {
  const known = person.linkedin.memberId;
  return known === null || identity.memberId === null || known === identity.memberId;
}
