/** Finding somebody while it is being typed. */

import { fold } from '../pipeline/fold';
import { hasWords, type Place, wantedWords } from '../pipeline/words';
import { cardFrom } from './cards';
import { type Hits, placeOrder, type WordHits, withWord, withWords } from './people-words';
import type { Database, StoredPerson } from './schema';
import type { LeadCard } from './views';

export interface Found {
  card: LeadCard;
  /** Where the words stand that say least: the name, else what has to be shown beside it. */
  place: Place | 'note';
  /** The words of that place, where the card does not show them. */
  text: string | null;
}

export interface Finding {
  /** What was asked. */
  wanted: string[];
  found: Found[];
  /** How many people there are; null: more than were looked at. */
  total: number | null;
}

/** So many of one place are read for a word that is typed alone: its best are among them. */
const FIRST_LOOK = 40;
/** Several words seldom meet: as many are read of each. */
const WIDE_LOOK = 400;
/** As many as an index may give at most. */
const EVERYBODY = 4_294_967_295;

/**
 * The leads of the people who have all the words of `text`, each word as the beginning of one of theirs. Those whose
 * name begins with the text come first, then by the place the words were found in, then by name.
 * @param signal stops between reads; what comes then is thrown away by who asked.
 */
export async function search(
  db: Database,
  text: string,
  limit: number,
  signal: AbortSignal,
): Promise<Finding> {
  const wanted = wantedWords(text);
  if (wanted.length === 0) return { wanted, found: [], total: 0 };
  let answer = await withWords(db, wanted, wanted.length === 1 ? FIRST_LOOK : WIDE_LOOK);
  if (!answer.whole && wanted.length > 1 && answer.hits.size < limit) {
    signal.throwIfAborted();
    answer = (await walk(db, wanted, limit)) ?? (await withWords(db, wanted, EVERYBODY));
  }
  const { hits, whole } = answer;
  signal.throwIfAborted();
  const people = await candidates(db, hits, limit);
  signal.throwIfAborted();
  const begun = fold(text);
  const rank = (person: StoredPerson): number =>
    fold(person.fullName).startsWith(begun) ? -1 : placeOrder(hits.get(person.id) ?? 'note');
  people.sort((a, b) => rank(a) - rank(b) || byName(a, b));
  const shown = people.slice(0, limit);
  const found = (await Promise.all(shown.map((person) => leadsOf(db, person, hits, wanted)))).flat();
  return { wanted, found: found.slice(0, limit), total: whole ? hits.size : null };
}

/**
 * Common words whose first people are not each other's: the people of the longest word are read, and their own words
 * say whether they have the others. Null: too few were met to show.
 */
async function walk(db: Database, wanted: string[], limit: number): Promise<WordHits | null> {
  const [longest = '', ...others] = wanted.toSorted((a, b) => b.length - a.length);
  const { hits: first } = await withWord(db, longest, WIDE_LOOK);
  const tx = db.transaction('people');
  const people = await Promise.all([...first.keys()].slice(0, WIDE_LOOK).map((id) => tx.store.get(id)));
  const hits: Hits = new Map();
  for (const person of people) {
    // The sign of its place stands before each word.
    const all = others.every((word) => person?.words.some((each) => each.startsWith(word, 1)));
    if (person && all) hits.set(person.id, first.get(person.id) ?? 'note');
  }
  return hits.size < limit ? null : { hits, whole: false };
}

function byName(a: StoredPerson, b: StoredPerson): number {
  const [x, y] = [fold(a.fullName), fold(b.fullName)];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
}

/** The people worth ranking: of the best places, at least as many as are shown. */
async function candidates(db: Database, hits: Hits, limit: number): Promise<StoredPerson[]> {
  const ids = [...hits]
    .sort(([, a], [, b]) => placeOrder(a) - placeOrder(b))
    .slice(0, limit * 2)
    .map(([id]) => id);
  const tx = db.transaction('people');
  const people = await Promise.all(ids.map((id) => tx.store.get(id)));
  return people.filter((person) => person !== undefined).filter(({ mergedInto }) => mergedInto === null);
}

async function leadsOf(db: Database, person: StoredPerson, hits: Hits, wanted: string[]): Promise<Found[]> {
  const place = hits.get(person.id) ?? 'note';
  const [leads, text] = await Promise.all([
    db.getAllFromIndex('leads', 'personId', person.id),
    place === 'note' ? noteOf(db, person.id, wanted) : textOf(person, place, wanted),
  ]);
  return leads.map((lead) => ({ card: cardFrom(lead), place, text }));
}

function textOf(person: StoredPerson, place: Place, wanted: string[]): string | null {
  const has = (text: string | null): text is string =>
    text !== null && wanted.some((word) => hasWords(text, [word]));
  if (place === 'tag') return [...person.tags, person.memoryTag].find(has) ?? null;
  if (place === 'contact') return [person.email, person.location].find(has) ?? null;
  if (place === 'title') return has(person.title) ? null : person.headline;
  return null;
}

/** The newest note that has most of the words. */
async function noteOf(db: Database, personId: string, wanted: string[]): Promise<string | null> {
  const range = IDBKeyRange.bound([personId], [personId, []]);
  const activities = await db.getAllFromIndex('activities', 'person', range);
  const notes = activities.flatMap((each) => (each.kind === 'note' ? [each.text] : [])).reverse();
  const score = (text: string): number => wanted.filter((word) => hasWords(text, [word])).length;
  return notes.reduce<string | null>(
    (best, text) => (score(text) > (best === null ? 0 : score(best)) ? text : best),
    null,
  );
}
