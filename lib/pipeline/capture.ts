/** A capture becomes a person and a lead, or meets those that are there. */

import { type Captured, provenanceOf, readInto } from './readings';
import type { Activity, Lead, Person, Pipeline, Stage } from './records';
import type { Context, Step, Write } from './step';

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
  const keyed = person.provenance.company?.key !== known.provenance.company?.key;
  if (changed.length > 0 || news.length > 0 || withdrawn || keyed) {
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
    expectedCloseAt: null,
    ownerId: null,
    answers: {},
    source,
    outcome: null,
    cadence: null,
    proposal: null,
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
