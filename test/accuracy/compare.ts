/** What was read against what is there. */
import type { Capture, Reading } from '../../lib/linkedin/capture.ts';
import type { CompanyCapture } from '../../lib/linkedin/company/capture.ts';
import { ROW_FIELDS } from './compare-rows.ts';
import { type Expected, isCompany, isPerson } from './corpus.ts';

export const FIELDS = [
  'kind',
  'publicId',
  'fullName',
  'firstName',
  'lastName',
  'headline',
  'title',
  'title (headline)',
  'company',
  'location',
  'about',
  'degree',
  'email',
  'phone',
  'website',
  'company: id',
  'company: slug',
  'company: name',
  'company: tagline',
  'company: industry',
  'company: size',
  'company: location',
  'company: website',
  'company: about',
  ...ROW_FIELDS,
] as const;
export type FieldName = (typeof FIELDS)[number];

export interface Outcome {
  field: FieldName;
  verdict: 'right' | 'wrong' | 'empty';
  sure: boolean;
  expected: string | null;
  found: string | null;
  from: string | null;
}

/** What a page gave: a person's capture, a company's, or nothing. */
export type Read = Capture | CompanyCapture | null;

const kindOf = (read: Read) => (read === null ? 'nobody' : 'slug' in read ? 'company' : 'person');

/** Every field that the page shows or the reader claims; a field absent from both is no outcome. */
export function compare(expected: Expected, read: Read): Outcome[] {
  const kind = isPerson(expected) ? 'person' : isCompany(expected) ? 'company' : 'nobody';
  const found = kindOf(read);
  const outcomes: Outcome[] = [
    {
      field: 'kind',
      verdict: kind === found ? 'right' : 'wrong',
      sure: true,
      expected: kind,
      found,
      from: null,
    },
  ];
  if (kind === 'company') outcomes.push(...compareCompany(expected, read && 'slug' in read ? read : null));
  if (kind === 'person') outcomes.push(...comparePerson(expected, read && 'slug' in read ? null : read));
  return outcomes;
}

function outcome(
  field: FieldName,
  right: (string | null | undefined)[],
  reading: Reading | undefined,
): Outcome[] {
  const wanted = right.filter((one) => one != null);
  if (wanted.length === 0 && !reading) return [];
  const same = reading && wanted.some((one) => equal(field, one, reading.value));
  return [
    {
      field,
      verdict: same ? 'right' : reading ? 'wrong' : 'empty',
      sure: reading?.confidence === 'sure',
      expected: wanted[0] ?? null,
      found: reading?.value ?? null,
      from: reading ? `${reading.from} ${reading.agree.join('/')}` : null,
    },
  ];
}

function compareCompany({ company, organisation }: Expected, capture: CompanyCapture | null): Outcome[] {
  const name = outcome('company: name', [company], capture?.fields.name);
  if (!organisation) return name;
  const proven = (value: string | null | undefined): Reading | undefined =>
    value ? { value, from: 'proven', confidence: 'sure', agree: [1, 1], others: [] } : undefined;
  const fields = ['tagline', 'industry', 'size', 'location', 'website', 'about'] as const;
  return [
    ...name,
    ...outcome('company: id', [organisation.companyId], proven(capture?.companyId)),
    ...outcome('company: slug', [organisation.slug], proven(capture?.slug)),
    ...fields.flatMap((field) => outcome(`company: ${field}`, [organisation[field]], capture?.fields[field])),
  ];
}

function comparePerson(expected: Expected, capture: Capture | null): Outcome[] {
  const outcomes: Outcome[] = [];
  const fields = capture?.fields;
  const text = (field: FieldName, right: (string | null | undefined)[], reading: Reading | undefined) =>
    outcomes.push(...outcome(field, right, reading));
  if (expected.url !== null) {
    const id = capture?.publicId ?? null;
    const right = (id ?? '').normalize('NFC') === (expected.publicId ?? '').normalize('NFC');
    const verdict = right ? 'right' : id === null ? 'empty' : 'wrong';
    outcomes.push({
      field: 'publicId',
      verdict,
      sure: true,
      expected: expected.publicId,
      found: id,
      from: null,
    });
  }
  text('fullName', [expected.fullNameClean ?? expected.fullName], fields?.fullName);
  if (expected.firstName !== null || expected.lastName !== null) {
    text('firstName', [expected.firstName], fields?.firstName);
    text('lastName', [expected.lastName], fields?.lastName);
  }
  text('headline', [expected.headline], fields?.headline);
  // No current job on the page, a headline that says one: a marked guess and nothing are both right.
  if (expected.titleFrom === 'headline') {
    if (fields?.title) text('title (headline)', [expected.title], fields.title);
  } else if (!expected.titleOptional || fields?.title) text('title', [expected.title], fields?.title);
  text('company', [expected.company, expected.companyAlt], fields?.company);
  text('location', [expected.location], fields?.location);
  text('about', [expected.about], fields?.about);
  const degree = expected.degree ? expected.degree.charAt(0) : null;
  const read = capture?.degree;
  text('degree', [degree], read ? { ...read, value: String(read.value), others: [] } : undefined);
  text('email', [expected.email], fields?.email);
  text('phone', [expected.phone], fields?.phone);
  text('website', expected.websites ?? [], fields?.website);
  return outcomes;
}

function equal(field: FieldName, expected: string, found: string): boolean {
  const tidy = (value: string) =>
    value
      .normalize('NFC')
      .replace(/[\u200B\u200E\u200F]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  if (field.endsWith('about')) return tidy(found).startsWith(tidy(expected));
  if (field.endsWith('website')) return host(found) === host(expected);
  if (field === 'phone') return found.replace(/\D/g, '') === expected.replace(/\D/g, '');
  return tidy(found) === tidy(expected);
}

const host = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/i, '').split('/')[0];
