/** Promises to come back: planned, moved, kept. When they are due is in due.ts. */
import type { Activity, FollowUp, Lead, Person } from './records';
import { type Context, Refusal, type Step } from './step';

export type Plan = Pick<FollowUp, 'date' | 'time' | 'channel' | 'text'> & {
  everyDays?: number | null | undefined;
};

/** A new follow-up, floating: due at that wall time wherever the user is. */
export function plan(lead: Lead, person: Person, what: Plan, { now, newId }: Context): Step {
  const put: FollowUp = {
    id: newId(),
    personId: person.id,
    leadId: lead.id,
    channel: what.channel,
    text: what.text?.trim() || null,
    date: what.date,
    time: what.time,
    zone: null,
    everyDays: what.everyDays ?? null,
    cadence: null,
    templateId: null,
    status: 'open',
    createdAt: now,
    updatedAt: now,
    doneAt: null,
  };
  return {
    writes: [{ store: 'followUps', put }],
    label: { kind: 'planned', name: person.fullName },
    leadId: lead.id,
  };
}

/** Snoozes or rewrites an open follow-up. @throws {Refusal} 'gone' if it is done or cancelled. */
export function reschedule(
  followUp: FollowUp,
  person: Person,
  to: Pick<FollowUp, 'date' | 'time'> & Partial<Pick<FollowUp, 'channel' | 'text' | 'everyDays'>>,
  { now }: Context,
): Step {
  mustBeOpen(followUp);
  const put: FollowUp = {
    ...followUp,
    date: to.date,
    time: to.time,
    channel: to.channel ?? followUp.channel,
    text: to.text === undefined ? followUp.text : to.text?.trim() || null,
    everyDays: to.everyDays === undefined ? followUp.everyDays : to.everyDays,
    updatedAt: now,
  };
  return {
    writes: [{ store: 'followUps', put }],
    label: { kind: 'rescheduled', name: person.fullName },
    leadId: followUp.leadId,
  };
}

/** Kept: closes it and says so on the timeline. @throws {Refusal} 'gone' if it is no longer open. */
export function finish(followUp: FollowUp, person: Person, { now, newId }: Context): Step {
  mustBeOpen(followUp);
  const entry: Activity = {
    id: newId(),
    personId: person.id,
    leadId: followUp.leadId,
    at: now,
    kind: 'follow-up-done',
    channel: followUp.channel,
    text: followUp.text,
    followUpId: followUp.id,
  };
  return {
    writes: [
      { store: 'followUps', put: { ...followUp, status: 'done', doneAt: now, updatedAt: now } },
      { store: 'activities', put: entry },
    ],
    label: { kind: 'finished', name: person.fullName },
    leadId: followUp.leadId,
  };
}

/** Drops an open follow-up without doing it. @throws {Refusal} 'gone' if it is no longer open. */
export function cancel(followUp: FollowUp, person: Person, { now }: Context): Step {
  mustBeOpen(followUp);
  return {
    writes: [{ store: 'followUps', put: { ...followUp, status: 'cancelled', updatedAt: now } }],
    label: { kind: 'cancelled', name: person.fullName },
    leadId: followUp.leadId,
  };
}

function mustBeOpen(followUp: FollowUp): void {
  if (followUp.status !== 'open') throw new Refusal('gone');
}
