import { CircleAlert, CircleDashed, type LucideIcon } from 'lucide-react';
import { m } from '@/lib/i18n/words';
import type { DueState, NextStep } from '@/lib/protocol/replies';
import { CHANNEL_ICONS, channelWord } from './Channel';
import { Chip } from './Chip';
import { dueState, sayDue, sayDueShort } from './dates';

/** The text colour of each state of a next step. */
export const DUE_TEXT: Record<DueState, string> = {
  planned: 'text-planned',
  today: 'text-today',
  overdue: 'text-overdue',
};

/** The icon of a next step: its channel's own, or the warning when it is late. */
export function nextStepIcon(step: NextStep, now: number): LucideIcon {
  return dueState(step.date, now) === 'overdue' ? CircleAlert : CHANNEL_ICONS[step.channel];
}

export interface NextStepChipProps {
  step: NextStep | null;
  now: number;
  /** Only the date, and for "none" only the icon: compact cards and narrow columns. */
  narrow?: boolean;
  /** The date as short as a column of the board needs it. */
  short?: boolean;
}

/** What comes next, as a colour, an icon and a word. */
export function NextStepChip({ step, now, narrow = false, short = false }: NextStepChipProps) {
  if (!step) {
    return (
      <Chip tone="none" icon={CircleDashed} title={m.ui_noNextStep()}>
        <span className={narrow ? 'sr-only' : ''}>{m.ui_noNextStep()}</span>
      </Chip>
    );
  }
  const state = dueState(step.date, now);
  const date = narrow ? sayDue(step, now, true) : short ? sayDueShort(step, now) : sayDue(step, now);
  const full = [channelWord(step.channel), sayDue(step, now), step.text].filter(Boolean).join(' · ');
  return (
    <Chip tone={state} icon={nextStepIcon(step, now)} title={full}>
      {state === 'overdue' ? <span className="sr-only">{m.ui_overdue()} </span> : null}
      {/* Where there is no room the channel gives way: its icon says it too. The date never does. */}
      <span className="flex min-w-0">
        {narrow ? null : <span className="truncate">{channelWord(step.channel)}</span>}
        <span className="flex-none whitespace-pre">{narrow ? date : `, ${date}`}</span>
      </span>
    </Chip>
  );
}
