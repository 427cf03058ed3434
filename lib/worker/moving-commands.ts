/** Commands that move leads: to a place in a stage, of any pipeline. */
import { type Entry, NOTHING_SAID, roomIn } from '../pipeline/gate';
import { given } from '../pipeline/given';
import { type Move, moveLead } from '../pipeline/moving';
import { rankBetween, ranksBetween } from '../pipeline/order';
import type { Lead, Person, Stage, Touch } from '../pipeline/records';
import { Refusal } from '../pipeline/step';
import { log } from '../pipeline/touches';
import type { Body } from '../protocol/messages';
import * as read from '../store/reading';
import type { WriteTransaction } from '../store/schema';
import type { Decide } from './commands';

/** Above a card, at the end of the stage (null), or above them all. */
export type Where = string | null | 'top';

/**
 * Moves one lead, with what its new stage was told.
 * @throws {Refusal} 'asks-first', or 'stage-full' when the stage lets nobody more in.
 */
export function move(
  leadId: string,
  stageId: string,
  where: Where,
  { next = null, ...said }: Pick<Body<'moveLead'>, 'answers' | 'fields' | 'outcome' | 'next'> = {},
): Decide {
  return async (tx, context) => {
    const { lead, person } = await read.leadAndPerson(tx, leadId);
    if (where === leadId) return { writes: [], label: null, leadId };
    const to = await read.stageOf(tx, stageId);
    const from = await read.stageOf(tx, lead.stageId);
    if (where === 'top' && from.id === to.id) return { writes: [], label: null, leadId };
    if (from.id !== to.id) await mustHaveRoom(tx, to, 1);
    const [rank = ''] = await ranksAt(tx, to, where, new Set([leadId]));
    return moveLead(
      { lead, person, from, to, rank },
      context,
      { ...NOTHING_SAID, ...given<Entry>(said) },
      next,
    );
  };
}

async function mustHaveRoom(tx: WriteTransaction, to: Stage, coming: number): Promise<void> {
  if (roomIn(to, await read.countIn(tx, to), coming) === 'full') throw new Refusal('stage-full');
}

/** A rank for each card that moves, at one place of a stage. */
export async function ranksAt(
  tx: WriteTransaction,
  stage: Stage,
  where: Where,
  moving: ReadonlySet<string>,
): Promise<string[]> {
  const top = async () => ranksBetween(null, await read.firstRank(tx, stage, moving), moving.size);
  if (where === 'top') return top();
  if (where === null) return ranksBetween(await read.lastRank(tx, stage, moving), null, moving.size);
  const before = await tx.objectStore('leads').get(where);
  // The card it was dropped above has moved away meanwhile: the top is where the eye will find it.
  if (!before || before.stageId !== stage.id) return top();
  const [above, below] = await Promise.all([
    read.rankAbove(tx, stage, before.rank, moving),
    read.rankFrom(tx, stage, before.rank, moving),
  ]);
  return ranksBetween(above, below, moving.size);
}

/** What shows that the two are talking: a lead before the pipeline's reply stage moves there, if there is room. */
const TALKING = new Set<Touch | 'reply'>(['reply', 'meeting']);

/** Logs what was done or answered, with what was said. */
export function logTouch(leadId: string, kind: Touch | 'reply', text: string | null): Decide {
  return async (tx, context) => {
    const { lead, person } = await read.leadAndPerson(tx, leadId);
    const forward = TALKING.has(kind) ? await toReplyStage(tx, lead, person) : null;
    return log(lead, person, kind, text, forward, context);
  };
}

/** Logs a reply without its words. */
export function reply(leadId: string): Decide {
  return logTouch(leadId, 'reply', null);
}

async function toReplyStage(tx: WriteTransaction, lead: Lead, person: Person): Promise<Move | null> {
  const pipeline = await tx.objectStore('pipelines').get(lead.pipelineId);
  const stages = await read.stagesIn(tx, lead.pipelineId);
  const at = stages.findIndex((stage) => stage.id === lead.stageId);
  const [from, to] = [stages[at], stages.find((stage) => stage.id === pipeline?.replyStageId)];
  const ahead = from && to && at < stages.indexOf(to);
  if (!ahead || roomIn(to, await read.countIn(tx, to), 1) === 'full') return null;
  const rank = rankBetween(null, await read.firstRank(tx, to, new Set([lead.id])));
  return { lead, person, from, to, rank };
}
