/** What happened with this person, newest first, by day. */
import { ListFilter } from 'lucide-react';
import { useId, useState } from 'react';
import { Button, IconButton } from '@/components/ui/Button';
import { daysUntil, opening, sayDate, sayDay, today } from '@/components/ui/dates';
import { Menu } from '@/components/ui/Menu';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import type { Activity } from '@/lib/pipeline/records';
import { FILTERS, type TimelineFilter, undoable } from '@/lib/store/lead-page';
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
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const page = useLive((db) => timeline(db, personId, null, limit, filter), [personId, limit, filter]);
  const steps = useLive(undoable, []);
  if (!page) return null;
  return (
    <section aria-label={m.lead_timeline()} className="@container flex flex-col gap-3">
      <div className="flex min-h-7 items-center justify-between gap-2">
        <h2 className="text-13 font-semibold text-text2">{m.lead_timeline()}</h2>
        <Filter filter={filter} onChoose={setFilter} />
      </div>
      {page.activities.length === 0 ? <p className="text-text3">{m.timeline_nothing()}</p> : null}
      {byDay(page.activities).map(({ day, entries }) => (
        <section key={day} className="flex flex-col gap-1.5">
          <h3 className="text-12 font-medium text-text3">{dayWords(day, now)}</h3>
          <ol className="m-0 flex list-none flex-col p-0">
            {entries.map((entry) => (
              <TimelineEntry key={entry.id} entry={entry} now={now} undoId={steps?.get(entry.id)} />
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

function filterWord(filter: TimelineFilter): string {
  return {
    all: m.timeline_all,
    notes: m.timeline_notes,
    touches: m.timeline_touches,
    changes: m.timeline_changes,
  }[filter]();
}

interface FilterProps {
  filter: TimelineFilter;
  onChoose(filter: TimelineFilter): void;
}

/** Every choice in sight where there is room; behind one button where there is not. */
function Filter({ filter, onChoose }: FilterProps) {
  const name = useId();
  return (
    <>
      <fieldset className="m-0 hidden min-w-0 gap-0.5 border-0 p-0 @min-[26rem]:flex">
        <legend className="sr-only">{m.timeline_show()}</legend>
        {FILTERS.map((each) => (
          <label
            key={each}
            className="relative flex h-7 items-center rounded-control px-2 font-medium text-text2 hover:bg-hover has-checked:bg-press has-checked:text-text has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              checked={each === filter}
              onChange={() => onChoose(each)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {filterWord(each)}
          </label>
        ))}
      </fieldset>
      <div className="flex items-center gap-1 @min-[26rem]:hidden">
        {filter === 'all' ? null : <span className="text-12 text-text2">{filterWord(filter)}</span>}
        <Menu
          label={m.timeline_show()}
          align="end"
          items={FILTERS.map((each) => ({
            id: each,
            label: filterWord(each),
            checked: each === filter,
            onChoose: () => onChoose(each),
          }))}
          trigger={(props) => (
            <IconButton {...props} icon={ListFilter} label={m.timeline_show()} pressed={filter !== 'all'} />
          )}
        />
      </div>
    </>
  );
}

function dayWords(day: string, now: number): string {
  return daysUntil(day, now) < -1 ? sayDate(day, now) : opening(sayDay(day, now));
}
