/** Reads for a lead's page beside the lead itself. */
import type { Activity, Lead, Stage } from '../pipeline/records';
import { TOUCHES } from '../pipeline/records';
import type { Database } from './schema';

/** What a timeline is narrowed to. */
export const FILTERS = ['all', 'notes', 'touches', 'changes'] as const;
export type TimelineFilter = (typeof FILTERS)[number];

const KINDS: Record<Exclude<TimelineFilter, 'all'>, ReadonlySet<Activity['kind']>> = {
  notes: new Set<Activity['kind']>(['note']),
  touches: new Set<Activity['kind']>([...TOUCHES, 'reply', 'follow-up-done']),
  changes: new Set<Activity['kind']>([
    'captured',
    'recaptured',
    'drift',
    'merged',
    'stage-changed',
    'edited',
    'deal-added',
    'cadence',
  ]),
};

/** Whether an entry is shown. */
export function passes(filter: TimelineFilter, kind: Activity['kind']): boolean {
  return filter === 'all' || KINDS[filter].has(kind);
}

export interface Deal {
  lead: Lead;
  stage: Stage;
}

/** A person's leads, the oldest first: mostly one. */
export async function dealsOf(db: Database, personId: string): Promise<Deal[]> {
  const leads = await db.getAllFromIndex('leads', 'personId', personId);
  const stages = await Promise.all(leads.map((lead) => db.get('stages', lead.stageId)));
  return leads
    .flatMap((lead, index) => {
      const stage = stages[index];
      return stage ? [{ lead, stage }] : [];
    })
    .sort((a, b) => a.lead.createdAt - b.lead.createdAt || (a.lead.id < b.lead.id ? -1 : 1));
}

/** Where a lead stands among those of its stage, in the board's order. */
export interface Neighbours {
  previousId: string | null;
  nextId: string | null;
  /** From 1. */
  place: number;
  count: number;
}

export async function neighboursOf(
  db: Database,
  { pipelineId, stageId, rank, id }: Pick<Lead, 'pipelineId' | 'stageId' | 'rank' | 'id'>,
): Promise<Neighbours> {
  const index = db.transaction('leads').store.index('place');
  const here = [pipelineId, stageId, rank, id];
  const above = IDBKeyRange.bound([pipelineId, stageId], here, false, true);
  const below = IDBKeyRange.bound(here, [pipelineId, stageId, []], true);
  const [before, after, previous, nextId] = await Promise.all([
    index.count(above),
    index.count(below),
    index.openKeyCursor(above, 'prev'),
    index.getKey(below),
  ]);
  return {
    previousId: previous?.primaryKey ?? null,
    nextId: nextId ?? null,
    place: before + 1,
    count: before + 1 + after,
  };
}

export type PinnedNote = Extract<Activity, { kind: 'note' }>;

/** The notes kept in sight, the newest first. */
export async function pinnedNotes(db: Database, personId: string): Promise<PinnedNote[]> {
  const range = IDBKeyRange.bound([personId], [personId, []]);
  const entries = await db.getAllFromIndex('activities', 'person', range);
  return entries.flatMap((each) => (each.kind === 'note' && each.pinned ? [each] : [])).reverse();
}

/**
 * The steps that can still be taken back, by the timeline entry each wrote. One that a later step stands on is left
 * out: taken back out of turn it would be refused.
 */
export async function undoable(db: Database): Promise<Map<string, string>> {
  const steps = (await db.getAll('undo')).reverse();
  const touched = new Set<string>();
  const leads = new Set<string>();
  const found = new Map<string, string>();
  for (const { id, leadId, images } of steps) {
    const own = images.map((image) => `${image.store}:${image.id}`);
    if (!(leadId !== null && leads.has(leadId)) && !own.some((key) => touched.has(key))) {
      for (const image of images) {
        if (image.store === 'activities' && image.before === null) found.set(image.id, id);
      }
    }
    for (const key of own) touched.add(key);
    if (leadId !== null) leads.add(leadId);
  }
  return found;
}
