import { CircleDashed, MessageSquare } from 'lucide-react';
import type { PresetChoice } from '@/components/lead/presets';
import { m } from '@/lib/i18n/words';
import type { Plan } from '@/lib/pipeline/follow-ups';

/** A message on the day of a preset. */
export function planFor({ date, time }: PresetChoice): Plan {
  return { date, time, channel: 'message', text: null };
}

export interface NextStepChoiceProps {
  choices: PresetChoice[];
  chosen: PresetChoice | null;
  onChange(chosen: PresetChoice | null): void;
}

/** A next step proposed with the move: nobody enters a stage without one unless the user says so. */
export function NextStepChoice({ choices, chosen, onChange }: NextStepChoiceProps) {
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1 p-0 text-12 text-text2">{m.lead_nextStep()}</legend>
      <div className="flex flex-wrap gap-1.5">
        {[...choices, null].map((each) => {
          const Icon = each === null ? CircleDashed : MessageSquare;
          return (
            <label
              key={each?.id ?? 'none'}
              title={each?.day}
              className="relative flex h-6 min-w-0 cursor-pointer items-center gap-1.5 rounded-chip px-2 text-12 text-text2 ring-1 ring-lineStrong ring-inset has-checked:text-accentText has-checked:ring-[1.5px] has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name="next-step"
                checked={chosen?.id === each?.id}
                onChange={() => onChange(each)}
                className="absolute inset-0 m-0 cursor-pointer opacity-0"
              />
              <Icon size={12} strokeWidth={2.25} className="flex-none" aria-hidden />
              <span className="truncate">{each === null ? m.ui_noNextStep() : each.label}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
