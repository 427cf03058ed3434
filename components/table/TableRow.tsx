import { type MouseEvent, memo, type RefObject } from 'react';
import { useSelected } from '@/components/selection/selection';
import { clickOf } from '@/components/selection/selection-store';
import { classes } from '@/components/ui/classes';
import { leadAddress } from '@/components/ui/navigation';
import { m } from '@/lib/i18n/words';
import type { ColumnId, Pipeline, Stage } from '@/lib/pipeline/records';
import type { StoredLead } from '@/lib/store/schema';
import { CellEditor } from './CellEditor';
import { ALL_COLUMNS, cellOf } from './columns';
import { type At, cellName } from './use-grid';

/** What a row asks of its table; stable, so that rows are drawn anew only for what is their own. */
export interface RowActions {
  open(leadId: string): void;
  goTo(at: At): void;
  /** A double click, or a click on a cell that has the focus. */
  enter(at: At, cell: Element): void;
  done(byKey: boolean): void;
  select(leadId: string, how: 'toggle' | 'range'): void;
}

export interface TableRowProps {
  leadId: string;
  /** undefined: not read yet. */
  lead: StoredLead | undefined;
  index: number;
  columns: readonly ColumnId[];
  stages: Stage[];
  pipeline: Pipeline;
  now: number;
  /** The column of the cell at hand, where it is in this row. */
  at: string | null;
  editing: boolean;
  actions: RefObject<RowActions>;
}

export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { leadId, lead, index, columns, stages, at, actions } = props;
  const selected = useSelected(leadId);
  const stage = stages.find(({ id }) => id === lead?.stageId);
  const onClick = (event: MouseEvent) => {
    const how = clickOf(event);
    if (how === null) return;
    event.preventDefault();
    actions.current.select(leadId, how);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the cells have the focus.
    // biome-ignore lint/a11y/useSemanticElements: a table drawn in part has no rows of its own kind.
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      onClick={onClick}
      className={classes(
        'grid h-11 border-b border-line',
        selected ? 'bg-selected' : 'bg-surface hover:bg-hover',
      )}
      style={{ gridTemplateColumns: 'var(--columns)' }}
    >
      <SelectCell {...props} selected={selected} />
      {columns.map((column, position) => (
        <Cell
          key={column}
          {...props}
          column={column}
          position={position + 2}
          here={at === column}
          stage={stage}
        />
      ))}
    </div>
  );
});

const CELL =
  'flex min-w-0 items-center px-2.5 outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus';

function SelectCell({ leadId, lead, at, actions, selected }: TableRowProps & { selected: boolean }) {
  const name = lead?.card.fullName ?? '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the row.
    // biome-ignore lint/a11y/useFocusableInteractive: its box has the focus.
    <div role="gridcell" aria-colindex={1} className="grid place-items-center">
      <input
        type="checkbox"
        data-cell={cellName({ leadId, column: 'select' })}
        tabIndex={at === 'select' ? 0 : -1}
        aria-label={m.table_select({ name })}
        checked={selected}
        onChange={({ nativeEvent }) => {
          if (!(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)) {
            actions.current.select(leadId, 'toggle');
          }
        }}
        onClick={(event) => {
          // With Shift it is the row's own click, which selects all from the last one on.
          if (!event.shiftKey) event.stopPropagation();
        }}
        onFocus={() => actions.current.goTo({ leadId, column: 'select' })}
        className="m-0 size-4 accent-(--accent)"
      />
    </div>
  );
}

/** What is still being read. */
const BAR = <span className="block h-3 w-2/3 rounded-chip bg-sunken" />;

interface CellProps extends TableRowProps {
  column: ColumnId;
  position: number;
  here: boolean;
  stage: Stage | undefined;
}

function Cell({ leadId, lead, column, position, here, stage, pipeline, now, editing, actions }: CellProps) {
  const { right, edit } = ALL_COLUMNS[column];
  const at: At = { leadId, column };
  const common = {
    'aria-colindex': position,
    'data-cell': cellName(at),
  };
  const tabIndex = here ? 0 : -1;
  if (column === 'name') {
    return (
      // biome-ignore lint/a11y/useSemanticElements: as the row.
      // biome-ignore lint/a11y/useFocusableInteractive: its link has the focus.
      <div role="gridcell" aria-colindex={position} className="flex min-w-0 items-center px-2.5">
        <a
          href={leadAddress(leadId)}
          data-cell={common['data-cell']}
          tabIndex={tabIndex}
          onFocus={() => actions.current.goTo(at)}
          onClick={(event) => {
            if (clickOf(event) !== null) return;
            event.preventDefault();
            actions.current.open(leadId);
          }}
          title={lead?.card.fullName}
          className="min-w-0 flex-auto truncate rounded-chip font-medium text-text no-underline hover:underline"
        >
          {lead ? lead.card.fullName : BAR}
        </a>
      </div>
    );
  }
  if (!lead) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: as the row.
      <div {...common} role="gridcell" tabIndex={tabIndex} className={CELL}>
        {BAR}
      </div>
    );
  }
  const content = cellOf(column, lead, stage, now);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys.
    // biome-ignore lint/a11y/useSemanticElements: as the row.
    <div
      {...common}
      role="gridcell"
      tabIndex={tabIndex}
      aria-readonly={edit === null}
      title={typeof content === 'string' ? content : undefined}
      onFocus={(event) => {
        if (event.target === event.currentTarget) actions.current.goTo(at);
      }}
      onDoubleClick={(event) => actions.current.enter(at, event.currentTarget)}
      onClick={(event) => {
        if (clickOf(event) === null && (edit === 'stage' || edit === 'step'))
          actions.current.enter(at, event.currentTarget);
      }}
      className={classes(CELL, right && 'tabular justify-end', column !== 'value' && 'text-text2')}
    >
      {here && editing ? (
        <CellEditor
          column={column}
          lead={lead}
          currency={pipeline.currency}
          onDone={(byKey) => actions.current.done(byKey)}
        />
      ) : typeof content === 'string' ? (
        <span className="truncate">{content}</span>
      ) : (
        content
      )}
    </div>
  );
}
