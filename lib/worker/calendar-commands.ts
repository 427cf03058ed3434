/** Commands about the user's own time. */
import { dateAt, dueMoment } from '../pipeline/due';
import { WORK_CALENDAR_ID, type WorkCalendar } from '../pipeline/records';
import type { Write } from '../pipeline/step';
import { userTime } from '../store/reminding';
import type { Decide } from './commands';

/** Sets the working days and hours, all of them. Times that say nothing are kept as they are. */
export function setWorkCalendar(calendar: Omit<WorkCalendar, 'id' | 'updatedAt'>): Decide {
  return async (_tx, { now }) => {
    const put: WorkCalendar = { ...calendar, id: WORK_CALENDAR_ID, updatedAt: now };
    put.days = [...new Set(put.days)].sort((a, b) => a - b);
    put.holidays = [...new Set(put.holidays)].sort();
    return { writes: [{ store: 'workCalendar', put }], label: { kind: 'calendar', name: '' }, leadId: null };
  };
}

/** Everything due before today is due today instead, without an hour: one step, one undo. */
export function moveOverdue(zone: string): Decide {
  return async (tx, { now }) => {
    const today = dateAt(now, zone);
    const start = dueMoment({ date: today, time: '00:00', zone: null }, await userTime(tx, zone));
    const range = IDBKeyRange.bound(['open', -Infinity], ['open', start], false, true);
    const late = await tx.objectStore('followUps').index('due').getAll(range);
    const writes = late.map(
      (each): Write => ({ store: 'followUps', put: { ...each, date: today, time: null, updatedAt: now } }),
    );
    const label = writes.length > 0 ? { kind: 'overdue-moved' as const, name: '' } : null;
    return { writes, label, leadId: null };
  };
}
