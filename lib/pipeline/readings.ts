/** What a reading does to what is stored: fill, refresh, offer, or nothing. */
import {
  CAPTURED_FIELDS,
  type CapturedField,
  type Degree,
  type Lead,
  type Person,
  type Provenance,
} from './records';

/** One field as it was read. The shape of a page's reading, which any importer can give too. */
export interface ReadValue<T extends string | number = string> {
  value: T;
  from: string;
  confidence: 'sure' | 'unsure';
  agree: [number, number];
  others: { value: T; from: string }[];
}

/** What was read of one person, whoever read it. */
export interface Captured {
  url: string;
  publicId: string | null;
  memberId: string | null;
  salesUrl: string | null;
  /** 'address': the page could not be shown to be this person's; nothing known is overwritten by it. */
  kept: 'page' | 'address';
  degree: ReadValue<Degree> | null;
  fields: { fullName: ReadValue } & { [F in CapturedField]?: ReadValue | undefined };
  /** The typed key of the company's page that the company's name links to; an importer knows none. */
  companyKey?: string | null | undefined;
  source: Lead['source'];
}

/** Where a value was read. */
export function provenanceOf(read: ReadValue<string | number>, now: number): Provenance {
  return {
    from: read.from,
    by: null,
    at: now,
    confidence: read.confidence,
    agree: read.agree,
    ...(read.others.length > 0
      ? { others: read.others.map(({ value, from }) => ({ value: String(value), from })) }
      : {}),
  };
}

/** Who somebody is and what they do: a change of these is news, to be decided on, not a refreshed detail. */
const NEWS: ReadonlySet<string> = new Set<CapturedField>([
  'fullName',
  'firstName',
  'lastName',
  'title',
  'company',
]);

/**
 * What a reading does to a stored value. It fills what is empty and refreshes details; what the user set, and
 * what would be news, it only offers; less sure than what is known, it says nothing.
 */
export function treat(
  isNews: boolean,
  stored: string | number | null,
  by: Provenance | undefined,
  read: ReadValue<string | number>,
  kept: Captured['kept'],
): 'take' | 'offer' | 'leave' {
  const mine = by?.from === 'user';
  if (stored === read.value) return mine ? 'leave' : 'take';
  if (stored === null && !mine) return 'take';
  if (kept === 'address' || by?.declined === read.value) return 'leave';
  if (read.confidence === 'unsure' && (mine || by?.confidence === 'sure')) return 'leave';
  return mine || (isNews && by?.confidence === 'sure') ? 'offer' : 'take';
}

/** A person after a reading. */
export interface Met {
  person: Person;
  /** Fields whose value changed. */
  changed: string[];
  /** Offers that were not made before. */
  news: { field: string; was: string; now: string }[];
}

/** Whom a company's name links to goes with the name; a page that shows the same name without a link says nothing of it. */
function keyOf(field: string, person: Person, { fields, companyKey }: Captured): { key?: string } {
  if (field !== 'company') return {};
  const known = fields.company?.value === person.company ? person.provenance.company?.key : undefined;
  const key = companyKey ?? known;
  return key ? { key } : {};
}

/** Puts what was read into a person. */
export function readInto(person: Person, captured: Captured, now: number): Met {
  const next: Person = { ...person, provenance: { ...person.provenance }, offers: { ...person.offers } };
  const changed: string[] = [];
  const news: Met['news'] = [];
  for (const field of CAPTURED_FIELDS) {
    const read = captured.fields[field];
    if (!read) continue;
    const stored = person[field];
    const keyed = keyOf(field, person, captured);
    switch (treat(NEWS.has(field), stored, person.provenance[field], read, captured.kept)) {
      case 'take':
        if (stored !== read.value) changed.push(field);
        if (field === 'company' && stored !== read.value) next.companyId = null;
        next[field] = read.value;
        next.provenance[field] = { ...provenanceOf(read, now), ...keyed };
        delete next.offers[field];
        break;
      case 'offer':
        if (person.offers[field]?.value !== read.value && stored !== null) {
          news.push({ field, was: stored, now: read.value });
        }
        next.offers[field] = { value: read.value, from: read.from, at: now, ...keyed };
        break;
      case 'leave':
        // The page says again what is stored: what it once said instead is no longer true.
        if (stored === read.value) {
          delete next.offers[field];
          const by = next.provenance[field];
          if (by) next.provenance[field] = { ...by, ...keyed };
        }
    }
  }
  const linkedin = { ...person.linkedin };
  const { degree } = captured;
  const degreeBy = person.provenance['linkedin.degree'];
  if (degree && treat(false, linkedin.degree, degreeBy, degree, captured.kept) === 'take') {
    if (linkedin.degree !== degree.value) changed.push('linkedin.degree');
    linkedin.degree = degree.value;
    next.provenance['linkedin.degree'] = provenanceOf(degree, now);
  }
  if (captured.publicId && captured.publicId !== linkedin.publicId) {
    if (linkedin.publicId) next.aliases = [...person.aliases, `in:${linkedin.publicId}`];
    linkedin.publicId = captured.publicId;
    linkedin.url = captured.url;
    changed.push('linkedin.publicId');
  }
  if (captured.memberId && linkedin.memberId === null) {
    linkedin.memberId = captured.memberId;
    changed.push('linkedin.memberId');
  }
  if (captured.salesUrl && linkedin.salesUrl === null) {
    linkedin.salesUrl = captured.salesUrl;
    changed.push('linkedin.salesUrl');
  }
  next.linkedin = linkedin;
  return { person: next, changed, news };
}
