/** The selected leads as a file for a spreadsheet. */
import { today } from '@/components/ui/dates';
import { currencyDigits } from '@/components/ui/money';
import { BYTE_ORDER_MARK, csvLine } from '@/lib/exchange/csv';
import { m } from '@/lib/i18n/words';
import { type ExportRow, exportRows } from '@/lib/store/exporting';
import type { Database } from '@/lib/store/schema';

type Column = [head: () => string, value: (row: ExportRow) => string | number | null];

const dateOf = (at: number | null) => (at === null ? null : today(at));

const COLUMNS: Column[] = [
  [m.field_fullName, ({ person }) => person.fullName],
  [m.field_title, ({ person }) => person.title],
  [m.field_company, ({ person }) => person.company],
  [m.field_location, ({ person }) => person.location],
  [m.field_email, ({ person }) => person.email],
  [m.field_phone, ({ person }) => person.phone],
  [m.field_website, ({ person }) => person.website],
  [m.field_address, ({ person }) => person.linkedin.url ?? person.linkedin.salesUrl],
  [m.export_stage, ({ stage }) => stage],
  [m.field_dealTitle, ({ lead }) => lead.title],
  [
    m.field_value,
    ({ lead: { value } }) => (value ? value.amount / 10 ** currencyDigits(value.currency) : null),
  ],
  [m.export_currency, ({ lead }) => lead.value?.currency ?? null],
  [m.field_expectedCloseAt, ({ lead }) => lead.expectedCloseAt],
  [m.field_tags, ({ person }) => person.tags.join(', ') || null],
  [m.field_memoryTag, ({ person }) => person.memoryTag],
  [m.lead_nextStep, ({ lead }) => lead.nextStep?.text ?? null],
  [m.export_nextStepDate, ({ lead }) => lead.nextStep?.date ?? null],
  [m.export_lastTouch, ({ lead }) => dateOf(lead.lastTouchAt)],
  [m.export_added, ({ lead }) => dateOf(lead.createdAt)],
];

/** The file's text, part by part. @param told hears how many leads are written. */
export async function leadsAsCsv(
  db: Database,
  ids: readonly string[],
  told: (done: number) => void,
  signal: AbortSignal,
): Promise<Blob | null> {
  const parts = [BYTE_ORDER_MARK, csvLine(COLUMNS.map(([head]) => head()))];
  let done = 0;
  for await (const rows of exportRows(db, ids)) {
    if (signal.aborted) return null;
    parts.push(rows.map((row) => csvLine(COLUMNS.map(([, value]) => value(row)))).join(''));
    done += rows.length;
    told(done);
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

/** Offers a file for saving, as a click on a link would. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken it over by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
