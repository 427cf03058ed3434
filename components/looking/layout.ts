import type { TableLayout } from '@/lib/pipeline/records';

/** The table somebody sees first. */
export const FIRST_LAYOUT: TableLayout = {
  columns: (['name', 'stage', 'title', 'company', 'value', 'step', 'tags', 'stageSince'] as const).map(
    (id) => ({
      id,
      width: null,
    }),
  ),
  sort: { by: 'stage', down: false },
};
