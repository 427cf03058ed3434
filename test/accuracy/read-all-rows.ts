/** Every row of the page it runs in, as a click on each would read it. Bundled by rows.ts. */
import type { Capture } from '../../lib/linkedin/capture.ts';
import { readRow } from '../../lib/linkedin/list/read-row.ts';
import { findRows } from '../../lib/linkedin/list/rows.ts';
import { listKind } from '../../lib/linkedin/list-path.ts';

export function readAll(): Capture[] {
  const kind = listKind(location.pathname);
  const rows = findRows(document, location.href);
  return kind ? rows.flatMap((row) => readRow(row, rows, kind, location.href) ?? []) : [];
}
