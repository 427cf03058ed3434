/** What leads are looked at: a filter as data, so that it can be kept as a view, and what it means. */
import * as z from 'zod/mini';
import { fold } from './fold';
import type { Lead, Money, Person } from './records';
import { hasWords, wantedWords } from './words';

const Words = z.string().check(z.minLength(1), z.maxLength(500));
const Some = z.array(Words).check(z.minLength(1), z.maxLength(100));
const Days = z.object({ min: z.nullable(z.int()), max: z.nullable(z.int()) });

export const STEP_STATES = ['none', 'planned', 'today', 'overdue'] as const;
export const RESULTS_OR_OPEN = ['open', 'won', 'lost', 'nurture'] as const;

/** Every part given must hold; of a list, one is enough. Nothing given: everybody. */
export const LeadFilter = z.object({
  /** Words anywhere: name, company, title, tags, e-mail, place, notes. */
  text: z.optional(Words),
  stages: z.optional(Some),
  tags: z.optional(Some),
  companies: z.optional(Some),
  /** The beginning of any word of the place. */
  location: z.optional(Words),
  sources: z.optional(Some),
  steps: z.optional(z.array(z.enum(STEP_STATES)).check(z.minLength(1))),
  outcomes: z.optional(z.array(z.enum(RESULTS_OR_OPEN)).check(z.minLength(1))),
  /** Minor units of one currency, ends included. */
  value: z.optional(z.object({ currency: z.string(), min: z.nullable(z.int()), max: z.nullable(z.int()) })),
  /** Whole days in the stage, ends included. */
  stageDays: z.optional(Days),
  /** Whole days since the last touch; of somebody never touched, since they were added. */
  touchDays: z.optional(Days),
  /** Whole days since it was added. */
  addedDays: z.optional(Days),
});
export type LeadFilter = z.infer<typeof LeadFilter>;
export type FilterPart = keyof LeadFilter;
export type StepState = (typeof STEP_STATES)[number];

/** What leads are put in order by. */
export const SORTS = [
  'stage',
  'name',
  'company',
  'value',
  'step',
  'touch',
  'stageSince',
  'createdAt',
] as const;
export const LeadSort = z.object({ by: z.enum(SORTS), down: z.boolean() });
export type LeadSort = z.infer<typeof LeadSort>;

/** A lead as a filter sees it. */
export interface Filtered extends Pick<Lead, 'stageId' | 'stageSince' | 'createdAt' | 'outcome' | 'source'> {
  personId: string;
  value: Money | null;
  card: Pick<Person, 'company' | 'tags' | 'location'>;
  nextStep: { date: string } | null;
  lastTouchAt: number | null;
}

/** When a filter is asked. */
export interface Moment {
  /** Epoch milliseconds. */
  now: number;
  /** The user's date then. */
  today: string;
}

const DAY = 86_400_000;

/** Whole days between a moment and now. */
export const wholeDays = (since: number, now: number): number => Math.floor(Math.max(0, now - since) / DAY);

export function isEmptyFilter(filter: LeadFilter): boolean {
  return Object.values(filter).every((part) => part === undefined);
}

/** How a lead stands with its next step. */
export function stepState(nextStep: { date: string } | null, today: string): StepState {
  if (!nextStep) return 'none';
  return nextStep.date === today ? 'today' : nextStep.date < today ? 'overdue' : 'planned';
}

/**
 * What a filter means, for one lead after another: every part but `text`, which is asked of the words of people.
 * @param found the people who have the filter's words, where it has any.
 */
export function predicateOf(
  filter: LeadFilter,
  { now, today }: Moment,
  found: ReadonlySet<string> | null,
): (lead: Filtered) => boolean {
  const tags = filter.tags?.map(fold);
  const companies = filter.companies?.map(fold);
  const place = filter.location === undefined ? undefined : wantedWords(filter.location);
  const { stages, sources, steps, outcomes, value, stageDays, touchDays, addedDays } = filter;
  return (lead) =>
    (stages === undefined || stages.includes(lead.stageId)) &&
    (found === null || found.has(lead.personId)) &&
    (steps === undefined || steps.includes(stepState(lead.nextStep, today))) &&
    (outcomes === undefined || outcomes.includes(lead.outcome?.result ?? 'open')) &&
    (sources === undefined || sources.includes(lead.source.kind)) &&
    (value === undefined || worth(lead.value, value)) &&
    (stageDays === undefined || inside(wholeDays(lead.stageSince, now), stageDays)) &&
    (touchDays === undefined || inside(wholeDays(lead.lastTouchAt ?? lead.createdAt, now), touchDays)) &&
    (addedDays === undefined || inside(wholeDays(lead.createdAt, now), addedDays)) &&
    (companies === undefined || companies.includes(fold(lead.card.company ?? ''))) &&
    (tags === undefined || lead.card.tags.some((tag) => tags.includes(fold(tag)))) &&
    (place === undefined || hasWords(lead.card.location ?? '', place));
}

function worth(value: Money | null, asked: NonNullable<LeadFilter['value']>): boolean {
  return value !== null && value.currency === asked.currency && inside(value.amount, asked);
}

function inside(number: number, { min, max }: { min: number | null; max: number | null }): boolean {
  return (min === null || number >= min) && (max === null || number <= max);
}
