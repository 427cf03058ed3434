/**
 * Follow-ups as a calendar file (RFC 5545). Every entry keeps its UID, and its SEQUENCE grows with each change, so that
 * a file taken in again updates what is there instead of doubling it.
 */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { FollowUp } from '../pipeline/records';

export interface CalendarEntry {
  followUp: FollowUp;
  /** "Call: Elif Karadağ". */
  title: string;
  /** What there is to say beside it. */
  detail: string | null;
}

/** How long an entry with an hour lasts. */
const MINUTES = 30;

/** @param name what the calendar is called. */
export function followUpsAsCalendar(entries: readonly CalendarEntry[], name: string): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Pipeside', product: 'Pipeside', language: 'EN' },
  });
  for (const { followUp, title, detail } of entries) {
    const { id, createdAt, updatedAt, time } = followUp;
    const start = startOf(followUp);
    calendar.createEvent({
      id: `${id}@pipeside`,
      sequence: Math.max(0, Math.floor((updatedAt - createdAt) / 1000)),
      stamp: new Date(updatedAt),
      created: new Date(createdAt),
      lastModified: new Date(updatedAt),
      start,
      ...(time === null ? {} : { end: new Date(start.getTime() + MINUTES * 60_000) }),
      allDay: time === null,
      // Without a zone it is that hour wherever the user is.
      floating: time !== null && followUp.zone === null,
      summary: title,
      description: detail,
      status: ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

/** The wall clock as if it were UTC where it floats; the true moment where it has a zone. */
function startOf({ date, time, zone }: FollowUp): Date {
  if (zone === null || time === null) return new Date(`${date}T${time ?? '00:00'}:00Z`);
  const plain = Temporal.PlainDateTime.from(`${date}T${time}`);
  return new Date(plain.toZonedDateTime(zone).epochMilliseconds);
}
