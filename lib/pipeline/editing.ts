/** The user's own edits: marked as theirs, kept against every machine. */
import type { Activity, Lead, Person, PersonField } from './records';
import { MEMORY_TAG_LIMIT } from './records';
import { type Context, Refusal, type Step, type Write } from './step';

/** The user's words as they are kept: trimmed, empty is null. */
function words(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/**
 * Sets one field of a person. Setting it to the value it has confirms it: it becomes the user's.
 * @throws {Refusal} 'empty' for a person without a name.
 */
export function editPerson(
  person: Person,
  lead: Lead | null,
  field: PersonField,
  text: string | null,
  context: Context,
): Step {
  const { now, newId } = context;
  const limited =
    field === 'memoryTag' ? (words(text)?.slice(0, MEMORY_TAG_LIMIT).trim() ?? null) : words(text);
  const was = person[field];
  if (was === limited && person.provenance[field]?.from === 'user') {
    return { writes: [], label: null, leadId: lead?.id ?? null };
  }
  const put = withField(person, field, limited);
  put.provenance = {
    ...person.provenance,
    [field]: { from: 'user', by: null, at: now, confidence: 'sure', ...keptKey(person, field, limited) },
  };
  put.updatedAt = now;
  const entry: Activity = {
    id: newId(),
    personId: person.id,
    leadId: lead?.id ?? null,
    at: now,
    kind: 'edited',
    field,
    was,
  };
  return {
    writes: [
      { store: 'people', put },
      ...(was === limited ? [] : [{ store: 'activities' as const, put: entry }]),
    ],
    label: { kind: 'edited', name: put.fullName },
    leadId: lead?.id ?? null,
  };
}

/** How a name divides, as its language writes it. */
export type SplitName = (name: string) => Pick<Person, 'firstName' | 'lastName'>;

/**
 * Sets the full name, and with it the first and the last name: another name's parts are other ones. A part that
 * the user wrote otherwise than the old name splits stays.
 * @throws {Refusal} 'empty' without a name.
 */
export function editName(
  person: Person,
  lead: Lead | null,
  text: string | null,
  split: SplitName,
  context: Context,
): Step {
  const step = editPerson(person, lead, 'fullName', text, context);
  const was = split(person.fullName);
  const writes = step.writes.map((write): Write => {
    if (write.store !== 'people' || !('put' in write) || write.put.fullName === person.fullName) return write;
    const now = split(write.put.fullName);
    const put = { ...write.put, provenance: { ...write.put.provenance } };
    for (const field of ['firstName', 'lastName'] as const) {
      if (person.provenance[field]?.from === 'user' && person[field] !== was[field]) continue;
      put[field] = now[field];
      put.provenance[field] = { from: 'user', by: null, at: context.now, confidence: 'sure' };
    }
    return { ...write, put };
  });
  return { ...step, writes };
}

/** A confirmed value still links to where it did. */
function keptKey(person: Person, field: PersonField, value: string | null): { key?: string } {
  const key = person.provenance[field]?.key;
  return key && value === person[field] ? { key } : {};
}

function withField(person: Person, field: PersonField, value: string | null): Person {
  // Another company's name leads to no page any more.
  if (field === 'company' && value !== person.company) return { ...person, company: value, companyId: null };
  if (field !== 'fullName') return { ...person, [field]: value };
  if (value === null) throw new Refusal('empty');
  return { ...person, fullName: value };
}

/** Replaces a person's tags: trimmed, each once (compared without case), in the order given. */
export function setTags(person: Person, lead: Lead | null, tags: string[], { now }: Context): Step {
  const seen = new Set<string>();
  const kept = tags.flatMap((tag) => {
    const text = words(tag);
    const key = text?.toLocaleLowerCase('tr') ?? '';
    if (text === null || seen.has(key)) return [];
    seen.add(key);
    return [text];
  });
  if (kept.join('\n') === person.tags.join('\n'))
    return { writes: [], label: null, leadId: lead?.id ?? null };
  return {
    writes: [{ store: 'people', put: { ...person, tags: kept, updatedAt: now } }],
    label: { kind: 'edited', name: person.fullName },
    leadId: lead?.id ?? null,
  };
}
