/** Invented records for tests of decisions. */
import type { Lead, Person, Stage } from '@/lib/pipeline/records';
import type { Write } from '@/lib/pipeline/step';

export const person: Person = {
  id: 'person',
  fullName: 'Ada Yurt',
  firstName: 'Ada',
  lastName: 'Yurt',
  headline: null,
  title: null,
  company: 'Bluefen',
  companyId: null,
  location: null,
  about: null,
  email: null,
  phone: null,
  website: null,
  linkedin: { publicId: 'ada', memberId: null, url: null, salesUrl: null, degree: null },
  aliases: [],
  tags: [],
  memoryTag: null,
  doNotContact: false,
  createdAt: 0,
  updatedAt: 0,
  capturedAt: null,
  mergedInto: null,
  notSame: [],
  offers: {},
  provenance: {},
};

export function lead(changes: Partial<Lead> = {}): Lead {
  return {
    id: 'lead',
    personId: 'person',
    pipelineId: 'pipeline',
    stageId: 'here',
    stageSince: 0,
    rank: 'a0',
    title: null,
    value: null,
    expectedCloseAt: null,
    ownerId: null,
    answers: {},
    source: { kind: 'manual', detail: null, url: null },
    outcome: null,
    cadence: null,
    proposal: null,
    createdAt: 0,
    updatedAt: 0,
    ...changes,
  };
}

export function stage(changes: Partial<Stage> = {}): Stage {
  return {
    id: 'there',
    pipelineId: 'pipeline',
    rank: 'a0',
    name: 'Proposal requested / sent',
    shortName: 'Proposal',
    colour: 'pink',
    kind: 'open',
    probability: 0.6,
    rottingDays: 7,
    wipLimit: null,
    wipBlocks: false,
    rules: null,
    questions: [],
    requiredFields: [],
    gateSkippable: false,
    ...changes,
  };
}

/** The stages some writes put. */
export const stagesOf = (writes: Write[]): Stage[] =>
  writes.flatMap((write) => ('put' in write && write.store === 'stages' ? [write.put] : []));

/** The lead some writes leave behind. */
export function leadIn(writes: Write[]): Lead | undefined {
  return writes.flatMap((write) => ('put' in write && write.store === 'leads' ? [write.put] : [])).at(-1);
}
