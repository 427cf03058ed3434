/** The measurement as counts per field, and as a table to read. */
import { FIELDS, type FieldName, type Outcome } from './compare.ts';
import type { Measurement } from './measure.ts';

export interface Counts {
  asked: number;
  right: number;
  wrong: number;
  empty: number;
  /** Right, and shown as doubtful. */
  unsure: number;
  wrongButSure: number;
}

export type Tally = Map<FieldName, Counts>;

export function tally(results: readonly { outcomes: Outcome[] }[]): Tally {
  const counts: Tally = new Map();
  for (const { field, verdict, sure } of results.flatMap((result) => result.outcomes)) {
    const row = counts.get(field) ?? { asked: 0, right: 0, wrong: 0, empty: 0, unsure: 0, wrongButSure: 0 };
    row.asked++;
    row[verdict]++;
    if (verdict === 'right' && !sure) row.unsure++;
    if (verdict === 'wrong' && sure) row.wrongButSure++;
    counts.set(field, row);
  }
  return counts;
}

/** Fields whose certainty is the reader's judgement: `kind` and the id come from the address. */
const JUDGED = FIELDS.filter(
  (field) => !['kind', 'publicId', 'company: id', 'company: slug', 'row', 'row: publicId'].includes(field),
);

/** Shares over all judged fields: of the right values, how many are sure; of all, how many are wrong but sure. */
export function certainty(counts: Tally): { sure: number; wrongButSure: number } {
  const sum = (pick: (row: Counts) => number) =>
    JUDGED.reduce((total, field) => total + pick(counts.get(field) ?? NONE), 0);
  const right = sum((row) => row.right);
  return {
    sure: right === 0 ? 1 : 1 - sum((row) => row.unsure) / right,
    wrongButSure:
      sum((row) => row.wrongButSure) /
      Math.max(
        1,
        sum((row) => row.asked),
      ),
  };
}

const NONE: Counts = { asked: 0, right: 0, wrong: 0, empty: 0, unsure: 0, wrongButSure: 0 };

export function print({ results, changes }: Measurement): string {
  const counts = tally(results);
  const head = ['field', 'asked', 'right', 'share', 'wrong', 'empty', 'unsure', 'wrong but sure'];
  const rows = FIELDS.flatMap((field) => {
    const row = counts.get(field);
    if (!row) return [];
    const share = `${((100 * row.right) / row.asked).toFixed(1)} %`;
    return [
      [field, row.asked, row.right, share, row.wrong, row.empty, row.unsure, row.wrongButSure].map(String),
    ];
  });
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ');
  const { sure, wrongButSure } = certainty(counts);
  const seeds = new Set(results.map((result) => result.seed)).size;
  return [
    `${new Set(results.map((result) => result.case.name)).size} pages${seeds > 1 ? `, ${seeds} seeds` : ''}`,
    '',
    line(head),
    ...rows.map(line),
    '',
    `sure: ${(100 * sure).toFixed(1)} % of the right values; wrong but sure: ${(100 * wrongButSure).toFixed(2)} % of all`,
    ...changed(changes),
    ...misses(results),
  ].join('\n');
}

function changed(changes: Measurement['changes']): string[] {
  const made = Object.entries(changes).sort(([a], [b]) => a.localeCompare(b));
  return made.length === 0
    ? []
    : ['', 'Changed before reading:', ...made.map(([what, times]) => `  ${what}: ${times}`)];
}

function misses(results: Measurement['results']): string[] {
  const lines = results.flatMap(({ case: { name }, seed, outcomes }) =>
    outcomes
      .filter((outcome) => outcome.verdict !== 'right')
      .map(({ field, verdict, sure, expected, found, from }) => {
        const where = seed === null ? name : `${name} (seed ${seed})`;
        const how = verdict === 'wrong' && sure ? 'wrong but sure' : verdict;
        return `  ${where}: ${field} ${how}; there: ${short(expected)}; read: ${short(found)}${from ? ` by ${from}` : ''}`;
      }),
  );
  return lines.length === 0 ? ['', 'No misses.'] : ['', 'Misses:', ...lines];
}

const short = (text: string | null) =>
  text === null ? 'nothing' : JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
