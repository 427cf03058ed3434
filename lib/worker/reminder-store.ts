/** The reminders' view of a database. */
import { dueCount } from '../store/queries';
import * as reminding from '../store/reminding';
import type { Database } from '../store/schema';
import type { ReminderStore } from './scheduling';

export function storeOf(db: Database): ReminderStore {
  return {
    followUser: (zone) => reminding.followUser(db, zone),
    calendar: () => reminding.calendarOf(db),
    toRemind: (upTo) => reminding.toRemind(db, upTo),
    nextReminder: (after) => reminding.nextReminder(db, after),
    anythingOpen: () => reminding.anythingOpen(db),
    openBefore: (moment) => reminding.openBefore(db, moment),
    lastDigest: () => reminding.lastDigest(db),
    markReminded: (shown, zone, digest) => reminding.markReminded(db, shown, zone, digest),
    get: (id) => db.get('followUps', id),
    dueCount: (now) => dueCount(db, now),
  };
}
