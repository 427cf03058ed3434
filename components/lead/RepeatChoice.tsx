import { useId } from 'react';
import { m } from '@/lib/i18n/words';

/** Days between two touches that are offered; another one that is set already stays in the list. */
const OFFERED = [7, 14, 30, 60, 90, 180];

export interface RepeatChoiceProps {
  everyDays: number | null;
  onChoose(everyDays: number | null): void;
}

/** Once, or again so many days after the last touch. */
export function RepeatChoice({ everyDays, onChoose }: RepeatChoiceProps) {
  const id = useId();
  const days = everyDays === null || OFFERED.includes(everyDays) ? OFFERED : [...OFFERED, everyDays];
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-12">
      <label htmlFor={id} className="flex-none text-text3">
        {m.followUp_repeat()}
      </label>
      <select
        id={id}
        value={everyDays ?? ''}
        onChange={(event) => onChoose(Number(event.currentTarget.value) || null)}
        className="input-edge h-7 min-w-0 rounded-control px-1.5 text-12 text-text"
      >
        <option value="">{m.followUp_once()}</option>
        {days.map((each) => (
          <option key={each} value={each}>
            {m.followUp_every({ days: each })}
          </option>
        ))}
      </select>
      {everyDays === null ? null : <span className="min-w-0 text-text3">{m.followUp_sinceTouch()}</span>}
    </div>
  );
}
