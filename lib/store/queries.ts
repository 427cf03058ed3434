/** Reads for the surfaces. Each touches only what it shows: pages through indexes, counters instead of counting. */
import type { LossReason, Stage, View } from '../pipeline/records';
import { Refusal } from '../pipeline/step';
import { cardFrom } from './cards';
import { coldLeads } from './cold-leads';
import { stageCounter, WITHOUT_STEP } from './derived';
import { knownAt } from './known-at';
import { passes, type TimelineFilter } from './lead-page';
import type { Database, StoredFollowUp } from './schema';
import type {
  BoardHead,
  BoardPipeline,
  DueRow,
  LeadCard,
  LeadView,
  StagePage,
  TimelinePage,
  TodayView,
  UndoStep,
} from './views';

/** After every text a rank or id can be: the end of a range over a compound key. */
const LAST: [] = [];

function stagesOf(db: Database, pipelineId: string): Promise<Stage[]> {
  return db.getAllFromIndex('stages', 'order', IDBKeyRange.bound([pipelineId], [pipelineId, LAST]));
}

/**
 * A board's columns with their counts and sums, without any card.
 * @param pipelineId null, or of one that is gone: the oldest.
 */
export async function boardHead(db: Database, pipelineId: string | null = null): Promise<BoardHead> {
  const pipelines = await db.getAll('pipelines');
  const pipeline = pipelines.find(({ id }) => id === pipelineId) ?? pipelines[0];
  if (!pipeline) throw new Refusal('gone');
  const firsts = pipelines.map(async (each): Promise<BoardPipeline> => {
    const [first] = await db.getAllFromIndex(
      'stages',
      'order',
      IDBKeyRange.bound([each.id], [each.id, LAST]),
      1,
    );
    return { ...each, firstStageId: first?.id ?? null };
  });
  const [stages, all] = await Promise.all([stagesOf(db, pipeline.id), Promise.all(firsts)]);
  const counters = await Promise.all(stages.map((stage) => db.get('counters', stageCounter(stage.id))));
  return {
    pipeline,
    pipelines: all,
    stages: stages.map((stage, index) => ({
      ...stage,
      count: counters[index]?.count ?? 0,
      sums: counters[index]?.sums ?? {},
    })),
  };
}

/** `limit` cards of a stage in order, after a cursor (null: from the top). */
export async function stagePage(
  db: Database,
  stageId: string,
  after: StagePage['next'],
  limit: number,
): Promise<StagePage> {
  const stage = await db.get('stages', stageId);
  if (!stage) return { cards: [], next: null };
  const place = [stage.pipelineId, stageId];
  const range = IDBKeyRange.bound([...place, after?.rank ?? ''], [...place, LAST]);
  let leads = await db.getAllFromIndex('leads', 'place', range, limit + 1);
  if (after) {
    // Cards with the cursor's own rank were shown up to its id; ties are in the order of ids.
    leads = leads.filter((lead) => lead.rank !== after.rank || lead.id > after.leadId);
    if (leads.length <= limit) {
      const more = await db.getAllFromIndex('leads', 'place', range, limit * 2 + 2);
      leads = more.filter((lead) => lead.rank !== after.rank || lead.id > after.leadId);
    }
  }
  const shown = leads.slice(0, limit);
  const last = shown.at(-1);
  const next = leads.length > limit && last ? { rank: last.rank, leadId: last.id } : null;
  return { cards: shown.map((lead) => cardFrom(lead, stage)), next };
}

/** The ids of all leads of a stage, in order. */
export async function idsInStage(db: Database, stageId: string): Promise<string[]> {
  const stage = await db.get('stages', stageId);
  if (!stage) return [];
  const place = [stage.pipelineId, stageId];
  return db.getAllKeysFromIndex('leads', 'place', IDBKeyRange.bound(place, [...place, LAST]));
}

/** Everything the lead's page shows but its timeline; null when it is gone. */
export async function leadView(db: Database, leadId: string): Promise<LeadView | null> {
  const lead = await db.get('leads', leadId);
  if (!lead) return null;
  const [person, pipeline, stages, followUps] = await Promise.all([
    db.get('people', lead.personId),
    db.get('pipelines', lead.pipelineId),
    stagesOf(db, lead.pipelineId),
    db.getAllFromIndex('followUps', 'leadId', leadId),
  ]);
  if (!person || !pipeline) return null;
  return {
    lead,
    person,
    pipeline,
    stages,
    followUps: followUps.filter((each) => each.status === 'open').sort((a, b) => a.dueAt - b.dueAt),
  };
}

/** A person's timeline, newest first, from before a moment (null: from now); only what passes the filter. */
export async function timeline(
  db: Database,
  personId: string,
  before: number | null,
  limit: number,
  filter: TimelineFilter = 'all',
): Promise<TimelinePage> {
  const range = IDBKeyRange.bound([personId], [personId, before ?? LAST], false, true);
  const activities: TimelinePage['activities'] = [];
  const tx = db.transaction('activities');
  let cursor = await tx.store.index('person').openCursor(range, 'prev');
  // One moment may hold several entries; a page never ends inside it, or the next would skip some.
  while (cursor && (activities.length < limit || cursor.value.at === activities.at(-1)?.at)) {
    if (passes(filter, cursor.value.kind)) activities.push(cursor.value);
    cursor = await cursor.continue();
  }
  return { activities, next: cursor ? (activities.at(-1)?.at ?? null) : null };
}

/** The newest lead of the person an address is about; null when the address is nobody's or nobody known. */
export async function leadAtAddress(db: Database, url: string): Promise<LeadCard | null> {
  const tx = db.transaction(['people', 'leads']);
  const known = await knownAt(tx.objectStore('people'), tx.objectStore('leads'), url);
  return known && cardFrom(known.lead, await db.get('stages', known.lead.stageId));
}

async function dueRow(db: Database, followUp: StoredFollowUp): Promise<DueRow | null> {
  const lead = await db.get('leads', followUp.leadId);
  if (!lead) return null;
  const { id, leadId, personId, channel, text, date, time, dueAt, everyDays, templateId } = followUp;
  const { fullName: name, company } = lead.card;
  return {
    followUpId: id,
    leadId,
    personId,
    channel,
    text,
    date,
    time,
    dueAt,
    everyDays,
    templateId,
    name,
    company,
  };
}

async function dueRows(db: Database, range: IDBKeyRange, limit?: number): Promise<DueRow[]> {
  const followUps = await db.getAllFromIndex('followUps', 'due', range, limit);
  const rows = await Promise.all(followUps.map((followUp) => dueRow(db, followUp)));
  return rows.filter((row) => row !== null);
}

/** What is due before today began, today, and the first one after, in the zone of this device. */
export async function todayView(db: Database, now: number): Promise<TodayView> {
  const midnight = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .startOfDay();
  const start = midnight.epochMilliseconds;
  const end = midnight.add({ days: 1 }).epochMilliseconds;
  const [overdue, today, [next], counter, cold] = await Promise.all([
    dueRows(db, IDBKeyRange.bound(['open', -Infinity], ['open', start], false, true)),
    dueRows(db, IDBKeyRange.bound(['open', start], ['open', end], false, true)),
    dueRows(db, IDBKeyRange.bound(['open', end], ['open', Infinity]), 1),
    db.get('counters', WITHOUT_STEP),
    coldLeads(db, now, Temporal.Now.timeZoneId()),
  ]);
  return { overdue, today, next: next ?? null, withoutStep: counter?.count ?? 0, ...cold };
}

/** How many follow-ups are due by `now`: the count on the icon and the Today tab. */
export function dueCount(db: Database, now: number): Promise<number> {
  return db.countFromIndex('followUps', 'due', IDBKeyRange.bound(['open', -Infinity], ['open', now]));
}

/** The newest step that can be taken back. */
export async function lastUndo(db: Database): Promise<UndoStep | null> {
  const cursor = await db.transaction('undo').store.openCursor(null, 'prev');
  return cursor ? { id: cursor.value.id, at: cursor.value.at, label: cursor.value.label } : null;
}

/** Why leads are lost: the user's list, in order. */
export async function lossReasons(db: Database): Promise<LossReason[]> {
  const reasons = await db.getAll('lossReasons');
  return reasons.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1));
}

/** The views of a pipeline in the order of their tabs. */
export function viewsOf(db: Database, pipelineId: string): Promise<View[]> {
  return db.getAllFromIndex('views', 'order', IDBKeyRange.bound([pipelineId], [pipelineId, LAST]));
}
