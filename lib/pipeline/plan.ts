/** How leads are found: which indexes hold them in order, and which could narrow a filter. Data, not deeds. */
import type { LeadFilter, LeadSort, Moment } from './filter';
import { fold } from './fold';
import type { Lead, Money } from './records';

/** What sorts after every text. */
export const LAST_TEXT = '\uffff';

/** What a lead is sorted by, kept beside it; what is absent comes last. */
export interface SortKeys {
  name: string;
  company: string;
  /** Amounts compare inside a currency. */
  value: [currency: string, amount: number];
  /** When the next step is due; `Infinity`: there is none. */
  step: number;
  /** The last touch; `Infinity`: never. */
  touch: number;
}

export function sortKeys(
  card: { fullName: string; company: string | null },
  value: Money | null,
  nextStep: { dueAt: number } | null,
  lastTouchAt: number | null,
): SortKeys {
  return {
    name: fold(card.fullName).slice(0, 100),
    company: card.company === null ? LAST_TEXT : fold(card.company).slice(0, 100),
    value: value ? [value.currency, value.amount] : [LAST_TEXT, 0],
    step: nextStep?.dueAt ?? Infinity,
    touch: lastTouchAt ?? Infinity,
  };
}

/** The indexes of leads; every key begins with the pipeline and ends with the id, so that none occurs twice. */
export type SortIndex =
  | 'place'
  | 'byName'
  | 'byCompany'
  | 'byValue'
  | 'byStep'
  | 'byTouch'
  | 'byStageSince'
  | 'byCreated';
export type Key = string | number | Key[];

/** A stretch of an index. The upper end is before everything that begins with `upper` and goes on. */
export interface Span {
  index: SortIndex;
  lower: Key[];
  upper: Key[];
  down: boolean;
}

/** After every key part: arrays sort after texts and numbers, and one that begins with an array after the others. */
const END: Key[] = [[]];

const INDEX_OF: Record<Exclude<LeadSort['by'], 'stage'>, SortIndex> = {
  name: 'byName',
  company: 'byCompany',
  value: 'byValue',
  step: 'byStep',
  touch: 'byTouch',
  stageSince: 'byStageSince',
  createdAt: 'byCreated',
};

/** Where what is absent stands in an index, which is last whichever way it is sorted. */
const ABSENT: Partial<Record<LeadSort['by'], Key>> = {
  company: LAST_TEXT,
  value: [LAST_TEXT, 0],
  step: Infinity,
  touch: Infinity,
};

/** The spans that hold all leads of a pipeline in an order, one after the other. */
export function spansOf(pipelineId: string, { by, down }: LeadSort, stageIds: string[]): Span[] {
  if (by === 'stage') {
    const stages = down ? stageIds.toReversed() : stageIds;
    return stages.map((stageId) => ({
      index: 'place',
      lower: [pipelineId, stageId],
      upper: [pipelineId, stageId, END],
      down: false,
    }));
  }
  const index = INDEX_OF[by];
  const absent = ABSENT[by];
  if (!down || absent === undefined) {
    return [{ index, lower: [pipelineId], upper: [pipelineId, END], down }];
  }
  return [
    { index, lower: [pipelineId], upper: [pipelineId, absent], down },
    { index, lower: [pipelineId, absent], upper: [pipelineId, END], down: false },
  ];
}

/** The key of a lead in an index. */
export function keyIn(
  index: SortIndex,
  lead: Pick<Lead, 'id' | 'pipelineId' | 'stageId' | 'rank' | 'stageSince' | 'createdAt'> & {
    sort: SortKeys;
  },
): Key[] {
  const { id, pipelineId, stageId, rank, sort } = lead;
  switch (index) {
    case 'place':
      return [pipelineId, stageId, rank, id];
    case 'byName':
      return [pipelineId, sort.name, id];
    case 'byCompany':
      return [pipelineId, sort.company, id];
    case 'byValue':
      return [pipelineId, sort.value, id];
    case 'byStep':
      return [pipelineId, sort.step, id];
    case 'byTouch':
      return [pipelineId, sort.touch, id];
    case 'byStageSince':
      return [pipelineId, lead.stageSince, id];
    case 'byCreated':
      return [pipelineId, lead.createdAt, id];
  }
}

/**
 * The ways a filter can be narrowed before any lead is looked at: each a list of spans that together hold every
 * lead that fits. The likeliest to be short comes first. `stages` alone narrows to the board's own columns.
 */
export function waysTo(pipelineId: string, filter: LeadFilter, { now, today }: Moment): Span[][] {
  const span = (index: SortIndex, lower: Key[], upper: Key[]): Span => ({ index, lower, upper, down: false });
  const ways: Span[][] = [];
  if (filter.companies) {
    ways.push(
      filter.companies.map((company) => {
        const name = fold(company).slice(0, 100) || LAST_TEXT;
        return span('byCompany', [pipelineId, name], [pipelineId, name, END]);
      }),
    );
  }
  if (filter.value) {
    const { currency, min, max } = filter.value;
    const lower = [pipelineId, [currency, min ?? -Infinity]];
    ways.push([span('byValue', lower, [pipelineId, [currency, max ?? Infinity], END])]);
  }
  if (filter.steps) {
    // What is due is kept as a moment, the state goes by the date: a day to spare on either side.
    const from = Date.parse(today) - 2 * DAY;
    const to = Date.parse(today) + 3 * DAY;
    const lower = filter.steps.includes('overdue') ? [pipelineId] : [pipelineId, from];
    const upper = filter.steps.includes('planned') ? [pipelineId, Infinity] : [pipelineId, to];
    const none = span('byStep', [pipelineId, Infinity], [pipelineId, END]);
    const dated = filter.steps.some((step) => step !== 'none') ? [span('byStep', lower, upper)] : [];
    ways.push(filter.steps.includes('none') ? [...dated, none] : dated);
  }
  for (const [index, days] of [
    ['byStageSince', filter.stageDays],
    ['byCreated', filter.addedDays],
  ] as const) {
    if (!days) continue;
    const lower = days.max === null ? [pipelineId] : [pipelineId, now - (days.max + 1) * DAY];
    // Nothing is younger than nothing: what is dated in the future counts as of now.
    const upper =
      days.min === null || days.min <= 0 ? [pipelineId, END] : [pipelineId, now - days.min * DAY, END];
    ways.push([span(index, lower, upper)]);
  }
  if (filter.stages) {
    ways.push(
      filter.stages.map((stageId) => span('place', [pipelineId, stageId], [pipelineId, stageId, END])),
    );
  }
  return ways;
}

const DAY = 86_400_000;
