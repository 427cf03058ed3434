/** What Today makes of what is due: which row is next, which are late, and how each time is said. */
import { daysUntil, sayDueShort } from '@/components/ui/dates';
import type { DueRow, TodayView } from '@/lib/store/views';

/** Overdue: from a day before. Late: its hour has passed today. Next: the one to do now. Later: the rest. */
export type Urgency = 'overdue' | 'late' | 'next' | 'later';

export interface TodayRow {
  row: DueRow;
  urgency: Urgency;
}

export interface TodayGroups {
  overdue: TodayRow[];
  today: TodayRow[];
}

/** The rows with what each one's time means now. The next one is the first today whose hour has not passed. */
export function todayGroups(view: TodayView, now: number): TodayGroups {
  const next = view.today.find((row) => row.dueAt > now);
  return {
    overdue: view.overdue.map((row) => ({ row, urgency: 'overdue' })),
    today: view.today.map((row) => ({
      row,
      urgency: row.dueAt <= now ? 'late' : row === next ? 'next' : 'later',
    })),
  };
}

/**
 * The row that stands open with its buttons. On a page with room: the first of today, else the first overdue.
 * Where room is scarce only one that is due now.
 */
export function openRowId({ overdue, today }: TodayGroups, room: 'wide' | 'scarce'): string | null {
  if (room === 'wide') return (today[0] ?? overdue[0])?.row.followUpId ?? null;
  const due = [...overdue, ...today.filter(({ urgency }) => urgency === 'late')];
  return due[0]?.row.followUpId ?? null;
}

/** The time of a row, short enough for its narrow column: "Fri", "20 Nov", "09:30", "today". */
export function rowTime({ date, time }: Pick<DueRow, 'date' | 'time'>, now: number): string {
  return sayDueShort({ date, time: daysUntil(date, now) === 0 ? time : null }, now);
}
