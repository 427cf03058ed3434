/** A company's page as the worker accepts it: every text bounded, every key known. */
import * as z from 'zod/mini';
import { TEXT_LIMIT } from '../pipeline/records';
import { CaptureMessage, field, id, reading } from './capture-message';

const optional = z.optional(field);

export const CompanyMessage = z.object({
  url: CaptureMessage.shape.url,
  address: CaptureMessage.shape.address,
  kept: CaptureMessage.shape.kept,
  companyId: z.nullable(z.string().check(z.regex(/^\d{1,20}$/))),
  slug: id,
  fields: z.object({
    name: field,
    tagline: optional,
    industry: optional,
    size: optional,
    location: optional,
    website: optional,
    about: z.optional(reading(z.string().check(z.minLength(1), z.maxLength(TEXT_LIMIT)))),
  }),
});
export type CompanyMessage = z.infer<typeof CompanyMessage>;
