/** Records of contact: the words somebody writes again and again, and the order in which they are used. Public format. */
import * as z from 'zod/mini';
import { Channel, FIELD_LIMIT, Field, Id, Moment, TEXT_LIMIT, Text } from './records';

/** What somebody who buys is about to do: look around, weigh, decide. */
export const BUYING_MOMENTS = ['informing', 'comparing', 'deciding'] as const;
export const BuyingMoment = z.enum(BUYING_MOMENTS);
export type BuyingMoment = z.infer<typeof BuyingMoment>;

/** Words ready to be sent by hand. What stands in braces is in wording.ts. */
export const Template = z.object({
  id: Id,
  name: Text(FIELD_LIMIT),
  channel: Channel,
  /** An IETF language tag: the language it is written in. */
  language: z.string().check(z.minLength(2), z.maxLength(35)),
  /** null: at any moment. */
  moment: z.nullable(BuyingMoment),
  /** Of an e-mail. */
  subject: Field,
  text: Text(TEXT_LIMIT),
  createdAt: Moment,
  updatedAt: Moment,
});
export type Template = z.infer<typeof Template>;

/** Working days a step waits at most. */
export const MOST_DAYS = 365;
export const MOST_STEPS = 30;

const Days = z.int().check(z.minimum(0), z.maximum(MOST_DAYS));

export const CadenceStep = z.object({
  id: Id,
  /** Working days after the step before; of the first, after they were put in. */
  days: Days,
  channel: Channel,
  templateId: z.nullable(Id),
  /** What to do, in a few words. */
  text: Field,
  /** It comes only once the step before is done, and counts from that day; otherwise from the day that was due. */
  waits: z.boolean(),
});
export type CadenceStep = z.infer<typeof CadenceStep>;

export const Cadence = z.object({
  id: Id,
  name: Text(FIELD_LIMIT),
  steps: z.array(CadenceStep).check(z.minLength(1), z.maxLength(MOST_STEPS)),
  /** Working days left for an answer after the last step; then it is proposed to end or to nurture. */
  restDays: Days,
  createdAt: Moment,
  updatedAt: Moment,
});
export type Cadence = z.infer<typeof Cadence>;
