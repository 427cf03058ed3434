import { CircleDashed, MessageSquare } from 'lucide-react';
import { userZone } from '@/components/ui/dates';
import { m } from '@/lib/i18n/words';
import { presetDate } from '@/lib/pipeline/due';
import type { Plan } from '@/lib/pipeline/follow-ups';
import { PRESETS, type Preset } from '@/lib/protocol/messages';

/** A message on a day said by its preset. */
export function planFor(when: Preset, now: number): Plan {
  return { date: presetDate(when, now, userZone()), time: null, channel: 'message', text: null };
}

/** A next step proposed with the move: nobody enters a stage without one unless the user says so. */
export function NextStepChoice({
  when,
  onChange,
}: {
  when: Preset | null;
  onChange(when: Preset | null): void;
}) {
  const words: Record<Preset, string> = {
    tomorrow: m.preset_tomorrow(),
    'in-3-days': m.preset_in3Days(),
    'next-week': m.preset_nextWeek(),
  };
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1 p-0 text-12 text-text2">{m.lead_nextStep()}</legend>
      <div className="flex flex-wrap gap-1.5">
        {[...PRESETS, null].map((each) => {
          const Icon = each === null ? CircleDashed : MessageSquare;
          return (
            <label
              key={each ?? 'none'}
              className="relative flex h-6 min-w-0 cursor-pointer items-center gap-1.5 rounded-chip px-2 text-12 text-text2 ring-1 ring-lineStrong ring-inset has-checked:text-accentText has-checked:ring-[1.5px] has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name="next-step"
                checked={when === each}
                onChange={() => onChange(each)}
                className="absolute inset-0 m-0 cursor-pointer opacity-0"
              />
              <Icon size={12} strokeWidth={2.25} className="flex-none" aria-hidden />
              <span className="truncate">{each === null ? m.ui_noNextStep() : words[each]}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
