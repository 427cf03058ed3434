import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useId } from 'react';
import { IconButton } from '@/components/ui/Button';
import { CHANNEL_ICONS, channelWord } from '@/components/ui/Channel';
import { INPUT } from '@/components/ui/Field';
import { m } from '@/lib/i18n/words';
import { type CadenceStep, MOST_DAYS, type Template } from '@/lib/pipeline/contact-records';
import { CHANNELS, FIELD_LIMIT } from '@/lib/pipeline/records';

/** A step while it is edited. */
export interface Draft extends Omit<CadenceStep, 'id'> {
  key: string;
  /** null: it is new. */
  id: string | null;
}

export interface StepRowProps {
  step: Draft;
  at: number;
  count: number;
  /** The day it would be due. */
  date: string;
  templates: Template[];
  onChange(part: Partial<Draft>): void;
  onPlace(to: number): void;
  onRemove(): void;
}

/** One step of a cadence: when, over which channel, with which words. */
export function StepRow({ step, at, count, date, templates, onChange, onPlace, onRemove }: StepRowProps) {
  const id = useId();
  const Icon = CHANNEL_ICONS[step.channel];
  const fitting = templates.filter(({ channel }) => channel === step.channel);
  const named = m.cadence_stepNumber({ number: at + 1 });
  return (
    <li className="flex flex-col gap-2 rounded-control bg-sunken p-2.5" aria-label={named}>
      <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1.5">
        <Icon size={16} className="flex-none text-text2" aria-hidden />
        <strong className="font-medium">{named}</strong>
        <span className="tabular order-last basis-full text-12 text-text2 min-[560px]:order-none min-[560px]:basis-auto">
          {date}
        </span>
        <span className="ml-auto flex flex-none">
          {at > 0 ? (
            <IconButton size={24} icon={ArrowUp} label={m.cadence_up()} onClick={() => onPlace(at - 1)} />
          ) : null}
          {at < count - 1 ? (
            <IconButton size={24} icon={ArrowDown} label={m.cadence_down()} onClick={() => onPlace(at + 1)} />
          ) : null}
          {count > 1 ? (
            <IconButton size={24} icon={X} label={m.cadence_removeStep()} onClick={onRemove} />
          ) : null}
        </span>
      </div>
      <div className="grid items-center gap-x-2 gap-y-1.5 min-[560px]:grid-cols-[auto_minmax(0,1fr)_minmax(0,1fr)]">
        <label className="flex items-center gap-1.5 text-12 text-text2" htmlFor={`${id}-days`}>
          <input
            id={`${id}-days`}
            type="number"
            min={0}
            max={MOST_DAYS}
            className="input-edge tabular h-8 w-15 rounded-control px-2 text-13 text-text"
            value={step.days}
            onChange={({ target }) => {
              const days = Math.trunc(Number(target.value));
              onChange({ days: Math.min(MOST_DAYS, Math.max(0, Number.isFinite(days) ? days : 0)) });
            }}
          />
          {at === 0 ? m.cadence_daysAfterStart() : m.cadence_daysAfter()}
        </label>
        <select
          aria-label={m.cadence_channel()}
          className={INPUT}
          value={step.channel}
          onChange={({ target }) => {
            const channel = CHANNELS.find((each) => each === target.value);
            if (channel) onChange({ channel, templateId: null });
          }}
        >
          {CHANNELS.map((channel) => (
            <option key={channel} value={channel}>
              {channelWord(channel)}
            </option>
          ))}
        </select>
        <select
          aria-label={m.cadence_words()}
          className={INPUT}
          value={step.templateId ?? ''}
          onChange={({ target }) => onChange({ templateId: target.value || null })}
        >
          <option value="">{m.cadence_noWords()}</option>
          {fitting.map(({ id: templateId, name }) => (
            <option key={templateId} value={templateId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <input
        aria-label={m.cadence_todo()}
        placeholder={m.cadence_todo()}
        className={INPUT}
        maxLength={FIELD_LIMIT}
        value={step.text ?? ''}
        onChange={({ target }) => onChange({ text: target.value || null })}
      />
      {at === 0 ? null : (
        <label className="flex items-center gap-2 text-12 text-text2">
          <input
            type="checkbox"
            className="m-0 size-4 flex-none accent-(--accent)"
            checked={step.waits}
            onChange={({ target }) => onChange({ waits: target.checked })}
          />
          {m.cadence_waits()}
        </label>
      )}
    </li>
  );
}
