import { type DependencyList, useEffect, useRef, useState } from 'react';
import type { Database } from '@/lib/store/database';
import { subscribe } from '@/lib/store/live';
import { useData } from './data';

/**
 * The value of a query, kept fresh: asked again when its `deps` change, when the worker says that something
 * changed, and when the page is looked at again. Undefined until the first answer; afterwards the last answer
 * stays while the next is on its way, so nothing flickers.
 */
export function useLive<T>(query: (db: Database) => Promise<T>, deps: DependencyList): T | undefined {
  const { db } = useData();
  const [value, setValue] = useState<T>();
  const latest = useRef(query);
  useEffect(() => {
    latest.current = query;
  });

  useEffect(() => {
    if (!db) return;
    let alive = true;
    let running = false;
    let again = false;
    // One query at a time: notices that come meanwhile ask for one more, not for one each.
    async function ask(open: Database) {
      if (running) {
        again = true;
        return;
      }
      running = true;
      do {
        again = false;
        try {
          const answer = await latest.current(open);
          if (alive && !again) setValue(() => answer);
        } catch {
          // The database closed under the query (an update or a wiped profile): the next opening asks again.
        }
      } while (again && alive);
      running = false;
    }
    const refresh = () => void ask(db);
    const seen = () => {
      if (document.visibilityState === 'visible') refresh();
    };
    refresh();
    const unsubscribe = subscribe(refresh);
    window.addEventListener('focus', refresh);
    document.addEventListener('visibilitychange', seen);
    return () => {
      alive = false;
      unsubscribe();
      window.removeEventListener('focus', refresh);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [db, ...deps]);

  return value;
}
