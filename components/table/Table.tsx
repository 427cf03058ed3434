/** The leads as a table: a grid drawn in part, walked and edited by keys and by mouse. */
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { useMoveTo } from '@/components/entering/use-move-to';
import { FollowUpPicker } from '@/components/lead/FollowUpPicker';
import { useLooking } from '@/components/looking/looking';
import { useSelection } from '@/components/selection/selection';
import { keyOf } from '@/components/selection/selection-store';
import { Menu, type MenuHandle } from '@/components/ui/Menu';
import { useOpenLead } from '@/components/ui/navigation';
import { Popover } from '@/components/ui/Popover';
import { useNow } from '@/components/ui/use-now';
import { m } from '@/lib/i18n/words';
import type { ColumnId } from '@/lib/pipeline/records';
import type { BoardHead } from '@/lib/store/views';
import { ALL_COLUMNS } from './columns';
import { widthOf } from './layout-changes';
import { TableHead } from './TableHead';
import { type RowActions, TableRow } from './TableRow';
import { type At, cellName, useGrid } from './use-grid';
import type { Rows } from './use-rows';

const ROW = 44;
const HEAD = 36;
const SELECT_WIDTH = 40;

export interface TableProps {
  head: BoardHead;
  rows: Rows;
}

export function Table({ head, rows }: TableProps) {
  const { table: layout, setTable } = useLooking();
  const { ids, rows: leads, see } = rows;
  const now = useNow();
  const openLead = useOpenLead();
  const selection = useSelection();
  const { moveTo, dialog } = useMoveTo();
  const grid = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const stageMenu = useRef<MenuHandle>(null);
  const [drawing, setDrawing] = useState<{ id: ColumnId; width: number } | null>(null);
  const [planning, setPlanning] = useState<{ leadId: string; anchor: Element } | null>(null);
  const columns = layout.columns.map(({ id }) => id);
  const widths = columns.map((id) => (drawing?.id === id ? drawing.width : widthOf(layout, id)));

  const enter = (at: At, cell = cellElement(grid.current, at)) => {
    const { leadId, column } = at;
    if (leadId === null || column === 'select' || !leads.has(leadId)) return;
    const { edit } = ALL_COLUMNS[column as ColumnId];
    if (column === 'name') openLead(leadId);
    else if (edit === 'stage' && cell) {
      state.goTo(at);
      stageMenu.current?.open(cell);
    } else if (edit === 'step' && cell) {
      state.goTo(at);
      setPlanning({ leadId, anchor: cell });
    } else if (edit !== null) state.edit(at);
  };
  const other = (event: KeyboardEvent, { leadId }: At): boolean => {
    const what = keyOf(event);
    if (what === 'all') selection.choose(ids);
    else if (what === 'clear') selection.clear();
    else if (what === 'toggle' && leadId) selection.toggle(leadId);
    else if (what === 'range' && leadId) selection.extendTo(leadId, ids);
    else return false;
    return true;
  };
  const state = useGrid({
    grid,
    ids,
    columns: ['select', ...columns],
    scrollTo: (row) => list.current?.scrollToIndex(row, { align: 'nearest', offset: 0 }),
    enter,
    other,
  });
  const { at } = state;

  const actions = useRef<RowActions>({
    open: () => {},
    goTo: () => {},
    enter: () => {},
    done: () => {},
    select: () => {},
  });
  useLayoutEffect(() => {
    actions.current = {
      open: openLead,
      goTo: (next) => {
        if (cellName(next) !== cellName(at)) state.goTo(next);
      },
      enter,
      done: state.done,
      select: (leadId, how) =>
        how === 'toggle' ? selection.toggle(leadId) : selection.extendTo(leadId, ids),
    };
  });

  const report = useCallback(() => {
    const handle = list.current;
    if (!handle) return;
    see(
      handle.findItemIndex(handle.scrollOffset),
      handle.findItemIndex(handle.scrollOffset + handle.viewportSize),
    );
  }, [see]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows stand in sight when the list changes.
  useEffect(report, [report, ids]);

  const current = at.leadId === null ? undefined : leads.get(at.leadId);
  const kept = at.leadId === null ? -1 : ids.indexOf(at.leadId);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a table drawn in part has no elements of its own kind. */}
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={m.table_name()}
        aria-rowcount={ids.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        onKeyDown={state.onKeyDown}
        className="min-h-0 flex-1 overflow-auto bg-canvas outline-none"
        style={{
          ['--columns' as string]: `${SELECT_WIDTH}px ${widths.map((width) => `${width}px`).join(' ')}`,
          scrollPaddingTop: HEAD,
        }}
      >
        <div
          style={{ width: SELECT_WIDTH + widths.reduce((sum, width) => sum + width, 0) }}
          className="min-w-full"
        >
          {/* biome-ignore lint/a11y/useSemanticElements: as the grid. */}
          <div role="rowgroup" className="sticky top-0 z-10">
            <TableHead
              layout={layout}
              onLayout={(next) => {
                setDrawing(null);
                setTable(next);
              }}
              onDrawing={(id, width) => setDrawing({ id, width })}
              at={at}
              goTo={(next) => actions.current.goTo(next)}
              ids={ids}
            />
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: as the grid. */}
          <div role="rowgroup">
            <Virtualizer
              ref={list}
              scrollRef={grid}
              startMargin={HEAD}
              data={ids}
              itemSize={ROW}
              keepMounted={kept >= 0 ? [kept] : []}
              onScroll={report}
              onResize={report}
            >
              {(leadId, index) => (
                <TableRow
                  key={leadId}
                  leadId={leadId}
                  lead={leads.get(leadId)}
                  index={index}
                  columns={columns}
                  stages={head.stages}
                  pipeline={head.pipeline}
                  now={now}
                  at={at.leadId === leadId ? at.column : null}
                  editing={state.editing && at.leadId === leadId}
                  actions={actions}
                />
              )}
            </Virtualizer>
          </div>
        </div>
      </div>
      <Menu
        label={m.lead_moveTo()}
        handle={stageMenu}
        items={head.stages.map((stage, index) => ({
          id: stage.id,
          label: stage.name,
          dot: stage.colour,
          hint: String(index + 1),
          checked: stage.id === current?.stageId,
          onChoose: () => {
            if (!current || stage.id === current.stageId) return;
            moveTo({ id: current.id, name: current.card.fullName }, stage);
          },
        }))}
      />
      {dialog}
      {planning ? (
        <Popover
          label={m.table_step()}
          anchor={planning.anchor}
          className="w-90 p-3"
          onClose={() => setPlanning(null)}
        >
          <FollowUpPicker
            leadId={planning.leadId}
            now={now}
            change={stepOf(leads.get(planning.leadId)?.nextStep ?? null)}
            onClose={() => setPlanning(null)}
          />
        </Popover>
      ) : null}
    </>
  );
}

function stepOf(
  step: {
    followUpId: string;
    date: string;
    time: string | null;
    channel: 'message' | 'email' | 'call' | 'meeting' | 'other';
    text: string | null;
  } | null,
) {
  if (!step) return undefined;
  const { followUpId: id, date, time, channel, text } = step;
  return { id, date, time, channel, text };
}

function cellElement(grid: Element | null, at: At): Element | null {
  return grid?.querySelector(`[data-cell="${CSS.escape(cellName(at))}"]`) ?? null;
}
