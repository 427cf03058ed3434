import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Said } from '@/components/entering/use-entering';
import { useLooking } from '@/components/looking/looking';
import { useData } from '@/components/ui/data';
import { LeadFilter } from '@/lib/pipeline/filter';
import { subscribe } from '@/lib/store/live';
import { boardHead, idsInStage, stagePage } from '@/lib/store/queries';
import { BoardStore, type BoardView } from './board-store';
import { filteredSource } from './filtered-source';
import type { Load, Place } from './moves';
import { useMoves } from './use-moves';

const NOTHING: BoardView = { head: null, stages: new Map() };
const never = () => () => {};

export interface Board extends BoardView {
  /** Says that a stage is on screen; undone by the function it gives. */
  show(stageId: string): () => void;
  /** Says which places of a stage's list are on screen. */
  see(stageId: string, first: number, last: number): void;
  /** Moves cards; they stand there at once, and go back with a message if the worker refuses. */
  move(load: Load, place: Place, said: Said): Promise<void>;
  /** Moves cards to the top of a stage, of this pipeline or another. */
  moveToTop(load: Load, stageId: string, said: Said): Promise<void>;
  /** All leads of a stage, read or not. */
  idsIn(stageId: string): Promise<string[]>;
}

/**
 * A board's data as far as it is looked at, kept fresh while the surface is open.
 * @param pipelineId null: the first pipeline's.
 */
export function useBoard(pipelineId: string | null): Board {
  const { db } = useData();
  const { filter, filtered } = useLooking();
  const wanted = filtered ? JSON.stringify(filter) : null;
  const [store, setStore] = useState<BoardStore | null>(null);
  useEffect(() => {
    if (!db) return;
    const left =
      wanted === null ? null : filteredSource(db, pipelineId, LeadFilter.parse(JSON.parse(wanted)));
    const opened = new BoardStore(
      left ?? {
        head: () => boardHead(db, pipelineId),
        page: (...range) => stagePage(db, ...range),
        ids: (stageId) => idsInStage(db, stageId),
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
  }, [db, wanted, pipelineId]);
  const view = useSteadyView(store);
  const { move, moveToTop } = useMoves(store);
  return {
    ...view,
    show: useCallback((stageId) => store?.show(stageId) ?? (() => {}), [store]),
    see: useCallback((stageId, first, last) => store?.see(stageId, first, last), [store]),
    move,
    moveToTop,
    idsIn: useCallback(async (stageId) => (await store?.idsIn(stageId)) ?? [], [store]),
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
