/** Keeping in touch: due again so many days after the last touch; a newer touch moves it on. */
import { dateAt } from './due';
import type { FollowUp, WorkCalendar } from './records';
import type { Context } from './step';
import { workingDayFrom } from './work-calendar';

/** The working day on which somebody touched at a moment is due again. */
export function nextTouch(at: number, everyDays: number, zone: string, calendar: WorkCalendar): string {
  const date = Temporal.PlainDate.from(dateAt(at, zone)).add({ days: everyDays });
  return workingDayFrom(date.toString(), calendar);
}

/**
 * What a touch does with the recurring follow-ups of its lead: an open one moves on, never back; one that was just
 * done is followed by the next.
 * @param followUps as they stand once the step that touched is written.
 * @param finished ids of those it finished.
 */
export function keepInTouch(
  touchedAt: number,
  followUps: FollowUp[],
  finished: Set<string>,
  { now, newId }: Context,
  { zone, calendar }: { zone: string; calendar: WorkCalendar },
): FollowUp[] {
  return followUps.flatMap((each): FollowUp[] => {
    if (each.everyDays === null) return [];
    const date = nextTouch(touchedAt, each.everyDays, zone, calendar);
    if (finished.has(each.id)) {
      const next = { ...each, id: newId(), date, status: 'open' as const, doneAt: null };
      return [{ ...bare(next), createdAt: now, updatedAt: now }];
    }
    return each.status === 'open' && date > each.date ? [{ ...each, date, updatedAt: now }] : [];
  });
}

/** Without what a stored follow-up carries beside the record: a new one has been shown nowhere. */
function bare(followUp: FollowUp): FollowUp {
  const { id, personId, leadId, channel, text, date, time, zone, everyDays } = followUp;
  const { cadence, templateId, status, createdAt, updatedAt, doneAt } = followUp;
  return {
    id,
    personId,
    leadId,
    channel,
    text,
    date,
    time,
    zone,
    everyDays,
    cadence,
    templateId,
    status,
    createdAt,
    updatedAt,
    doneAt,
  };
}
