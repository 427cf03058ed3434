import { Hourglass } from 'lucide-react';
import { m } from '@/lib/i18n/words';
import type { Rotting } from '@/lib/pipeline/rotting';
import { classes } from './classes';
import { sayDate, today } from './dates';

export interface RottingMarkProps {
  rotting: Rotting;
  now: number;
  /** In a narrow column: "11/7 d". */
  narrow?: boolean;
  className?: string;
}

/** A lead gone cold: how long, against what its stage allows; the reason when pointed at. */
export function RottingMark({ rotting, now, narrow = false, className }: RottingMarkProps) {
  const { days, limit } = rotting;
  const reason = rottingReason(rotting, now);
  return (
    <span
      title={reason}
      className={classes(
        'tabular flex flex-none items-center gap-1 text-11 whitespace-nowrap text-today',
        className,
      )}
    >
      <Hourglass size={12} className="flex-none" aria-hidden />
      <span aria-hidden>{narrow ? m.rotting_narrow({ days, limit }) : m.rotting_wide({ days, limit })}</span>
      <span className="sr-only">{reason}</span>
    </span>
  );
}

/** "No contact since Mon 9 Nov: 11 working days. This stage allows 7." */
export function rottingReason({ days, limit, since, at }: Rotting, now: number): string {
  const date = sayDate(today(at), now);
  return since === 'touch'
    ? m.rotting_sinceTouch({ date, days, limit })
    : m.rotting_sinceStage({ date, days, limit });
}
