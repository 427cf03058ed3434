/** The database as pages see it: opened once the worker has migrated it. Nothing waits for it to be drawn. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { send } from '@/lib/protocol/client';
import type { ErrorCode } from '@/lib/protocol/replies';
import { type Database, openForReading } from '@/lib/store/database';
import { errorCode } from './errors';

interface Data {
  /** null until it is open. */
  db: Database | null;
  /** Why it could not be opened. */
  failure: ErrorCode | null;
  retry(): void;
}

const DataContext = createContext<Data>({ db: null, failure: null, retry: () => {} });

/** The database, or why there is none. */
export function useData(): Data {
  return useContext(DataContext);
}

export function DataProvider({ children }: { children: ReactNode }) {
  const [attempt, setAttempt] = useState(0);
  const [db, setDb] = useState<Database | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens again.
  useEffect(() => {
    let alive = true;
    let opened: Database | null = null;
    async function open() {
      await send('ready', {});
      opened = await openForReading(() => {
        if (alive) setAttempt((count) => count + 1);
      });
      if (alive) {
        setDb(opened);
        setFailure(null);
      } else opened.close();
    }
    open().catch((error: unknown) => {
      if (alive) setFailure(errorCode(error));
    });
    return () => {
      alive = false;
      opened?.close();
      setDb(null);
    };
  }, [attempt]);

  const retry = () => setAttempt((count) => count + 1);
  return <DataContext value={{ db, failure, retry }}>{children}</DataContext>;
}
