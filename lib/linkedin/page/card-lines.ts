/** What each line of a top card is, by its shape and by what it stands in; no class and no language's word. */
import { folded } from '../text';
import type { Card } from './card';
import type { Line } from './lines';

export type CardLineKind =
  /** The name, or a line about the person by name ("Message Elif", "Elif has a premium account"). */
  | 'name'
  | 'degree'
  /** "·", pronouns, "500+ connections". */
  | 'noise'
  /** Inside a button, a menu or a link. */
  | 'action'
  /** A label of a definition list or a table. */
  | 'label'
  | 'free';

export interface CardLine extends Line {
  kind: CardLineKind;
}

const INTERACTIVE =
  'button, a[href], summary, label, [role="button"], [role="menuitem"], [role="menu"], [role="tab"], [role="link"]';

/** Names every line of the card. */
export function cardLines(card: Card): CardLine[] {
  const name = folded(card.name);
  const first = folded(card.name.split(' ')[0] ?? '');
  return card.lines.map((line) => ({ ...line, kind: kindOf(line, card, name, first) }));
}

function kindOf(line: Line, card: Card, name: string, first: string): CardLineKind {
  const { text, element } = line;
  const letters = folded(text);
  if (letters === name || card.nameElement.contains(element)) return 'name';
  if (degreeIn(text) !== null) return 'degree';
  if (letters === '' || isPronouns(text) || isCount(text)) return 'noise';
  // A badge or a button names its person; a headline does not.
  if (name.length > 3 && letters.includes(name)) return 'name';
  if (
    first.length > 2 &&
    text.length < 80 &&
    text.split(/[^\p{L}\p{M}]+/u).some((word) => folded(word) === first)
  ) {
    return 'name';
  }
  if (element.closest('dt, th')) return 'label';
  const action = element.closest(INTERACTIVE);
  // A link around the whole card or around the name holds more than its own words.
  if (action && card.element.contains(action) && !action.contains(card.nameElement)) return 'action';
  return 'free';
}

/**
 * The degree a line is, and nothing else: "· 2nd", "2nd degree connection", "• 2e", "Relation de 2e niveau",
 * "Kontakt 2. Grades", "2°", "3rd+", "(She/Her) · 2nd".
 */
export function degreeIn(line: string): 1 | 2 | 3 | null {
  const text = line.replace(/^\s*\([^()\d]*\)/u, '');
  const digits = text.replace(/\P{Nd}+/gu, ' ').trim();
  if (!/^[123]$/.test(digits) || text.length > 60) return null;
  // After a bullet no more than a short ending; without one, an ending of some language.
  const alone =
    /^\s*\(?(?:[·•]\s*[123]\s?\P{Nd}{0,3}|[123]\s?(?:st|nd|rd|d?e|er|ème|re|\.?º|°|\.|a|ª|-[йе]|度|차|촌|次)?\+?)[·•)\s]*$/iu.test(
      text,
    );
  const spoken =
    /(?:^|\s)[123](?:st|nd|rd|er|e|\.º|º|°|\.|-й)\+?[\s·]+\p{L}{4,}/iu.test(text) &&
    text.split(' ').length <= 7;
  const said =
    spoken && /degr|grad|niveau|stopni|connection|kontakt|relation|contact|bağlantı|derece/iu.test(text);
  return alone || said ? toDegree(digits) : null;
}

const toDegree = (digit: string) => (digit === '1' ? 1 : digit === '2' ? 2 : 3);

const isPronouns = (text: string) => /^\(?\p{L}{1,6}\/\p{L}{1,6}(?:\/\p{L}{1,6})?\)?$/u.test(text);

/** "500+ connections", "17,457 followers", "See connections (500+)": a number and few words. */
const isCount = (text: string) =>
  text.length <= 45 &&
  /\p{Nd}/u.test(text) &&
  /^(?:\p{Nd}[\p{Nd}.,\s’'+]*\p{L}{0,2}\+?(?:\s+\p{L}+){0,3}|(?:\p{L}+\s+){1,3}\(?\p{Nd}[\p{Nd}.,+]*\)?)$/u.test(
    text,
  );
