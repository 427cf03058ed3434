/** Pipelines come, change and go; and the list of reasons for which leads are lost. */
import { given, type MaybeGiven } from './given';
import { ranksBetween } from './order';
import type { Lead, LossReason, Pipeline, Stage } from './records';
import { type Refuge, rehouse } from './stages';
import { type Context, Refusal, type Step, type Write } from './step';
import { pipelineFrom, type TemplateName } from './template';

/** A new pipeline with the stages of a template. @throws {Refusal} 'empty' without a name. */
export function addPipeline(
  what: { template: TemplateName; name: string; currency: string; locale: 'en' | 'tr' },
  context: Context,
): Step {
  const name = what.name.trim();
  if (name === '') throw new Refusal('empty');
  const writes = pipelineFrom(what.template, what.locale, what.currency, context, name);
  return { writes, label: { kind: 'pipeline-added', name }, leadId: null };
}

/** Renames a pipeline, sets its currency or the stage a reply moves leads to. */
export function editPipeline(
  pipeline: Pipeline,
  change: MaybeGiven<Pick<Pipeline, 'name' | 'currency' | 'replyStageId'>>,
): Step {
  const put: Pipeline = { ...pipeline, ...given(change) };
  put.name = put.name.trim();
  if (put.name === '') throw new Refusal('empty');
  const same = JSON.stringify(put) === JSON.stringify(pipeline);
  return {
    writes: same ? [] : [{ store: 'pipelines', put }],
    label: same ? null : { kind: 'pipeline-edited', name: put.name },
    leadId: null,
  };
}

/**
 * Takes a pipeline away with its stages; its leads go to a stage of another one.
 * @throws {Refusal} 'last-one' for the only pipeline, 'gone' when its leads would have nowhere to go.
 */
export function removePipeline(
  { pipeline, stages, views, leads }: { pipeline: Pipeline; stages: Stage[]; views: string[]; leads: Lead[] },
  others: number,
  to: Refuge | null,
  context: Context,
): Step {
  if (others < 1) throw new Refusal('last-one');
  if (to?.stage.pipelineId === pipeline.id || (!to && leads.length > 0)) throw new Refusal('gone');
  const stageOf = (lead: Lead): Pick<Stage, 'id' | 'name'> =>
    stages.find(({ id }) => id === lead.stageId) ?? { id: lead.stageId, name: pipeline.name };
  const writes: Write[] = [
    { store: 'pipelines', delete: pipeline.id },
    ...stages.map(({ id }): Write => ({ store: 'stages', delete: id })),
    ...views.map((id): Write => ({ store: 'views', delete: id })),
    ...(to ? rehouse(leads, stageOf, to, 'starts', context) : []),
  ];
  return { writes, label: { kind: 'pipeline-removed', name: pipeline.name }, leadId: null };
}

/** The list of reasons as it should be, in order; `id` null: a new one. */
export function setLossReasons(
  known: LossReason[],
  wanted: { id: string | null; name: string }[],
  { newId }: Context,
): Step {
  const named = wanted.filter(({ name }) => name.trim() !== '');
  const ranks = ranksBetween(null, null, named.length);
  const kept = new Set(named.map(({ id }) => id));
  const writes: Write[] = known
    .filter(({ id }) => !kept.has(id))
    .map(({ id }): Write => ({ store: 'lossReasons', delete: id }));
  for (const [index, { id, name }] of named.entries()) {
    const before = known.find((each) => each.id === id);
    const put: LossReason = { id: before?.id ?? newId(), name: name.trim(), rank: ranks[index] ?? '' };
    if (JSON.stringify(before) !== JSON.stringify(put)) writes.push({ store: 'lossReasons', put });
  }
  return {
    writes,
    label: writes.length > 0 ? { kind: 'reasons-edited', name: '' } : null,
    leadId: null,
  };
}
