import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useData } from '@/components/ui/data';
import { today } from '@/components/ui/dates';
import type { LeadFilter, LeadSort } from '@/lib/pipeline/filter';
import { leadsOf, listing } from '@/lib/store/listing';
import { subscribe } from '@/lib/store/live';
import type { BoardHead } from '@/lib/store/views';
import { type RowSource, RowStore, type RowsView } from './row-store';

const NOTHING: RowsView = { ids: [], whole: false, rows: new Map() };
const never = () => () => {};

export interface Rows extends RowsView {
  see(first: number, last: number): void;
}

/** The leads a table shows, kept fresh. The rows of the last question stay until the first of the next are there. */
export function useRows(head: BoardHead | undefined, filter: LeadFilter, sort: LeadSort): Rows {
  const { db } = useData();
  const [store, setStore] = useState<RowStore | null>(null);
  const shown = useRef(NOTHING);
  const pipelineId = head?.pipeline.id;
  const stages = head?.stages.map(({ id }) => id).join(' ');
  const asked = JSON.stringify({ filter, sort });
  useEffect(() => {
    if (!db || pipelineId === undefined || stages === undefined) return;
    const question: { filter: LeadFilter; sort: LeadSort } = JSON.parse(asked);
    const source: RowSource = {
      list: (signal) => {
        const now = Date.now();
        const stageIds = stages.split(' ');
        return listing(db, { pipelineId, stageIds, ...question }, { now, today: today(now) }, signal);
      },
      rows: (ids) => leadsOf(db, ids),
    };
    const opened = new RowStore(source, shown.current);
    const refresh = () => void opened.read();
    const seen = () => {
      if (document.visibilityState === 'visible') refresh();
    };
    setStore(opened);
    refresh();
    const unsubscribe = subscribe(refresh);
    document.addEventListener('visibilitychange', seen);
    return () => {
      unsubscribe();
      document.removeEventListener('visibilitychange', seen);
      opened.close();
    };
  }, [db, pipelineId, stages, asked]);
  const view = useSyncExternalStore(store?.subscribe ?? never, store?.view ?? (() => NOTHING));
  useEffect(() => {
    shown.current = view;
  });
  return { ...view, see: useCallback((first, last) => store?.see(first, last), [store]) };
}
