/**
 * Every message between a door and the worker: name → who may send it, what it carries, what comes back.
 * The router, the client and the rights test derive from this table; a name that is not here is refused.
 */
import * as z from 'zod/mini';
import { CompanyField } from '../pipeline/company-record';
import { BuyingMoment, MOST_DAYS, MOST_STEPS } from '../pipeline/contact-records';
import { LeadFilter } from '../pipeline/filter';
import {
  Channel,
  EveryDays,
  FIELD_LIMIT,
  GateField,
  IsoDate,
  MEMORY_TAG_LIMIT,
  Money,
  PersonField,
  RESULTS,
  StageColour,
  TableLayout,
  TEXT_LIMIT,
  Touch,
  VIEW_NAME_LIMIT,
  WallTime,
  WorkCalendar,
} from '../pipeline/records';
import { TEMPLATE_NAMES } from '../pipeline/template';
import { CaptureMessage } from './capture-message';
import { CompanyMessage } from './company-message';
import { Act, MOST_AT_ONCE } from './many';

const Id = z.string().check(z.minLength(1), z.maxLength(64));

/** Follow-ups a page may set: dates only by button, nothing typed. */
export const PRESETS = ['tomorrow', 'in-3-days', 'next-week'] as const;
export const Preset = z.enum(PRESETS);
export type Preset = z.infer<typeof Preset>;

const ViewName = z.string().check(z.maxLength(VIEW_NAME_LIMIT));

const page = 'page-script';
const own = 'extension-page';
export type SenderKind = typeof page | typeof own;

/** A write carries the id of its command: sent again after a worker's death, it does nothing twice. */
const Command = { commandId: Id };
/** What a page script says about whom it shows; the worker checks it against the sender's own address. */
const OfPage = { url: z.string().check(z.maxLength(2000)) };

const Typed = z.string().check(z.minLength(1), z.maxLength(FIELD_LIMIT));
const ShortName = z.string().check(z.minLength(1), z.maxLength(12));
const Count = z.int().check(z.minimum(1), z.maximum(100_000));
const Currency = z.string().check(z.regex(/^[A-Z]{3}$/));
const Ended = z.object({
  result: z.enum(RESULTS),
  reason: z.nullable(Typed),
  until: z.nullable(IsoDate),
});
const NextPlan = z.object({
  date: IsoDate,
  time: z.nullable(WallTime),
  channel: Channel,
  text: z.nullable(z.string().check(z.maxLength(FIELD_LIMIT))),
});

const WaitDays = z.int().check(z.minimum(0), z.maximum(MOST_DAYS));
/** A step's id null: a new one. */
const CadenceSteps = z
  .array(
    z.object({
      id: z.nullable(Id),
      days: WaitDays,
      channel: Channel,
      templateId: z.nullable(Id),
      text: z.nullable(z.string().check(z.maxLength(FIELD_LIMIT))),
      waits: z.boolean(),
    }),
  )
  .check(z.maxLength(MOST_STEPS));
const TemplateWords = {
  name: z.string().check(z.maxLength(FIELD_LIMIT)),
  channel: Channel,
  language: z.string().check(z.minLength(2), z.maxLength(35)),
  moment: z.nullable(BuyingMoment),
  subject: z.nullable(z.string().check(z.maxLength(FIELD_LIMIT))),
  text: z.string().check(z.maxLength(TEXT_LIMIT)),
};

/** The address a row links to. */
const Row = z.string().check(z.maxLength(2000));
/** More rows than any list of LinkedIn's holds at once. */
export const ROWS_LIMIT = 100;

export const MESSAGES = {
  /* ── a page script, for the person of its own page ── */
  'page.status': { from: [page], body: z.object({ ...OfPage }) },
  'page.capture': { from: [page], body: z.object({ ...Command, ...OfPage, capture: CaptureMessage }) },
  'page.captureCompany': {
    from: [page],
    body: z.object({ ...Command, ...OfPage, company: CompanyMessage }),
  },
  'page.move': { from: [page], body: z.object({ ...Command, ...OfPage, stageId: Id }) },
  'page.plan': { from: [page], body: z.object({ ...Command, ...OfPage, preset: Preset }) },
  'page.replied': { from: [page], body: z.object({ ...Command, ...OfPage }) },
  'page.undo': { from: [page], body: z.object({ ...Command, ...OfPage, undoId: Id }) },
  /** With the cursor in the note, or asking what a stage asks before they enter it. */
  'page.openPanel': {
    from: [page],
    body: z.object({ ...OfPage, note: z.boolean(), stageId: z.optional(z.nullable(Id)) }),
  },
  /** A save comes near: the control asks for the reader. */
  'page.reader': { from: [page], body: z.object({ ...OfPage }) },
  /** The loader asks for the control on the page of a person, a company or a conversation. */
  'page.control': { from: [page], body: z.object({ ...OfPage }) },

  /* ── a page script, for the rows of a list of people; only while the user wants marks there ── */
  /** The lists' loader asks for the marks. */
  'page.marks': { from: [page], body: z.object({ ...OfPage }) },
  /** What is known of whoever these rows link to. */
  'page.rows': {
    from: [page],
    body: z.object({ ...OfPage, rows: z.array(Row).check(z.maxLength(ROWS_LIMIT)) }),
  },
  'page.captureRow': { from: [page], body: z.object({ ...Command, ...OfPage, capture: CaptureMessage }) },
  'page.undoRow': { from: [page], body: z.object({ ...Command, ...OfPage, row: Row, undoId: Id }) },
  'page.openRow': { from: [page], body: z.object({ ...OfPage, row: Row }) },

  /* ── our own pages ── */
  /** Migrations run in the worker; a page of ours opens the database only after this answers. */
  ready: { from: [own], body: z.object({}) },
  captureTab: { from: [own], body: z.object({ ...Command, tabId: z.int() }) },
  /** Whom the open conversation of a tab is with: its head is read on this click, nothing is written. */
  whoInThread: { from: [own], body: z.object({ tabId: z.int() }) },
  moveLead: {
    from: [own],
    /** `beforeId`: the card it is dropped above; null: the end of the stage; 'top': above all. The rest: what its new stage was told. */
    body: z.object({
      ...Command,
      leadId: Id,
      stageId: Id,
      beforeId: z.nullable(Id),
      answers: z.optional(z.record(Id, z.string().check(z.maxLength(TEXT_LIMIT)))),
      fields: z.optional(
        z.partial(
          z.object({
            value: Money,
            expectedCloseAt: IsoDate,
            company: Typed,
            title: Typed,
            email: Typed,
            phone: Typed,
          }),
        ),
      ),
      outcome: z.optional(z.nullable(Ended)),
      next: z.optional(z.nullable(NextPlan)),
    }),
  },
  /* ── stages and pipelines ── */
  /** `afterId` null: before all others. */
  addStage: {
    from: [own],
    body: z.object({
      ...Command,
      pipelineId: Id,
      name: Typed,
      shortName: ShortName,
      colour: StageColour,
      afterId: z.nullable(Id),
    }),
  },
  editStage: {
    from: [own],
    body: z.object({
      ...Command,
      stageId: Id,
      change: z.partial(
        z.object({
          name: Typed,
          shortName: ShortName,
          colour: StageColour,
          probability: z.number().check(z.minimum(0), z.maximum(1)),
          rottingDays: z.nullable(Count),
          wipLimit: z.nullable(Count),
          wipBlocks: z.boolean(),
          rules: z.nullable(z.string().check(z.maxLength(TEXT_LIMIT))),
          questions: z
            .array(
              z.object({ id: Id, text: z.string().check(z.maxLength(FIELD_LIMIT)), required: z.boolean() }),
            )
            .check(z.maxLength(20)),
          requiredFields: z.array(GateField),
          gateSkippable: z.boolean(),
        }),
      ),
    }),
  },
  placeStage: { from: [own], body: z.object({ ...Command, stageId: Id, beforeId: z.nullable(Id) }) },
  /** Its leads go to the end of another stage; null only where it has none. */
  removeStage: {
    from: [own],
    body: z.object({
      ...Command,
      stageId: Id,
      toStageId: z.nullable(Id),
      how: z.enum(['merge', 'delete']),
    }),
  },
  addPipeline: {
    from: [own],
    body: z.object({
      ...Command,
      template: z.enum(TEMPLATE_NAMES),
      name: Typed,
      currency: Currency,
      locale: z.enum(['en', 'tr']),
    }),
  },
  editPipeline: {
    from: [own],
    body: z.object({
      ...Command,
      pipelineId: Id,
      change: z.partial(z.object({ name: Typed, currency: Currency, replyStageId: z.nullable(Id) })),
    }),
  },
  removePipeline: {
    from: [own],
    body: z.object({ ...Command, pipelineId: Id, toStageId: z.nullable(Id) }),
  },
  /** The whole list in order; `id` null: a new one. */
  setLossReasons: {
    from: [own],
    body: z.object({
      ...Command,
      reasons: z
        .array(z.object({ id: z.nullable(Id), name: z.string().check(z.maxLength(FIELD_LIMIT)) }))
        .check(z.maxLength(100)),
    }),
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
  /** One of a deal's own: worth, name, expected close. */
  editDeal: {
    from: [own],
    body: z.object({
      ...Command,
      leadId: Id,
      change: z.discriminatedUnion('field', [
        z.object({ field: z.literal('value'), value: z.nullable(Money) }),
        z.object({
          field: z.literal('title'),
          value: z.nullable(z.string().check(z.maxLength(FIELD_LIMIT))),
        }),
        z.object({ field: z.literal('expectedCloseAt'), value: z.nullable(IsoDate) }),
      ]),
    }),
  },
  /** What a stage asks, answered outside a move; null: no answer any more. */
  answerQuestion: {
    from: [own],
    body: z.object({
      ...Command,
      leadId: Id,
      questionId: Id,
      text: z.nullable(z.string().check(z.maxLength(TEXT_LIMIT))),
    }),
  },
  /** A second deal with the person of a lead: a card of its own. */
  addDeal: {
    from: [own],
    body: z.object({
      ...Command,
      leadId: Id,
      title: z.string().check(z.maxLength(FIELD_LIMIT)),
      value: z.nullable(Money),
      expectedCloseAt: z.nullable(IsoDate),
    }),
  },
  /** Something done for a sale, in one key; `text`: what was said. */
  logTouch: {
    from: [own],
    body: z.object({
      ...Command,
      leadId: Id,
      kind: Touch,
      text: z.nullable(z.string().check(z.maxLength(TEXT_LIMIT))),
    }),
  },
  addNote: {
    from: [own],
    body: z.object({ ...Command, leadId: Id, text: z.string().check(z.maxLength(TEXT_LIMIT)) }),
  },
  /** The words of a note, a touch or a reply. */
  editEntry: {
    from: [own],
    body: z.object({
      ...Command,
      activityId: Id,
      text: z.nullable(z.string().check(z.maxLength(TEXT_LIMIT))),
    }),
  },
  deleteEntry: { from: [own], body: z.object({ ...Command, activityId: Id }) },
  pinNote: { from: [own], body: z.object({ ...Command, activityId: Id, pinned: z.boolean() }) },
  planFollowUp: {
    from: [own],
    body: z.object({
      ...Command,
      leadId: Id,
      date: IsoDate,
      time: z.nullable(WallTime),
      channel: Channel,
      text: z.nullable(z.string().check(z.maxLength(FIELD_LIMIT))),
      everyDays: z.optional(z.nullable(EveryDays)),
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
      everyDays: z.optional(z.nullable(EveryDays)),
    }),
  },
  finishFollowUp: { from: [own], body: z.object({ ...Command, followUpId: Id }) },
  cancelFollowUp: { from: [own], body: z.object({ ...Command, followUpId: Id }) },
  replied: {
    from: [own],
    body: z.object({
      ...Command,
      leadId: Id,
      /** What they said. */
      text: z.optional(z.string().check(z.maxLength(TEXT_LIMIT))),
    }),
  },
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
  /** A view's id is made where it is saved, so that it can be opened at once. */
  addView: {
    from: [own],
    body: z.object({
      ...Command,
      id: Id,
      pipelineId: Id,
      name: ViewName,
      filter: LeadFilter,
      table: z.nullable(TableLayout),
    }),
  },
  changeView: {
    from: [own],
    body: z.object({
      ...Command,
      viewId: Id,
      name: z.optional(ViewName),
      filter: z.optional(LeadFilter),
      table: z.optional(z.nullable(TableLayout)),
    }),
  },
  deleteView: { from: [own], body: z.object({ ...Command, viewId: Id }) },
  /** One step about very many leads. Its command id names it, to hear how far it is and to stop it. */
  many: {
    from: [own],
    body: z.object({
      ...Command,
      leadIds: z.array(Id).check(z.minLength(1), z.maxLength(MOST_AT_ONCE)),
      act: Act,
    }),
  },
  /** Stops a step on its way: then nothing of it is written. */
  stop: { from: [own], body: z.object({ job: Id }) },
  editCompany: {
    from: [own],
    body: z.object({
      ...Command,
      companyId: Id,
      field: CompanyField,
      value: z.nullable(z.string().check(z.maxLength(TEXT_LIMIT))),
    }),
  },
  /** What a company's page said instead of a stored value: taken, or not and never asked again. */
  decideCompanyOffer: {
    from: [own],
    body: z.object({ ...Command, companyId: Id, field: CompanyField, take: z.boolean() }),
  },
  /** Somebody works at a company, or does not. */
  placePerson: {
    from: [own],
    body: z.object({ ...Command, personId: Id, companyId: Id, here: z.boolean() }),
  },
  removeCompany: { from: [own], body: z.object({ ...Command, companyId: Id }) },
  removeLead: { from: [own], body: z.object({ ...Command, leadId: Id }) },
  /** Working days and hours, holidays, quiet hours: all of it, anew. */
  setWorkCalendar: {
    from: [own],
    body: z.object({ ...Command, calendar: z.omit(WorkCalendar, { id: true, updatedAt: true }) }),
  },
  /* ── cadences and templates ── */
  /** As a whole; ids null: new ones. */
  saveCadence: {
    from: [own],
    body: z.object({
      ...Command,
      cadenceId: z.nullable(Id),
      name: z.string().check(z.maxLength(FIELD_LIMIT)),
      restDays: WaitDays,
      steps: CadenceSteps,
    }),
  },
  /** A cadence with the words its steps use; their ids are made where it comes from. */
  addExample: {
    from: [own],
    body: z.object({
      ...Command,
      name: Typed,
      restDays: WaitDays,
      steps: CadenceSteps,
      templates: z.array(z.object({ ...TemplateWords, templateId: Id })).check(z.maxLength(MOST_STEPS)),
    }),
  },
  deleteCadence: { from: [own], body: z.object({ ...Command, cadenceId: Id }) },
  saveTemplate: {
    from: [own],
    body: z.object({ ...Command, ...TemplateWords, templateId: z.nullable(Id) }),
  },
  deleteTemplate: { from: [own], body: z.object({ ...Command, templateId: Id }) },
  enrol: { from: [own], body: z.object({ ...Command, leadId: Id, cadenceId: Id }) },
  /** The cadence a lead is in. */
  steerCadence: {
    from: [own],
    body: z.object({ ...Command, leadId: Id, how: z.enum(['pause', 'resume', 'stop']) }),
  },
  skipStep: { from: [own], body: z.object({ ...Command, leadId: Id }) },
  declineProposal: { from: [own], body: z.object({ ...Command, leadId: Id }) },
  /** Follow-ups of before today are due today, at no hour. */
  moveOverdue: { from: [own], body: z.object({ ...Command }) },
  /** `undoId` null: the newest step. */
  undo: { from: [own], body: z.object({ ...Command, undoId: z.nullable(Id) }) },
} as const satisfies Record<string, { from: readonly SenderKind[]; body: z.ZodMiniType }>;

export type MessageName = keyof typeof MESSAGES;
export type Body<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['body']>;
