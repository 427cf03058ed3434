/** Commands about stages, pipelines and the list of reasons. */
import * as pipelines from '../pipeline/pipelines';
import type { Lead } from '../pipeline/records';
import * as stages from '../pipeline/stages';
import type { Body } from '../protocol/messages';
import * as read from '../store/reading';
import type { WriteTransaction } from '../store/schema';
import type { Decide } from './commands';

export function addStage({ afterId, ...what }: Omit<Body<'addStage'>, 'commandId'>): Decide {
  return async (tx, context) => {
    await read.pipelineOf(tx, what.pipelineId);
    return stages.addStage(await read.stagesIn(tx, what.pipelineId), what, afterId, context);
  };
}

export function editStage(stageId: string, change: Body<'editStage'>['change']): Decide {
  return async (tx) => stages.editStage(await read.stageOf(tx, stageId), change);
}

export function placeStage(stageId: string, beforeId: string | null): Decide {
  return async (tx) => {
    const stage = await read.stageOf(tx, stageId);
    return stages.placeStage(await read.stagesIn(tx, stage.pipelineId), stage, beforeId);
  };
}

/** Takes a stage away; its leads go to the end of another one. */
export function removeStage(stageId: string, toStageId: string | null, how: 'merge' | 'delete'): Decide {
  return async (tx, context) => {
    const stage = await read.stageOf(tx, stageId);
    const [all, pipeline, leads, to] = await Promise.all([
      read.stagesIn(tx, stage.pipelineId),
      read.pipelineOf(tx, stage.pipelineId),
      read.leadsIn(tx, stage),
      refuge(tx, toStageId),
    ]);
    return stages.removeStage({ stage, stages: all, leads }, pipeline, to, how, context);
  };
}

async function refuge(tx: WriteTransaction, stageId: string | null): Promise<stages.Refuge | null> {
  if (stageId === null) return null;
  const stage = await read.stageOf(tx, stageId);
  return { stage, last: await read.lastRank(tx, stage, new Set()) };
}

export function addPipeline(what: Omit<Body<'addPipeline'>, 'commandId'>): Decide {
  return async (_tx, context) => pipelines.addPipeline(what, context);
}

export function editPipeline(pipelineId: string, change: Body<'editPipeline'>['change']): Decide {
  return async (tx) => pipelines.editPipeline(await read.pipelineOf(tx, pipelineId), change);
}

/** Takes a pipeline away with its stages; its leads go to the end of a stage elsewhere. */
export function removePipeline(pipelineId: string, toStageId: string | null): Decide {
  return async (tx, context) => {
    const pipeline = await read.pipelineOf(tx, pipelineId);
    const [own, views, count, to] = await Promise.all([
      read.stagesIn(tx, pipelineId),
      tx
        .objectStore('views')
        .index('order')
        .getAllKeys(IDBKeyRange.bound([pipelineId], [pipelineId, []])),
      tx.objectStore('pipelines').count(),
      refuge(tx, toStageId),
    ]);
    const leads: Lead[] = [];
    for (const stage of own) leads.push(...(await read.leadsIn(tx, stage)));
    return pipelines.removePipeline({ pipeline, stages: own, views, leads }, count - 1, to, context);
  };
}

export function setLossReasons(reasons: Body<'setLossReasons'>['reasons']): Decide {
  return async (tx, context) =>
    pipelines.setLossReasons(await tx.objectStore('lossReasons').getAll(), reasons, context);
}
