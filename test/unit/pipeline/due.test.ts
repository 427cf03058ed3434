import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetDate } from '@/lib/pipeline/choices';
import { dateAt, dueMoment, dueState, occurrence } from '@/lib/pipeline/due';
import { DEFAULT_CALENDAR } from '@/lib/pipeline/work-calendar';

const ISTANBUL = 'Europe/Istanbul';
const inZone = (zone: string) => ({ zone, dayStarts: '09:00' });
/** Every day is a working day. */
const ALL_WEEK = { ...DEFAULT_CALENDAR, days: [1, 2, 3, 4, 5, 6, 7] };
const at = (iso: string): number => Date.parse(iso);

describe('when a follow-up is due', () => {
  it('follows the user’s zone when floating and its own otherwise', () => {
    const floating = { date: '2026-11-27', time: '09:30', zone: null };
    expect(dueMoment(floating, inZone(ISTANBUL))).toBe(at('2026-11-27T06:30:00Z'));
    expect(dueMoment(floating, inZone('Asia/Tokyo'))).toBe(at('2026-11-27T00:30:00Z'));
    expect(dueMoment({ ...floating, zone: 'Asia/Tokyo' }, inZone(ISTANBUL))).toBe(at('2026-11-27T00:30:00Z'));
  });

  it('all day is due when the working morning starts', () => {
    expect(dueMoment({ date: '2026-11-27', time: null, zone: null }, inZone(ISTANBUL))).toBe(
      at('2026-11-27T06:00:00Z'),
    );
  });

  it('moves forward over an hour that daylight saving skips, and takes the first of a doubled one', () => {
    const skipped = { date: '2026-03-29', time: '02:30', zone: null };
    expect(dueMoment(skipped, inZone('Europe/Berlin'))).toBe(at('2026-03-29T01:30:00Z'));
    const doubled = { date: '2026-10-25', time: '02:30', zone: null };
    expect(dueMoment(doubled, inZone('Europe/Berlin'))).toBe(at('2026-10-25T00:30:00Z'));
  });

  it('is one occurrence wherever it is seen from', () => {
    expect(occurrence({ date: '2026-11-27', time: null, zone: null })).toBe('2026-11-27T09:00');
  });
});

describe('a preset', () => {
  it.each([
    ['2026-11-24T12:00:00Z', '2026-11-25', '2026-11-27', '2026-11-30'],
    ['2026-11-29T12:00:00Z', '2026-11-30', '2026-12-02', '2026-11-30'],
    ['2026-11-30T12:00:00Z', '2026-12-01', '2026-12-03', '2026-12-07'],
    // Already Friday in Istanbul while still Thursday in UTC.
    ['2026-11-26T21:30:00Z', '2026-11-28', '2026-11-30', '2026-11-30'],
  ])('from %s', (now, tomorrow, in3, monday) => {
    const dates = (['tomorrow', 'in-3-days', 'next-week'] as const).map((each) =>
      presetDate(each, at(now), ISTANBUL, ALL_WEEK),
    );
    expect(dates).toEqual([tomorrow, in3, monday]);
  });

  it('“next week” is a Monday one to seven days ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: at('2100-01-01') }), (now) => {
        const monday = Temporal.PlainDate.from(presetDate('next-week', now, ISTANBUL, ALL_WEEK));
        expect(monday.dayOfWeek).toBe(1);
        const ahead = Temporal.PlainDate.from(dateAt(now, ISTANBUL)).until(monday).days;
        expect(ahead).toBeGreaterThanOrEqual(1);
        expect(ahead).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('a next step', () => {
  it.each([
    ['2026-11-23T20:59:00Z', 'planned'],
    // Midnight in Istanbul.
    ['2026-11-23T21:00:00Z', 'today'],
    ['2026-11-24T20:59:00Z', 'today'],
    ['2026-11-24T21:00:00Z', 'overdue'],
  ])('of 24 November, at %s, is %s', (now, state) => {
    expect(dueState('2026-11-24', at(now), ISTANBUL)).toBe(state);
  });
});
