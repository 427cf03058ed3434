/**
 * Words with places to be filled: `{firstName}`, `{firstName|there}` where it may be unknown, and
 * `[ at {company}]`, which is left out where what stands in it is unknown.
 */
import type { Template } from './contact-records';
import type { Person } from './records';

/** What can stand in braces. */
export const PLACES = [
  'firstName',
  'lastName',
  'fullName',
  'company',
  'title',
  'location',
  'memoryTag',
  'senderName',
  'senderCompany',
] as const;
export type Place = (typeof PLACES)[number];

/** Who writes. */
export interface Sender {
  name: string | null;
  company: string | null;
}

export type Values = Record<Place, string | null>;

/** A stretch of the words: as written, filled in, or still missing. */
export interface Piece {
  kind: 'text' | 'filled' | 'missing';
  text: string;
}

export function valuesOf(person: Person, sender: Sender): Values {
  const { firstName, lastName, fullName, company, title, location, memoryTag } = person;
  return {
    firstName,
    lastName,
    fullName,
    company,
    title,
    location,
    memoryTag,
    senderName: sender.name,
    senderCompany: sender.company,
  };
}

const PASSAGE = /\[([^[\]]*)\]/g;
const IN_BRACES = /\{([A-Za-z]+)(?:\|([^{}|]*))?\}/g;

/** The words with what is known in its places. A missing place stays as it is written, to be seen. */
export function fill(text: string, values: Values): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const passage of text.matchAll(PASSAGE)) {
    const [whole, inside = ''] = passage;
    const filled = fillPlaces(inside, values);
    // Brackets round no place are only brackets.
    if (filled.every(({ kind }) => kind === 'text')) continue;
    pieces.push(...fillPlaces(text.slice(from, passage.index), values));
    if (!filled.some(({ kind }) => kind === 'missing')) pieces.push(...filled);
    from = passage.index + whole.length;
  }
  return [...pieces, ...fillPlaces(text.slice(from), values)];
}

function fillPlaces(text: string, values: Values): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(IN_BRACES)) {
    const [whole, name = '', fallback] = found;
    if (found.index > from) pieces.push({ kind: 'text', text: text.slice(from, found.index) });
    const place = PLACES.find((each) => each === name);
    const value = (place && values[place]) || fallback;
    pieces.push(value === undefined ? { kind: 'missing', text: whole } : { kind: 'filled', text: value });
    from = found.index + whole.length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

export const plainText = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** The places of some words that nothing is known for, each once, as written. */
export function missingIn(pieces: readonly Piece[]): string[] {
  return [...new Set(pieces.flatMap(({ kind, text }) => (kind === 'missing' ? [text] : [])))];
}

/** What somebody is about to do who stands in a stage: the last open one is where it is decided. */
export function momentAt(
  stageId: string,
  stages: readonly { id: string; kind: 'open' | 'closed' | 'retention' }[],
): Template['moment'] {
  const open = stages.filter(({ kind }) => kind === 'open');
  const at = open.findIndex(({ id }) => id === stageId);
  if (at < 0) return null;
  const toGo = open.length - 1 - at;
  return toGo >= 2 || open.length === 1 ? 'informing' : toGo === 1 ? 'comparing' : 'deciding';
}

/** The templates for a channel, those that fit the moment and the language first. */
export function offered(
  templates: readonly Template[],
  { channel, moment, language }: Pick<Template, 'channel' | 'moment' | 'language'>,
): Template[] {
  const distance = (each: Template): number =>
    (each.language === language ? 0 : 4) + (each.moment === moment ? 0 : each.moment === null ? 1 : 2);
  return templates
    .filter((each) => each.channel === channel)
    .sort(
      (a, b) =>
        distance(a) - distance(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1),
    );
}
