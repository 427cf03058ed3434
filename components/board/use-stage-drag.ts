/** Carrying a column by its head to another place among the columns. */
import { draggable, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { DragLocation } from '@atlaskit/pragmatic-drag-and-drop/types';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Where a carried column would stand. */
export interface StageGap {
  stageId: string;
  side: 'before' | 'after';
}

/** Lets a column be carried by an element. */
export function useStageHandle(element: RefObject<HTMLElement | null>, stageId: string): void {
  useEffect(() => {
    if (!element.current) return;
    return draggable({ element: element.current, getInitialData: () => ({ carriedStageId: stageId }) });
  }, [element, stageId]);
}

function gapIn({ dropTargets, input }: DragLocation, carriedId: string): StageGap | null {
  const [target] = dropTargets;
  const stageId = target?.data.stageId;
  if (!target || typeof stageId !== 'string' || target.data.kind !== 'column' || stageId === carriedId) {
    return null;
  }
  const { left, width } = target.element.getBoundingClientRect();
  return { stageId, side: input.clientX < left + width / 2 ? 'before' : 'after' };
}

/**
 * Follows drags of columns until the board is gone.
 * @param place puts a column before another, or (null) at the end.
 * @returns where the carried one would stand now.
 */
export function useStageDrag(
  stageIds: string[],
  place: (stageId: string, beforeId: string | null) => void,
): StageGap | null {
  const [gap, setGap] = useState<StageGap | null>(null);
  const latest = useRef({ stageIds, place });
  useEffect(() => {
    latest.current = { stageIds, place };
  });
  useEffect(() => {
    const carriedOf = (data: Record<string, unknown>) =>
      typeof data.carriedStageId === 'string' ? data.carriedStageId : null;
    const follow = (location: DragLocation, carriedId: string) => {
      const next = gapIn(location, carriedId);
      setGap((before) => (before?.stageId === next?.stageId && before?.side === next?.side ? before : next));
    };
    return monitorForElements({
      canMonitor: ({ source }) => carriedOf(source.data) !== null,
      onDrag: ({ source, location }) => follow(location.current, carriedOf(source.data) ?? ''),
      onDrop({ source, location }) {
        setGap(null);
        const carriedId = carriedOf(source.data);
        const dropped = carriedId && gapIn(location.current, carriedId);
        if (carriedId && dropped) latest.current.place(carriedId, beforeOf(latest.current.stageIds, dropped));
      },
    });
  }, []);
  return gap;
}

/** The column one let go there stands before; null: at the end. */
export function beforeOf(stageIds: string[], { stageId, side }: StageGap): string | null {
  return side === 'before' ? stageId : (stageIds[stageIds.indexOf(stageId) + 1] ?? null);
}
