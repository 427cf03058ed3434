import { useSyncExternalStore } from 'react';

/** Which pipeline this device looked at last. */
const KEY = 'board-pipeline';
const CHANGED = 'pipeside:board-pipeline';

function listen(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener('storage', changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener('storage', changed);
  };
}

/** Shows another pipeline on every board of this window, and at the next start. */
export function showPipeline(pipelineId: string): void {
  localStorage.setItem(KEY, pipelineId);
  window.dispatchEvent(new Event(CHANGED));
}

/** The pipeline the board shows; null: the first. One that is gone is the first too. */
export function usePipeline(): string | null {
  return useSyncExternalStore(listen, () => localStorage.getItem(KEY));
}
