import { sayDate, userZone } from '@/components/ui/dates';
import { m } from '@/lib/i18n/words';
import { presetDate } from '@/lib/pipeline/due';
import { PRESETS } from '@/lib/protocol/messages';

export interface PresetChoice {
  id: (typeof PRESETS)[number];
  label: string;
  /** The day it means, `2026-11-27`. */
  date: string;
  /** The same day in words: "Fri 27 Nov". */
  day: string;
}

/** Tomorrow, in 3 days, next week: each with the day it means seen from now. */
export function presets(now: number): PresetChoice[] {
  const labels = {
    tomorrow: m.preset_tomorrow(),
    'in-3-days': m.preset_in3Days(),
    'next-week': m.preset_nextWeek(),
  };
  return PRESETS.map((id) => {
    const date = presetDate(id, now, userZone());
    return { id, label: labels[id], date, day: sayDate(date, now) };
  });
}
