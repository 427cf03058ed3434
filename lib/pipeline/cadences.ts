/**
 * Cadences: steps with waits between them. Each step becomes a follow-up, once; whatever shows that the person is no
 * longer waiting for a word from us stops all of it. Nothing here sends anything or moves a lead.
 */
import type { Cadence, CadenceStep } from './contact-records';
import type { Activity, FollowUp, Lead, Person, Run, StopCause, WorkCalendar } from './records';
import type { Context } from './step';
import { workingDayFrom, workingDaysAfter, workingDaysLater } from './work-calendar';

/** The user's date, and the days they work. */
export interface Day {
  today: string;
  calendar: WorkCalendar;
}

/** A lead with what its cadence made of it. */
export interface InCadence {
  lead: Lead;
  /** The lead's follow-ups, of this run and others. */
  followUps: FollowUp[];
  /** null: it was deleted meanwhile. */
  cadence: Cadence | null;
}

/** What a decision about a cadence changes; the follow-ups are only those changed or new. */
export interface Followed {
  lead: Lead;
  followUps: FollowUp[];
  entries: Activity[];
}

/** When each step would be due for somebody put in on a day, were each done on its day. */
export function previewOf(steps: readonly CadenceStep[], { today, calendar }: Day): string[] {
  let base = today;
  return steps.map(({ days }) => {
    base = workingDaysLater(base, days, calendar);
    return base;
  });
}

/** Puts a lead into a cadence; the one it was in stops. */
export function start(
  { lead, followUps }: Pick<InCadence, 'lead' | 'followUps'>,
  cadence: Cadence,
  day: Day,
  context: Context,
): Followed {
  const before = lead.cadence ? ending({ lead, followUps }, 'another', cadence.name, context) : null;
  const run: Run = { id: context.newId(), cadenceId: cadence.id, since: context.now, paused: null };
  return {
    lead: { ...lead, cadence: run, proposal: null, updatedAt: context.now },
    followUps: [...(before?.followUps ?? []), ...planFrom(lead, run, cadence, 0, day.today, day, context)],
    entries: [entry(lead, 'started', cadence.name, null, context)],
  };
}

/** Stops the cadence a lead is in, for a cause: nothing of it is left to do, and nothing more comes. */
export function stop({ lead, followUps, cadence }: InCadence, cause: StopCause, context: Context): Followed {
  return ending({ lead, followUps }, cause, cadence?.name ?? null, context);
}

/** Sets aside what is open until it is resumed. */
export function pause({ lead, followUps, cadence }: InCadence, day: Day, context: Context): Followed | null {
  const run = lead.cadence;
  if (!run || run.paused !== null) return null;
  return {
    lead: { ...lead, cadence: { ...run, paused: day.today }, updatedAt: context.now },
    followUps: ofRun(followUps, run)
      .filter(({ status }) => status === 'open')
      .map((each) => ({ ...each, status: 'paused', updatedAt: context.now })),
    entries: cadence ? [entry(lead, 'paused', cadence.name, null, context)] : [],
  };
}

/** Goes on where it was paused: each step as many working days later as it stood still, never before today. */
export function resume(
  { lead, followUps, cadence }: InCadence,
  { today, calendar }: Day,
  context: Context,
): Followed | null {
  const run = lead.cadence;
  if (!run || run.paused === null) return null;
  const still = workingDaysAfter(run.paused, today, calendar);
  const earliest = workingDayFrom(today, calendar);
  return {
    lead: { ...lead, cadence: { ...run, paused: null }, updatedAt: context.now },
    followUps: ofRun(followUps, run)
      .filter(({ status }) => status === 'paused')
      .map((each) => {
        const later = workingDaysLater(each.date, still, calendar);
        const date = later < earliest ? earliest : later;
        return { ...each, date, status: 'open', updatedAt: context.now };
      }),
    entries: cadence ? [entry(lead, 'resumed', cadence.name, null, context)] : [],
  };
}

/**
 * What comes after the steps that are dealt with: the next one, or the end of the cadence with its proposal.
 * A step that was done counts from today; one that was dropped from the day it was due.
 * The steps are the cadence's as they are now: what somebody had already is never planned again, and what was put in
 * before it has passed them by.
 * @returns null when there is nothing to do: something is still open, it is paused, or there is no cadence.
 */
export function advance(
  { lead, followUps, cadence }: InCadence,
  day: Day,
  context: Context,
): Followed | null {
  const run = lead.cadence;
  if (!run || run.paused !== null) return null;
  const own = ofRun(followUps, run);
  const waiting = own.some(({ status }) => status === 'open' || status === 'paused');
  if (!cadence) return waiting ? null : ending({ lead, followUps }, 'deleted', null, context);
  const had = new Map(own.map((each) => [each.cadence?.stepId, each]));
  const reached = cadence.steps.findLastIndex(({ id }) => had.has(id));
  const last = had.get(cadence.steps[reached]?.id) ?? own.at(-1);
  if (last && (last.status === 'open' || last.status === 'paused')) return null;
  if (reached + 1 < cadence.steps.length) {
    const base = last && last.status !== 'done' && last.date > day.today ? last.date : day.today;
    return {
      lead: { ...lead, updatedAt: context.now },
      followUps: planFrom(lead, run, cadence, reached + 1, base, day, context),
      entries: [],
    };
  }
  if (waiting) return null;
  return atItsEnd(lead, own, cadence, day, context);
}

/** All was done and no answer came: it is proposed to end or to nurture once the time for an answer has passed. */
function atItsEnd(lead: Lead, own: FollowUp[], cadence: Cadence, day: Day, context: Context): Followed {
  const touched = own.some(({ status }) => status === 'done');
  const from = workingDaysLater(day.today, cadence.restDays, day.calendar);
  return {
    lead: {
      ...lead,
      cadence: null,
      proposal: touched ? { what: 'end', why: 'unanswered', from } : lead.proposal,
      updatedAt: context.now,
    },
    followUps: [],
    entries: [entry(lead, 'ended', cadence.name, null, context)],
  };
}

function ending(
  { lead, followUps }: Pick<InCadence, 'lead' | 'followUps'>,
  cause: StopCause,
  name: string | null,
  context: Context,
): Followed {
  const run = lead.cadence;
  const left = run
    ? ofRun(followUps, run).filter(({ status }) => status === 'open' || status === 'paused')
    : [];
  return {
    lead: { ...lead, cadence: null, updatedAt: context.now },
    followUps: left.map((each) => ({ ...each, status: 'cancelled', updatedAt: context.now })),
    entries: run && name !== null ? [entry(lead, 'stopped', name, cause, context)] : [],
  };
}

/** A step's follow-up, with those after it that wait for nothing. */
function planFrom(
  lead: Lead,
  run: Run,
  { steps }: Cadence,
  first: number,
  base: string,
  { calendar }: Day,
  { now, newId }: Context,
): FollowUp[] {
  const next = steps.findIndex(({ waits }, index) => index > first && waits);
  let date = base;
  return steps.slice(first, next < 0 ? undefined : next).map((step): FollowUp => {
    date = workingDaysLater(date, step.days, calendar);
    return {
      id: newId(),
      personId: lead.personId,
      leadId: lead.id,
      channel: step.channel,
      text: step.text,
      date,
      time: null,
      zone: null,
      everyDays: null,
      cadence: { runId: run.id, stepId: step.id },
      templateId: step.templateId,
      status: 'open',
      createdAt: now,
      updatedAt: now,
      doneAt: null,
    };
  });
}

function ofRun(followUps: FollowUp[], run: Run): FollowUp[] {
  return followUps.filter(({ cadence }) => cadence?.runId === run.id);
}

function entry(
  lead: Lead,
  event: Extract<Activity, { kind: 'cadence' }>['event'],
  name: string,
  cause: StopCause | null,
  { now, newId }: Context,
): Activity {
  const { personId } = lead;
  return { id: newId(), personId, leadId: lead.id, at: now, kind: 'cadence', event, name, cause };
}

/** Whether a person may be put into a cadence. */
export function mayEnrol(person: Pick<Person, 'doNotContact' | 'mergedInto'>): boolean {
  return !person.doNotContact && person.mergedInto === null;
}
