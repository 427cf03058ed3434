/** The board in the full tab: every stage beside the next. */
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { memo, useEffect, useId, useRef } from 'react';
import { LookBar } from '@/components/looking/LookBar';
import { LookStrip } from '@/components/looking/LookStrip';
import { useNow } from '@/components/ui/use-now';
import { m } from '@/lib/i18n/words';
import type { BoardHead, BoardStage } from '@/lib/store/views';
import { BoardPanel } from './BoardPanel';
import { Column, type ColumnProps } from './Column';
import { ColumnHead } from './ColumnHead';
import { EmptyColumn } from './EmptyColumn';
import { Lifted } from './Lifted';
import { MoveMenu } from './MoveMenu';
import { useBoard } from './use-board';
import { useCards } from './use-cards';
import { concerning } from './use-carry';
import { useColumnTarget } from './use-drop-target';
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
  const board = useBoard();
  const { head } = board;
  const now = useNow();
  const scroller = useRef<HTMLDivElement>(null);
  const stages = head?.stages ?? [];
  const shown = head ? stages.reduce((sum, stage) => sum + stage.count, 0) : null;
  const cards = useCards(board, { shown: stages.map((stage) => stage.id), goTo: () => {} });
  useEffect(() => (scroller.current ? autoScrollForElements({ element: scroller.current }) : undefined), []);

  return (
    <div className="flex h-full min-h-0 min-w-0 flex-1 flex-col">
      <LookBar shown={shown} layout="board" />
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
      <MoveMenu call={cards.call} stages={stages} toStage={cards.toStage} within={cards.within} />
      <Lifted carry={cards.carry} now={now} short />
    </div>
  );
}

type StageColumnProps = Omit<ColumnProps, 'stageId' | 'count' | 'short' | 'empty' | 'className'> & {
  stage: BoardStage;
  head: BoardHead;
};

/** Drawn anew only when something of its own changed: a card carried elsewhere is not. */
const StageColumn = memo(function StageColumn({ stage, head, ...column }: StageColumnProps) {
  const section = useRef<HTMLElement>(null);
  const headingId = useId();
  useColumnTarget(section, stage.id);
  const isLast = head.stages.at(-1)?.id === stage.id;
  return (
    <section
      ref={section}
      aria-labelledby={headingId}
      data-column={stage.id}
      className="flex min-h-0 min-w-0 flex-col"
    >
      <ColumnHead
        stage={stage}
        currency={head.pipeline.currency}
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
