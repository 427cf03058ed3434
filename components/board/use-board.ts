import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLooking } from '@/components/looking/looking';
import { useData } from '@/components/ui/data';
import { errorCode, errorWords } from '@/components/ui/errors';
import { useToast } from '@/components/ui/Toast';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { LeadFilter } from '@/lib/pipeline/filter';
import { subscribe } from '@/lib/store/live';
import { boardHead, stagePage } from '@/lib/store/queries';
import type { LeadCard } from '@/lib/store/views';
import { BoardStore, type BoardView } from './board-store';
import { filteredSource } from './filtered-source';
import { isSamePlace, type Place } from './moves';

const NOTHING: BoardView = { head: null, stages: new Map() };
const never = () => () => {};

export interface Board extends BoardView {
  /** Says that a stage is on screen; undone by the function it gives. */
  show(stageId: string): () => void;
  /** Says which places of a stage's list are on screen. */
  see(stageId: string, first: number, last: number): void;
  /** Moves a card; it stands there at once, and goes back with a message if the worker refuses. */
  move(card: LeadCard, place: Place): Promise<void>;
  /** Moves a card to the top of a stage. */
  moveToTop(card: LeadCard, stageId: string): Promise<void>;
}

/** The board's data as far as it is looked at, kept fresh while the surface is open. */
export function useBoard(): Board {
  const { db } = useData();
  const { filter, filtered } = useLooking();
  const wanted = filtered ? JSON.stringify(filter) : null;
  const [store, setStore] = useState<BoardStore | null>(null);
  useEffect(() => {
    if (!db) return;
    const left = wanted === null ? null : filteredSource(db, null, LeadFilter.parse(JSON.parse(wanted)));
    const opened = new BoardStore(
      left ?? {
        head: () => boardHead(db),
        page: (...range) => stagePage(db, ...range),
      },
    );
    const refresh = () => void opened.changed();
    const seen = () => {
      if (document.visibilityState === 'visible') refresh();
    };
    setStore(opened);
    void opened.open();
    const unsubscribe = subscribe(refresh);
    document.addEventListener('visibilitychange', seen);
    return () => {
      unsubscribe();
      document.removeEventListener('visibilitychange', seen);
      opened.close();
      left?.close();
    };
  }, [db, wanted]);
  const view = useSteadyView(store);
  const { move, moveToTop } = useMoves(store);
  return {
    ...view,
    show: useCallback((stageId) => store?.show(stageId) ?? (() => {}), [store]),
    see: useCallback((stageId, first, last) => store?.see(stageId, first, last), [store]),
    move,
    moveToTop,
  };
}

/** What the store shows; until a new one knows its head, what the last one showed. */
function useSteadyView(store: BoardStore | null): BoardView {
  const view = useSyncExternalStore(store?.subscribe ?? never, store?.view ?? (() => NOTHING));
  const last = useRef(view);
  useEffect(() => {
    if (view.head) last.current = view;
  });
  return view.head ? view : last.current;
}

function useMoves(store: BoardStore | null): Pick<Board, 'move' | 'moveToTop'> {
  const { run } = useCommand();
  const toasts = useToast();
  /** One after the other: the place of a move may lean on the one before. */
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const place = useCallback(
    async (card: LeadCard, { stageId, beforeId }: Place) => {
      if (!store) return;
      const beyond = beforeId === null ? await store.beyond(stageId) : null;
      const to = { stageId, beforeId: beforeId ?? beyond?.leadId ?? null };
      if (isSamePlace(store.view().stages.get(stageId)?.cards ?? [], card, to)) return;
      const written = line.current.then(async () => {
        const said = moveWords(store.view(), card, to);
        if (!(await run('moveLead', { leadId: card.leadId, ...to }, said))) throw new Error('refused');
      });
      line.current = written.catch(() => undefined);
      store.move(card, to, Date.now(), written);
    },
    [store, run],
  );
  /** Where a card goes is read first; the database may be gone by then. */
  const orSay = useCallback(
    (moved: Promise<void>) =>
      moved.catch((error: unknown) => toasts.show({ text: errorWords(errorCode(error)), tone: 'error' })),
    [toasts],
  );

  const move = useCallback((card: LeadCard, to: Place) => orSay(place(card, to)), [place, orSay]);
  const moveToTop = useCallback(
    (card: LeadCard, stageId: string) => {
      const toTop = async () => {
        const first = await store?.top(stageId);
        if (first?.leadId !== card.leadId) await place(card, { stageId, beforeId: first?.leadId ?? null });
      };
      return orSay(toTop());
    },
    [store, place, orSay],
  );
  return { move, moveToTop };
}

/** "Elif Karadağ moved to Proposal", "1 of 21". */
function moveWords({ head, stages }: BoardView, card: LeadCard, to: Place): { text: string; detail: string } {
  const stage = head?.stages.find((each) => each.id === to.stageId);
  const index = (stages.get(to.stageId)?.cards ?? []).findIndex((each) => each.leadId === card.leadId);
  const count = stage?.count ?? 1;
  const words = { name: card.name, stage: stage?.shortName ?? '' };
  return {
    text: card.stageId === to.stageId ? m.board_movedWithin(words) : m.board_movedTo(words),
    detail: m.board_place({ place: index >= 0 ? index + 1 : to.beforeId === null ? count : 1, count }),
  };
}
