import { roomIn } from '../pipeline/gate';
import { type Move, moveLeads } from '../pipeline/moving';
import { rankBetween } from '../pipeline/order';
import type { Stage } from '../pipeline/records';
import { type Context, Refusal } from '../pipeline/step';
import { log } from '../pipeline/touches';
import type { Act } from '../protocol/many';
import * as read from '../store/reading';
import type { WriteTransaction } from '../store/schema';
import type { Each, Found } from './many-commands';
import { ranksAt } from './moving-commands';

/** Reads each stage once. */
function stagesOf(tx: WriteTransaction): (id: string) => Promise<Stage> {
  const asked = new Map<string, Promise<Stage>>();
  return (id) => {
    const stage = asked.get(id) ?? read.stageOf(tx, id);
    asked.set(id, stage);
    return stage;
  };
}

/**
 * Moves leads to one place of a stage, in the order given. Who a stage asks something first stays where they are.
 * @throws {Refusal} 'stage-full' when it does not let that many in.
 */
export async function eachMoved(
  tx: WriteTransaction,
  context: Context,
  ids: string[],
  { stageId, beforeId, outcome }: Extract<Act, { do: 'move' }>,
): Promise<Each> {
  const stage = stagesOf(tx);
  const to = await stage(stageId);
  const moving = new Set(ids);
  if (to.wipBlocks && to.wipLimit !== null) await mustHaveRoom(tx, to, ids);
  const ranks = await ranksAt(tx, to, beforeId, moving);
  const rankOf = new Map(ids.map((id, index) => [id, ranks[index]]));
  return async (found) => {
    const moves = await Promise.all(
      found.map(async ({ lead, person }): Promise<Move> => {
        const from = await stage(lead.stageId);
        return { lead, person, from, to, rank: rankOf.get(lead.id) ?? lead.rank };
      }),
    );
    return [moveLeads(moves, context, outcome)];
  };
}

async function mustHaveRoom(tx: WriteTransaction, to: Stage, ids: string[]): Promise<void> {
  const there = new Set(await read.idsIn(tx, to));
  const coming = ids.filter((id) => !there.has(id)).length;
  if (coming > 0 && roomIn(to, there.size, coming) === 'full') throw new Refusal('stage-full');
}

/** Logs replies; leads before their pipeline's reply stage move there while it has room. */
export async function eachReplied(tx: WriteTransaction, context: Context, ids: string[]): Promise<Each> {
  const moving = new Set(ids);
  const pipelines = new Map<string, Promise<Forward>>();
  return async (found) =>
    Promise.all(
      found.map(async (one) => {
        const { pipelineId } = one.lead;
        const forward = pipelines.get(pipelineId) ?? forwardIn(tx, pipelineId, moving);
        pipelines.set(pipelineId, forward);
        return log(one.lead, one.person, 'reply', null, (await forward)(one), context);
      }),
    );
}

/** The way of a lead to the reply stage, or null. */
type Forward = (found: Found) => Move | null;

async function forwardIn(
  tx: WriteTransaction,
  pipelineId: string,
  moving: ReadonlySet<string>,
): Promise<Forward> {
  const [pipeline, stages] = await Promise.all([
    tx.objectStore('pipelines').get(pipelineId),
    read.stagesIn(tx, pipelineId),
  ]);
  const at = stages.findIndex(({ id }) => id === pipeline?.replyStageId);
  const to = stages[at];
  if (!to) return () => null;
  let [below, count] = await Promise.all([read.firstRank(tx, to, moving), read.countIn(tx, to)]);
  return ({ lead, person }) => {
    const from = stages.findIndex(({ id }) => id === lead.stageId);
    const stage = stages[from];
    if (!stage || from >= at || roomIn(to, count, 1) === 'full') return null;
    below = rankBetween(null, below);
    count += 1;
    return { lead, person, from: stage, to, rank: below };
  };
}
