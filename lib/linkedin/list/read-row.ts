/** One row of a list → a capture of its person, and of nobody beside them. */
import { agree, type Found } from '../agree';
import type { Capture, Reading } from '../capture';
import type { ListKind } from '../list-path';
import { splitName } from '../name/split';
import { degreeIn } from '../page/card-lines';
import { bounded, folded, plain } from '../text';
import { positionInHeadline } from '../words/headline';
import { endsInPlace } from '../words/places';
import { hooked, isFree, isOrganisation, linesOfRow, type RowLine, repeated } from './row-lines';
import { nameIn } from './row-name';
import type { Row } from './rows';

const FIELD_LIMIT = 500;

/**
 * Reads one row.
 * @param rows all rows of the page: what stands in most of them is no person's.
 * @returns null when the row shows no name: there is nothing to save.
 */
export function readRow(row: Row, rows: readonly Row[], kind: ListKind, base: string): Capture | null {
  const all = rows.map((each) => linesOfRow(each, base));
  const lines = all[rows.indexOf(row)] ?? linesOfRow(row, base);
  const common = repeated(all);
  const name = nameIn(row, lines, common);
  if (!name) return null;
  const { firstName, lastName } = splitName(name.value);
  const { at: _, ...fullName } = name;
  const part = (value: string | null): Reading | null => (value ? { ...fullName, value } : null);
  const free = lines
    .slice(name.at + 1)
    .filter(
      (line) => isFree(line, name.value) && !isSpokenDegree(line, lines) && !isLabel(line, common, kind),
    );
  const job = kind === 'sales' ? jobOf(row, free) : null;
  const headline = kind === 'sales' ? null : headlineOf(row, free, kind);
  const place = kind === 'connections' ? null : placeOf(row, free, kind, headline, job);
  const guess = headline && positionInHeadline(headline.value);
  const guessed = (value: string | undefined): Reading | null =>
    value ? { value, from: 'headline', confidence: 'unsure', agree: [1, 1], others: [] } : null;
  const fields = {
    firstName: part(firstName),
    lastName: part(lastName),
    headline,
    title: job ? job.title : guessed(guess?.title),
    company: job ? job.company : guessed(guess?.company),
    location: place,
  };
  return {
    url: row.url,
    address: row.address,
    layout: kind === 'sales' ? 'sales' : 'unknown',
    kept: 'page',
    memberId: row.address.memberId,
    publicId: row.address.publicId,
    companyKey: null,
    degree: degreeOf(lines, kind),
    fields: {
      fullName,
      ...Object.fromEntries(
        Object.entries(fields).flatMap(([field, read]) => {
          const value = read ? bounded(plain(read.value), FIELD_LIMIT) : '';
          return read && value !== '' ? [[field, { ...read, value }]] : [];
        }),
      ),
    },
  };
}

/** "2nd degree connection" beside "• 2nd", in whatever language. */
function isSpokenDegree({ text, element }: RowLine, lines: readonly RowLine[]): boolean {
  const digits = text.replace(/\P{Nd}+/gu, '');
  return (
    digits.length === 1 &&
    text.length < 45 &&
    lines.some(
      (each) =>
        String(degreeIn(each.text)) === digits && each.element.parentElement === element.parentElement,
    )
  );
}

/** "Member’s occupation", "Connected on May 14": the page's own words, in every row. */
function isLabel(line: RowLine, common: Set<string>, kind: ListKind): boolean {
  if (kind !== 'connections') return false;
  return common.has(line.text) || (!line.linked && isDated(line.text));
}

const isDated = (text: string) => /\p{Nd}/u.test(text) && text.length < 60;

function headlineOf(row: Row, free: RowLine[], kind: ListKind): Reading | null {
  const [first, second] = free;
  const hook = hooked(row, '[class*="occupation"], [class*="primary-subtitle"], [data-anonymize="headline"]');
  // In "my connections" name and headline are one link.
  const line = kind === 'connections' ? (free.find((each) => each.linked) ?? first) : first;
  const found: Found[] = [];
  if (hook) found.push({ value: hook, from: 'hook', trust: 3 });
  if (line) found.push({ value: line.text, from: 'row', trust: 2 });
  if (line && (line.linked || (second && parallel(line.element, second.element)))) {
    found.push({ value: line.text, from: 'beside', trust: 1 });
  }
  return agree(found, sameText);
}

function placeOf(
  row: Row,
  free: RowLine[],
  kind: ListKind,
  headline: Reading | null,
  job: { company: Reading | null; rest: RowLine[] } | null,
): Reading | null {
  const hook = hooked(row, '[data-anonymize="location"], [class*="secondary-subtitle"]');
  const languages = [row.element.ownerDocument.documentElement.lang || 'en'];
  // "Current: …", "Actuel : …": a line that names what it is, which no place does.
  const rest = (kind === 'sales' ? (job?.rest ?? []) : free.slice(1)).filter(
    ({ text }) => text.length < 100 && !/[:：]/u.test(text),
  );
  const found: Found[] = [];
  if (hook) found.push({ value: hook, from: 'hook', trust: 3 });
  const named = rest.find(({ text }) => endsInPlace(text, languages) !== null);
  const [first] = rest;
  const before = free[0];
  const beside = first && before && headline && parallel(before.element, first.element) ? first : null;
  if (beside) found.push({ value: beside.text, from: 'row', trust: 2 });
  if (named && (!beside || named === beside)) found.push({ value: named.text, from: 'place', trust: 2 });
  return agree(found, sameText);
}

/** Sales Navigator shows title and company apart. */
function jobOf(
  row: Row,
  free: RowLine[],
): { title: Reading | null; company: Reading | null; rest: RowLine[] } {
  const link = [...row.element.querySelectorAll('a[href]')].find(isOrganisation);
  const companyHook = hooked(row, '[data-anonymize="company-name"]');
  const titleHook = hooked(row, '[data-anonymize="title"]');
  const linked = link ? plain(link.textContent ?? '') : '';
  const company: Found[] = [];
  if (companyHook) company.push({ value: companyHook, from: 'hook', trust: 3 });
  if (linked) company.push({ value: linked, from: 'company-link', trust: 2 });
  const name = companyHook ?? linked;
  // "Head of Operations · Kuzey Lojistik" is one line, or two.
  const at = name ? free.findIndex(({ text }) => text.includes(name)) : -1;
  const line = free[at];
  const before =
    line && line.text !== name ? line.text.slice(0, line.text.indexOf(name)) : free[at - 1]?.text;
  const spelled = plain((before ?? '').replace(/[\s·•|,–—-]+$/u, ''));
  const title: Found[] = [];
  if (titleHook) title.push({ value: titleHook, from: 'hook', trust: 3 });
  if (spelled) title.push({ value: spelled, from: 'row', trust: 2 });
  return { title: agree(title, sameText), company: agree(company, sameText), rest: free.slice(at + 1) };
}

function degreeOf(lines: RowLine[], kind: ListKind): Capture['degree'] {
  // Who is among my connections is one.
  if (kind === 'connections') {
    return { value: 1, from: 'list', confidence: 'sure', agree: [1, 1], others: [] };
  }
  const said = lines.filter((line) => !line.foreign).flatMap(({ text }) => degreeIn(text) ?? []);
  const [first] = said;
  if (first === undefined || said.some((degree) => degree !== first)) return null;
  return { value: first, from: 'row', confidence: 'sure', agree: [said.length, said.length], others: [] };
}

const sameText = (a: string, b: string) => folded(a) === folded(b);

/** Two lines of one block: side by side, whatever wraps each of them alone. */
function parallel(one: Element, other: Element): boolean {
  const [a, b] = [unwrapped(one), unwrapped(other)];
  return a.parentElement === b.parentElement && a.tagName === b.tagName;
}

function unwrapped(element: Element): Element {
  let outer = element;
  while (outer.parentElement?.children.length === 1) outer = outer.parentElement;
  return outer;
}
