/** Comma-separated values as spreadsheets read them (RFC 4180), safe to open. */

/**
 * One cell. What a spreadsheet would take for a formula gets an apostrophe before it: a name captured from a page must
 * not run anything (OWASP, "CSV Injection").
 */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // Control characters count as well: some programs skip them and find the sign behind.
  const safe = /^[=+\-@\p{Cc}]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its end. */
export function csvLine(cells: (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** Put before the first line, it tells spreadsheets that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
