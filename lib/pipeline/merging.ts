/** Two people turn out to be one. The rule is the same on every device: the smaller id stays. */
import { type Activity, type FollowUp, type Lead, PERSON_FIELDS, type Person, type Stage } from './records';
import { type Context, Refusal, type Step, type Write } from './step';

/** One of the two, with all that hangs on them. */
export interface Whole {
  person: Person;
  leads: Lead[];
  activities: Activity[];
  followUps: FollowUp[];
}

/** Which of the two a field's value comes from, by id; fields not named follow the rule. */
export type Choices = Record<string, string>;

/** The value that stays where the user chose none: theirs, then the surer, then the newer; never nothing for something. */
function better(field: (typeof PERSON_FIELDS)[number], a: Person, b: Person): Person {
  if (a[field] === null || b[field] === null) return a[field] === null ? b : a;
  const [byA, byB] = [a.provenance[field], b.provenance[field]];
  const weight = (by: typeof byA): number => (by?.from === 'user' ? 2 : by?.confidence === 'sure' ? 1 : 0);
  if (weight(byA) !== weight(byB)) return weight(byA) > weight(byB) ? a : b;
  return (byB?.at ?? 0) > (byA?.at ?? 0) ? b : a;
}

function union<T>(a: T[], b: T[]): T[] {
  return [...new Set([...a, ...b])];
}

/** The two as one person. Symmetric: whichever is named first, the same one comes out. */
export function mergedPerson(one: Person, two: Person, choices: Choices, now: number): Person {
  const [stays, goes] = one.id < two.id ? [one, two] : [two, one];
  const merged: Person = { ...stays, provenance: { ...goes.provenance, ...stays.provenance }, offers: {} };
  for (const field of PERSON_FIELDS) {
    // A name comes whole: first and last name from where the full name does.
    const asked = field === 'firstName' || field === 'lastName' ? 'fullName' : field;
    const chosen = choices[asked];
    const from = chosen === goes.id ? goes : chosen === stays.id ? stays : better(asked, stays, goes);
    if (field === 'company') merged.companyId = from.companyId;
    if (field === 'fullName') merged.fullName = from.fullName;
    else merged[field] = from[field];
    const by = from.provenance[field];
    if (by) merged.provenance[field] = chosen ? { ...by, from: 'user', confidence: 'sure', at: now } : by;
  }
  // The one who goes keeps their own keys and points here, so that both current addresses still lead home.
  const { linkedin: mine } = stays;
  const { linkedin: theirs } = goes;
  merged.linkedin = {
    publicId: mine.publicId ?? theirs.publicId,
    memberId: mine.memberId ?? theirs.memberId,
    url: mine.url ?? theirs.url,
    salesUrl: mine.salesUrl ?? theirs.salesUrl,
    degree: mine.degree ?? theirs.degree,
  };
  const former = [
    ...(theirs.publicId && theirs.publicId !== merged.linkedin.publicId ? [`in:${theirs.publicId}`] : []),
    ...(theirs.memberId && theirs.memberId !== merged.linkedin.memberId ? [`member:${theirs.memberId}`] : []),
  ];
  merged.aliases = union(union(stays.aliases, goes.aliases), former);
  merged.tags = union(stays.tags, goes.tags);
  merged.notSame = union(stays.notSame, goes.notSame).filter((id) => id !== stays.id && id !== goes.id);
  merged.doNotContact = stays.doNotContact || goes.doNotContact;
  merged.createdAt = Math.min(stays.createdAt, goes.createdAt);
  merged.capturedAt = Math.max(stays.capturedAt ?? 0, goes.capturedAt ?? 0) || null;
  merged.updatedAt = now;
  return merged;
}

/**
 * Of two open cards of one deal in one pipeline the one further along stays. Cards of named deals, of other
 * pipelines, or with an outcome stay beside each other.
 */
function sameDeal(a: Lead, b: Lead): boolean {
  return a.pipelineId === b.pipelineId && a.title === null && b.title === null && !a.outcome && !b.outcome;
}

/** Everything of the two under one person; timeline and follow-ups are kept whole. */
export function merge(
  one: Whole,
  two: Whole,
  stages: Stage[],
  choices: Choices,
  reason: string,
  { now, newId }: Context,
): Step {
  if (one.person.id === two.person.id) throw new Refusal('gone');
  const [stays, goes] = one.person.id < two.person.id ? [one, two] : [two, one];
  const person = mergedPerson(stays.person, goes.person, choices, now);
  const along = (lead: Lead): number => stages.findIndex(({ id }) => id === lead.stageId);
  const leads = stays.leads.map((lead) => ({ ...lead }));
  const movedTo = new Map<string, string>();
  const writes: Write[] = [];
  for (const lead of goes.leads) {
    const twin = leads.find((each) => sameDeal(each, lead) && !movedTo.has(each.id));
    if (!twin) {
      leads.push(lead);
      continue;
    }
    const [kept, dropped] = along(lead) > along(twin) ? [lead, twin] : [twin, lead];
    const at = leads.indexOf(twin);
    leads[at] = {
      ...kept,
      value: kept.value ?? dropped.value,
      expectedCloseAt: kept.expectedCloseAt ?? dropped.expectedCloseAt,
      answers: { ...dropped.answers, ...kept.answers },
    };
    movedTo.set(dropped.id, kept.id);
    writes.push({ store: 'leads', delete: dropped.id });
  }
  for (const lead of leads) {
    writes.push({ store: 'leads', put: { ...lead, personId: person.id, updatedAt: now } });
  }
  const leadId = leads[0]?.id ?? null;
  const home = <T extends { personId: string; leadId: string | null }>(each: T): T => ({
    ...each,
    personId: person.id,
    leadId: each.leadId === null ? null : (movedTo.get(each.leadId) ?? each.leadId),
  });
  for (const activity of [...stays.activities, ...goes.activities]) {
    const put = home(activity);
    if (put.personId !== activity.personId || put.leadId !== activity.leadId) {
      writes.push({ store: 'activities', put });
    }
  }
  for (const followUp of [...stays.followUps, ...goes.followUps]) {
    const put: FollowUp = {
      ...followUp,
      ...home(followUp),
      leadId: movedTo.get(followUp.leadId) ?? followUp.leadId,
    };
    if (put.personId !== followUp.personId || put.leadId !== followUp.leadId) {
      writes.push({ store: 'followUps', put });
    }
  }
  const told: Activity = {
    id: newId(),
    personId: person.id,
    leadId,
    at: now,
    kind: 'merged',
    name: goes.person.fullName,
    reason,
  };
  writes.push(
    { store: 'people', put: person },
    { store: 'people', put: { ...goes.person, mergedInto: person.id, updatedAt: now } },
    { store: 'activities', put: told },
  );
  return { writes, label: { kind: 'merged', name: person.fullName }, leadId };
}

/** The user knows better: two people, not proposed again. */
export function notTheSame(one: Person, two: Person, leadId: string | null, { now }: Context): Step {
  const mark = (person: Person, other: Person): Write => ({
    store: 'people',
    put: { ...person, notSame: union(person.notSame, [other.id]), updatedAt: now },
  });
  return {
    writes: [mark(one, two), mark(two, one)],
    label: { kind: 'parted', name: one.fullName },
    leadId,
  };
}
