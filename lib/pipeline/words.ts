/** The words people are found by. What is stored and what is typed are cut the same way. */
import { fold } from './fold';
import type { Person } from './records';

/**
 * Where a word stands, the best place first; the sign is put before the word in the index, so that one range holds
 * the words of one place.
 */
export const PLACES = { name: '1', company: '2', title: '3', tag: '4', contact: '5' } as const;
export type Place = keyof typeof PLACES;

/** The end of a range over everything that begins with a word. */
export const AFTER_ALL = '\uffff';

/** Longer words are cut: nobody types so much of one. */
const WORD_LIMIT = 32;
const WORDS_OF_PERSON = 80;
const WORDS_OF_NOTE = 300;

/** Scripts written without spaces: every place in a run is a beginning. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

/**
 * The words of a text, folded. Of scripts without spaces, pairs of signs and the last sign alone:
 * "佐伯航" gives "佐伯", "伯航" and "航", so that any part of it is the beginning of a word.
 */
function stored(text: string): string[] {
  return cut(text).flatMap(({ run, unspaced }) => (unspaced ? [...pairs(run), ...lastSign(run)] : [run]));
}

/** The words somebody is looking for, each once: all must be found, each as the beginning of a stored word. */
export function wantedWords(text: string): string[] {
  const words = cut(text).flatMap(({ run, unspaced }) =>
    unspaced && [...run].length > 1 ? pairs(run) : [run],
  );
  return [...new Set(words)];
}

function cut(text: string): { run: string; unspaced: boolean }[] {
  const runs = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => {
    const parts: { run: string; unspaced: boolean }[] = [];
    let at = 0;
    for (const { 0: signs, index } of run.matchAll(UNSPACED)) {
      if (index > at) parts.push({ run: run.slice(at, index).slice(0, WORD_LIMIT), unspaced: false });
      parts.push({ run: signs, unspaced: true });
      at = index + signs.length;
    }
    if (at < run.length) parts.push({ run: run.slice(at).slice(0, WORD_LIMIT), unspaced: false });
    return parts;
  });
}

function pairs(run: string): string[] {
  const signs = [...run];
  return signs.slice(0, -1).map((sign, index) => sign + (signs[index + 1] ?? ''));
}

function lastSign(run: string): string[] {
  return [...run].slice(-1);
}

type Searched = Pick<
  Person,
  'fullName' | 'company' | 'title' | 'headline' | 'tags' | 'memoryTag' | 'email' | 'location'
>;

/** Everything a person is found by, each word with the sign of its place before it. */
export function personWords(person: Searched): string[] {
  const { fullName, company, title, headline, tags, memoryTag, email, location } = person;
  const texts: [Place, (string | null)[]][] = [
    ['name', [fullName]],
    ['company', [company]],
    ['tag', [...tags, memoryTag]],
    ['title', [title, headline]],
    ['contact', [email, location]],
  ];
  const words = texts.flatMap(([place, parts]) =>
    parts.flatMap((text) => (text ? stored(text).map((word) => PLACES[place] + word) : [])),
  );
  return [...new Set(words)].slice(0, WORDS_OF_PERSON);
}

/** The words of a note, each once. */
export function noteWords(text: string): string[] {
  return [...new Set(stored(text))].slice(0, WORDS_OF_NOTE);
}

/** Whether every wanted word is the beginning of a word of the text. */
export function hasWords(text: string, wanted: string[]): boolean {
  const words = stored(text);
  return wanted.every((each) => words.some((word) => word.startsWith(each)));
}

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  from: number;
  to: number;
}

/** Where a text has the wanted words, to show them: from the beginning of each word as far as it fits. */
export function foundIn(text: string, wanted: string[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = fold(run);
    for (const word of wanted) {
      if (!folded.includes(word)) continue;
      const from = beginnings(run).find((start) => fold(run.slice(start)).startsWith(word));
      if (from === undefined) continue;
      const to = ends(run).find((end) => end > from && fold(run.slice(from, end)).startsWith(word));
      if (to !== undefined) found.push({ from: index + from, to: index + to });
    }
  }
  return united(found);
}

/** Where a word may begin inside a run: its first sign, and every sign of a script without spaces. */
function beginnings(run: string): number[] {
  return [0, ...[...run.matchAll(UNSPACED)].flatMap(({ 0: signs, index }) => starts(signs, index))];
}

function starts(signs: string, at: number): number[] {
  let next = at;
  return [...signs].map((sign) => {
    const start = next;
    next += sign.length;
    return start;
  });
}

/** After every letter with its marks. */
function ends(run: string): number[] {
  return [...run.matchAll(/.\p{M}*/gsu)].map(({ 0: sign, index }) => index + sign.length);
}

function united(stretches: Stretch[]): Stretch[] {
  const sorted = stretches.toSorted((a, b) => a.from - b.from || b.to - a.to);
  return sorted.reduce<Stretch[]>((all, next) => {
    const last = all.at(-1);
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else all.push({ ...next });
    return all;
  }, []);
}
