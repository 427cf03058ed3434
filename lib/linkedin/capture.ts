/** What one click reads from a page. Plain data: it crosses from the page to the worker as a message. */

export type Confidence = 'sure' | 'unsure';

/** One field's value as the strategies agreed on it. */
export interface Reading<T extends string | number = string> {
  value: T;
  /** The name of the most trusted strategy that found it. */
  from: string;
  confidence: Confidence;
  /** The other strategies that found it; absent where there was none. */
  also?: string[];
  /** How many of the strategies that found something found this value, and how many those were. */
  agree: [number, number];
  /** Contested: other values found, the most trusted first. Empty when all agree. */
  others: { value: T; from: string }[];
}

export const TEXT_FIELDS = [
  'fullName',
  'firstName',
  'lastName',
  'headline',
  'title',
  'company',
  'location',
  'about',
  'email',
  'phone',
  'website',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Whom an address is about. Typed, canonical; see address.ts. */
export interface Address {
  kind: 'person' | 'sales-lead' | 'company';
  /** `/in/<slug>`, canonical (percent-decoded, NFC, lower-cased); null for `/in/ACoAA…` and Sales Navigator. */
  publicId: string | null;
  /** `ACoAA…` from `/in/ACoAA…`; case kept. */
  memberId: string | null;
  /** `ACwAA…` of a Sales Navigator lead; case kept. */
  salesId: string | null;
}

export interface Capture {
  /** The address that was read, canonical, without query and hash. */
  url: string;
  address: Address;
  layout: 'classic' | 'sdui' | 'public' | 'sales' | 'unknown';
  /**
   * 'page': the content was shown to belong to the address. 'address': it was not (a page still
   * changing, or a layout not recognised), so only the address and what the title says were kept.
   */
  kept: 'page' | 'address';
  /** From the page when it shows one that belongs to this person. */
  memberId: string | null;
  /** The public slug the page itself names (differs from the address on `/in/ACoAA…`). */
  publicId: string | null;
  /** The typed key of the page the current company's name links to (`company:1035`); null where none does. */
  companyKey: string | null;
  degree: Reading<1 | 2 | 3> | null;
  /** Fields not shown are absent. `fullName` is always there (the slug is the last resort). */
  fields: { fullName: Reading } & Partial<Record<TextField, Reading>>;
}
