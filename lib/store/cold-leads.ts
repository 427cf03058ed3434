/** Leads with nothing planned, and among them those gone cold: found by an index, never by reading all. */
import { dateAt } from '../pipeline/due';
import { workingDaysBefore } from '../pipeline/work-calendar';
import { cardFrom } from './cards';
import { calendarOf } from './reminding';
import type { Database } from './schema';
import type { TodayView } from './views';

/** As many are listed; the count says how many there are. */
const LISTED = 8;

/** Those where nothing happened for longest, in stages that ask for a next step; and the coldest with their count. */
export async function coldLeads(
  db: Database,
  now: number,
  zone: string,
): Promise<Pick<TodayView, 'idlest' | 'rotting'>> {
  const [stages, calendar] = await Promise.all([db.getAll('stages'), calendarOf(db)]);
  const today = dateAt(now, zone);
  const perStage = await Promise.all(
    stages.map(async (stage) => {
      const all = IDBKeyRange.bound([stage.id, -Infinity], [stage.id, Infinity]);
      const cold = coldSince(stage.rottingDays);
      const range =
        cold === null ? null : IDBKeyRange.bound([stage.id, -Infinity], [stage.id, cold], false, true);
      const [leads, count] = await Promise.all([
        db.getAllFromIndex('leads', 'idle', all, LISTED),
        range === null ? 0 : db.countFromIndex('leads', 'idle', range),
      ]);
      return { stage, leads, count, cold };
    }),
  );
  /** What was idle before that moment has gone cold. */
  function coldSince(limit: number | null): number | null {
    if (limit === null) return null;
    const last = workingDaysBefore(today, limit + 1, calendar);
    return Temporal.PlainDate.from(last).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  }
  const listed = perStage
    .flatMap(({ stage, leads, cold }) => leads.map((lead) => ({ stage, lead, cold })))
    .sort((a, b) => (a.lead.idleSince ?? 0) - (b.lead.idleSince ?? 0));
  const cards = (some: typeof listed) =>
    some.slice(0, LISTED).map(({ lead, stage }) => cardFrom(lead, stage));
  return {
    idlest: cards(listed.filter(({ stage }) => stage.kind === 'open')),
    rotting: {
      count: perStage.reduce((sum, { count }) => sum + count, 0),
      coldest: cards(listed.filter(({ lead, cold }) => cold !== null && (lead.idleSince ?? cold) < cold)),
    },
  };
}
