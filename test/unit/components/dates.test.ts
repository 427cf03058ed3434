import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  dueState,
  opening,
  sayAge,
  sayDate,
  sayDay,
  sayDistance,
  sayDue,
  sayLongDate,
  sayMoment,
  sayWhen,
} from '@/components/ui/dates';
import { speak } from '@/lib/i18n/locale';

const ZONE = 'Europe/Istanbul';
const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE).epochMilliseconds;
/** A Tuesday. */
const NOW = at('2026-11-24T09:30');

beforeEach(() => {
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue(ZONE);
});

describe.each([
  {
    locale: 'en' as const,
    near: ['yesterday', 'today', 'tomorrow'],
    date: 'Fri 27 Nov',
    long: 'Tuesday 24 November',
    when: ['today, 14:30', 'Fri 27 Nov, 09:00', 'tomorrow'],
    due: ['14:30', 'Thu 11:00', 'Fri 20 Nov', 'tomorrow 09:00', 'Tue 1 Dec'],
    distance: ['in 5 h', 'in 20 min', 'in 3 d', '2 h late', '1 d late', 'now'],
    moment: '24 Nov 09:30',
  },
  {
    locale: 'tr' as const,
    near: ['dün', 'bugün', 'yarın'],
    date: '27 Kas Cum',
    long: '24 Kasım Salı',
    when: ['bugün 14:30', '27 Kas Cum 09:00', 'yarın'],
    due: ['14:30', 'Per 11:00', '20 Kas Cum', 'yarın 09:00', '1 Ara Sal'],
    distance: ['5 sa sonra', '20 dk sonra', '3 gün sonra', '2 sa geçti', '1 gün geçti', 'şimdi'],
    moment: '24 Kas 09:30',
  },
])('dates in $locale', ({ locale, near, date, long, when, due, distance, moment }) => {
  beforeEach(() => speak(locale));

  it('says near days by name and far ones by date', () => {
    expect(['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => sayDay(day, NOW))).toEqual(near);
    expect(sayDay('2026-11-27', NOW)).toBe(date);
    expect(sayLongDate('2026-11-24', NOW)).toBe(long);
  });

  it('says a day with its time', () => {
    expect([
      sayWhen('2026-11-24', '14:30', NOW),
      sayWhen('2026-11-27', '09:00', NOW),
      sayWhen('2026-11-25', null, NOW),
    ]).toEqual(when);
  });

  it('says no more in a chip than is needed', () => {
    expect([
      sayDue({ date: '2026-11-24', time: '14:30' }, NOW),
      sayDue({ date: '2026-11-26', time: '11:00' }, NOW),
      sayDue({ date: '2026-11-20', time: '11:00' }, NOW),
      sayDue({ date: '2026-11-25', time: '09:00' }, NOW),
      sayDue({ date: '2026-12-01', time: null }, NOW),
    ]).toEqual(due);
  });

  it('says how far off', () => {
    expect(
      [
        '2026-11-24T14:30',
        '2026-11-24T09:50',
        '2026-11-27T09:00',
        '2026-11-24T07:00',
        '2026-11-23T18:00',
      ].map((wall) => sayDistance(at(wall), NOW)),
    ).toEqual(distance.slice(0, 5));
    expect(sayDistance(NOW + 20_000, NOW)).toBe(distance[5]);
  });

  it('says a moment', () => {
    expect(sayMoment(NOW, NOW)).toBe(moment);
  });
});

describe('dates', () => {
  beforeEach(() => speak('en'));

  it('names the year when it is another one', () => {
    expect(sayDate('2027-03-01', NOW)).toBe('Mon 1 Mar 2027');
    expect(sayMoment(at('2025-12-31T23:59'), NOW)).toBe('31 Dec 2025 23:59');
  });

  it('is late from the next day on, not from the hour', () => {
    expect(dueState('2026-11-24', NOW)).toBe('today');
    expect(dueState('2026-11-23', NOW)).toBe('overdue');
    expect(dueState('2026-11-25', NOW)).toBe('planned');
  });

  it('counts calendar days over a change of clocks', () => {
    vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('Europe/Berlin');
    const saturday = Temporal.ZonedDateTime.from('2026-10-24T23:30[Europe/Berlin]').epochMilliseconds;
    expect(sayDay('2026-10-25', saturday)).toBe('tomorrow');
    const sunday = Temporal.ZonedDateTime.from('2026-10-25T23:45[Europe/Berlin]').epochMilliseconds;
    expect(sayDay('2026-10-26', sunday)).toBe('tomorrow');
  });

  it('ages by the clock', () => {
    expect([30_000, 5 * 60_000, 3 * 3_600_000, 50 * 3_600_000].map((gap) => sayAge(NOW - gap, NOW))).toEqual([
      'now',
      '5 min',
      '3 h',
      '2 d',
    ]);
    expect(sayAge(NOW + 1000, NOW)).toBe('now');
  });

  it('opens a line with a capital of its own language', () => {
    expect(opening('today, 14:30')).toBe('Today, 14:30');
    speak('tr');
    expect(opening('iki gün')).toBe('İki gün');
  });
});
