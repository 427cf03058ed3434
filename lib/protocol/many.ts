/** What can be done with many leads in one step. */
import * as z from 'zod/mini';
import { Channel, FIELD_LIMIT, IsoDate, MEMORY_TAG_LIMIT, RESULTS, WallTime } from '../pipeline/records';

const Id = z.string().check(z.minLength(1), z.maxLength(64));
const Tags = z.array(z.string().check(z.maxLength(MEMORY_TAG_LIMIT))).check(z.maxLength(50));

/** As many leads as one step may be about. */
export const MOST_AT_ONCE = 200_000;
/** Above this many, it is shown how far a step is, and it can be stopped. */
export const WORTH_SHOWING = 500;

export const Act = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('move'),
    stageId: Id,
    /** The card they go above; null: the end of the stage; 'top': above all. */
    beforeId: z.nullable(Id),
    outcome: z.nullable(
      z.object({
        result: z.enum(RESULTS),
        reason: z.nullable(z.string().check(z.minLength(1), z.maxLength(FIELD_LIMIT))),
        until: z.nullable(IsoDate),
      }),
    ),
  }),
  z.object({ do: z.literal('reply') }),
  z.object({ do: z.literal('tag'), add: Tags, remove: Tags }),
  z.object({
    do: z.literal('plan'),
    what: z.object({
      date: IsoDate,
      time: z.nullable(WallTime),
      channel: Channel,
      text: z.nullable(z.string().check(z.maxLength(FIELD_LIMIT))),
    }),
  }),
  z.object({ do: z.literal('enrol'), cadenceId: Id }),
  z.object({ do: z.literal('remove') }),
]);
export type Act = z.infer<typeof Act>;
