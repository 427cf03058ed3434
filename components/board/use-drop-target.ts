import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect } from 'react';
import { targetData } from './use-carry';

/** Lets cards be dropped on an element that stands for a stage's column. */
export function useColumnTarget(element: RefObject<HTMLElement | null>, stageId: string): void {
  useEffect(() => {
    if (!element.current) return;
    return dropTargetForElements({
      element: element.current,
      getData: () => targetData('column', stageId),
    });
  }, [element, stageId]);
}

/** Lets cards be dropped on an element that stands for the top of a stage. */
export function useSegmentTarget(element: RefObject<HTMLElement | null>, stageId: string): void {
  useEffect(
    () => (element.current ? segmentTarget(element.current, stageId) : undefined),
    [element, stageId],
  );
}

function segmentTarget(element: HTMLElement, stageId: string): () => void {
  return dropTargetForElements({
    element,
    getData: () => targetData('segment', stageId),
    onDragEnter: () => element.setAttribute('data-over', ''),
    onDragLeave: () => element.removeAttribute('data-over'),
    onDrop: () => element.removeAttribute('data-over'),
  });
}

/** Lets cards be dropped on the tabs of a pipe, each standing for a stage. */
export function useSegmentTargets(pipe: RefObject<HTMLElement | null>, stageIds: string[]): void {
  const ids = stageIds.join(' ');
  useEffect(() => {
    const tabs = pipe.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [];
    const off = [...tabs].map((tab, index) => segmentTarget(tab, ids.split(' ')[index] ?? ''));
    return () => {
      for (const stop of off) stop();
    };
  }, [pipe, ids]);
}
