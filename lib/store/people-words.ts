/** Who has which words: ranges over the index of words, without reading anybody. */
import { AFTER_ALL, PLACES, type Place } from '../pipeline/words';
import type { Database } from './schema';

const PLACE_SIGNS = Object.entries(PLACES) as [Place, string][];

/** Everything that begins with a text. */
function beginning(text: string): IDBKeyRange {
  return IDBKeyRange.bound(text, text + AFTER_ALL);
}

/** A person who has a word, and the best place it stands in. */
export type Hits = Map<string, Place | 'note'>;

export interface WordHits {
  hits: Hits;
  /** Nobody is missing: no range held more than was asked for. */
  whole: boolean;
}

/**
 * The people who have a word that begins with `word`, those with the best places first.
 * @param most how many are read of each place.
 */
export async function withWord(db: Database, word: string, most: number): Promise<WordHits> {
  const tx = db.transaction(['people', 'activities']);
  const people = tx.objectStore('people').index('words');
  const [places, notes] = await Promise.all([
    Promise.all(PLACE_SIGNS.map(([, sign]) => people.getAllKeys(beginning(sign + word), most))),
    // A note's index gives the note; whose it is stands in it.
    tx.objectStore('activities').index('words').getAll(beginning(word), most),
  ]);
  const hits: Hits = new Map();
  for (const [at, ids] of places.entries()) {
    const place = PLACE_SIGNS[at]?.[0] ?? 'contact';
    for (const id of ids) if (!hits.has(id)) hits.set(id, place);
  }
  for (const { personId } of notes) if (!hits.has(personId)) hits.set(personId, 'note');
  const whole = places.every((ids) => ids.length < most) && notes.length < most;
  return { hits, whole };
}

/** The people who have every word. `most` as in `withWord`; not whole: there may be more of them. */
export async function withWords(db: Database, words: string[], most: number): Promise<WordHits> {
  const all = await Promise.all(words.map((word) => withWord(db, word, most)));
  const [fewest, ...others] = all.toSorted((a, b) => a.hits.size - b.hits.size);
  if (!fewest) return { hits: new Map(), whole: true };
  const hits: Hits = new Map();
  for (const [id, place] of fewest.hits) {
    const places = others.map((other) => other.hits.get(id));
    if (places.every((each) => each !== undefined)) hits.set(id, worst([place, ...places]));
  }
  return { hits, whole: all.every(({ whole }) => whole) };
}

const ORDER: (Place | 'note')[] = [...PLACE_SIGNS.map(([place]) => place), 'note'];

/** Of the places several words stand in, the one that says least. */
function worst(places: (Place | 'note' | undefined)[]): Place | 'note' {
  return ORDER[Math.max(...places.map((place) => (place ? ORDER.indexOf(place) : 0)))] ?? 'note';
}

/** How much a place says, 0 the most. */
export const placeOrder = (place: Place | 'note'): number => ORDER.indexOf(place);
