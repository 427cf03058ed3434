import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { useSelection, useSelectionView } from '@/components/selection/selection';
import { classes } from '@/components/ui/classes';
import { Menu, type MenuHandle, type MenuItem } from '@/components/ui/Menu';
import { m } from '@/lib/i18n/words';
import type { ColumnId, TableLayout } from '@/lib/pipeline/records';
import { ALL_COLUMNS, columnWord } from './columns';
import { hidden, moved, narrowest, sortedBy, widened, widthOf } from './layout-changes';
import { type At, cellName } from './use-grid';

export interface TableHeadProps {
  layout: TableLayout;
  onLayout(layout: TableLayout): void;
  /** Shows a width while it is drawn; null: as it is kept. */
  onDrawing(column: ColumnId, width: number): void;
  at: At;
  goTo(at: At): void;
  ids: readonly string[];
}

/** The head: a click sorts, the menu moves, widens and hides, the edge is drawn. */
export function TableHead({ layout, onLayout, onDrawing, at, goTo, ids }: TableHeadProps) {
  const menu = useRef<MenuHandle>(null);
  const about = useRef<ColumnId>('name');
  const openMenu = (column: ColumnId, anchor: Element) => {
    about.current = column;
    menu.current?.open(anchor);
  };
  const place = (column: string) => ({
    'data-cell': cellName({ leadId: null, column }),
    tabIndex: at.leadId === null && at.column === column ? 0 : -1,
    onFocus: () => goTo({ leadId: null, column }),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table drawn in part has no rows of its own kind.
    // biome-ignore lint/a11y/useFocusableInteractive: the cells have the focus.
    <div
      role="row"
      aria-rowindex={1}
      className="grid h-9 border-b border-line bg-surface text-12 text-text2"
      style={{ gridTemplateColumns: 'var(--columns)' }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as the row. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its box has the focus. */}
      <div role="columnheader" aria-colindex={1} className="grid place-items-center">
        <SelectAll ids={ids} {...place('select')} />
      </div>
      {layout.columns.map(({ id }, index) => (
        <HeadCell
          key={id}
          id={id}
          position={index + 2}
          layout={layout}
          place={place(id)}
          onSort={() => onLayout(sortedBy(layout, id))}
          onMenu={(anchor) => openMenu(id, anchor)}
          onDrawing={onDrawing}
          onDrawn={(width) => onLayout(widened(layout, id, width))}
        />
      ))}
      <HeadMenu handle={menu} about={about} layout={layout} onLayout={onLayout} />
    </div>
  );
}

function SelectAll({ ids, ...place }: { ids: readonly string[] }) {
  const selection = useSelection();
  const { ids: selected } = useSelectionView();
  const all = ids.length > 0 && selected.size >= ids.length && ids.every((id) => selected.has(id));
  return (
    <input
      {...place}
      type="checkbox"
      ref={(box) => {
        if (box) box.indeterminate = selected.size > 0 && !all;
      }}
      aria-label={m.table_selectAll()}
      checked={all}
      onChange={() => (all ? selection.clear() : selection.choose(ids))}
      className="m-0 size-4 accent-(--accent)"
    />
  );
}

interface HeadCellProps {
  id: ColumnId;
  position: number;
  layout: TableLayout;
  place: { 'data-cell': string; tabIndex: number; onFocus(): void };
  onSort(): void;
  onMenu(anchor: Element): void;
  onDrawing(column: ColumnId, width: number): void;
  onDrawn(width: number): void;
}

function HeadCell({ id, position, layout, place, onSort, onMenu, onDrawing, onDrawn }: HeadCellProps) {
  const { sort, right } = ALL_COLUMNS[id];
  const sorted = sort !== null && layout.sort.by === sort;
  const Arrow = layout.sort.down ? ArrowDown : ArrowUp;
  const name = columnWord(id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (
      event.key !== 'ContextMenu' &&
      !(event.key === 'F10' && event.shiftKey) &&
      !(event.key === 'ArrowDown' && event.altKey)
    )
      return;
    event.preventDefault();
    event.stopPropagation();
    onMenu(event.currentTarget);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the row.
    // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus.
    <div
      role="columnheader"
      aria-colindex={position}
      aria-sort={sorted ? (layout.sort.down ? 'descending' : 'ascending') : undefined}
      className="relative flex min-w-0 items-stretch"
    >
      <button
        type="button"
        {...place}
        aria-haspopup={sort === null ? 'menu' : undefined}
        title={m.table_column({ name })}
        onClick={(event) => (sort === null ? onMenu(event.currentTarget) : onSort())}
        onContextMenu={(event) => {
          event.preventDefault();
          onMenu(event.currentTarget);
        }}
        onKeyDown={onKeyDown}
        className={classes(
          'flex min-w-0 flex-1 items-center gap-1 px-2.5 -outline-offset-2 hover:bg-hover',
          right && 'justify-end',
          sorted && 'font-medium text-text',
        )}
      >
        <span className="truncate">{name}</span>
        {sorted ? <Arrow size={12} className="flex-none" aria-hidden /> : null}
      </button>
      <Edge width={widthOf(layout, id)} onDrawing={(width) => onDrawing(id, width)} onDrawn={onDrawn} />
    </div>
  );
}

/** The right edge of a column, drawn with the pointer; by key the menu does the same. */
function Edge({
  width,
  onDrawing,
  onDrawn,
}: {
  width: number;
  onDrawing(width: number): void;
  onDrawn(width: number): void;
}) {
  const from = useRef<{ x: number; width: number } | null>(null);
  const at = (event: PointerEvent) =>
    from.current ? narrowest(from.current.width + event.clientX - from.current.x) : null;
  return (
    <span
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        const next = at(event);
        if (next !== null) onDrawing(next);
      }}
      onPointerUp={(event) => {
        const next = at(event);
        from.current = null;
        if (next !== null) onDrawn(next);
      }}
      className="absolute top-0 -right-1 z-1 h-full w-2 cursor-col-resize touch-none after:absolute after:top-2 after:bottom-2 after:left-1 after:w-px after:bg-line hover:after:bg-accent"
    />
  );
}

interface HeadMenuProps {
  handle: RefObject<MenuHandle | null>;
  about: RefObject<ColumnId>;
  layout: TableLayout;
  onLayout(layout: TableLayout): void;
}

function HeadMenu({ handle, about, layout, onLayout }: HeadMenuProps) {
  const change = (next: (layout: TableLayout, id: ColumnId) => TableLayout) => () =>
    onLayout(next(layout, about.current));
  const item = (id: string, label: string, onChoose: () => void): MenuItem => ({ id, label, onChoose });
  return (
    <Menu
      label={m.table_columns()}
      handle={handle}
      items={[
        item(
          'up',
          m.table_sortUp(),
          change((now, id) => sortedBy(now, id, false)),
        ),
        item(
          'down',
          m.table_sortDown(),
          change((now, id) => sortedBy(now, id, true)),
        ),
        item(
          'left',
          m.table_left(),
          change((now, id) => moved(now, id, -1)),
        ),
        item(
          'right',
          m.table_right(),
          change((now, id) => moved(now, id, 1)),
        ),
        item(
          'wider',
          m.table_wider(),
          change((now, id) => widened(now, id, widthOf(now, id) + 40)),
        ),
        item(
          'narrower',
          m.table_narrower(),
          change((now, id) => widened(now, id, widthOf(now, id) - 40)),
        ),
        item('hide', m.table_hide(), change(hidden)),
      ]}
    />
  );
}
