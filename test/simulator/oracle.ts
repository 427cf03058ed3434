/**
 * What has to hold, kept in books of its own: no reminder lost, none before its time, none later than 60 s after the
 * first moment the browser was awake past it, none again except across a kill between showing and recording, none
 * after the user acted.
 */
import type { WorkCalendar } from '@/lib/pipeline/records';
import type { Notice, ReminderChoices } from '@/lib/worker/scheduling';

/** One promise as the user made it. */
export interface Promised {
  id: string;
  date: string;
  time: string | null;
  zone: string | null;
  /** When the user last said so, on the clock of then. */
  changedAt: number;
  open: boolean;
  /** How often this occurrence was shown, and whether the last one was recorded before a kill. */
  shown: number;
  recorded: boolean;
  /** Moved by the user to a moment that had passed: nothing is to be shown. */
  seen: boolean;
  /** The user acted on it in the run that may be showing it. */
  touchedInRun: boolean;
}

export interface Surroundings {
  now: number;
  zone: string;
  calendar: WorkCalendar;
  choices: ReminderChoices;
}

export const LATEST = 60_000;
const MINUTE = 60_000;

const clockOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The moment of a wall time in a zone; known from then on. */
const moments = new Map<string, Map<string, number>>();
export function momentAt(date: string, time: string, zone: string): number {
  const there = moments.get(zone) ?? new Map<string, number>();
  moments.set(zone, there);
  const wall = `${date}T${time}`;
  let moment = there.get(wall);
  if (moment === undefined) {
    moment = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
    there.set(wall, moment);
  }
  return moment;
}

const dates = new Map<number, string>();
/** The date of a day counted from 1970. */
function dateOfDay(day: number): string {
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    dates.set(day, date);
  }
  return date;
}

/** A moment on the wall of a zone: its date and its minute of the day. */
export function wallAt(moment: number, zone: string): { date: string; minute: number; weekday: number } {
  const local = moment + offsetAt(moment, zone);
  const day = Math.floor(local / 86_400_000);
  return {
    date: dateOfDay(day),
    minute: Math.floor((local - day * 86_400_000) / MINUTE),
    weekday: ((day + 3) % 7) + 1,
  };
}

/** Between two changes of a zone its offset is one: known from then on. */
const offsets = new Map<string, { from: number; until: number; offset: number }[]>();
function offsetAt(moment: number, zone: string): number {
  const known = offsets.get(zone) ?? [];
  for (const { from, until, offset } of known) if (moment >= from && moment < until) return offset;
  const here = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  const until = here.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  const offset = here.offsetNanoseconds / 1_000_000;
  offsets.set(zone, [...known, { from: moment, until, offset }]);
  return offset;
}

export function isQuiet({ now, zone, calendar }: Surroundings): boolean {
  if (!calendar.quiet) return false;
  const [from, to] = [clockOf(calendar.quiet.from), clockOf(calendar.quiet.to)];
  const { minute } = wallAt(now, zone);
  return from < to ? minute >= from && minute < to : from > to ? minute >= from || minute < to : false;
}

/** When a promise is due where the user is. */
export function dueOf(each: Promised, { zone, calendar }: Surroundings): number {
  return momentAt(each.date, each.time ?? calendar.from, each.zone ?? zone);
}

/** Whether this day has a digest, and from when. */
export function digestOf(around: Surroundings): { date: string; from: number; until: number } | null {
  const { calendar, choices, zone, now } = around;
  if (choices.digestAt === null) return null;
  const { date, weekday } = wallAt(now, zone);
  if (!calendar.days.includes(weekday) || calendar.holidays.includes(date)) return null;
  const from = momentAt(date, choices.digestAt, zone);
  const until = calendar.to > choices.digestAt ? momentAt(date, calendar.to, zone) : from + 1440 * MINUTE;
  return { date, from, until };
}

/** What is wrong with a notice shown now; null: nothing. */
export function faultOf(
  notice: Notice,
  promises: Map<string, Promised>,
  around: Surroundings,
): string | null {
  if (isQuiet(around)) return 'shown in quiet hours';
  if (notice.kind === 'digest') {
    const digest = digestOf(around);
    if (!digest) return 'a digest where none is wanted';
    return around.now < digest.from - MINUTE ? 'a digest before its hour' : null;
  }
  for (const followUp of notice.kind === 'one' ? [notice.followUp] : notice.followUps) {
    const each = promises.get(followUp.id);
    if (!each) return 'nobody promised that';
    if (!each.open && !each.touchedInRun) return `${each.id} after the user acted`;
    const same = each.date === followUp.date && each.time === followUp.time;
    if (!same && !each.touchedInRun) return `${each.id} for a time it no longer has`;
    if (same && dueOf(each, around) > around.now) return `${each.id} before its time`;
    if (same && each.shown > 0 && each.recorded) return `${each.id} a second time`;
    const wanted = each.time === null ? around.choices.allDay : around.choices.timed;
    if (!wanted) return `${each.id} though its kind is switched off`;
  }
  return null;
}
