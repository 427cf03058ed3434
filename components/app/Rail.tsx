import { ListOrdered, type LucideIcon, Settings, SquareKanban, Sun } from 'lucide-react';
import { DueBadge } from '@/components/ui/Chip';
import { classes } from '@/components/ui/classes';
import { Mark } from '@/components/ui/Mark';
import { useLive } from '@/components/ui/use-live';
import { useNow } from '@/components/ui/use-now';
import { m } from '@/lib/i18n/words';
import { dueCount } from '@/lib/store/queries';

/** The places of the full tab, at its left edge. */
export function Rail({ current }: { current: 'board' | 'today' | 'cadences' | 'settings' }) {
  const now = useNow();
  const due = useLive((db) => dueCount(db, now), [now]) ?? 0;
  return (
    <nav
      aria-label={m.shell_places()}
      className="flex w-18 flex-none flex-col items-center gap-1 border-r border-line bg-surface px-1 py-3"
    >
      <span className="mb-2">
        <Mark size={36} />
      </span>
      <Place icon={SquareKanban} label={m.shell_board()} href="#board" current={current === 'board'} />
      <Place icon={Sun} label={m.shell_today()} href="#today" current={current === 'today'} due={due} />
      <Place icon={ListOrdered} label={m.cadence_rail()} href="#cadences" current={current === 'cadences'} />
      <span className="flex-1" />
      <Place icon={Settings} label={m.settings_title()} href="#settings" current={current === 'settings'} />
    </nav>
  );
}

interface PlaceProps {
  icon: LucideIcon;
  label: string;
  href: string;
  current: boolean;
  due?: number;
}

function Place({ icon: Icon, label, href, current, due = 0 }: PlaceProps) {
  return (
    <a
      href={href}
      aria-current={current ? 'page' : undefined}
      className={classes(
        'relative flex w-full flex-col items-center gap-1 rounded-card py-2 text-12 font-medium no-underline -outline-offset-2',
        current ? 'bg-selected text-accentText' : 'text-text2 hover:bg-hover',
      )}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      {label}
      {due > 0 ? (
        <span className="absolute top-1 right-2">
          <DueBadge count={due} />
        </span>
      ) : null}
    </a>
  );
}
