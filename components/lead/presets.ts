import { useCalendar } from '@/components/ui/calendar';
import { sayDate, today, userZone } from '@/components/ui/dates';
import { m } from '@/lib/i18n/words';
import { type CHOICES, choicesAt } from '@/lib/pipeline/choices';
import type { WorkCalendar } from '@/lib/pipeline/records';

export interface PresetChoice {
  id: (typeof CHOICES)[number];
  label: string;
  /** The day it means, `2026-11-27`. */
  date: string;
  /** Of "later today" alone. */
  time: string | null;
  /** The same day in words: "Fri 27 Nov"; today's hour. */
  day: string;
}

/** Later today, tomorrow, in 3 days, next week, in a month: working days all, each with the day it means. */
export function usePresets(now: number): PresetChoice[] {
  return presets(now, useCalendar());
}

export function presets(now: number, calendar: WorkCalendar): PresetChoice[] {
  const labels = {
    today: m.preset_laterToday(),
    tomorrow: m.preset_tomorrow(),
    'in-3-days': m.preset_in3Days(),
    'next-week': m.preset_nextWeek(),
    'in-a-month': m.preset_inAMonth(),
  };
  const tomorrow = Temporal.PlainDate.from(today(now)).add({ days: 1 }).toString();
  return choicesAt(now, userZone(), calendar).map(({ id, date, time }) => ({
    id,
    // A day off in between: what is offered is not tomorrow.
    label: id === 'tomorrow' && date !== tomorrow ? m.preset_nextWorkingDay() : labels[id],
    date,
    time,
    day: time ?? sayDate(date, now),
  }));
}
