/**
 * The records of a pipeline: the public data format (docs/data.md), the one source of every shape.
 * Times are epoch milliseconds UTC, ids UUIDv7, absent is `null`.
 */
import * as z from 'zod/mini';
import type { Company } from './company-record';
import type { Cadence, Template } from './contact-records';
import { LeadFilter, LeadSort } from './filter';

/** The longest text a field of a person or lead may hold, in UTF-16 units. */
export const FIELD_LIMIT = 500;
/** The longest note or "about" text. */
export const TEXT_LIMIT = 20_000;
/** A view's name stands on a tab. */
export const VIEW_NAME_LIMIT = 40;
/** A memory tag is a glance, not a note. */
export const MEMORY_TAG_LIMIT = 30;

export const Id = z.string().check(z.minLength(1), z.maxLength(64));
export const Moment = z.number();
export const Text = (limit: number) => z.string().check(z.minLength(1), z.maxLength(limit));
export const Field = z.nullable(Text(FIELD_LIMIT));

/** A calendar date, `2026-11-24`. */
export const IsoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** A wall-clock time, `09:30`. */
export const WallTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const Money = z.object({
  /** Integer minor units: 48000000 is ₺480,000.00. */
  amount: z.int(),
  /** ISO 4217. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.infer<typeof Money>;

export const Confidence = z.enum(['sure', 'unsure']);

/** Where a value came from. `from` is a strategy's name, an importer, a system, or 'user'. */
export const Provenance = z.object({
  from: z.string(),
  by: z.nullable(Id),
  at: Moment,
  confidence: Confidence,
  /** How many of the strategies that found something found this value, and how many those were. */
  agree: z.optional(z.tuple([z.int(), z.int()])),
  /** Contested: what the others found, offered for a one-click choice. */
  others: z.optional(z.array(z.object({ value: z.string(), from: z.string() }))),
  /** What a page said instead and the user did not want: not offered again. */
  declined: z.optional(z.string()),
  /** Of a company's name: the typed key of the company's page it links to (`company:1035`). */
  key: z.optional(z.string()),
});
export type Provenance = z.infer<typeof Provenance>;

/** What a later reading says instead of the stored value; the user decides. */
export const Offer = z.object({
  value: z.string(),
  from: z.string(),
  at: Moment,
  /** As a provenance's. */
  key: z.optional(z.string()),
});
export type Offer = z.infer<typeof Offer>;

export const Degree = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Degree = z.infer<typeof Degree>;

export const Person = z.object({
  id: Id,
  fullName: Text(FIELD_LIMIT),
  firstName: Field,
  lastName: Field,
  headline: Field,
  title: Field,
  company: Field,
  /** The company of that name whose page was captured too; only a key or the user links, never a name alone. */
  companyId: z.nullable(Id),
  location: Field,
  about: z.nullable(Text(TEXT_LIMIT)),
  email: Field,
  phone: Field,
  website: Field,
  linkedin: z.object({
    publicId: Field,
    memberId: Field,
    url: Field,
    salesUrl: Field,
    degree: z.nullable(Degree),
  }),
  /** Earlier slugs and member ids, as typed identity keys (`in:`, `member:`, `sales:`). */
  aliases: z.array(z.string()),
  tags: z.array(Text(FIELD_LIMIT)),
  memoryTag: z.nullable(Text(MEMORY_TAG_LIMIT)),
  doNotContact: z.boolean(),
  createdAt: Moment,
  updatedAt: Moment,
  capturedAt: z.nullable(Moment),
  mergedInto: z.nullable(Id),
  /** People proposed as the same whom the user knows to be others. */
  notSame: z.array(Id),
  /** By field. */
  offers: z.record(z.string(), Offer),
  /** By field. */
  provenance: z.record(z.string(), Provenance),
});
export type Person = z.infer<typeof Person>;

/** The fields of a person that a page or an importer may give; all text. */
export const CAPTURED_FIELDS = [
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
export type CapturedField = (typeof CAPTURED_FIELDS)[number];

/** The fields of a person that a user may edit in place. */
export const PERSON_FIELDS = [...CAPTURED_FIELDS, 'memoryTag'] as const;
export const PersonField = z.enum(PERSON_FIELDS);
export type PersonField = z.infer<typeof PersonField>;

export const STAGE_COLOURS = ['slate', 'blue', 'violet', 'pink', 'graphite', 'teal'] as const;
export const StageColour = z.enum(STAGE_COLOURS);
export type StageColour = z.infer<typeof StageColour>;

export const Pipeline = z.object({
  id: Id,
  name: Text(FIELD_LIMIT),
  template: z.string(),
  currency: z.string(),
  /** Where a reply moves a lead that stands before it; null: nowhere. */
  replyStageId: z.nullable(Id),
});
export type Pipeline = z.infer<typeof Pipeline>;

/** What a stage asks of a lead that enters it. */
export const Question = z.object({ id: Id, text: Text(FIELD_LIMIT), required: z.boolean() });
export type Question = z.infer<typeof Question>;

/** The fields a stage may require: the lead's own, then those of its person. */
export const GATE_FIELDS = ['value', 'expectedCloseAt', 'company', 'title', 'email', 'phone'] as const;
export const GateField = z.enum(GATE_FIELDS);
export type GateField = z.infer<typeof GateField>;

export const Stage = z.object({
  id: Id,
  pipelineId: Id,
  rank: z.string(),
  name: Text(FIELD_LIMIT),
  /** At most 12 characters: columns and the in-page control. */
  shortName: Text(12),
  colour: StageColour,
  kind: z.enum(['open', 'closed', 'retention']),
  /** 0 to 1: how likely a lead here is to be won. */
  probability: z.number(),
  /** Days without a touch after which a lead here is rotting; null: never. */
  rottingDays: z.nullable(z.int()),
  /** How many leads it is meant to hold; null: any number. */
  wipLimit: z.nullable(z.int()),
  /** Nobody more comes in over the limit; otherwise it only warns. */
  wipBlocks: z.boolean(),
  /** What has to be true here, in the user's words. */
  rules: z.nullable(Text(TEXT_LIMIT)),
  /** Asked when a lead enters. */
  questions: z.array(Question),
  requiredFields: z.array(GateField),
  /** A lead may enter without the answers; they are asked later. */
  gateSkippable: z.boolean(),
});
export type Stage = z.infer<typeof Stage>;

export const CHANNELS = ['message', 'email', 'call', 'meeting', 'other'] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

export const RESULTS = ['won', 'lost', 'nurture'] as const;

/** How it ended; a lead to nurture comes back on a date. */
export const Outcome = z.object({
  result: z.enum(RESULTS),
  /** In words, as named then: the list of reasons may change later. */
  reason: Field,
  at: Moment,
  until: z.nullable(IsoDate),
});
export type Outcome = z.infer<typeof Outcome>;

/** Why leads are lost: the list the user picks from. */
export const LossReason = z.object({ id: Id, name: Text(FIELD_LIMIT), rank: z.string() });
export type LossReason = z.infer<typeof LossReason>;

/** A lead's way through a cadence; it is in one at a time. */
export const Run = z.object({
  /** Its own: somebody may go through a cadence again. */
  id: Id,
  cadenceId: Id,
  since: Moment,
  /** The day it was paused on; null: it goes on. */
  paused: z.nullable(IsoDate),
});
export type Run = z.infer<typeof Run>;

/** What the facts suggest for a lead; only the user carries it out. */
export const Proposal = z.object({
  /** To end or to nurture, or a customer to keep. */
  what: z.enum(['end', 'retention']),
  why: z.enum(['unanswered', 'quiet', 'won']),
  /** It is shown from that day on; null: the user said no. */
  from: z.nullable(IsoDate),
});
export type Proposal = z.infer<typeof Proposal>;

export const Lead = z.object({
  id: Id,
  personId: Id,
  pipelineId: Id,
  stageId: Id,
  /** When it entered the stage it is in. */
  stageSince: Moment,
  /** A fractional index; compared by code unit, ties broken by id. */
  rank: z.string(),
  title: Field,
  value: z.nullable(Money),
  expectedCloseAt: z.nullable(IsoDate),
  ownerId: z.nullable(Id),
  /** To the stages' questions, by the question's id. */
  answers: z.record(z.string(), Text(TEXT_LIMIT)),
  source: z.object({ kind: z.string(), detail: Field, url: Field }),
  outcome: z.nullable(Outcome),
  cadence: z.nullable(Run),
  proposal: z.nullable(Proposal),
  createdAt: Moment,
  updatedAt: Moment,
});
export type Lead = z.infer<typeof Lead>;

/** Days between two touches of somebody one keeps in touch with. */
export const EveryDays = z.int().check(z.minimum(1), z.maximum(730));

export const FollowUp = z.object({
  id: Id,
  personId: Id,
  leadId: Id,
  channel: Channel,
  /** What to do; empty means "follow up". */
  text: z.nullable(Text(FIELD_LIMIT)),
  date: IsoDate,
  /** null: all day, due when the user's day starts. */
  time: z.nullable(WallTime),
  /** An IANA zone, or null: floating, wherever the user is. */
  zone: z.nullable(z.string()),
  /** Keep in touch: due again so many days after the last touch, moved on by a newer one; null: once. */
  everyDays: z.nullable(EveryDays),
  /** The step of a cadence it is, on which way through it; null: planned by hand. */
  cadence: z.nullable(z.object({ runId: Id, stepId: Id })),
  /** The words for it; null: none chosen. */
  templateId: z.nullable(Id),
  /** Paused with its cadence: it is due when that goes on. */
  status: z.enum(['open', 'paused', 'done', 'cancelled']),
  createdAt: Moment,
  updatedAt: Moment,
  doneAt: z.nullable(Moment),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** When the user works, and when nothing may disturb. One record, `WORK_CALENDAR_ID`; while absent the default holds. */
export const WorkCalendar = z.object({
  id: Id,
  /** Working days of the week, 1 Monday to 7 Sunday. */
  days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
  /** A working day begins then; follow-ups without an hour are due then. */
  from: WallTime,
  to: WallTime,
  /** Days without work, whatever their weekday. */
  holidays: z.array(IsoDate).check(z.maxLength(500)),
  /** No reminder is shown between these; over midnight when `from` is the later. null: at any hour. */
  quiet: z.nullable(z.object({ from: WallTime, to: WallTime })),
  updatedAt: Moment,
});
export type WorkCalendar = z.infer<typeof WorkCalendar>;
export const WORK_CALENDAR_ID = 'own';

const Entry = { id: Id, personId: Id, leadId: z.nullable(Id), at: Moment };

/** What a user does for a sale, logged by hand. Each is a touch. */
export const TOUCHES = ['call', 'email', 'message', 'meeting', 'proposal', 'upsell'] as const;
export const Touch = z.enum(TOUCHES);
export type Touch = z.infer<typeof Touch>;

/** What was said or done, in the user's words; they may be changed later. */
const Words = { text: z.nullable(Text(TEXT_LIMIT)), editedAt: z.nullable(Moment) };

/** What ends a cadence before its last step, at once. */
export const STOP_CAUSES = [
  'reply',
  'meeting',
  'stage',
  'outcome',
  'do-not-contact',
  'by-hand',
  'another',
  'deleted',
] as const;
export const StopCause = z.enum(STOP_CAUSES);
export type StopCause = z.infer<typeof StopCause>;

/** The timeline. Nothing leaves it but by delete or undo; the text of what was written by hand may be edited. */
export const Activity = z.discriminatedUnion('kind', [
  z.object({ ...Entry, kind: z.literal('captured'), fields: z.int(), source: z.string() }),
  z.object({ ...Entry, kind: z.literal('recaptured'), fields: z.array(z.string()) }),
  /** Was … when saved, now …: noticed at a visit. */
  z.object({ ...Entry, kind: z.literal('drift'), field: z.string(), was: z.string(), now: z.string() }),
  z.object({ ...Entry, kind: z.literal('merged'), name: z.string(), reason: z.string() }),
  z.object({
    ...Entry,
    kind: z.literal('note'),
    text: Text(TEXT_LIMIT),
    editedAt: z.nullable(Moment),
    pinned: z.boolean(),
  }),
  z.object({ ...Entry, ...Words, kind: Touch }),
  z.object({
    ...Entry,
    kind: z.literal('stage-changed'),
    fromStageId: Id,
    toStageId: Id,
    /** As named then: a stage may be renamed or deleted later. */
    fromName: z.string(),
    toName: z.string(),
  }),
  z.object({
    ...Entry,
    kind: z.literal('edited'),
    /** A field of the person, or `value`, `dealTitle`, `expectedCloseAt`, `answer` of the lead. */
    field: z.string(),
    was: z.nullable(z.union([z.string(), Money])),
  }),
  z.object({ ...Entry, ...Words, kind: z.literal('reply') }),
  /** One more deal with somebody already there. */
  z.object({ ...Entry, kind: z.literal('deal-added'), title: Field }),
  z.object({ ...Entry, kind: z.literal('follow-up-done'), channel: Channel, text: Field, followUpId: Id }),
  z.object({
    ...Entry,
    kind: z.literal('cadence'),
    event: z.enum(['started', 'paused', 'resumed', 'stopped', 'ended']),
    /** As named then. */
    name: z.string(),
    /** What stopped it; null where nothing did. */
    cause: z.nullable(StopCause),
  }),
]);
export type Activity = z.infer<typeof Activity>;

/** The columns a table of leads can show. */
export const COLUMNS = [
  'name',
  'stage',
  'title',
  'company',
  'value',
  'step',
  'tags',
  'memoryTag',
  'location',
  'source',
  'touch',
  'stageSince',
  'createdAt',
] as const;
export const ColumnId = z.enum(COLUMNS);
export type ColumnId = z.infer<typeof ColumnId>;

/** How a table shows its leads: which columns in which order, each as wide as the user made it. */
export const TableLayout = z.object({
  columns: z.array(z.object({ id: ColumnId, width: z.nullable(z.int()) })),
  sort: LeadSort,
});
export type TableLayout = z.infer<typeof TableLayout>;

/** A way of looking at the leads of a pipeline, kept under a name. */
export const View = z.object({
  id: Id,
  pipelineId: Id,
  name: Text(VIEW_NAME_LIMIT),
  /** The order of the tabs. */
  rank: z.string(),
  filter: LeadFilter,
  table: z.nullable(TableLayout),
  createdAt: Moment,
  updatedAt: Moment,
});
export type View = z.infer<typeof View>;

/** The stores whose records are the user's: exported, synchronised, undone. */
export interface Records {
  people: Person;
  companies: Company;
  leads: Lead;
  pipelines: Pipeline;
  stages: Stage;
  activities: Activity;
  followUps: FollowUp;
  lossReasons: LossReason;
  views: View;
  workCalendar: WorkCalendar;
  cadences: Cadence;
  templates: Template;
}
export type RecordStore = keyof Records;
