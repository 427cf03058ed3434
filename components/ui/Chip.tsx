import { CircleQuestionMark, type LucideIcon, Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '@/lib/i18n/words';
import { classes } from './classes';

const TONES = {
  quiet: 'bg-[light-dark(var(--sunken),var(--press))] text-text2',
  fact: 'text-text2 ring-1 ring-inset ring-lineStrong',
  planned: 'bg-plannedTint text-planned',
  today: 'bg-todayTint text-today',
  overdue: 'bg-overdueTint text-overdue',
  won: 'bg-wonTint text-won',
  lost: 'bg-lostTint text-lost',
  nurture: 'bg-nurtureTint text-nurture',
  unsure: 'bg-unsureTint text-unsure',
  /** No ground: an absence must not shout. */
  none: 'text-none',
};
export type ChipTone = keyof typeof TONES;

export interface ChipProps {
  tone?: ChipTone;
  icon?: LucideIcon;
  title?: string;
  className?: string;
  children: ReactNode;
}

/** A word with a state, 20 high. It shrinks and truncates only where its neighbours let it. */
export function Chip({ tone = 'quiet', icon: Icon, title, className, children }: ChipProps) {
  return (
    <span
      title={title}
      className={classes(
        'inline-flex h-5 max-w-full min-w-0 items-center gap-1 rounded-chip text-12 whitespace-nowrap',
        tone === 'none' ? '' : 'px-1.5',
        TONES[tone],
        className,
      )}
    >
      {Icon ? <Icon size={12} strokeWidth={2.25} className="flex-none" aria-hidden /> : null}
      <span className="truncate">{children}</span>
    </span>
  );
}

/** The glance at why this person: truncates first. */
export function MemoryTag({ text, className }: { text: string; className?: string }) {
  return (
    <Chip icon={Tag} title={text} className={classes('shrink', className)}>
      {text}
    </Chip>
  );
}

/** Marks a value that nobody has confirmed. `tight`: something stands beside it, so a narrow row has the icon alone. */
export function UnsureChip({ tight = false }: { tight?: boolean }) {
  return (
    <Chip tone="unsure" icon={CircleQuestionMark} title={m.ui_unsure()} className="flex-none">
      <span className={tight ? '@max-[15rem]:sr-only' : '@max-[11rem]:sr-only'}>{m.ui_unsure()}</span>
    </Chip>
  );
}

/** A count of what is due. Never for things that are not. */
export function DueBadge({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="tabular inline-grid h-4.5 min-w-4.5 place-items-center rounded-full bg-overdueTint px-1 text-11 font-semibold text-overdue">
      {count > 99 ? '99+' : count}
      <span className="sr-only"> {m.ui_due()}</span>
    </span>
  );
}
