/** What is kept beside records for speed, and how each is made again from its source. */
import { companyKeys } from '../pipeline/companies';
import type { Company } from '../pipeline/company-record';
import { dueMoment, occurrence, type UserTime } from '../pipeline/due';
import { personKeys } from '../pipeline/identity';
import { sortKeys } from '../pipeline/plan';
import type { Activity, FollowUp, Lead, Person, RecordStore } from '../pipeline/records';
import { noteWords, personWords } from '../pipeline/words';
import type { NextStep } from '../protocol/replies';
import type {
  Counter,
  StoredActivity,
  StoredCompany,
  StoredFollowUp,
  StoredLead,
  StoredPerson,
} from './schema';

export function storedPerson(person: Person): StoredPerson {
  // Who was merged into somebody is found as them.
  const words = person.mergedInto === null ? personWords(person) : [];
  return { ...person, keys: personKeys(person), words };
}

export function storedActivity(activity: Activity): StoredActivity {
  return activity.kind === 'note' ? { ...activity, words: noteWords(activity.text) } : activity;
}

const NO_CARD: StoredLead['card'] = {
  fullName: '',
  title: null,
  company: null,
  memoryTag: null,
  tags: [],
  location: null,
};

/** What a lead's derived members are made from. */
export interface LeadSources {
  person?: Person | undefined;
  nextStep?: NextStep | null;
  lastTouchAt?: number | null | undefined;
}

/** A lead with what is kept beside it; of what is not given, what was known stays. */
export function storedLead(lead: Lead & Partial<StoredLead>, sources: LeadSources): StoredLead {
  const { person, nextStep = lead.nextStep ?? null, lastTouchAt = lead.lastTouchAt ?? null } = sources;
  const card = person ? cardOf(person) : (lead.card ?? NO_CARD);
  return { ...lead, card, nextStep, lastTouchAt, sort: sortKeys(card, lead.value, nextStep, lastTouchAt) };
}

export function storedCompany(company: Company): StoredCompany {
  return { ...company, keys: companyKeys(company) };
}

/** @param remindedFor the occurrence already shown on this device, or null. */
export function storedFollowUp(
  followUp: FollowUp,
  user: UserTime,
  remindedFor: string | null,
): StoredFollowUp {
  const dueAt = dueMoment(followUp, user);
  const { remindAt: _, ...rest }: StoredFollowUp = { ...followUp, dueAt, remindedFor };
  const toCome = followUp.status === 'open' && remindedFor !== occurrence(followUp);
  return toCome ? { ...rest, remindAt: dueAt } : rest;
}

export function cardOf(person: Person): StoredLead['card'] {
  const { fullName, title, company, memoryTag, tags, location } = person;
  return { fullName, title, company, memoryTag, tags, location };
}

/** The next step of a lead: its open follow-up due first. */
export function nextStepOf(followUps: StoredFollowUp[]): NextStep | null {
  const [first] = followUps
    .filter((followUp) => followUp.status === 'open')
    .sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
  if (!first) return null;
  const { id, channel, text, date, time, dueAt } = first;
  return { followUpId: id, channel, text, date, time, dueAt };
}

export const WITHOUT_STEP = 'without-step';
export const stageCounter = (stageId: string): string => `stage:${stageId}`;

/** The counters a lead stands in. Only open stages ask for a next step. */
export function countersOf(lead: Pick<StoredLead, keyof Lead | 'nextStep'>, inOpenStage: boolean): string[] {
  const waiting = inOpenStage && lead.outcome === null && lead.nextStep === null;
  return [stageCounter(lead.stageId), ...(waiting ? [WITHOUT_STEP] : [])];
}

/** Adds a lead to a counter (`sign` 1) or takes it out (-1). A currency that sums to nothing goes. */
export function counted(counter: Counter, lead: Lead, sign: 1 | -1): Counter {
  const sums = { ...counter.sums };
  if (lead.value) {
    const { currency, amount } = lead.value;
    const sum = (sums[currency] ?? 0) + sign * amount;
    if (sum === 0) delete sums[currency];
    else sums[currency] = sum;
  }
  return { ...counter, count: counter.count + sign, sums };
}

/** Members that never leave this device: derived, or about what was shown here. */
const LOCAL: Record<RecordStore, string[]> = {
  people: ['keys', 'words'],
  companies: ['keys'],
  leads: ['nextStep', 'card', 'sort', 'stageSince', 'lastTouchAt', 'idleSince'],
  followUps: ['dueAt', 'remindAt', 'remindedFor'],
  activities: ['words'],
  pipelines: [],
  stages: [],
  lossReasons: [],
  views: [],
  workCalendar: [],
  cadences: [],
  templates: [],
};

/** A record as other devices, the backup and the API see it: without what is derived or local. */
export function shared(store: RecordStore, record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !LOCAL[store].includes(key)));
}
