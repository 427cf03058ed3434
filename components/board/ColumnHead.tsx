import { useRef } from 'react';
import { StageMenu } from '@/components/stages/StageMenu';
import { classes } from '@/components/ui/classes';
import { sayMoney } from '@/components/ui/money';
import { sayNumber } from '@/components/ui/numbers';
import { stageColour } from '@/components/ui/Stage';
import { m } from '@/lib/i18n/words';
import type { BoardHead, BoardStage } from '@/lib/store/views';
import { useStageHandle } from './use-stage-drag';

export interface ColumnHeadProps {
  stage: BoardStage;
  head: BoardHead;
  end: 'first' | 'last' | null;
  headingId: string;
}

/** A segment of the pipe, joined to the next column's, and under it the stage's name, count and worth. */
export function ColumnHead({ stage, head, end, headingId }: ColumnHeadProps) {
  const handle = useRef<HTMLElement>(null);
  useStageHandle(handle, stage.id);
  return (
    <header ref={handle} className="group flex-none cursor-grab">
      <div
        aria-hidden
        className={classes(
          'dot h-1',
          end === 'first' && 'rounded-l-full',
          end === 'last' ? 'rounded-r-full' : '-mr-[7px]',
        )}
        style={{ backgroundColor: stageColour(stage.colour) }}
      />
      <div className="flex items-baseline gap-2 pt-2">
        <h2
          id={headingId}
          className="truncate text-14 font-semibold"
          title={stage.rules ? `${stage.name}\n${stage.rules}` : stage.name}
        >
          {stage.shortName}
        </h2>
        <Count stage={stage} />
        <span className="flex-1" />
        <StageMenu
          stage={stage}
          head={head}
          className="-my-1 self-center opacity-0 group-hover:opacity-100 focus-visible:opacity-100 aria-expanded:opacity-100 [@media(hover:none)]:opacity-100"
        />
      </div>
      <p className="tabular mt-1 h-5 truncate text-12 text-text2">
        <Worth stage={stage} currency={head.pipeline.currency} style="compact" />
      </p>
    </header>
  );
}

/** "38", or with a limit "38 / 40": in the colour of today at it, of late over it, and in words. */
export function Count({ stage }: { stage: BoardStage }) {
  const { count, wipLimit } = stage;
  const colour =
    wipLimit === null || count < wipLimit ? 'text-text3' : count > wipLimit ? 'text-overdue' : 'text-today';
  const shown = sayNumber(count);
  return (
    <span className={classes('tabular flex-none text-12', colour)}>
      <span aria-hidden>{wipLimit === null ? shown : `${shown} / ${sayNumber(wipLimit)}`}</span>
      <span className="sr-only">
        {m.board_columnCount({ count, shown })}
        {wipLimit === null ? '' : `, ${m.board_limit({ limit: sayNumber(wipLimit) })}`}
      </span>
    </span>
  );
}

/** "₺1.2M + €84K · weighted ₺496K": what a stage's leads are worth, each currency for itself. */
export function Worth({
  stage,
  currency,
  style,
}: {
  stage: Pick<BoardStage, 'sums' | 'kind' | 'probability'>;
  /** The pipeline's own comes first. */
  currency: string;
  style: 'full' | 'compact';
}) {
  const own = (code: string) => Number(code !== currency);
  const codes = Object.keys(stage.sums).sort((a, b) => own(a) - own(b) || a.localeCompare(b));
  const say = (how: 'full' | 'compact', share = 1) =>
    codes
      .map((code) => sayMoney({ amount: Math.round((stage.sums[code] ?? 0) * share), currency: code }, how))
      .join(' + ');
  // What is closed or kept is certain: nothing to weigh.
  const weighted = stage.kind === 'open' && codes.length > 0;
  const { probability } = stage;
  const title = weighted
    ? `${say('full')} · ${m.board_weighted({ worth: say('full', probability) })}`
    : say('full');
  return (
    <span title={title}>
      {say(style)}
      {weighted ? (
        <span className="text-text3"> · {m.board_weighted({ worth: say('compact', probability) })}</span>
      ) : null}
    </span>
  );
}
