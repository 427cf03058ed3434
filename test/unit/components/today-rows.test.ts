import { beforeAll, describe, expect, it } from 'vitest';
import { openRowId, rowTime, todayGroups } from '@/components/today/today-rows';
import { speak } from '@/lib/i18n/locale';
import type { DueRow, TodayView } from '@/lib/store/views';

/** Tuesday 24 November 2026, 12:00 where the test runs. */
const NOON = new Date(2026, 10, 24, 12, 0).getTime();

/** A follow-up named after its day and hour: "24 09:30". */
function due(day: number, time: string | null): DueRow {
  const date = `2026-11-${String(day).padStart(2, '0')}`;
  return {
    followUpId: `${day} ${time}`,
    leadId: 'lead',
    personId: 'person',
    name: 'Fiona Marlowe',
    company: null,
    everyDays: null,
    templateId: null,
    channel: 'call',
    text: null,
    date,
    time,
    dueAt: new Date(`${date}T${time ?? '09:00'}:00`).getTime(),
  };
}
const viewOf = (overdue: DueRow[], today: DueRow[]): TodayView => ({
  overdue,
  today,
  next: null,
  withoutStep: 0,
  idlest: [],
  rotting: { count: 0, coldest: [] },
});
const urgencies = (view: TodayView, now = NOON) => {
  const { overdue, today } = todayGroups(view, now);
  return [...overdue, ...today].map(({ row, urgency }) => `${row.followUpId} ${urgency}`);
};

beforeAll(() => speak('en'));

describe('todayGroups', () => {
  const view = viewOf(
    [due(20, '10:00')],
    [due(24, null), due(24, '11:59'), due(24, '14:30'), due(24, '16:00')],
  );

  it('tells what is late from what comes next and what can wait', () => {
    expect(urgencies(view)).toEqual([
      '20 10:00 overdue',
      '24 null late',
      '24 11:59 late',
      '24 14:30 next',
      '24 16:00 later',
    ]);
  });

  it('moves on as the clock does: at its minute a row is due, and the one after it is next', () => {
    const at = new Date(2026, 10, 24, 14, 30).getTime();
    expect(urgencies(view, at - 1).at(-2)).toBe('24 14:30 next');
    expect(urgencies(view, at).slice(-2)).toEqual(['24 14:30 late', '24 16:00 next']);
  });
});

describe('openRowId', () => {
  const opened = (overdue: DueRow[], today: DueRow[], room: 'wide' | 'scarce') =>
    openRowId(todayGroups(viewOf(overdue, today), NOON), room);

  it('opens the first of today where there is room, else the first overdue', () => {
    expect(opened([due(20, '10:00')], [due(24, '14:30')], 'wide')).toBe('24 14:30');
    expect(opened([due(20, '10:00')], [], 'wide')).toBe('20 10:00');
    expect(opened([], [], 'wide')).toBeNull();
  });

  it('opens only what is due now where room is scarce', () => {
    expect(opened([due(20, '10:00')], [due(24, '09:30')], 'scarce')).toBe('20 10:00');
    expect(opened([], [due(24, '09:30'), due(24, '14:30')], 'scarce')).toBe('24 09:30');
    expect(opened([], [due(24, '14:30')], 'scarce')).toBeNull();
  });
});

describe('rowTime', () => {
  it.each([
    ['an hour of today', due(24, '14:30'), '14:30'],
    ['a whole day', due(24, null), 'today'],
    ['a day of this week', due(20, '10:00'), 'Fri'],
    ['an earlier day', due(3, '10:00'), '3 Nov'],
  ])('is short for %s', (_, row, words) => {
    expect(rowTime(row, NOON)).toBe(words);
  });
});
