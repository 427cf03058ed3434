/** What is known when leads are about to enter a stage. */
import { roomIn } from '../pipeline/gate';
import type { Lead, Person, Pipeline, Stage } from '../pipeline/records';
import { stageCounter } from './derived';
import type { Database, StoredLead } from './schema';

export interface EnteringView {
  /** The first of those on their way. */
  lead: Lead & Pick<StoredLead, 'nextStep'>;
  person: Person;
  from: Stage;
  to: Stage;
  pipeline: Pipeline;
  /** How many the stage holds now. */
  count: number;
  room: ReturnType<typeof roomIn>;
}

/** How many are looked at in one turn. */
const TURN = 200;

/**
 * Of many on their way to a stage, the one it is asked about: one that stands elsewhere, and that has not ended yet if
 * there is such a one. Null: none is on its way.
 */
export async function firstEntering(
  db: Database,
  leadIds: readonly string[],
  stageId: string,
): Promise<string | null> {
  let ended: string | null = null;
  for (let from = 0; from < leadIds.length; from += TURN) {
    const tx = db.transaction('leads');
    const leads = await Promise.all(leadIds.slice(from, from + TURN).map((id) => tx.store.get(id)));
    for (const lead of leads) {
      if (!lead || lead.stageId === stageId) continue;
      if (lead.outcome === null) return lead.id;
      ended ??= lead.id;
    }
  }
  return ended;
}

/** @param coming how many are on their way; null comes back when the lead or a stage is gone. */
export async function enteringView(
  db: Database,
  leadId: string,
  stageId: string,
  coming: number,
): Promise<EnteringView | null> {
  const [lead, to] = await Promise.all([db.get('leads', leadId), db.get('stages', stageId)]);
  if (!lead || !to) return null;
  const [person, from, pipeline, counter] = await Promise.all([
    db.get('people', lead.personId),
    db.get('stages', lead.stageId),
    db.get('pipelines', to.pipelineId),
    db.get('counters', stageCounter(stageId)),
  ]);
  if (!person || !from || !pipeline) return null;
  const count = counter?.count ?? 0;
  const room = from.id === to.id ? 'room' : roomIn(to, count, coming);
  return { lead, person, from, to, pipeline, count, room };
}

/** The stage after a sale in a pipeline, or null: where a won lead is proposed to go. */
export async function retentionStage(db: Database, pipelineId: string): Promise<Stage | null> {
  const range = IDBKeyRange.bound([pipelineId], [pipelineId, []]);
  const stages = await db.getAllFromIndex('stages', 'order', range);
  return stages.find(({ kind }) => kind === 'retention') ?? null;
}
