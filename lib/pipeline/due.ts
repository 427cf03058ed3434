/** When a follow-up is due. Dates and times are the user's wall clock; moments are epoch milliseconds UTC. */
import type { FollowUp } from './records';

/** When an all-day follow-up is due while the user has not said when work begins. */
export const DAY_STARTS = '09:00';

/** What a wall clock needs to become a moment: where the user is, and when their day begins. */
export interface UserTime {
  zone: string;
  dayStarts: string;
}

type When = Pick<FollowUp, 'date' | 'time' | 'zone'>;

/**
 * The moment a follow-up is due. Floating ones (`zone` null) follow the user to their zone.
 * A wall time skipped by daylight saving moves forward, a doubled one means the first (Temporal's 'compatible').
 */
export function dueMoment(when: When, { zone, dayStarts }: UserTime): number {
  return Temporal.PlainDate.from(when.date).toZonedDateTime({
    timeZone: when.zone ?? zone,
    plainTime: Temporal.PlainTime.from(when.time ?? dayStarts),
  }).epochMilliseconds;
}

/** Names one due date of a follow-up, whatever zone it is seen from: a reminder is shown once per occurrence. */
export function occurrence(when: When): string {
  return `${when.date}T${when.time ?? DAY_STARTS}`;
}

/** The calendar date at a moment in a zone, `2026-11-24`. */
export function dateAt(now: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** How a next step stands: late from the next day on; today counts as today until midnight, whatever the hour. */
export function dueState(date: string, now: number, zone: string): 'planned' | 'today' | 'overdue' {
  const today = dateAt(now, zone);
  if (date === today) return 'today';
  return date < today ? 'overdue' : 'planned';
}
