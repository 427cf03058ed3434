import { useEffect, useState } from 'react';
import { useData } from '@/components/ui/data';
import { subscribe } from '@/lib/store/live';
import { type Finding, search } from '@/lib/store/search';

const SHOWN = 20;

export interface Searched extends Finding {
  /** The text these are the answer to. */
  text: string;
  /** How long the answer took, ms. */
  took: number;
}

/** Who is found by what is typed. A newer text stops the search for the older one; its answer stays until then. */
export function useSearch(text: string): Searched | null {
  const { db } = useData();
  const [answer, setAnswer] = useState<Searched | null>(null);
  useEffect(() => {
    if (!db) return;
    let stop = new AbortController();
    const ask = () => {
      stop.abort();
      const own = new AbortController();
      stop = own;
      const began = performance.now();
      search(db, text, SHOWN, own.signal)
        .then((finding) => {
          if (!own.signal.aborted) setAnswer({ ...finding, text, took: performance.now() - began });
        })
        // Stopped by newer text, or the database closed: the next one opened asks again.
        .catch(() => undefined);
    };
    ask();
    const unsubscribe = subscribe(ask);
    return () => {
      unsubscribe();
      stop.abort();
    };
  }, [db, text]);
  return answer;
}
