/** A fresh database with the default pipeline, and commands run on it as the worker runs them. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { CapturedCompany } from '@/lib/pipeline/companies';
import type { Captured } from '@/lib/pipeline/readings';
import type { RecordStore } from '@/lib/pipeline/records';
import { firstLossReasons, pipelineFrom } from '@/lib/pipeline/template';
import { isTouch } from '@/lib/pipeline/touches';
import { type CommitContext, type Committed, commit } from '@/lib/store/commit';
import { openAndMigrate } from '@/lib/store/database';
import { shared } from '@/lib/store/derived';
import { boardHead, stagePage } from '@/lib/store/queries';
import type { Database } from '@/lib/store/schema';
import type { Decide } from '@/lib/worker/commands';
import { following } from '@/lib/worker/following';

export interface World {
  db: Database;
  now: number;
  zone: string;
  run(decide: Decide, commandId?: string): Promise<Committed>;
  /** The ids of the six stages, in order. */
  stages: string[];
}

export const NOON = Date.UTC(2026, 10, 24, 12, 0);

export async function freshWorld(): Promise<World> {
  globalThis.indexedDB = new IDBFactory();
  const db = await openAndMigrate(() => undefined);
  let ids = 0;
  // Ids grow, as UUIDv7 do; the tests read them.
  const newId = (): string => {
    ids += 1;
    return `id-${String(ids).padStart(6, '0')}`;
  };
  const world: World = {
    db,
    now: NOON,
    zone: 'Europe/Istanbul',
    stages: [],
    async run(decide, commandId = newId()) {
      const context: CommitContext = { commandId, now: world.now, zone: world.zone, newId };
      const all = following(decide);
      const { reply } = await commit(db, context, (tx) => all(tx, context));
      world.now += 1000;
      return reply;
    },
  };
  await world.run(async () => ({
    writes: [
      ...pipelineFrom('sales', 'en', 'EUR', { now: NOON, newId }),
      ...firstLossReasons('en', { now: NOON, newId }),
    ],
    label: null,
    leadId: null,
  }));
  world.stages = (await boardHead(db)).stages.map(({ id }) => id);
  return world;
}

const sure = (value: string) => ({
  value,
  from: 'test',
  confidence: 'sure' as const,
  agree: [2, 2] as [number, number],
  others: [],
});

/** A company as read from its page, all of it sure; `companyId` LinkedIn's number where the page shows it. */
export function companyReadOf(
  slug: string,
  fields: Partial<Record<keyof CapturedCompany['fields'], string>> = {},
  companyId: string | null = null,
): CapturedCompany {
  const read = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, sure(value)]));
  return {
    url: `https://www.linkedin.com/company/${encodeURIComponent(slug)}/`,
    companyId,
    slug,
    kept: 'page',
    fields: { ...read, name: sure(fields.name ?? slug) },
  };
}

/** Somebody as read from a profile, all of it sure. */
export function readOf(
  slug: string,
  fields: Partial<Record<keyof Captured['fields'], string>> = {},
): Captured {
  const read = Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value ? [[key, sure(value)]] : [])),
  );
  return {
    url: `https://www.linkedin.com/in/${slug}/`,
    publicId: slug,
    memberId: null,
    salesUrl: null,
    kept: 'page',
    degree: null,
    fields: { ...read, fullName: sure(fields.fullName ?? slug) },
    source: { kind: 'linkedin-profile', detail: null, url: `https://www.linkedin.com/in/${slug}/` },
  };
}

const RECORD_STORES = [
  'people',
  'companies',
  'leads',
  'pipelines',
  'stages',
  'activities',
  'followUps',
  'lossReasons',
  'views',
  'cadences',
  'templates',
] as const satisfies RecordStore[];

/** Everything that is the user's, without what is derived or local: equal exports are equal data. */
export async function canonicalExport(db: Database): Promise<string> {
  const all: Record<string, unknown> = {};
  for (const store of RECORD_STORES) {
    const records = await db.getAll(store);
    all[store] = records.map((record) => {
      const plain = shared(store, record);
      return Object.fromEntries(Object.entries(plain).sort(([a], [b]) => (a < b ? -1 : 1)));
    });
  }
  return JSON.stringify(all);
}

/** The counters as they should be, counted from the leads themselves. */
export async function recount(db: Database): Promise<Record<string, unknown>> {
  const stages = new Map((await db.getAll('stages')).map((stage) => [stage.id, stage]));
  const counters: Record<string, { count: number; sums: Record<string, number> }> = {};
  for (const lead of await db.getAll('leads')) {
    const keys = [`stage:${lead.stageId}`];
    const followUps = await db.getAllFromIndex('followUps', 'leadId', lead.id);
    const planned = followUps.some(({ status }) => status === 'open');
    if (stages.get(lead.stageId)?.kind === 'open' && !planned && !lead.outcome) keys.push('without-step');
    for (const key of keys) {
      const counter = counters[key] ?? { count: 0, sums: {} };
      counters[key] = counter;
      counter.count += 1;
      if (lead.value) {
        const { currency, amount } = lead.value;
        counter.sums[currency] = (counter.sums[currency] ?? 0) + amount;
      }
    }
  }
  return counters;
}

export async function storedCounters(db: Database): Promise<Record<string, unknown>> {
  const counters = await db.getAll('counters');
  return Object.fromEntries(
    counters.filter(({ count }) => count !== 0).map(({ key, count, sums }) => [key, { count, sums }]),
  );
}

/** The last touch of each lead as it should be, found in the timeline itself. */
export async function retouch(db: Database): Promise<Record<string, number | null>> {
  const activities = await db.getAll('activities');
  return Object.fromEntries(
    (await db.getAll('leads')).map((lead) => {
      const theirs = activities.filter((each) => each.personId === lead.personId && isTouch(each.kind));
      return [lead.id, theirs.length > 0 ? Math.max(...theirs.map(({ at }) => at)) : null];
    }),
  );
}

export async function storedTouches(db: Database): Promise<Record<string, number | null>> {
  return Object.fromEntries((await db.getAll('leads')).map(({ id, lastTouchAt }) => [id, lastTouchAt]));
}

/** The names in a stage, from the top. */
export async function namesIn(db: Database, stageId: string): Promise<string[]> {
  return (await stagePage(db, stageId, null, 1000)).cards.map(({ name }) => name);
}
