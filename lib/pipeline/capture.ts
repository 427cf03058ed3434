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
  notSame: [],
  offers: {},
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

/** Who somebody is and what they do: a change of these is news, to be decided on, not a refreshed detail. */
const NEWS: ReadonlySet<string> = new Set<CapturedField>([
  'fullName',
  'firstName',
  'lastName',
  'title',
  'company',
]);

/**
 * What a reading does to a stored value. It fills what is empty and refreshes details; what the user set, and
 * what would be news, it only offers; less sure than what is known, it says nothing.
 */
function treat(
  field: string,
  stored: string | number | null,
  by: Provenance | undefined,
  read: ReadValue<string | number>,
  kept: Captured['kept'],
): 'take' | 'offer' | 'leave' {
  const mine = by?.from === 'user';
  if (stored === read.value) return mine ? 'leave' : 'take';
  if (stored === null && !mine) return 'take';
  if (kept === 'address' || by?.declined === read.value) return 'leave';
  if (read.confidence === 'unsure' && (mine || by?.confidence === 'sure')) return 'leave';
  return mine || (NEWS.has(field) && by?.confidence === 'sure') ? 'offer' : 'take';
}

interface Met {
  person: Person;
  /** Fields whose value changed. */
  changed: string[];
  /** Offers that were not made before. */
  news: { field: string; was: string; now: string }[];
}

/** Puts what was read into a person. */
function readInto(person: Person, captured: Captured, now: number): Met {
  const next: Person = { ...person, provenance: { ...person.provenance }, offers: { ...person.offers } };
  const changed: string[] = [];
  const news: Met['news'] = [];
  for (const field of CAPTURED_FIELDS) {
    const read = captured.fields[field];
    if (!read) continue;
    const stored = person[field];
    switch (treat(field, stored, person.provenance[field], read, captured.kept)) {
      case 'take':
        if (stored !== read.value) changed.push(field);
        next[field] = read.value;
        next.provenance[field] = provenanceOf(read, now);
        delete next.offers[field];
        break;
      case 'offer':
        if (person.offers[field]?.value !== read.value && stored !== null) {
          news.push({ field, was: stored, now: read.value });
        }
        next.offers[field] = { value: read.value, from: read.from, at: now };
        break;
      case 'leave':
        // The page says again what is stored: what it once said instead is no longer true.
        if (stored === read.value) delete next.offers[field];
    }
  }
  const linkedin = { ...person.linkedin };
  const { degree } = captured;
  const degreeBy = person.provenance['linkedin.degree'];
  if (degree && treat('linkedin.degree', linkedin.degree, degreeBy, degree, captured.kept) === 'take') {
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
  return { person: next, changed, news };
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
 * Somebody met before: empty fields are filled and details refreshed; an edit of the user's stays, and what would
 * be news (another name, title or company) is offered.
 * `lead` null: the person is known but in no pipeline, so a lead is made.
 */
export function captureAgain(
  known: Person,
  lead: Lead | null,
  captured: Captured,
  place: Place,
  context: Context,
): Step {
  const { person, changed, news } = readInto(known, captured, context.now);
  const entries: Activity[] = [];
  const entry = { personId: person.id, leadId: lead?.id ?? null, at: context.now };
  if (lead && changed.length > 0) {
    entries.push({ ...entry, id: context.newId(), kind: 'recaptured', fields: changed });
  }
  for (const { field, was, now } of news) {
    // A new first or last name is told by the full name.
    if (field === 'firstName' || field === 'lastName') continue;
    entries.push({ ...entry, id: context.newId(), kind: 'drift', field, was, now });
  }
  const writes: Write[] = entries.map((put) => ({ store: 'activities', put }));
  const withdrawn = Object.keys(known.offers).some((field) => !person.offers[field]);
  if (changed.length > 0 || news.length > 0 || withdrawn) {
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
  const label = writes.length > 0 ? { kind: 'recaptured' as const, name: person.fullName } : null;
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
