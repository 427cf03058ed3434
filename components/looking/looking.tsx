/** What a surface looks at: a filter and a table's layout, begun from a view and changed as one goes. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import * as z from 'zod/mini';
import { isEmptyFilter, LeadFilter } from '@/lib/pipeline/filter';
import { TableLayout, type View } from '@/lib/pipeline/records';
import { FIRST_LAYOUT } from './layout';

const Look = z.object({ viewId: z.nullable(z.string()), filter: LeadFilter, table: TableLayout });
type Look = z.infer<typeof Look>;

export interface Looking extends Look {
  /** Whether anything is left out. */
  filtered: boolean;
  setFilter(filter: LeadFilter): void;
  setTable(table: TableLayout): void;
  /** Looks at a view as it is kept; null: at everybody. */
  open(view: View | null): void;
  /** What is looked at now has become this view. */
  keptAs(viewId: string): void;
}

const EVERYBODY: Look = { viewId: null, filter: {}, table: FIRST_LAYOUT };
/** Kept for this window's life: a reload looks at the same. */
const KEY = 'looking';

const LookingContext = createContext<Looking | null>(null);

/** What is looked at. @throws outside a `LookingProvider`. */
export function useLooking(): Looking {
  const looking = useContext(LookingContext);
  if (!looking) throw new Error('no LookingProvider');
  return looking;
}

export function LookingProvider({ children }: { children: ReactNode }) {
  const [look, setLook] = useState(remembered);
  const change = useCallback((next: (before: Look) => Look) => {
    setLook((before) => {
      const after = next(before);
      sessionStorage.setItem(KEY, JSON.stringify(after));
      return after;
    });
  }, []);
  const looking = useMemo(
    (): Looking => ({
      ...look,
      filtered: !isEmptyFilter(look.filter),
      setFilter: (filter) => change((before) => ({ ...before, filter: withoutGaps(filter) })),
      setTable: (table) => change((before) => ({ ...before, table })),
      open: (view) =>
        change(({ table }) =>
          view ? { viewId: view.id, filter: view.filter, table: view.table ?? table } : { ...EVERYBODY },
        ),
      keptAs: (viewId) => change((before) => ({ ...before, viewId })),
    }),
    [look, change],
  );
  return <LookingContext value={looking}>{children}</LookingContext>;
}

function remembered(): Look {
  try {
    return Look.parse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  } catch {
    return EVERYBODY;
  }
}

/** Parts that were taken away are absent, so that equal filters are equal text. */
function withoutGaps(filter: LeadFilter): LeadFilter {
  return LeadFilter.parse(JSON.parse(JSON.stringify(filter)));
}

/** Whether what is looked at is no longer what the view keeps. */
export function isChanged(look: Pick<Looking, 'filter' | 'table'>, view: View): boolean {
  const same = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);
  return !same(look.filter, view.filter) || (view.table !== null && !same(look.table, view.table));
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
