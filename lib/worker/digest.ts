/** The morning digest: once on a working day, from its hour until work ends. */
import { dateAt } from '../pipeline/due';
import type { WorkCalendar } from '../pipeline/records';
import { isWorkingDay, workingDayFrom } from '../pipeline/work-calendar';
import type { ReminderChoices, ReminderStore } from './scheduling';

const dayAfter = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

/** The moment of an hour of a day. */
export function momentOf(date: string, time: string, zone: string): number {
  const plainTime = Temporal.PlainTime.from(time);
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
}

/** Whether this day's digest is to be shown now. */
export async function digestDue(
  store: Pick<ReminderStore, 'lastDigest'>,
  { digestAt }: ReminderChoices,
  calendar: WorkCalendar,
  now: number,
  zone: string,
): Promise<boolean> {
  if (digestAt === null) return false;
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const [today, clock] = [dateAt(now, zone), here.toPlainTime().toString({ smallestUnit: 'minute' })];
  const until = calendar.to > digestAt ? calendar.to : '24:00';
  if (!isWorkingDay(today, calendar) || clock < digestAt || clock >= until) return false;
  const last = await store.lastDigest();
  // One of tomorrow was shown where tomorrow came earlier, or before the clock was set back.
  return last !== today && last !== dayAfter(today);
}

/** When the next digest comes after now; null: none is wanted. */
export async function nextDigest(
  store: Pick<ReminderStore, 'lastDigest'>,
  {
    choices,
    calendar,
    now,
    zone,
  }: { choices: ReminderChoices; calendar: WorkCalendar; now: number; zone: string },
): Promise<number | null> {
  if (choices.digestAt === null) return null;
  const hour = choices.digestAt;
  const at = (date: string): number => momentOf(date, hour, zone);
  const today = workingDayFrom(dateAt(now, zone), calendar);
  const [last, next] = [await store.lastDigest(), at(today)];
  if (next > now && last !== today) return next;
  return at(workingDayFrom(dayAfter(today), calendar));
}
