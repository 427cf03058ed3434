/** The user's working days and hours. Days are calendar dates and count by the calendar, so no clock change touches them. */
import { dateAt } from './due';
import { WORK_CALENDAR_ID, type WorkCalendar } from './records';

/** Monday to Friday, nine to six, nothing quiet: until the user says otherwise. */
export const DEFAULT_CALENDAR: WorkCalendar = {
  id: WORK_CALENDAR_ID,
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '18:00',
  holidays: [],
  quiet: null,
  updatedAt: 0,
};

const DAY = 86_400_000;
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
/** 1 Monday to 7 Sunday; day 0, the first of January 1970, was a Thursday. */
const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

export function isWorkingDay(date: string, calendar: WorkCalendar): boolean {
  return calendar.days.includes(weekday(dayNumber(date))) && !calendar.holidays.includes(date);
}

/** The first working day from `date` on, `date` itself included; ten years of holidays end the search. */
export function workingDayFrom(date: string, calendar: WorkCalendar): string {
  const first = dayNumber(date);
  for (let day = first; day < first + 3660; day += 1) {
    if (isWorkingDay(dateOf(day), calendar)) return dateOf(day);
  }
  return date;
}

/** How many working days there are after `from`, up to and with `to`; none when `to` is not later. */
export function workingDaysAfter(from: string, to: string, calendar: WorkCalendar): number {
  const [first, last] = [dayNumber(from) + 1, dayNumber(to)];
  const span = last - first + 1;
  if (span <= 0) return 0;
  let days = Math.floor(span / 7) * new Set(calendar.days).size;
  for (let day = last - (span % 7) + 1; day <= last; day += 1) {
    if (calendar.days.includes(weekday(day))) days += 1;
  }
  const free = new Set(calendar.holidays);
  for (const date of free) {
    const day = dayNumber(date);
    if (day >= first && day <= last && calendar.days.includes(weekday(day))) days -= 1;
  }
  return days;
}

/** The working day so many working days after a date; with none, the first from it on. */
export function workingDaysLater(from: string, count: number, calendar: WorkCalendar): string {
  let date = workingDayFrom(from, calendar);
  // From a Saturday, one working day later is Monday: the wait has begun already.
  let left = date === from ? count : Math.max(0, count - 1);
  for (; left > 0; left -= 1) date = workingDayFrom(dateOf(dayNumber(date) + 1), calendar);
  return date;
}

/** The latest date with at least `count` working days after it, up to and with `to`. */
export function workingDaysBefore(to: string, count: number, calendar: WorkCalendar): string {
  let day = dayNumber(to);
  let passed = 0;
  for (let searched = 0; passed < count && searched < 7400; searched += 1) {
    if (isWorkingDay(dateOf(day), calendar)) passed += 1;
    day -= 1;
  }
  return dateOf(day);
}

/** The working days passed between two moments, as seen in `zone`. */
export function workingDaysSince(from: number, now: number, zone: string, calendar: WorkCalendar): number {
  return workingDaysAfter(dateAt(from, zone), dateAt(now, zone), calendar);
}

/** When the quiet hours around a moment end; null when it is not in any. */
export function quietUntil(now: number, zone: string, { quiet }: WorkCalendar): number | null {
  if (!quiet || quiet.from === quiet.to) return null;
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const clock = here.toPlainTime().toString({ smallestUnit: 'minute' });
  const overnight = quiet.from > quiet.to;
  const [late, early] = [clock >= quiet.from, clock < quiet.to];
  if (overnight ? !late && !early : !late || !early) return null;
  const day = overnight && late ? here.toPlainDate().add({ days: 1 }) : here.toPlainDate();
  const end = day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(quiet.to) });
  // An hour lived twice: the first end may lie behind.
  return Math.max(end.epochMilliseconds, now + 1);
}

/** Whether a date and time lie inside the working hours; a date without an hour does on a working day. */
export function isWorkingTime(date: string, time: string | null, calendar: WorkCalendar): boolean {
  return isWorkingDay(date, calendar) && (time === null || (time >= calendar.from && time <= calendar.to));
}
