import { m } from '@/lib/i18n/words';
import type { Degree, Offer, Person, PersonField } from '@/lib/pipeline/records';

/** The fields shown as details, in reading order. Name and memory tag stand in the header. */
export const DETAIL_FIELDS = [
  'headline',
  'title',
  'company',
  'location',
  'email',
  'phone',
  'website',
  'about',
] as const satisfies readonly PersonField[];

/** A change of these is news: who somebody is, and what they do. It is asked in a notice, not beside the field. */
export const NEWS_FIELDS = ['fullName', 'title', 'company'] as const satisfies readonly PersonField[];

/** What the page says instead of a detail, asked beside it. */
export function offerBeside(person: Person, field: PersonField): Offer | undefined {
  return NEWS_FIELDS.some((each) => each === field) ? undefined : person.offers[field];
}

/** A field's name for people. */
export function fieldWord(field: string): string {
  const words: Record<string, () => string> = {
    fullName: m.field_fullName,
    firstName: m.field_firstName,
    lastName: m.field_lastName,
    headline: m.field_headline,
    title: m.field_title,
    company: m.field_company,
    location: m.field_location,
    about: m.field_about,
    email: m.field_email,
    phone: m.field_phone,
    website: m.field_website,
    memoryTag: m.field_memoryTag,
    value: m.field_value,
    dealTitle: m.field_dealTitle,
    expectedCloseAt: m.field_expectedCloseAt,
    answer: m.field_answer,
    'linkedin.degree': m.field_degree,
    'linkedin.publicId': m.field_address,
    'linkedin.memberId': m.field_address,
    'linkedin.salesUrl': m.field_address,
  };
  return (words[field] ?? m.field_other)();
}

/** How near the person is on LinkedIn: "2nd". */
export function degreeWord(degree: Degree): string {
  return { 1: m.degree_1st, 2: m.degree_2nd, 3: m.degree_3rd }[degree]();
}
