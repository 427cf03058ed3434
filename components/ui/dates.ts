/** Dates as people say them. Dates are wall-clock `2026-11-24`, moments epoch milliseconds. */
import { getLocale, m } from '@/lib/i18n/words';
import { dateAt, dueState as stateOn } from '@/lib/pipeline/due';
import type { DueState, NextStep } from '@/lib/protocol/replies';
import { dateFormat } from './formats';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The user's time zone, an IANA name. */
export function userZone(): string {
  return Temporal.Now.timeZoneId();
}

/** The user's date at a moment. */
export function today(now: number): string {
  return dateAt(now, userZone());
}

/** Whole calendar days from today to `date`; negative: in the past. */
export function daysUntil(date: string, now: number): number {
  return Temporal.PlainDate.from(today(now)).until(date, { largestUnit: 'day' }).days;
}

/** How a next step stands where the user is. */
export function dueState(date: string, now: number): DueState {
  return stateOn(date, now, userZone());
}

function part(date: string, style: Intl.DateTimeFormatOptions): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const at = new Date(Date.UTC(year, month - 1, day, 12));
  // British day-month order belongs to our English: "Fri 27 Nov".
  return dateFormat(getLocale() === 'en' ? 'en-GB' : getLocale(), {
    ...style,
    timeZone: 'UTC',
  }).format(at);
}

function inOrder(date: string, weekday: string, month: string, now: number): string {
  const day = part(date, { day: 'numeric' });
  const dated =
    date.slice(0, 4) === today(now).slice(0, 4) ? `${day} ${month}` : `${day} ${month} ${date.slice(0, 4)}`;
  return getLocale() === 'tr' ? `${dated} ${weekday}` : `${weekday} ${dated}`;
}

/** "Fri 27 Nov", "27 Kas Cum". */
export function sayDate(date: string, now: number): string {
  return inOrder(date, part(date, { weekday: 'short' }), part(date, { month: 'short' }), now);
}

/** "Tuesday 24 November", "24 Kasım Salı". */
export function sayLongDate(date: string, now: number): string {
  return inOrder(date, part(date, { weekday: 'long' }), part(date, { month: 'long' }), now);
}

/** "today", "tomorrow", "yesterday", else the date. For the middle of a sentence; see `opening`. */
export function sayDay(date: string, now: number): string {
  switch (daysUntil(date, now)) {
    case -1:
      return m.date_yesterday();
    case 0:
      return m.date_today();
    case 1:
      return m.date_tomorrow();
    default:
      return sayDate(date, now);
  }
}

/** The day with its time: "today, 14:30", "yarın 09:00", "Fri 27 Nov" for a whole day. */
export function sayWhen(date: string, time: string | null, now: number): string {
  const day = sayDay(date, now);
  return time === null ? day : m.date_dayAndTime({ day, time });
}

/** As short as a chip needs: "14:30" today, "Thu 11:00" within a week, "Fri 20 Nov". Narrow: no time but today's. */
export function sayDue(step: Pick<NextStep, 'date' | 'time'>, now: number, narrow = false): string {
  const days = daysUntil(step.date, now);
  if (days === 0) return step.time ?? m.date_today();
  const inWeek = days > 0 && days < 7;
  const day =
    days === 1
      ? m.date_tomorrow()
      : inWeek
        ? part(step.date, { weekday: 'short' })
        : sayShortDate(step.date, now, narrow);
  return step.time === null || narrow || days < 0 ? day : `${day} ${step.time}`;
}

/** For narrow columns: a weekday within a week, else no weekday: "Wed 09:30", "2 Dec", late "Fri". */
export function sayDueShort(step: Pick<NextStep, 'date' | 'time'>, now: number): string {
  const days = daysUntil(step.date, now);
  if (days === 0) return step.time ?? m.date_today();
  if (Math.abs(days) >= 7) return sayShortDate(step.date, now, true);
  const day = part(step.date, { weekday: 'short' });
  return step.time === null || days < 0 ? day : `${day} ${step.time}`;
}

function sayShortDate(date: string, now: number, narrow: boolean): string {
  return narrow ? `${part(date, { day: 'numeric' })} ${part(date, { month: 'short' })}` : sayDate(date, now);
}

/** The clock at a moment: "11:05". */
export function sayClock(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(userZone())
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

/** "24 Nov 11:05". */
export function sayMoment(at: number, now: number): string {
  const date = today(at);
  const year = date.slice(0, 4) === today(now).slice(0, 4) ? '' : ` ${date.slice(0, 4)}`;
  return `${part(date, { day: 'numeric' })} ${part(date, { month: 'short' })}${year} ${sayClock(at)}`;
}

/** How far off: "in 20 min", "in 5 h", "in 3 d"; after it, "5 h late", "2 d late". Calendar days from tomorrow on. */
export function sayDistance(at: number, now: number): string {
  const days = daysUntil(today(at), now);
  if (days > 0) return m.date_inDays({ n: days });
  if (days < 0) return m.date_lateDays({ n: -days });
  const gap = Math.abs(at - now);
  if (gap < MINUTE) return m.date_now();
  if (at >= now) {
    return gap < HOUR
      ? m.date_inMinutes({ n: Math.round(gap / MINUTE) })
      : m.date_inHours({ n: Math.round(gap / HOUR) });
  }
  return gap < HOUR
    ? m.date_lateMinutes({ n: Math.floor(gap / MINUTE) })
    : m.date_lateHours({ n: Math.floor(gap / HOUR) });
}

/** How long ago, for cards: "3 d", "5 h", "now". */
export function sayAge(since: number, now: number): string {
  const gap = Math.max(0, now - since);
  if (gap >= DAY) return m.date_ageDays({ n: Math.floor(gap / DAY) });
  if (gap >= HOUR) return m.date_ageHours({ n: Math.floor(gap / HOUR) });
  return gap >= MINUTE ? m.date_ageMinutes({ n: Math.floor(gap / MINUTE) }) : m.date_now();
}

/** The same words with a capital, where they open a line: "Today, 14:30", "İki". */
export function opening(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(getLocale()) + rest.join('');
}
