/** A capture becomes a person and a lead, or meets those that are there. */
import type { Activity, Degree, Lead, Person, Pipeline, Provenance, Stage } from './records';
import type { Context, Step, Write } from './step';

/** One field as it was read. The shape of a page's reading, which any importer can give too. */
export interface ReadValue<T extends string | number = string> {
  value: T;
  from: string;
  confidence: 'sure' | 'unsure';
  agree: [number, number];
  others: { value: T; from: string }[];
}

export const CAPTURED_FIELDS = [
  'fullName',
  'firstName',
  'lastName',
  'headline',
  'title',
  'company',
  'location',
  'about',
  'email',
  'phone',
  'website',
] as const;
export type CapturedField = (typeof CAPTURED_FIELDS)[number];

/** What was read of one person, whoever read it. */
export interface Captured {
  url: string;
  publicId: string | null;
  memberId: string | null;
  salesUrl: string | null;
  /** 'address': the page could not be shown to be this person's; nothing known is overwritten by it. */
  kept: 'page' | 'address';
  degree: ReadValue<Degree> | null;
  fields: { fullName: ReadValue } & { [F in CapturedField]?: ReadValue | undefined };
  source: Lead['source'];
}

export interface Place {
  pipeline: Pipeline;
  stage: Stage;
  rank: string;
}

const NOBODY = {
  firstName: null,
  lastName: null,
  headline: null,
  title: null,
  company: null,
  companyId: null,
  location: null,
  about: null,
  email: null,
  phone: null,
  website: null,
  aliases: [],
  tags: [],
  memoryTag: null,
  doNotContact: false,
  mergedInto: null,
} satisfies Partial<Person>;

function provenanceOf(read: ReadValue<string | number>, now: number): Provenance {
  return {
    from: read.from,
    by: null,
    at: now,
    confidence: read.confidence,
    agree: read.agree,
    ...(read.others.length > 0
      ? { others: read.others.map(({ value, from }) => ({ value: String(value), from })) }
      : {}),
  };
}

/** Whether a reading may replace what is stored: never an edit of the user's, never a sure value by an unsure one. */
function mayReplace(
  stored: string | number | null,
  by: Provenance | undefined,
  read: ReadValue<string | number>,
  kept: Captured['kept'],
): boolean {
  if (by?.from === 'user') return false;
  if (stored === null) return true;
  if (kept === 'address') return false;
  return read.confidence === 'sure' || by?.confidence !== 'sure';
}

/** Puts what was read into a person. Gives the new person and the names of fields whose value changed. */
function readInto(person: Person, captured: Captured, now: number): { person: Person; changed: string[] } {
  const next: Person = { ...person, provenance: { ...person.provenance } };
  const changed: string[] = [];
  for (const field of CAPTURED_FIELDS) {
    const read = captured.fields[field];
    if (!read || !mayReplace(person[field], person.provenance[field], read, captured.kept)) continue;
    if (person[field] !== read.value) changed.push(field);
    next[field] = read.value;
    next.provenance[field] = provenanceOf(read, now);
  }
  const linkedin = { ...person.linkedin };
  const { degree } = captured;
  if (degree && mayReplace(linkedin.degree, person.provenance['linkedin.degree'], degree, captured.kept)) {
    if (linkedin.degree !== degree.value) changed.push('linkedin.degree');
    linkedin.degree = degree.value;
    next.provenance['linkedin.degree'] = provenanceOf(degree, now);
  }
  if (captured.publicId && captured.publicId !== linkedin.publicId) {
    if (linkedin.publicId) next.aliases = [...person.aliases, `in:${linkedin.publicId}`];
    linkedin.publicId = captured.publicId;
    linkedin.url = captured.url;
    changed.push('linkedin.publicId');
  }
  if (captured.memberId && linkedin.memberId === null) {
    linkedin.memberId = captured.memberId;
    changed.push('linkedin.memberId');
  }
  if (captured.salesUrl && linkedin.salesUrl === null) {
    linkedin.salesUrl = captured.salesUrl;
    changed.push('linkedin.salesUrl');
  }
  next.linkedin = linkedin;
  return { person: next, changed };
}

/** Somebody new: a person, a lead on top of the first stage, and the timeline's first entry. */
export function captureNew(captured: Captured, place: Place, context: Context): Step {
  const { now, newId } = context;
  const blank: Person = {
    ...NOBODY,
    id: newId(),
    fullName: captured.fields.fullName.value,
    linkedin: { publicId: null, memberId: null, url: captured.url, salesUrl: null, degree: null },
    createdAt: now,
    updatedAt: now,
    capturedAt: now,
    provenance: {},
  };
  const { person } = readInto(blank, captured, now);
  person.provenance.fullName = provenanceOf(captured.fields.fullName, now);
  const lead = leadFor(person, captured.source, place, context);
  const entry = capturedEntry(person, lead, captured, context);
  return {
    writes: [
      { store: 'people', put: person },
      { store: 'leads', put: lead },
      { store: 'activities', put: entry },
    ],
    label: { kind: 'captured', name: person.fullName },
    leadId: lead.id,
  };
}

/**
 * Somebody met before: empty fields are filled and machine-read ones refreshed, an edit of the user's stays.
 * `lead` null: the person is known but in no pipeline, so a lead is made.
 */
export function captureAgain(
  known: Person,
  lead: Lead | null,
  captured: Captured,
  place: Place,
  context: Context,
): Step {
  const { person, changed } = readInto(known, captured, context.now);
  const writes: Write[] = [];
  if (changed.length > 0) {
    const put = { ...person, capturedAt: context.now, updatedAt: context.now };
    writes.push({ store: 'people', put });
  }
  if (lead === null) {
    const made = leadFor(person, captured.source, place, context);
    writes.push(
      { store: 'leads', put: made },
      { store: 'activities', put: capturedEntry(person, made, captured, context) },
    );
    return { writes, label: { kind: 'captured', name: person.fullName }, leadId: made.id };
  }
  if (changed.length > 0) {
    const entry: Activity = {
      id: context.newId(),
      personId: person.id,
      leadId: lead.id,
      at: context.now,
      kind: 'recaptured',
      fields: changed,
    };
    writes.push({ store: 'activities', put: entry });
  }
  const label = changed.length > 0 ? { kind: 'recaptured' as const, name: person.fullName } : null;
  return { writes, label, leadId: lead.id };
}

/** A slug that now proves to be somebody else's stops naming its earlier holder. */
export function releaseSlug(holder: Person, now: number): Write {
  const { publicId } = holder.linkedin;
  const put: Person = {
    ...holder,
    linkedin: { ...holder.linkedin, publicId: null },
    aliases: publicId ? [...holder.aliases, `in:${publicId}`] : holder.aliases,
    updatedAt: now,
  };
  return { store: 'people', put };
}

function leadFor(person: Person, source: Lead['source'], place: Place, { now, newId }: Context): Lead {
  return {
    id: newId(),
    personId: person.id,
    pipelineId: place.pipeline.id,
    stageId: place.stage.id,
    stageSince: now,
    rank: place.rank,
    title: null,
    value: null,
    source,
    outcome: null,
    createdAt: now,
    updatedAt: now,
  };
}

function capturedEntry(person: Person, lead: Lead, captured: Captured, { now, newId }: Context): Activity {
  return {
    id: newId(),
    personId: person.id,
    leadId: lead.id,
    at: now,
    kind: 'captured',
    fields: Object.values(captured.fields).filter((read) => read !== undefined).length,
    source: captured.source.kind,
  };
}
