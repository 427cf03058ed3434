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

/** Lets cards be dropped on the tabs of a pipe, each standing for a stage. */
export function useSegmentTargets(pipe: RefObject<HTMLElement | null>, stageIds: string[]): void {
  const ids = stageIds.join(' ');
  useEffect(() => {
    const tabs = pipe.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [];
    const off = [...tabs].map((tab, index) =>
      dropTargetForElements({
        element: tab,
        getData: () => targetData('segment', ids.split(' ')[index] ?? ''),
        onDragEnter: () => tab.setAttribute('data-over', ''),
        onDragLeave: () => tab.removeAttribute('data-over'),
        onDrop: () => tab.removeAttribute('data-over'),
      }),
    );
    return () => {
      for (const stop of off) stop();
    };
  }, [pipe, ids]);
}
