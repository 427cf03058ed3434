import { Columns3, ListFilter, Search, SquareKanban, Table2 } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { usePipeline } from '@/components/board/use-pipeline';
import { useOpenPalette } from '@/components/palette/PaletteProvider';
import { columnWord } from '@/components/table/columns';
import { CHOOSABLE, toggled } from '@/components/table/layout-changes';
import { IconButton, Key } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { PALETTE_KEY } from '@/components/ui/keys';
import { Popover } from '@/components/ui/Popover';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { boardHead } from '@/lib/store/queries';
import { FilterBar } from './FilterBar';
import { useLooking } from './looking';
import { ViewTabs } from './ViewTabs';

export interface LookBarProps {
  /** How many are looked at; null: not known yet. */
  shown: number | null;
  layout: 'board' | 'table';
  /** The page's heading. */
  title: ReactNode;
  /** At the end: what belongs to this surface alone. */
  children?: ReactNode;
}

/** The head of the full tab's board and table: views, search, board or table, filter. */
export function LookBar({ shown, layout, title, children }: LookBarProps) {
  const pipelineId = usePipeline();
  const head = useLive((db) => boardHead(db, pipelineId), [pipelineId]);
  const { filtered } = useLooking();
  const [open, setOpen] = useState(false);
  const total = head?.stages.reduce((sum, stage) => sum + stage.count, 0) ?? 0;
  const barShown = filtered || open;
  return (
    <>
      <header className="flex h-13 flex-none items-center gap-3 border-b border-line bg-surface px-4">
        {title}
        <span className="h-5 w-px flex-none bg-line" aria-hidden />
        <div className="min-w-0 flex-1">
          {head ? <ViewTabs pipelineId={head.pipeline.id} total={total} shown={shown} /> : null}
        </div>
        <FindBox />
        <LayoutSwitch layout={layout} />
        {layout === 'table' ? <ColumnsButton /> : null}
        <IconButton
          icon={ListFilter}
          label={m.filter_open()}
          pressed={barShown}
          aria-expanded={barShown}
          onClick={() => setOpen(!open)}
        />
        {children}
      </header>
      {head && barShown ? <FilterBar head={head} inset="px-4" /> : null}
    </>
  );
}

/** Looks like a box to type in, and opens the one that is. */
function FindBox() {
  const open = useOpenPalette();
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={open}
      className="input-edge flex h-8 w-64 min-w-8 shrink items-center gap-2 overflow-hidden rounded-control px-2 text-left text-text3"
    >
      <Search size={16} className="flex-none" aria-hidden />
      <span className="min-w-0 flex-1 truncate">{m.find_open()}</span>
      <Key>{PALETTE_KEY}</Key>
    </button>
  );
}

function LayoutSwitch({ layout }: { layout: 'board' | 'table' }) {
  const places = [
    { id: 'board', icon: SquareKanban, label: m.view_board() },
    { id: 'table', icon: Table2, label: m.view_table() },
  ] as const;
  return (
    <nav aria-label={m.view_layout()} className="flex flex-none rounded-control bg-sunken p-0.5">
      {places.map(({ id, icon: Icon, label }) => (
        <a
          key={id}
          href={`#${id}`}
          aria-label={label}
          title={label}
          aria-current={layout === id ? 'page' : undefined}
          className={classes(
            'grid h-7 w-8 place-items-center rounded-chip text-text2',
            layout === id
              ? 'bg-[light-dark(var(--surface),var(--press))] text-text shadow-card'
              : 'hover:text-text',
          )}
        >
          <Icon size={16} aria-hidden />
        </a>
      ))}
    </nav>
  );
}

/** Which columns the table has. */
function ColumnsButton() {
  const { table, setTable } = useLooking();
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<Element | null>(null);
  return (
    <>
      <IconButton
        ref={button}
        icon={Columns3}
        label={m.table_columns()}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={() => setAnchor(anchor ? null : button.current)}
      />
      {anchor ? (
        <Popover label={m.table_columns()} anchor={anchor} className="w-52" onClose={() => setAnchor(null)}>
          {CHOOSABLE.map((id) => (
            <label
              key={id}
              className="flex h-7.5 cursor-pointer items-center gap-2 rounded-control px-2 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus"
            >
              <input
                type="checkbox"
                checked={table.columns.some((column) => column.id === id)}
                onChange={() => setTable(toggled(table, id))}
                className="m-0 size-4 accent-(--accent) outline-none"
              />
              {columnWord(id)}
            </label>
          ))}
        </Popover>
      ) : null}
    </>
  );
}
