/** What a later reading said instead, decided by the user field by field. */

import { CAPTURED_FIELDS, type CapturedField, type Lead, type Person } from './records';
import { type Context, Refusal, type Step } from './step';

/** A new name comes whole. */
const TOGETHER: Partial<Record<CapturedField, CapturedField[]>> = {
  fullName: ['fullName', 'firstName', 'lastName'],
};

function isCaptured(field: string): field is CapturedField {
  return CAPTURED_FIELDS.some((each) => each === field);
}

function decided(person: Person, lead: Lead | null, put: Person, now: number): Step {
  return {
    writes: [{ store: 'people', put: { ...put, updatedAt: now } }],
    label: { kind: 'edited', name: person.fullName },
    leadId: lead?.id ?? null,
  };
}

/** Takes what the page says. @throws {Refusal} 'gone' when nothing is offered there any more. */
export function takeOffer(person: Person, lead: Lead | null, field: string, { now }: Context): Step {
  if (!isCaptured(field) || !person.offers[field]) throw new Refusal('gone');
  const put: Person = { ...person, offers: { ...person.offers }, provenance: { ...person.provenance } };
  for (const each of TOGETHER[field] ?? [field]) {
    const offer = person.offers[each];
    if (!offer) continue;
    put[each] = offer.value;
    put.provenance[each] = {
      from: offer.from,
      by: null,
      at: now,
      confidence: 'sure',
      ...(offer.key ? { key: offer.key } : {}),
    };
    if (each === 'company') put.companyId = null;
    delete put.offers[each];
  }
  return decided(person, lead, put, now);
}

/** Keeps what is stored, and is not asked about that value again. @throws {Refusal} 'gone' as above. */
export function declineOffer(person: Person, lead: Lead | null, field: string, { now }: Context): Step {
  if (!isCaptured(field) || !person.offers[field]) throw new Refusal('gone');
  const put: Person = { ...person, offers: { ...person.offers }, provenance: { ...person.provenance } };
  for (const each of TOGETHER[field] ?? [field]) {
    const offer = person.offers[each];
    if (!offer) continue;
    const by = person.provenance[each] ?? { from: 'user', by: null, at: now, confidence: 'sure' as const };
    put.provenance[each] = { ...by, declined: offer.value };
    delete put.offers[each];
  }
  return decided(person, lead, put, now);
}
