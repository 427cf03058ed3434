/** A company: the second half of whom we know. By the rules and with the pieces of records.ts. */
import * as z from 'zod/mini';
import { FIELD_LIMIT, Field, Id, Moment, Offer, Provenance, TEXT_LIMIT, Text } from './records';

export const Company = z.object({
  id: Id,
  name: Text(FIELD_LIMIT),
  tagline: Field,
  about: z.nullable(Text(TEXT_LIMIT)),
  website: Field,
  industry: Field,
  /** As LinkedIn says it: "51-200 employees". */
  size: Field,
  /** Where its headquarters are. */
  location: Field,
  linkedin: z.object({
    /** LinkedIn's number for it. */
    companyId: Field,
    slug: Field,
    url: Field,
  }),
  /** Earlier slugs, as typed keys (`company:`). */
  aliases: z.array(z.string()),
  /** People whom the user took off this company: not linked again by a reading. */
  notHere: z.array(Id),
  createdAt: Moment,
  updatedAt: Moment,
  capturedAt: z.nullable(Moment),
  /** By field. */
  offers: z.record(z.string(), Offer),
  /** By field. */
  provenance: z.record(z.string(), Provenance),
});
export type Company = z.infer<typeof Company>;

/** The fields of a company that a page gives and a user may edit; all text. */
export const COMPANY_FIELDS = [
  'name',
  'tagline',
  'industry',
  'size',
  'location',
  'website',
  'about',
] as const;
export const CompanyField = z.enum(COMPANY_FIELDS);
export type CompanyField = z.infer<typeof CompanyField>;
