/** The board in the full tab: every stage beside the next. */
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { memo, useEffect, useId, useRef } from 'react';
import { LookBar } from '@/components/looking/LookBar';
import { LookStrip } from '@/components/looking/LookStrip';
import { classes } from '@/components/ui/classes';
import { useCommand } from '@/components/ui/use-command';
import { useNow } from '@/components/ui/use-now';
import { m } from '@/lib/i18n/words';
import type { BoardHead, BoardStage } from '@/lib/store/views';
import { BoardPanel } from './BoardPanel';
import { Column, type ColumnProps } from './Column';
import { ColumnHead } from './ColumnHead';
import { DensityToggle } from './DensityToggle';
import { EmptyColumn } from './EmptyColumn';
import { Lifted } from './Lifted';
import { MoveMenu } from './MoveMenu';
import { PipelineTitle } from './PipelineTitle';
import { useBoard } from './use-board';
import { useCards } from './use-cards';
import { concerning } from './use-carry';
import { useColumnTarget } from './use-drop-target';
import { usePipeline } from './use-pipeline';
import { type StageGap, useStageDrag } from './use-stage-drag';
import { useWide } from './use-wide';

/** The full tab's board; in a window too narrow for columns, one stage at a time. */
export function BoardPage() {
  if (useWide()) return <Columns />;
  return (
    <>
      <h1 className="sr-only">{m.board_name()}</h1>
      <LookStrip />
      <BoardPanel />
    </>
  );
}

function Columns() {
  const board = useBoard(usePipeline());
  const { run } = useCommand();
  const { head } = board;
  const now = useNow();
  const scroller = useRef<HTMLDivElement>(null);
  const stages = head?.stages ?? [];
  const shown = head ? stages.reduce((sum, stage) => sum + stage.count, 0) : null;
  const cards = useCards(board, { shown: stages.map((stage) => stage.id), goTo: () => {} });
  useEffect(() => (scroller.current ? autoScrollForElements({ element: scroller.current }) : undefined), []);

  const gap = useStageDrag(
    stages.map(({ id }) => id),
    (stageId, beforeId) => {
      const stage = stages.find(({ id }) => id === stageId)?.shortName ?? '';
      void run('placeStage', { stageId, beforeId }, m.stage_placed({ stage }));
    },
  );

  return (
    <div className="flex h-full min-h-0 min-w-0 flex-1 flex-col">
      <LookBar
        shown={shown}
        layout="board"
        title={<PipelineTitle head={head} carrying={cards.carry.carried !== null} />}
      >
        <DensityToggle />
      </LookBar>
      <div ref={scroller} className="min-h-0 flex-1 overflow-x-auto overflow-y-hidden px-4 pt-3">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the cards come up to here. */}
        <div
          className="grid h-full gap-2"
          style={{ gridTemplateColumns: `repeat(${stages.length}, minmax(10.75rem, 1fr))` }}
          onKeyDown={cards.onKeyDown}
        >
          {head?.stages.map((stage) => (
            <StageColumn
              key={stage.id}
              stage={stage}
              head={head}
              mark={gap?.stageId === stage.id ? gap.side : null}
              cards={board.stages.get(stage.id)?.cards}
              now={now}
              currentId={cards.currentIn(stage.id)}
              carried={concerning(cards.carry.carried, stage.id)}
              actions={cards.actions}
              wish={cards.wish}
              granted={cards.granted}
              gaps={cards.gaps}
              show={board.show}
              see={board.see}
            />
          ))}
        </div>
      </div>
      <MoveMenu
        call={cards.call}
        head={head}
        toStage={cards.toStage}
        replied={cards.replied}
        within={cards.within}
      />
      <Lifted carry={cards.carry} now={now} short />
      {cards.dialog}
    </div>
  );
}

type StageColumnProps = Omit<ColumnProps, 'stageId' | 'count' | 'short' | 'empty' | 'className'> & {
  stage: BoardStage;
  head: BoardHead;
  /** Where a carried column would stand beside this one. */
  mark: StageGap['side'] | null;
};

/** Drawn anew only when something of its own changed: a card carried elsewhere is not. */
const StageColumn = memo(function StageColumn({ stage, head, mark, ...column }: StageColumnProps) {
  const section = useRef<HTMLElement>(null);
  const headingId = useId();
  useColumnTarget(section, stage.id);
  const isLast = head.stages.at(-1)?.id === stage.id;
  return (
    <section
      ref={section}
      aria-labelledby={headingId}
      data-column={stage.id}
      className={classes(
        'relative flex min-h-0 min-w-0 flex-col',
        mark &&
          'before:absolute before:inset-y-0 before:z-10 before:w-0.5 before:rounded-full before:bg-accent',
        mark === 'before' && 'before:-left-1.25',
        mark === 'after' && 'before:-right-1.25',
      )}
    >
      <ColumnHead
        stage={stage}
        head={head}
        end={head.stages[0]?.id === stage.id ? 'first' : isLast ? 'last' : null}
        headingId={headingId}
      />
      <Column
        {...column}
        stageId={stage.id}
        count={stage.count}
        short
        empty={<EmptyColumn stage={stage} head={head} />}
        className="-mx-1 px-1 pb-4 [scrollbar-width:thin]"
      />
    </section>
  );
});
