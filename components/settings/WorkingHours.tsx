/** When the user works, and when nothing may disturb: kept with the data, one undo for each change. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/Button';
import { useCalendar } from '@/components/ui/calendar';
import { sayDate, today } from '@/components/ui/dates';
import { Card } from '@/components/ui/Field';
import { dateFormat } from '@/components/ui/formats';
import { Switch } from '@/components/ui/Switch';
import { useCommand } from '@/components/ui/use-command';
import { useNow } from '@/components/ui/use-now';
import { getLocale, m } from '@/lib/i18n/words';
import type { WorkCalendar } from '@/lib/pipeline/records';
import { SettingRow } from './SettingRow';

const TIME = 'input-edge h-8 rounded-control px-2 text-13 text-text tabular';
const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** "Mon", "Pzt": the fifth of January 1970 was a Monday. */
function weekdayName(day: number, style: 'short' | 'long'): string {
  return dateFormat(getLocale(), { weekday: style, timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 4 + day)),
  );
}

export function WorkingHours() {
  const calendar = useCalendar();
  const { run } = useCommand();
  const change = (part: Partial<WorkCalendar>) => {
    const { id: _, updatedAt: __, ...rest } = { ...calendar, ...part };
    void run('setWorkCalendar', { calendar: rest }, m.hours_changed());
  };
  return (
    <Card>
      <SettingRow
        title={m.hours_days()}
        text={m.hours_daysText()}
        control={(ids) => (
          <Days days={calendar.days} labelledBy={ids.title} onChange={(days) => change({ days })} />
        )}
      />
      <SettingRow
        title={m.hours_hours()}
        text={m.hours_hoursText()}
        control={() => (
          <Span
            from={calendar.from}
            to={calendar.to}
            onChange={(from, to) => (from < to ? change({ from, to }) : undefined)}
          />
        )}
      />
      <SettingRow
        title={m.hours_quiet()}
        text={m.hours_quietText()}
        control={(ids) => (
          <div className="flex min-w-0 flex-wrap items-center justify-end gap-2">
            {calendar.quiet ? (
              <Span {...calendar.quiet} onChange={(from, to) => change({ quiet: { from, to } })} />
            ) : null}
            <Switch
              on={calendar.quiet !== null}
              labelledBy={ids.title}
              describedBy={ids.text}
              onChange={(on) => change({ quiet: on ? { from: '20:00', to: '08:00' } : null })}
            />
          </div>
        )}
      />
      <Holidays holidays={calendar.holidays} onChange={(holidays) => change({ holidays })} />
    </Card>
  );
}

function Days({
  days,
  labelledBy,
  onChange,
}: {
  days: number[];
  labelledBy: string;
  onChange(days: number[]): void;
}) {
  return (
    <fieldset aria-labelledby={labelledBy} className="m-0 flex min-w-0 flex-wrap gap-1 border-0 p-0">
      {WEEK.map((day) => {
        const on = days.includes(day);
        const only = on && days.length === 1;
        return (
          <label
            key={day}
            className="relative grid h-7 min-w-9 place-items-center rounded-control px-1 text-12 text-text2 ring-1 ring-lineStrong ring-inset has-checked:bg-selected has-checked:text-text has-checked:ring-[1.5px] has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="checkbox"
              checked={on}
              disabled={only}
              title={only ? m.hours_oneDay() : undefined}
              aria-label={weekdayName(day, 'long')}
              onChange={() => onChange(on ? days.filter((each) => each !== day) : [...days, day])}
              className="absolute inset-0 m-0 size-full cursor-pointer opacity-0"
            />
            <span aria-hidden>{weekdayName(day, 'short')}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** From and to, each set when it is left: not at every digit. */
function Span({
  from,
  to,
  onChange,
}: {
  from: string;
  to: string;
  onChange(from: string, to: string): void;
}) {
  return (
    <span className="flex flex-wrap items-center justify-end gap-1.5">
      <Hour key={`from ${from}`} label={m.hours_from()} value={from} onSet={(time) => onChange(time, to)} />
      <span aria-hidden className="text-text3">
        –
      </span>
      <Hour key={`to ${to}`} label={m.hours_to()} value={to} onSet={(time) => onChange(from, time)} />
    </span>
  );
}

export function Hour({ label, value, onSet }: { label: string; value: string; onSet(time: string): void }) {
  return (
    <input
      type="time"
      aria-label={label}
      defaultValue={value}
      onBlur={(event) => {
        const time = event.currentTarget.value;
        if (/^\d{2}:\d{2}$/.test(time) && time !== value) onSet(time);
        else event.currentTarget.value = value;
      }}
      className={TIME}
    />
  );
}

function Holidays({ holidays, onChange }: { holidays: string[]; onChange(holidays: string[]): void }) {
  const now = useNow();
  const [date, setDate] = useState('');
  const coming = holidays.filter((each) => each >= today(now));
  return (
    <div className="flex flex-col gap-2 border-t border-line px-4 py-3">
      <SettingTitle />
      {coming.length > 0 ? (
        <ul className="m-0 flex list-none flex-wrap gap-1.5 p-0">
          {coming.map((each) => (
            <li
              key={each}
              className="flex h-6 items-center gap-0.5 rounded-chip bg-sunken pl-2 text-12 text-text2"
            >
              {sayDate(each, now)}
              <IconButton
                icon={X}
                size={24}
                label={m.hours_removeHoliday({ date: sayDate(each, now) })}
                onClick={() => onChange(holidays.filter((other) => other !== each))}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <form
        className="flex items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (!date || holidays.includes(date)) return;
          onChange([...holidays, date]);
          setDate('');
        }}
      >
        <input
          type="date"
          aria-label={m.hours_holiday()}
          value={date}
          min={today(now)}
          onChange={(event) => setDate(event.currentTarget.value)}
          className={TIME}
        />
        <button
          type="submit"
          className="h-8 rounded-control px-2.5 font-medium ring-1 ring-lineStrong ring-inset hover:bg-hover"
        >
          {m.hours_addHoliday()}
        </button>
      </form>
    </div>
  );
}

function SettingTitle() {
  return (
    <div className="flex flex-col gap-0.5">
      <strong className="font-medium">{m.hours_holidays()}</strong>
      <p className="text-12 text-text2">{m.hours_holidaysText()}</p>
    </div>
  );
}
