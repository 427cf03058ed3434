/** The days and hours offered for a next step or a snooze: never outside the user's working days. */
import { dateAt } from './due';
import type { WorkCalendar } from './records';
import { isWorkingDay, workingDayFrom } from './work-calendar';

/** What the control on a page offers; the panel offers `CHOICES`. */
export type Preset = 'tomorrow' | 'in-3-days' | 'next-week';

/** The working day a preset means, seen from `now`: "next week" is next week's Monday, or the first working day after. */
export function presetDate(preset: Preset, now: number, zone: string, calendar: WorkCalendar): string {
  const today = Temporal.PlainDate.from(dateAt(now, zone));
  const days = preset === 'tomorrow' ? 1 : preset === 'in-3-days' ? 3 : 8 - today.dayOfWeek;
  return workingDayFrom(today.add({ days }).toString(), calendar);
}

export const CHOICES = ['today', 'tomorrow', 'in-3-days', 'next-week', 'in-a-month'] as const;

export interface Choice {
  id: (typeof CHOICES)[number];
  date: string;
  /** Of "later today" alone: the others keep the hour the step has. */
  time: string | null;
}

/**
 * What is offered at a moment, each with the day it means. "Later today" is offered on a working day while two hours
 * of work are left; two choices of one day are one.
 */
export function choicesAt(now: number, zone: string, calendar: WorkCalendar): Choice[] {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const today = here.toPlainDate();
  const later = laterToday(here.toPlainTime(), calendar);
  const month = workingDayFrom(today.add({ months: 1 }).toString(), calendar);
  const choices: Choice[] = [
    ...(later !== null && isWorkingDay(today.toString(), calendar)
      ? [{ id: 'today' as const, date: today.toString(), time: later }]
      : []),
    ...(['tomorrow', 'in-3-days', 'next-week'] as const).map((id) => ({
      id,
      date: presetDate(id, now, zone, calendar),
      time: null,
    })),
    { id: 'in-a-month', date: month, time: null },
  ];
  const days = choices.filter(({ time }) => time === null);
  return choices.filter((each) => {
    const same = days.filter(({ date }) => date === each.date);
    // "In 3 days" gives way: moved over a week-end it is no longer what it says.
    return (
      each.time !== null ||
      same.length < 2 ||
      (each.id !== 'in-3-days' && each === same.find(({ id }) => id !== 'in-3-days'))
    );
  });
}

/** The full hour two hours from now, while it lies inside the working hours. */
function laterToday(clock: Temporal.PlainTime, { from, to }: WorkCalendar): string | null {
  if (clock.hour >= 21) return null;
  const hour = clock.hour + (clock.minute > 0 ? 3 : 2);
  const time = `${String(hour).padStart(2, '0')}:00`;
  return time < to && time >= from ? time : null;
}
