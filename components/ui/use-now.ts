import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
  schedule();
}

/** On the minute, so that "in 5 min" changes when the clock does. */
function schedule(): void {
  clearTimeout(timer);
  timer = setTimeout(tick, MINUTE - (Date.now() % MINUTE));
}

function listen(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = Date.now();
    schedule();
    // A laptop that slept comes back with an old clock.
    document.addEventListener('visibilitychange', tick);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', tick);
  };
}

/** The time now, epoch milliseconds; the component shows again at every new minute. */
export function useNow(): number {
  return useSyncExternalStore(listen, () => now);
}
