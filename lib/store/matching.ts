/** The leads a filter lets through, in an order, read in batches: nothing holds more of them than one batch. */

import { type LeadFilter, type LeadSort, type Moment, predicateOf } from '../pipeline/filter';
import { fold } from '../pipeline/fold';
import { type Key, keyIn, type Span, spansOf, waysTo } from '../pipeline/plan';
import { wantedWords } from '../pipeline/words';
import { withWords } from './people-words';
import type { Database, StoredLead } from './schema';

export interface Question {
  pipelineId: string;
  /** The pipeline's stages in order, for the board's own order. */
  stageIds: string[];
  filter: LeadFilter;
  sort: LeadSort;
}

/** A way that gives at most so many leads is gone alone; otherwise all are read in their order. */
export const FEW = 3000;
/** How many are read at once: some milliseconds of work. */
const BATCH = 600;
/** How many ids are: they weigh little. */
const IDS = 5000;
/** As many as an index may give at most. */
const ALL_PEOPLE = 4_294_967_295;

const rangeOf = ({ lower, upper }: Span): IDBKeyRange => IDBKeyRange.bound(lower, upper, false, true);

/**
 * Gives the leads that fit, batch by batch, in the order asked for.
 * @param signal ends it between two batches.
 */
export async function* matching(
  db: Database,
  question: Question,
  moment: Moment,
  signal: AbortSignal,
): AsyncGenerator<StoredLead[]> {
  const { filter, pipelineId, sort, stageIds } = question;
  const words = filter.text === undefined ? null : wantedWords(filter.text);
  const found = words && words.length > 0 ? (await withWords(db, words, ALL_PEOPLE)).hits : null;
  const people = found && new Set(found.keys());
  const fits = predicateOf(filter, moment, people);
  const inPipeline = (lead: StoredLead): boolean => lead.pipelineId === pipelineId && fits(lead);
  const spans = spansOf(pipelineId, sort, stageIds);
  if (signal.aborted) return;
  const few = await fewest(db, question, moment, people);
  if (few) {
    const leads = (await readAll(db, few)).filter(inPipeline);
    yield inOrder(leads, spans);
    return;
  }
  for (const span of spans) {
    for await (const batch of batches(db, span)) {
      if (signal.aborted) return;
      yield batch.filter(inPipeline);
    }
  }
}

/** Whether anything can be in it: from 12 to 5 is no range. */
const holdsAny = ({ lower, upper }: Span): boolean => indexedDB.cmp(lower, upper) < 0;

/** The ids that the best way gives, if that is few; null: none is short. */
async function fewest(
  db: Database,
  { pipelineId, filter }: Question,
  moment: Moment,
  people: ReadonlySet<string> | null,
): Promise<string[] | null> {
  const tx = db.transaction('leads');
  const short: Promise<string[]>[] = waysTo(pipelineId, filter, moment).map(async (way) => {
    const parts = await Promise.all(
      way.filter(holdsAny).map((span) => tx.store.index(span.index).getAllKeys(rangeOf(span), FEW + 1)),
    );
    return parts.flat();
  });
  if (people && people.size <= FEW) {
    const theirs = [...people].map((id) => tx.store.index('personId').getAllKeys(id));
    short.push(Promise.all(theirs).then((ids) => ids.flat()));
  }
  if (filter.tags) {
    // Tags are kept as written; the ways one tag is written are few.
    const written = await tagsLike(db, filter.tags);
    const again = db.transaction('leads').store.index('tags');
    short.push(Promise.all(written.map((tag) => again.getAllKeys(tag, FEW + 1))).then((ids) => ids.flat()));
  }
  const ways = (await Promise.all(short)).filter((ids) => ids.length <= FEW);
  const [best] = ways.toSorted((a, b) => a.length - b.length);
  return best ? [...new Set(best)] : null;
}

async function readAll(db: Database, ids: string[]): Promise<StoredLead[]> {
  const tx = db.transaction('leads');
  const leads = await Promise.all(ids.map((id) => tx.store.get(id)));
  return leads.filter((lead) => lead !== undefined);
}

/** Sorted as the spans would have given them. */
function inOrder(leads: StoredLead[], spans: Span[]): StoredLead[] {
  return spans.flatMap((span) => {
    const keyed = leads
      .map((lead) => ({ lead, key: keyIn(span.index, lead) }))
      .filter(({ key }) => rangeOf(span).includes(key))
      .sort((a, b) => indexedDB.cmp(a.key, b.key));
    return (span.down ? keyed.reverse() : keyed).map(({ lead }) => lead);
  });
}

/** A span, batch by batch, each in a transaction of its own: whoever shows them may take their time. */
async function* batches(db: Database, span: Span): AsyncGenerator<StoredLead[]> {
  let { lower, upper } = span;
  let [lowerOpen, upperOpen] = [false, true];
  for (;;) {
    const { store } = db.transaction('leads');
    const index = store.index(span.index);
    const left = IDBKeyRange.bound(lower, upper, lowerOpen, upperOpen);
    if (!span.down) {
      const leads = await index.getAll(left, BATCH);
      if (leads.length > 0) yield leads;
      const last = leads.at(-1);
      if (!last || leads.length < BATCH) return;
      lower = keyIn(span.index, last);
      lowerOpen = true;
    } else {
      const from = await batchStart(index, left);
      const range = from ? IDBKeyRange.bound(from, upper, false, upperOpen) : left;
      const leads = (await index.getAll(range)).reverse();
      if (leads.length > 0) yield leads;
      if (!from) return;
      upper = from;
      upperOpen = true;
    }
  }
}

/** The key a batch from the end begins at; null: fewer are left than a batch. */
async function batchStart(
  index: { openKeyCursor(range: IDBKeyRange, direction: 'prev'): Promise<KeyCursor | null> },
  range: IDBKeyRange,
): Promise<Key[] | null> {
  const cursor = await index.openKeyCursor(range, 'prev');
  const at = cursor && (await cursor.advance(BATCH - 1));
  return at ? at.key : null;
}

interface KeyCursor {
  key: Key[];
  advance(count: number): Promise<KeyCursor | null>;
}

/** The tags there are that fold to one of these. */
async function tagsLike(db: Database, tags: string[]): Promise<string[]> {
  const wanted = new Set(tags.map(fold));
  return (await allTags(db)).filter((tag) => wanted.has(fold(tag)));
}

/** Every tag in use, each once. */
export async function allTags(db: Database): Promise<string[]> {
  const tags: string[] = [];
  let cursor = await db.transaction('leads').store.index('tags').openKeyCursor(null, 'nextunique');
  while (cursor) {
    tags.push(cursor.key);
    cursor = await cursor.continue();
  }
  return tags;
}

/**
 * The ids of all leads of a pipeline in an order: nothing of them is read.
 * @param signal ends it between two stretches; what it has then is given.
 */
export async function orderedIds(
  db: Database,
  question: Omit<Question, 'filter'>,
  signal: AbortSignal,
): Promise<string[]> {
  const ids: string[] = [];
  for (const span of spansOf(question.pipelineId, question.sort, question.stageIds)) {
    const own: string[] = [];
    let { lower } = span;
    for (let more = true; more && !signal.aborted; ) {
      const { store } = db.transaction('leads');
      const left = IDBKeyRange.bound(lower, span.upper, lower !== span.lower, true);
      const next = await store.index(span.index).getAllKeys(left, IDS);
      const last = next.length === IDS ? await store.get(next.at(-1) ?? '') : undefined;
      if (last) lower = keyIn(span.index, last);
      more = last !== undefined;
      for (const id of next) own.push(id);
    }
    if (span.down) own.reverse();
    for (const id of own) ids.push(id);
  }
  return ids;
}
