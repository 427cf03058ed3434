import { classes } from '@/components/ui/classes';
import { sayMoney } from '@/components/ui/money';
import { sayNumber } from '@/components/ui/numbers';
import { stageColour } from '@/components/ui/Stage';
import { m } from '@/lib/i18n/words';
import type { BoardStage } from '@/lib/store/views';

export interface ColumnHeadProps {
  stage: BoardStage;
  /** The pipeline's own currency comes first. */
  currency: string;
  end: 'first' | 'last' | null;
  headingId: string;
}

/** A segment of the pipe, joined to the next column's, and under it the stage's name, count and worth. */
export function ColumnHead({ stage, currency, end, headingId }: ColumnHeadProps) {
  return (
    <header className="flex-none">
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
        <h2 id={headingId} className="truncate text-14 font-semibold" title={stage.name}>
          {stage.shortName}
        </h2>
        <span className="tabular flex-none text-12 text-text3">
          <span aria-hidden>{sayNumber(stage.count)}</span>
          <span className="sr-only">
            {m.board_columnCount({ count: stage.count, shown: sayNumber(stage.count) })}
          </span>
        </span>
      </div>
      <p className="tabular mt-1 h-5 truncate text-12 text-text2">
        <Worth sums={stage.sums} currency={currency} style="compact" />
      </p>
    </header>
  );
}

/** "₺1.2M + €84K": what a stage's leads are worth, each currency for itself. */
export function Worth({
  sums,
  currency,
  style,
}: {
  sums: Record<string, number>;
  currency: string;
  style: 'full' | 'compact';
}) {
  const own = (code: string) => Number(code !== currency);
  const codes = Object.keys(sums).sort((a, b) => own(a) - own(b) || a.localeCompare(b));
  const say = (how: 'full' | 'compact') =>
    codes.map((code) => sayMoney({ amount: sums[code] ?? 0, currency: code }, how)).join(' + ');
  return <span title={say('full')}>{say(style)}</span>;
}
