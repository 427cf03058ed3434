/** When a follow-up is due. Dates and times are the user's wall clock; moments are epoch milliseconds UTC. */
import type { FollowUp } from './records';

/** When an all-day follow-up is due: the start of a working morning. */
export const DAY_STARTS = '09:00';

type When = Pick<FollowUp, 'date' | 'time' | 'zone'>;

/**
 * The moment a follow-up is due. Floating ones (`zone` null) follow the user to `userZone`.
 * A wall time skipped by daylight saving moves forward, a doubled one means the first (Temporal's 'compatible').
 */
export function dueMoment(when: When, userZone: string): number {
  return Temporal.PlainDate.from(when.date).toZonedDateTime({
    timeZone: when.zone ?? userZone,
    plainTime: Temporal.PlainTime.from(when.time ?? DAY_STARTS),
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

/** The date a preset means, seen from `now`: "next week" is next week's Monday. */
export function presetDate(
  preset: 'tomorrow' | 'in-3-days' | 'next-week',
  now: number,
  zone: string,
): string {
  const today = Temporal.PlainDate.from(dateAt(now, zone));
  const days = preset === 'tomorrow' ? 1 : preset === 'in-3-days' ? 3 : 8 - today.dayOfWeek;
  return today.add({ days }).toString();
}

/** How a next step stands: late from the next day on; today counts as today until midnight, whatever the hour. */
export function dueState(date: string, now: number, zone: string): 'planned' | 'today' | 'overdue' {
  const today = dateAt(now, zone);
  if (date === today) return 'today';
  return date < today ? 'overdue' : 'planned';
}
