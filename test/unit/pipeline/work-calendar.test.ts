import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkCalendar } from '@/lib/pipeline/records';
import {
  DEFAULT_CALENDAR,
  isWorkingDay,
  quietUntil,
  workingDayFrom,
  workingDaysAfter,
  workingDaysBefore,
} from '@/lib/pipeline/work-calendar';

const date = fc
  .integer({ min: 0, max: 20_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const calendar: fc.Arbitrary<WorkCalendar> = fc.record({
  ...Object.fromEntries(Object.entries(DEFAULT_CALENDAR).map(([key, value]) => [key, fc.constant(value)])),
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc.uniqueArray(date, { maxLength: 8 }),
}) as fc.Arbitrary<WorkCalendar>;
const plusDays = (from: string, days: number): string =>
  Temporal.PlainDate.from(from).add({ days }).toString();

describe('working days', () => {
  it('of a week of November with a holiday', () => {
    const own = { ...DEFAULT_CALENDAR, holidays: ['2026-11-25'] };
    expect(workingDaysAfter('2026-11-20', '2026-11-27', own)).toBe(4);
    expect(workingDayFrom('2026-11-28', own)).toBe('2026-11-30');
    expect(workingDayFrom('2026-11-25', own)).toBe('2026-11-26');
  });

  it('are those a walk from day to day counts', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 60 }), calendar, (from, span, own) => {
        const days = Array.from({ length: span }, (_, day) => plusDays(from, day + 1));
        const walked = days.filter((day) => isWorkingDay(day, own)).length;
        expect(workingDaysAfter(from, plusDays(from, span), own)).toBe(walked);
      }),
    );
  });

  it('counted back end on the latest day that has as many after it', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 30 }), calendar, (to, count, own) => {
        const day = workingDaysBefore(to, count, own);
        expect(workingDaysAfter(day, to, own)).toBe(count);
        expect(workingDaysAfter(plusDays(day, 1), to, own)).toBeLessThan(count);
      }),
    );
  });
});

describe('quiet hours', () => {
  const at = (wall: string, zone = 'Europe/Berlin') =>
    Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
  const night = { ...DEFAULT_CALENDAR, quiet: { from: '21:00', to: '08:00' } };
  it.each([
    ['2026-11-24T20:59', null],
    ['2026-11-24T21:00', '2026-11-25T08:00'],
    ['2026-11-25T03:00', '2026-11-25T08:00'],
    ['2026-11-25T08:00', null],
    // The night in which an hour is skipped, and the one in which one is lived twice.
    ['2026-03-28T22:00', '2026-03-29T08:00'],
    ['2026-10-24T22:00', '2026-10-25T08:00'],
  ])('over midnight, at %s', (wall, end) => {
    expect(quietUntil(at(wall), 'Europe/Berlin', night)).toBe(end && at(end));
  });
  it.each([
    ['2026-11-24T11:59', null],
    ['2026-11-24T12:30', '2026-11-24T13:00'],
    ['2026-11-24T13:00', null],
  ])('at noon, at %s', (wall, end) => {
    const lunch = { ...DEFAULT_CALENDAR, quiet: { from: '12:00', to: '13:00' } };
    expect(quietUntil(at(wall), 'Europe/Berlin', lunch)).toBe(end && at(end));
  });
});
