/** How a lead ended, or the ways to end it. */
import { CircleSlash, Trophy } from 'lucide-react';
import { OUTCOME_ICONS, outcomeWord } from '@/components/entering/OutcomeDialog';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { m } from '@/lib/i18n/words';
import type { LeadView } from '@/lib/store/views';

/** The stage in which a lead ends; null when it ended or stands there, or the pipeline has none. */
export function closedStageFor({ lead, stages }: LeadView): string | null {
  const closed = stages.find(({ kind }) => kind === 'closed');
  return lead.outcome !== null || !closed || lead.stageId === closed.id ? null : closed.id;
}

export interface ClosingButtonsProps {
  view: LeadView;
  busy: boolean;
  /** Asks for the reason, then moves it. */
  onClose(result: 'won' | 'lost'): void;
}

/** Won and Lost, where there is room for two buttons; the menu has them everywhere. */
export function ClosingButtons({ view, busy, onClose }: ClosingButtonsProps) {
  if (closedStageFor(view) === null) return null;
  return (
    <span className="hidden flex-none gap-2 min-[760px]:flex">
      <Button busy={busy} icon={Trophy} onClick={() => onClose('won')}>
        <span className="text-won">{m.lead_won()}</span>
      </Button>
      <Button busy={busy} icon={CircleSlash} onClick={() => onClose('lost')}>
        {m.lead_lost()}
      </Button>
    </span>
  );
}

/** "Won", "Lost: too dear"; nothing while it is open. */
export function OutcomeChip({ view: { lead } }: { view: LeadView }) {
  if (lead.outcome === null) return null;
  const { result, reason } = lead.outcome;
  const word = outcomeWord(result);
  return (
    <Chip tone={result} icon={OUTCOME_ICONS[result]} title={reason ?? word}>
      {reason ? m.lead_endedBecause({ outcome: word, reason }) : word}
    </Chip>
  );
}
