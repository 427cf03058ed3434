/** Which leads a list shows and in which order: ids alone, so that a list of all of them is light. */
import { isEmptyFilter, type Moment } from '../pipeline/filter';
import { matching, orderedIds, type Question } from './matching';
import type { Database, StoredLead } from './schema';

export interface Listed {
  ids: string[];
  /** The list is whole; otherwise it goes on growing. */
  whole: boolean;
}

/** As many as a tall window shows: read before all others. */
const FIRST_SCREEN = 60;
/** A list that grows is drawn anew this often at most. */
const TELL_EVERY_MS = 300;

/** The list as far as it is known, again and again until it is whole. */
export async function* listing(
  db: Database,
  question: Question,
  moment: Moment,
  signal: AbortSignal,
): AsyncGenerator<Listed> {
  if (isEmptyFilter(question.filter)) {
    const first: string[] = [];
    for await (const batch of matching(db, question, moment, signal)) {
      first.push(...batch.slice(0, FIRST_SCREEN).map(({ id }) => id));
      if (first.length >= FIRST_SCREEN) break;
    }
    if (first.length > 0) yield { ids: first, whole: false };
    if (!signal.aborted) yield { ids: await orderedIds(db, question, signal), whole: true };
    return;
  }
  const ids: string[] = [];
  let told = -Infinity;
  for await (const batch of matching(db, question, moment, signal)) {
    if (batch.length === 0) continue;
    for (const { id } of batch) ids.push(id);
    const now = performance.now();
    if (now - told < TELL_EVERY_MS) continue;
    told = now;
    yield { ids: [...ids], whole: false };
  }
  yield { ids, whole: true };
}

/** The leads of some ids; of one that is gone, nothing. */
export async function leadsOf(db: Database, ids: readonly string[]): Promise<StoredLead[]> {
  const tx = db.transaction('leads');
  const leads = await Promise.all(ids.map((id) => tx.store.get(id)));
  return leads.filter((lead) => lead !== undefined);
}

export interface StageTally {
  /** In the board's order. */
  places: { rank: string; leadId: string }[];
  sums: Record<string, number>;
}

/** What a filter leaves of each stage of a board. */
export async function tally(
  db: Database,
  question: Omit<Question, 'sort'>,
  moment: Moment,
  signal: AbortSignal,
): Promise<Map<string, StageTally>> {
  const stages = new Map<string, StageTally>();
  const inBoardOrder = { ...question, sort: { by: 'stage', down: false } as const };
  for await (const batch of matching(db, inBoardOrder, moment, signal)) {
    for (const { id, stageId, rank, value } of batch) {
      const stage = stages.get(stageId) ?? { places: [], sums: {} };
      stages.set(stageId, stage);
      stage.places.push({ rank, leadId: id });
      if (value) stage.sums[value.currency] = (stage.sums[value.currency] ?? 0) + value.amount;
    }
  }
  return stages;
}
