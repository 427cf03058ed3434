import { Maximize2, Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useOpenPalette } from '@/components/palette/PaletteProvider';
import { IconButton } from '@/components/ui/Button';
import { DueBadge } from '@/components/ui/Chip';
import { classes } from '@/components/ui/classes';
import { PALETTE_KEY } from '@/components/ui/keys';
import { openFullTab } from '@/components/ui/navigation';
import { m } from '@/lib/i18n/words';
import { SurfaceMenu } from './SurfaceMenu';

export type PanelTab = 'person' | 'board' | 'today';
const TABS: PanelTab[] = ['person', 'board', 'today'];

export interface TabBarProps {
  current: PanelTab;
  due: number;
  /** The panel's own route after the `#`, opened in the full tab. */
  fullTabRoute: string;
  onChange(tab: PanelTab): void;
}

/** Person, Board, Today; the full tab and the menu at the right. The browser's own header stands above. */
export function TabBar({ current, due, fullTabRoute, onChange }: TabBarProps) {
  const openPalette = useOpenPalette();
  const words = { person: m.shell_person(), board: m.shell_board(), today: m.shell_today() };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = TABS.indexOf(current);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: TABS.length - 1 }[event.key];
    const tab = to === undefined ? undefined : TABS[(to + TABS.length) % TABS.length];
    if (!tab) return;
    event.preventDefault();
    onChange(tab);
    document.getElementById(`tab-${tab}`)?.focus();
  };

  return (
    <header className="relative z-10 flex h-10 flex-none items-stretch border-b border-line bg-surface pr-2 pl-1">
      <div role="tablist" aria-label={m.shell_tabs()} onKeyDown={onKeyDown} className="flex min-w-0 flex-1">
        {TABS.map((tab) => (
          <button
            key={tab}
            id={`tab-${tab}`}
            type="button"
            role="tab"
            aria-selected={tab === current}
            aria-controls="panel"
            tabIndex={tab === current ? 0 : -1}
            onClick={() => onChange(tab)}
            className={classes(
              'relative flex items-center gap-1.5 px-2.25 font-medium -outline-offset-2 hover:text-text',
              tab === current ? 'text-text' : 'text-text2',
            )}
          >
            {words[tab]}
            {tab === 'today' ? <DueBadge count={due} /> : null}
            {tab === current ? (
              <span className="absolute inset-x-2.25 -bottom-px h-0.5 rounded-t-full bg-accent" aria-hidden />
            ) : null}
          </button>
        ))}
      </div>
      <div className="flex items-center">
        <IconButton icon={Search} label={m.find_open()} keyHint={PALETTE_KEY} onClick={openPalette} />
        <IconButton icon={Maximize2} label={m.shell_fullTab()} onClick={() => openFullTab(fullTabRoute)} />
        <SurfaceMenu />
      </div>
    </header>
  );
}
