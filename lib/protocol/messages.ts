/**
 * Every message between a door and the worker: name → who may send it, what it carries, what comes back.
 * The router, the client and the rights test derive from this table; a name that is not here is refused.
 */
import * as z from 'zod/mini';
import {
  Channel,
  FIELD_LIMIT,
  IsoDate,
  MEMORY_TAG_LIMIT,
  Money,
  PersonField,
  TEXT_LIMIT,
  WallTime,
} from '../pipeline/records';
import { CaptureMessage } from './capture-message';

const Id = z.string().check(z.minLength(1), z.maxLength(64));

/** Follow-ups a page may set: dates only by button, nothing typed. */
export const PRESETS = ['tomorrow', 'in-3-days', 'next-week'] as const;
export const Preset = z.enum(PRESETS);
export type Preset = z.infer<typeof Preset>;

const page = 'page-script';
const own = 'extension-page';
export type SenderKind = typeof page | typeof own;

/** A write carries the id of its command: sent again after a worker's death, it does nothing twice. */
const Command = { commandId: Id };
/** What a page script says about whom it shows; the worker checks it against the sender's own address. */
const OfPage = { url: z.string().check(z.maxLength(2000)) };

export const MESSAGES = {
  /* ── a page script, for the person of its own page ── */
  'page.status': { from: [page], body: z.object({ ...OfPage }) },
  'page.capture': { from: [page], body: z.object({ ...Command, ...OfPage, capture: CaptureMessage }) },
  'page.move': { from: [page], body: z.object({ ...Command, ...OfPage, stageId: Id }) },
  'page.plan': { from: [page], body: z.object({ ...Command, ...OfPage, preset: Preset }) },
  'page.replied': { from: [page], body: z.object({ ...Command, ...OfPage }) },
  'page.undo': { from: [page], body: z.object({ ...Command, ...OfPage, undoId: Id }) },
  'page.openPanel': { from: [page], body: z.object({ ...OfPage, note: z.boolean() }) },
  /** A save comes near: the control asks for the reader. */
  'page.reader': { from: [page], body: z.object({ ...OfPage }) },
  /** The loader asks for the control on a person's page. */
  'page.control': { from: [page], body: z.object({ ...OfPage }) },

  /* ── our own pages ── */
  /** Migrations run in the worker; a page of ours opens the database only after this answers. */
  ready: { from: [own], body: z.object({}) },
  captureTab: { from: [own], body: z.object({ ...Command, tabId: z.int() }) },
  moveLead: {
    from: [own],
    /** `beforeId`: the card it is dropped above; null: the end of the stage. */
    body: z.object({ ...Command, leadId: Id, stageId: Id, beforeId: z.nullable(Id) }),
  },
  editPerson: {
    from: [own],
    body: z.object({
      ...Command,
      personId: Id,
      field: PersonField,
      value: z.nullable(z.string().check(z.maxLength(TEXT_LIMIT))),
    }),
  },
  setTags: {
    from: [own],
    body: z.object({
      ...Command,
      personId: Id,
      tags: z.array(z.string().check(z.maxLength(MEMORY_TAG_LIMIT))).check(z.maxLength(50)),
    }),
  },
  setValue: { from: [own], body: z.object({ ...Command, leadId: Id, value: z.nullable(Money) }) },
  addNote: {
    from: [own],
    body: z.object({ ...Command, leadId: Id, text: z.string().check(z.maxLength(TEXT_LIMIT)) }),
  },
  editNote: {
    from: [own],
    body: z.object({ ...Command, activityId: Id, text: z.string().check(z.maxLength(TEXT_LIMIT)) }),
  },
  deleteNote: { from: [own], body: z.object({ ...Command, activityId: Id }) },
  planFollowUp: {
    from: [own],
    body: z.object({
      ...Command,
      leadId: Id,
      date: IsoDate,
      time: z.nullable(WallTime),
      channel: Channel,
      text: z.nullable(z.string().check(z.maxLength(FIELD_LIMIT))),
    }),
  },
  /** Snooze, or any change of an open follow-up's date, channel or words. */
  changeFollowUp: {
    from: [own],
    body: z.object({
      ...Command,
      followUpId: Id,
      date: IsoDate,
      time: z.nullable(WallTime),
      channel: z.optional(Channel),
      text: z.optional(z.nullable(z.string().check(z.maxLength(FIELD_LIMIT)))),
    }),
  },
  finishFollowUp: { from: [own], body: z.object({ ...Command, followUpId: Id }) },
  cancelFollowUp: { from: [own], body: z.object({ ...Command, followUpId: Id }) },
  replied: { from: [own], body: z.object({ ...Command, leadId: Id }) },
  /** What a page said instead of a stored value: taken, or not and never asked again. */
  takeOffer: {
    from: [own],
    body: z.object({ ...Command, personId: Id, field: z.string().check(z.maxLength(64)) }),
  },
  declineOffer: {
    from: [own],
    body: z.object({ ...Command, personId: Id, field: z.string().check(z.maxLength(64)) }),
  },
  /** Two people are one; `choices`: which of the two ids a field's value comes from. */
  mergePeople: {
    from: [own],
    body: z.object({ ...Command, personId: Id, otherId: Id, choices: z.record(z.string(), Id) }),
  },
  /** Two people proposed as one are two. */
  keepApart: { from: [own], body: z.object({ ...Command, personId: Id, otherId: Id }) },
  removeLead: { from: [own], body: z.object({ ...Command, leadId: Id }) },
  /** `undoId` null: the newest step. */
  undo: { from: [own], body: z.object({ ...Command, undoId: z.nullable(Id) }) },
} as const satisfies Record<string, { from: readonly SenderKind[]; body: z.ZodMiniType }>;

export type MessageName = keyof typeof MESSAGES;
export type Body<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['body']>;
