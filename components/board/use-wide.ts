import { useSyncExternalStore } from 'react';

/** Below this a window shows one stage at a time. */
const WIDE = '(min-width: 45rem)';

function listen(changed: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the window has room for columns beside each other. */
export function useWide(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(WIDE).matches);
}
