/** What happened with this person, newest first, by day. */
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { daysUntil, opening, sayDate, sayDay, today } from '@/components/ui/dates';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import type { Activity } from '@/lib/pipeline/records';
import { timeline } from '@/lib/store/queries';
import { TimelineEntry } from './TimelineEntry';

const PAGE = 30;

/** Entries that follow each other on one day. */
export function byDay(activities: Activity[]): { day: string; entries: Activity[] }[] {
  const days: { day: string; entries: Activity[] }[] = [];
  for (const activity of activities) {
    const day = today(activity.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(activity);
    else days.push({ day, entries: [activity] });
  }
  return days;
}

export function Timeline({ personId, now }: { personId: string; now: number }) {
  const [limit, setLimit] = useState(PAGE);
  const page = useLive((db) => timeline(db, personId, null, limit), [personId, limit]);
  if (!page) return null;
  return (
    <section aria-label={m.lead_timeline()} className="flex flex-col gap-3">
      <h2 className="text-13 font-semibold text-text2">{m.lead_timeline()}</h2>
      {byDay(page.activities).map(({ day, entries }) => (
        <section key={day} className="flex flex-col gap-1.5">
          <h3 className="text-12 font-medium text-text3">{dayWords(day, now)}</h3>
          <ol className="m-0 flex list-none flex-col p-0">
            {entries.map((entry) => (
              <TimelineEntry key={entry.id} entry={entry} now={now} />
            ))}
          </ol>
        </section>
      ))}
      {page.next === null ? null : (
        <Button kind="ghost" size={28} className="self-start" onClick={() => setLimit(limit + PAGE)}>
          {m.lead_showOlder()}
        </Button>
      )}
    </section>
  );
}

function dayWords(day: string, now: number): string {
  return daysUntil(day, now) < -1 ? sayDate(day, now) : opening(sayDay(day, now));
}
