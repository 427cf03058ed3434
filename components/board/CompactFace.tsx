import type { ReactNode } from 'react';
import { useRotting } from '@/components/ui/calendar';
import { sayAge } from '@/components/ui/dates';
import { sayMoney } from '@/components/ui/money';
import { NextStepChip } from '@/components/ui/NextStepChip';
import { RottingMark } from '@/components/ui/RottingMark';
import { m } from '@/lib/i18n/words';
import type { LeadCard } from '@/lib/store/views';

/** A card in two lines: who and what it is worth; where, what comes next, how long. Value and age are never cut. */
export function CompactFace({ card, now, children }: { card: LeadCard; now: number; children: ReactNode }) {
  const rotting = useRotting(card, now);
  return (
    <div className="flex h-11.5 flex-col justify-center gap-0.5 px-2.5">
      <div className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate font-semibold" title={card.name}>
          {children}
        </span>
        {card.value ? (
          <span className="tabular flex-none text-12" title={sayMoney(card.value)}>
            {sayMoney(card.value, 'compact')}
          </span>
        ) : null}
      </div>
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate text-12 text-text2" title={card.company ?? undefined}>
          {card.company}
        </span>
        <span className="flex-none">
          <NextStepChip step={card.nextStep} now={now} narrow />
        </span>
        {rotting ? (
          <RottingMark rotting={rotting} now={now} narrow />
        ) : (
          <span className="tabular flex-none text-11 text-text3" title={m.board_ageTitle()}>
            {sayAge(card.stageSince, now)}
          </span>
        )}
      </div>
    </div>
  );
}
