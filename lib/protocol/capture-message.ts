/** A capture as the worker accepts it from a page: every text bounded, every key known. */
import * as z from 'zod/mini';
import { FIELD_LIMIT, TEXT_LIMIT } from '../pipeline/records';

export const reading = <T extends z.ZodMiniType>(value: T) =>
  z.object({
    value,
    from: z.string().check(z.maxLength(80)),
    confidence: z.enum(['sure', 'unsure']),
    also: z.optional(z.array(z.string().check(z.maxLength(80))).check(z.maxLength(20))),
    agree: z.tuple([z.int(), z.int()]),
    others: z.array(z.object({ value, from: z.string().check(z.maxLength(80)) })).check(z.maxLength(8)),
  });

export type ReadingMessage = Pick<z.infer<ReturnType<typeof reading>>, 'from' | 'also' | 'confidence'>;

export const field = reading(z.string().check(z.minLength(1), z.maxLength(FIELD_LIMIT)));
const optional = z.optional(field);
export const id = z.nullable(z.string().check(z.minLength(1), z.maxLength(200)));

export const CaptureMessage = z.object({
  url: z.string().check(z.maxLength(2000)),
  address: z.object({
    kind: z.enum(['person', 'sales-lead', 'company']),
    publicId: id,
    memberId: id,
    salesId: id,
  }),
  layout: z.enum(['classic', 'sdui', 'public', 'sales', 'unknown']),
  kept: z.enum(['page', 'address']),
  memberId: id,
  publicId: id,
  companyKey: id,
  degree: z.nullable(reading(z.union([z.literal(1), z.literal(2), z.literal(3)]))),
  fields: z.object({
    fullName: field,
    firstName: optional,
    lastName: optional,
    headline: optional,
    title: optional,
    company: optional,
    location: optional,
    about: z.optional(reading(z.string().check(z.minLength(1), z.maxLength(TEXT_LIMIT)))),
    email: optional,
    phone: optional,
    website: optional,
  }),
});
export type CaptureMessage = z.infer<typeof CaptureMessage>;
