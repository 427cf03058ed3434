/** The board where there is room for one stage: the pipe switches, one column shows. */
import { ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { StageMenu } from '@/components/stages/StageMenu';
import { usePipelines } from '@/components/stages/use-pipelines';
import { IconButton } from '@/components/ui/Button';
import { Menu } from '@/components/ui/Menu';
import { sayNumber } from '@/components/ui/numbers';
import { StageDot, StageSwitcher } from '@/components/ui/Stage';
import { useNow } from '@/components/ui/use-now';
import { m } from '@/lib/i18n/words';
import type { BoardHead, BoardStage } from '@/lib/store/views';
import { Column } from './Column';
import { Worth } from './ColumnHead';
import { DensityToggle } from './DensityToggle';
import { EmptyStage } from './EmptyColumn';
import { Lifted } from './Lifted';
import { MoveMenu } from './MoveMenu';
import { useBoard } from './use-board';
import { useCards } from './use-cards';
import { useColumnTarget, useSegmentTargets } from './use-drop-target';
import { showPipeline, usePipeline } from './use-pipeline';
import { useSwipe } from './use-swipe';

/** A carried card resting on a segment so long opens its stage. */
const REST_MS = 600;
/** Where the stage looked at last is kept, for this window's life. */
const LAST_STAGE = 'board-stage';

/** One stage at a time. The page's own heading is its surface's. */
export function BoardPanel() {
  const board = useBoard(usePipeline());
  const { head } = board;
  const now = useNow();
  const panelId = useId();
  const pipe = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLElement>(null);
  const [chosenId, setChosenId] = useState(() => sessionStorage.getItem(LAST_STAGE));
  const stages = head?.stages ?? [];
  const stage = stages.find((each) => each.id === chosenId) ?? stages[0];
  const at = stage ? stages.indexOf(stage) : -1;

  const goTo = (stageId: string) => {
    sessionStorage.setItem(LAST_STAGE, stageId);
    setChosenId(stageId);
  };
  const step = (by: -1 | 1) => {
    const next = stages[at + by];
    if (next) goTo(next.id);
  };
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  const cards = useCards(board, {
    shown: stage ? [stage.id] : [],
    goTo,
    over: (target) => {
      clearTimeout(rest.current);
      if (target?.kind === 'segment') rest.current = setTimeout(() => goTo(target.stageId), REST_MS);
    },
  });
  const { carried } = cards.carry;
  useSegmentTargets(
    pipe,
    stages.map((each) => each.id),
  );
  useColumnTarget(body, stage?.id ?? '');
  useSwipe(body, step);

  const onKeyDown = (event: KeyboardEvent) => {
    cards.onKeyDown(event);
    const inList = event.target instanceof Element && body.current?.contains(event.target);
    if (event.defaultPrevented || !inList || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowLeft') cards.focusFirst(stages[at - 1]?.id);
    else if (event.key === 'ArrowRight') cards.focusFirst(stages[at + 1]?.id);
  };

  // The carried card's own column stays, unseen, while another one shows: its element must outlive the drag.
  const home =
    carried && !carried.landing && carried.card.stageId !== stage?.id ? carried.card.stageId : null;
  const columns = stage ? [stage, ...stages.filter((each) => each.id === home)] : [];

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the cards come up to here.
    <div className="flex h-full min-h-0 min-w-0 flex-1 flex-col" onKeyDown={onKeyDown}>
      <header className="flex-none border-b border-line bg-surface px-3 pb-2">
        <div
          ref={pipe}
          className="min-h-8 [&_[data-over]]:bg-selected [&_[data-over]]:outline-1 [&_[data-over]]:outline-accent [&_[data-over]]:outline-dashed"
        >
          {stage ? (
            <StageSwitcher
              stages={stages}
              currentId={stage.id}
              label={m.board_stages()}
              controls={panelId}
              onChange={goTo}
            />
          ) : null}
        </div>
        <div className="-mx-1.5 flex min-h-10 items-center gap-1">
          <Arrow side="left" to={stages[at - 1]} onGo={goTo} />
          <DensityToggle />
          <div className="flex min-w-0 flex-1 flex-col items-center">
            {head && stage ? <StageTitle stage={stage} head={head} onGo={goTo} /> : null}
          </div>
          {head && stage ? <StageMenu stage={stage} head={head} /> : null}
          <Arrow side="right" to={stages[at + 1]} onGo={goTo} />
        </div>
      </header>
      <section
        ref={body}
        id={panelId}
        role="tabpanel"
        aria-label={stage?.name ?? m.board_name()}
        className="relative flex min-h-0 flex-1 flex-col"
      >
        {columns.map((each) => (
          <div
            key={each.id}
            data-column={each.id}
            className={
              each.id === stage?.id ? 'flex min-h-0 flex-1 flex-col' : 'invisible absolute inset-0 -z-1'
            }
          >
            <Column
              stageId={each.id}
              cards={board.stages.get(each.id)?.cards}
              count={each.count}
              short={false}
              now={now}
              currentId={cards.currentIn(each.id)}
              carried={carried}
              actions={cards.actions}
              wish={cards.wish}
              granted={cards.granted}
              gaps={cards.gaps}
              show={board.show}
              see={board.see}
              empty={head ? <EmptyStage stage={each} head={head} onGo={goTo} /> : null}
              className="px-3 pt-1.5 pb-4"
            />
          </div>
        ))}
      </section>
      <MoveMenu
        call={cards.call}
        head={head}
        toStage={cards.toStage}
        replied={cards.replied}
        within={cards.within}
      />
      <Lifted carry={cards.carry} now={now} short={false} />
      {cards.dialog}
    </div>
  );
}

function Arrow({
  side,
  to,
  onGo,
}: {
  side: 'left' | 'right';
  to: BoardStage | undefined;
  onGo(stageId: string): void;
}) {
  if (!to) return <span className="size-7 flex-none" />;
  const label =
    side === 'left' ? m.board_previous({ stage: to.shortName }) : m.board_next({ stage: to.shortName });
  return (
    <IconButton
      icon={side === 'left' ? ChevronLeft : ChevronRight}
      label={label}
      onClick={() => onGo(to.id)}
    />
  );
}

/** The stage's name, which opens the list of all, and what it is worth. */
function StageTitle({
  stage,
  head,
  onGo,
}: {
  stage: BoardStage;
  head: BoardHead;
  onGo(stageId: string): void;
}) {
  const pipelines = usePipelines(head, showPipeline);
  return (
    <>
      {pipelines.dialog}
      <Menu
        label={m.board_choose()}
        items={[
          ...head.stages.map((each, index) => ({
            id: each.id,
            label: each.name,
            dot: each.colour,
            detail: sayNumber(each.count),
            checked: each.id === stage.id,
            hint: String(index + 1),
            onChoose: () => onGo(each.id),
          })),
          ...pipelines.items.map((item, index) => (index === 0 ? { ...item, separated: true } : item)),
        ]}
        trigger={(props) => (
          <h2 className="max-w-full">
            <button
              {...props}
              type="button"
              title={m.board_choose()}
              className="flex h-6 max-w-full min-w-0 items-center gap-1.5 rounded-control px-1.5 text-14 font-semibold hover:bg-hover"
            >
              <StageDot colour={stage.colour} />
              <span className="truncate">{stage.name}</span>
              <ChevronDown size={14} className="flex-none" aria-hidden />
            </button>
          </h2>
        )}
      />
      <p className="tabular max-w-full truncate text-12 text-text2">
        <Worth stage={stage} currency={head.pipeline.currency} style="full" />
      </p>
    </>
  );
}
