/** The columns of a pipeline change: every one a step that can be taken back. */
import { given, type MaybeGiven } from './given';
import { rankBetween, ranksBetween } from './order';
import type { Activity, Lead, Pipeline, Stage } from './records';
import { type Context, Refusal, type Step, type StepLabel, type Write } from './step';

/** What a new stage is until it is edited. */
const PLAIN = {
  kind: 'open',
  probability: 0.5,
  rottingDays: null,
  wipLimit: null,
  wipBlocks: false,
  rules: null,
  questions: [],
  requiredFields: [],
  gateSkippable: true,
} as const satisfies Partial<Stage>;

/** Everything of a stage that the user sets. */
export type StageChange = Omit<Stage, 'id' | 'pipelineId' | 'rank' | 'kind'>;

function step(kind: StepLabel['kind'], name: string, writes: Write[]): Step {
  return { writes, label: writes.length > 0 ? { kind, name } : null, leadId: null };
}

/** A stage's name as it is kept. @throws {Refusal} 'empty' without one. */
function named(text: string): string {
  const name = text.trim();
  if (name === '') throw new Refusal('empty');
  return name;
}

/** @param stages the pipeline's, in order; @param afterId null: at the beginning. */
export function addStage(
  stages: Stage[],
  what: Pick<Stage, 'pipelineId' | 'name' | 'shortName' | 'colour'>,
  afterId: string | null,
  { newId }: Context,
): Step {
  const at = afterId === null ? -1 : stages.findIndex(({ id }) => id === afterId);
  const rank = rankBetween(stages[at]?.rank ?? null, stages[at + 1]?.rank ?? null);
  const name = named(what.name);
  const put: Stage = {
    ...PLAIN,
    questions: [],
    requiredFields: [],
    ...what,
    name,
    shortName: named(what.shortName),
    id: newId(),
    rank,
  };
  return step('stage-added', name, [{ store: 'stages', put }]);
}

export function editStage(stage: Stage, change: MaybeGiven<StageChange>): Step {
  const rules = change.rules === undefined ? stage.rules : change.rules?.trim() || null;
  const put: Stage = { ...stage, ...given(change), rules };
  put.name = named(put.name);
  put.shortName = named(put.shortName);
  put.questions = put.questions.flatMap((each) =>
    each.text.trim() === '' ? [] : [{ ...each, text: each.text.trim() }],
  );
  const same = JSON.stringify(put) === JSON.stringify(stage);
  return step('stage-edited', put.name, same ? [] : [{ store: 'stages', put }]);
}

/** Moves a column before another, or (null) to the end. */
export function placeStage(stages: Stage[], stage: Stage, beforeId: string | null): Step {
  const others = stages.filter(({ id }) => id !== stage.id);
  const found = others.findIndex(({ id }) => id === beforeId);
  const at = found < 0 ? others.length : found;
  if (stages.findIndex(({ id }) => id === stage.id) === at) return step('stage-placed', stage.name, []);
  const rank = rankBetween(others[at - 1]?.rank ?? null, others[at]?.rank ?? null);
  return step('stage-placed', stage.name, [{ store: 'stages', put: { ...stage, rank } }]);
}

/** Where the leads of something removed go: the end of another stage. */
export interface Refuge {
  stage: Stage;
  /** The rank of its last lead, or null. */
  last: string | null;
}

/**
 * Leads come to the end of another stage in their order. Each is told on the timeline.
 * @param clock 'goes-on': as if they had been there all the time, for stages that become one.
 */
export function rehouse(
  leads: Lead[],
  from: (lead: Lead) => Pick<Stage, 'id' | 'name'>,
  to: Refuge,
  clock: 'goes-on' | 'starts',
  { now, newId }: Context,
): Write[] {
  const ranks = ranksBetween(to.last, null, leads.length);
  return leads.flatMap((lead, index): Write[] => {
    const was = from(lead);
    const entry: Activity = {
      id: newId(),
      personId: lead.personId,
      leadId: lead.id,
      at: now,
      kind: 'stage-changed',
      fromStageId: was.id,
      toStageId: to.stage.id,
      fromName: was.name,
      toName: to.stage.name,
    };
    const put: Lead = {
      ...lead,
      pipelineId: to.stage.pipelineId,
      stageId: to.stage.id,
      stageSince: clock === 'starts' ? now : lead.stageSince,
      rank: ranks[index] ?? lead.rank,
      outcome: to.stage.kind === 'open' ? null : lead.outcome,
      updatedAt: now,
    };
    return [
      { store: 'leads', put },
      { store: 'activities', put: entry },
    ];
  });
}

/**
 * Takes a column away; its leads go to another one. Merged, the other also asks what this one asked.
 * @param to null: it holds nobody.
 * @throws {Refusal} 'last-one' for a pipeline's only stage, 'gone' when its leads would have nowhere to go.
 */
export function removeStage(
  { stage, stages, leads }: { stage: Stage; stages: Stage[]; leads: Lead[] },
  pipeline: Pipeline,
  to: Refuge | null,
  how: 'merge' | 'delete',
  context: Context,
): Step {
  if (stages.length < 2) throw new Refusal('last-one');
  if (to?.stage.id === stage.id || (!to && leads.length > 0)) throw new Refusal('gone');
  const writes: Write[] = [{ store: 'stages', delete: stage.id }];
  if (to) writes.push(...rehouse(leads, () => stage, to, how === 'merge' ? 'goes-on' : 'starts', context));
  if (to && how === 'merge') {
    const put: Stage = {
      ...to.stage,
      questions: [...to.stage.questions, ...stage.questions],
      requiredFields: [...new Set([...to.stage.requiredFields, ...stage.requiredFields])],
    };
    if (JSON.stringify(put) !== JSON.stringify(to.stage)) writes.push({ store: 'stages', put });
  }
  if (pipeline.replyStageId === stage.id) {
    const replyStageId = to?.stage.pipelineId === pipeline.id ? to.stage.id : null;
    writes.push({ store: 'pipelines', put: { ...pipeline, replyStageId } });
  }
  return step(how === 'merge' ? 'stages-merged' : 'stage-removed', stage.name, writes);
}
