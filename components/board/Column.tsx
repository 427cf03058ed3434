import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { classes } from '@/components/ui/classes';
import type { LeadCard } from '@/lib/store/views';
import { Card, type CardActions } from './Card';
import { useCompact } from './DensityToggle';
import { ListItem, ListSize } from './ListItem';
import { GAP, type Gap, gapAt, rowOf, rowsOf } from './rows';
import type { Carried } from './use-carry';
import { useSteadyScroll } from './use-steady-scroll';
import { grantWish, type Wish } from './wish';

/** Where cards let go at a height of the window would land in a column. */
export type FindGap = (clientY: number, carried: ReadonlySet<string>, gap: Gap) => string | null;

export interface ColumnProps {
  stageId: string;
  /** undefined: still being read. */
  cards: LeadCard[] | undefined;
  /** How many the stage has, read or not. */
  count: number;
  now: number;
  currentId: string | null;
  carried: Carried | null;
  actions: RefObject<CardActions>;
  wish: Wish | null;
  granted(wish: Wish): void;
  gaps: RefObject<Map<string, FindGap>>;
  show(stageId: string): () => void;
  see(stageId: string, first: number, last: number): void;
  /** One of many columns beside each other. */
  short: boolean;
  /** What stands there when there is nobody. */
  empty: ReactNode;
  className?: string;
}

const NOBODY: LeadCard[] = [];

/** As high as a card without tags: what is not yet measured or read. */
const CARD_HEIGHT = 86;
const COMPACT_HEIGHT = 52;

/** A stage's cards, drawn only where they can be seen. */
export function Column(props: ColumnProps) {
  const {
    stageId,
    cards,
    count,
    now,
    currentId,
    carried,
    actions,
    wish,
    granted,
    gaps,
    show,
    see,
    short,
    empty,
  } = props;
  const compact = useCompact();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const over = carried?.over?.kind === 'column' && carried.over.stageId === stageId ? carried.over : null;
  const gap = over ? over.gap : undefined;
  const rows = rowsOf(cards ?? NOBODY, gap);
  const carriedId = carried?.card.leadId ?? null;
  const kept = [currentId, carriedId]
    .map((leadId) => rowOf(cards ?? NOBODY, gap, leadId))
    .filter((index) => index >= 0);

  useEffect(() => show(stageId), [show, stageId]);
  useEffect(() => (scroller.current ? autoScrollForElements({ element: scroller.current }) : undefined), []);
  const remember = useSteadyScroll(list, cards, carried !== null);

  useLayoutEffect(() => {
    const places = gaps.current;
    places.set(stageId, (clientY, moving, before) => {
      const top = scroller.current?.getBoundingClientRect().top;
      const handle = list.current;
      if (!handle || top === undefined || rows.length === 0) return null;
      const y = Math.max(0, clientY - top + handle.scrollOffset);
      const index = handle.findItemIndex(y);
      const box = { top: handle.getItemOffset(index), height: handle.getItemSize(index) };
      return y > box.top + box.height ? null : (gapAt(rows, index, box, y, moving, before) ?? null);
    });
    return () => {
      places.delete(stageId);
    };
  });

  useLayoutEffect(() => {
    if (!cards || !wish || !scroller.current) return;
    const scrollTo = (index: number) => list.current?.scrollToIndex(index, { align: 'nearest' });
    if (grantWish(wish, stageId, cards, scroller.current, scrollTo)) granted(wish);
  });

  const report = () => {
    const handle = list.current;
    if (!handle) return;
    remember();
    const { scrollOffset, viewportSize } = handle;
    see(stageId, handle.findItemIndex(scrollOffset), handle.findItemIndex(scrollOffset + viewportSize));
  };

  return (
    <div
      ref={scroller}
      tabIndex={-1}
      className={classes('relative min-h-0 flex-1 overflow-y-auto outline-none', props.className)}
    >
      {cards?.length === 0 && !over ? empty : null}
      {cards ? (
        <ListSize value={count}>
          <Virtualizer
            key={compact ? 'compact' : 'comfortable'}
            ref={list}
            scrollRef={scroller}
            data={rows}
            as="ul"
            item={ListItem}
            itemSize={compact ? COMPACT_HEIGHT : CARD_HEIGHT}
            keepMounted={kept}
            onScroll={report}
            onResize={report}
          >
            {(row) =>
              row === GAP ? (
                <GapRow key="gap" height={carried?.box.height ?? CARD_HEIGHT} />
              ) : (
                <CardRow key={row.leadId} collapsed={row.leadId === carriedId && !carried?.landing}>
                  <Card
                    card={row}
                    now={now}
                    current={row.leadId === currentId}
                    short={short}
                    landing={row.leadId === carriedId}
                    along={row.leadId !== carriedId && carried?.ids.has(row.leadId) === true}
                    actions={actions}
                  />
                </CardRow>
              )
            }
          </Virtualizer>
        </ListSize>
      ) : (
        <Loading />
      )}
    </div>
  );
}

/** The room above a card holds its focus ring: the list would cut it off. */
function CardRow({ collapsed, children }: { collapsed: boolean; children: ReactNode }) {
  return <div className={collapsed ? 'h-0 overflow-hidden' : 'pt-1 pb-0.5'}>{children}</div>;
}

function GapRow({ height }: { height: number }) {
  return (
    <div className="pt-1 pb-0.5" aria-hidden>
      <div
        data-drop-place
        className="rounded-card border border-dashed border-accent bg-selected"
        style={{ height }}
      />
    </div>
  );
}

/** Bars as high as cards. They show only when reading takes long enough to be noticed. */
function Loading() {
  return (
    <div aria-hidden className="flex flex-col gap-1.5 pt-1 [animation:appear_120ms_200ms_both]">
      {['first', 'second', 'third'].map((bar) => (
        <div key={bar} className="h-20 rounded-card bg-sunken" />
      ))}
    </div>
  );
}
