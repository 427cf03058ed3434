import { type LucideIcon, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { sayClock, sayMoment } from '@/components/ui/dates';
import { useUndo } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';

export interface EntryRowProps {
  icon: LucideIcon;
  /** Replies are the only coloured ones. */
  reply?: boolean;
  at: number;
  now: number;
  headline: ReactNode;
  menu?: ReactNode;
  /** The step that wrote it, while it can be taken back. */
  undoId?: string | undefined;
  children?: ReactNode;
}

/** Shown when the entry is pointed at, or has the focus inside. */
export const ON_ENTRY =
  'opacity-0 group-focus-within/entry:opacity-100 group-hover/entry:opacity-100 aria-expanded:opacity-100 [@media(hover:none)]:opacity-100';

/** One line of the timeline: what, when, and its words below. */
export function EntryRow(props: EntryRowProps) {
  const { icon: Icon, reply = false, at, now, headline, menu, undoId, children } = props;
  const undo = useUndo();
  return (
    <li className="group/entry relative flex gap-2 pb-2.5 last:pb-0">
      <span
        aria-hidden
        className="absolute top-6 bottom-0.5 left-2.5 w-px -translate-x-1/2 bg-line group-last/entry:hidden"
      />
      <span
        aria-hidden
        className={classes(
          'grid size-5 flex-none place-items-center rounded-full',
          reply ? 'bg-wonTint text-won' : 'bg-sunken text-text2',
        )}
      >
        <Icon size={12} strokeWidth={2.25} />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <div className="flex min-h-5 items-center gap-2">
          <span className="min-w-0 flex-1">{headline}</span>
          {undoId === undefined ? null : (
            <IconButton
              icon={Undo2}
              size={24}
              label={m.entry_undo()}
              onClick={() => void undo(undoId)}
              className={classes('-my-0.5', ON_ENTRY)}
            />
          )}
          {menu}
          <time
            dateTime={new Date(at).toISOString()}
            title={sayMoment(at, now)}
            className="tabular flex-none text-12 text-text3"
          >
            {sayClock(at)}
          </time>
        </div>
        {children}
      </div>
    </li>
  );
}
