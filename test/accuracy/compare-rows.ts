/** The rows read from a list against those that are there. */
import type { Capture } from '../../lib/linkedin/capture.ts';
import type { Outcome } from './compare.ts';
import type { Expected, ExpectedRow } from './corpus.ts';

export const ROW_FIELDS = [
  'row',
  'row: publicId',
  'row: fullName',
  'row: headline',
  'row: title',
  'row: company',
  'row: location',
  'row: degree',
] as const;

/**
 * Every expected row, found by its id or name, and how many there are in all. A row nobody expects counts as wrong
 * where the page's count says so.
 */
export function compareRows(expected: Expected, rows: readonly Capture[]): Outcome[] {
  const people = expected.people ?? [];
  const outcomes = people.flatMap((person) => {
    const row = rows.find((one) => isOf(one, person));
    return row ? [found(person.fullName), ...fieldsOf(person, row)] : [missed(person.fullName)];
  });
  const count = expected.peopleCount ?? people.length;
  for (let i = people.length; i < Math.min(rows.length, count); i++) outcomes.push(found(null));
  for (let i = Math.max(people.length, rows.length); i < count; i++) outcomes.push(missed(null));
  for (const extra of rows.slice(count)) {
    outcomes.push({ ...found(null), verdict: 'wrong', found: extra.fields.fullName.value });
  }
  return outcomes;
}

function isOf(row: Capture, { publicId, fullName }: ExpectedRow): boolean {
  if (publicId !== null) return row.publicId === publicId.normalize('NFC').toLowerCase().normalize('NFC');
  return tidy(row.fields.fullName.value) === tidy(fullName);
}

function fieldsOf(person: ExpectedRow, row: Capture): Outcome[] {
  const outcomes: Outcome[] = [];
  const add = (
    field: Outcome['field'],
    wanted: string | null,
    reading: string | null,
    sure: boolean,
  ): void => {
    if (wanted === null && reading === null) return;
    const same = wanted !== null && reading !== null && tidy(wanted) === tidy(reading);
    const verdict = same ? 'right' : reading === null ? 'empty' : 'wrong';
    outcomes.push({ field, verdict, sure, expected: wanted, found: reading, from: null });
  };
  const { fields } = row;
  const sure = (field: keyof typeof fields) => fields[field]?.confidence === 'sure';
  if (person.publicId !== null) add('row: publicId', person.publicId, row.publicId, true);
  // What a person is called has no signs around it.
  add(
    'row: fullName',
    person.fullName.replace(/\p{Extended_Pictographic}|\uFE0F/gu, ''),
    fields.fullName.value,
    sure('fullName'),
  );
  add('row: headline', person.headline, fields.headline?.value ?? null, sure('headline'));
  // A title out of a headline is a guess, and marked as one; only what a list shows apart is compared.
  if (person.title) add('row: title', person.title, fields.title?.value ?? null, sure('title'));
  if (person.company) add('row: company', person.company, fields.company?.value ?? null, sure('company'));
  add('row: location', person.location, fields.location?.value ?? null, sure('location'));
  const degree = person.degree?.charAt(0) ?? null;
  add('row: degree', degree, row.degree ? String(row.degree.value) : null, row.degree?.confidence === 'sure');
  return outcomes;
}

const found = (name: string | null): Outcome => ({
  field: 'row',
  verdict: 'right',
  sure: true,
  expected: name,
  found: name,
  from: null,
});

const missed = (name: string | null): Outcome => ({ ...found(name), verdict: 'empty', found: null });

const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\u200B\u200E\u200F]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
