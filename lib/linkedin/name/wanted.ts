/** Whether a text is the name a page should show, as its title and its address spell it. */
import { folded } from '../text';
import { titleParts } from '../title';
import { slugFit } from './slug';

export interface NameFit {
  /** 4: the title's and the address's; 3: all the address spells; 2: the title's; 1: in part the address's; 0: another text. */
  of(text: string): number;
  /** Whether a text is the name and nothing but: the title's, or every letter of the address. */
  exact(text: string): boolean;
  /** Whether the title says so too, or names nobody. */
  allows(text: string): boolean;
  /** Whether two texts show one name. */
  same(text: string, other: string): boolean;
}

/** "(She/Her)", "[she]" and their full-width kin. */
const BRACKETED = /[([{（［【「][^)\]}）］】」]*[)\]}）］】」]?/gu;
/** "· 2nd", "| Growth"; after a whole name also ", PMP". */
const BADGES = /[·•|｜].*$/su;
const CREDENTIALS = /(\S\s+[^\s,،、][^,،、]*)[,،、].*$/su;

/** @param slug the address's public id; null where it spells no name. */
export function namesOf(title: string, slug: string | null): NameFit {
  const parts = titleParts(title).map((part) => bare(part.split(/\s+[-–—]\s+/u)[0] ?? ''));
  const fitting = slug === null ? [] : parts.filter((part) => slugFit(part, slug) > 0);
  // Where the address does not tell, the name stands last before "LinkedIn", but for a word like "Lead".
  const last = parts.findLast((part) => !/^\p{Script=Latin}+$/u.test(part)) ?? parts.at(-1) ?? '';
  const names = (fitting.length > 0 ? fitting : [last]).map(folded).filter((name) => name !== '');
  const spelled = folded(slug?.replace(/\p{Nd}+/gu, '') ?? '');
  const isTitle = (letters: string): boolean =>
    names.some((name) => /^(?:$|\p{Nd})/u.test(after(letters, name) ?? '-'));
  return {
    of(text) {
      const shown = bare(text);
      const fit = slug === null ? 0 : slugFit(shown, slug);
      if (isTitle(folded(shown))) return fit > 0 ? 4 : 2;
      return fit === 2 ? 3 : fit === 1 && mayBeName(shown) ? 1 : 0;
    },
    exact(text) {
      // Asked of every text of a page: most begin otherwise.
      const all = folded(text);
      if (![spelled, ...names].some((name) => name !== '' && all.startsWith(name))) return false;
      const letters = folded(bare(text));
      const isSpelled = letters === spelled && /\S\s+\S/.test(text);
      return isSpelled || names.some((name) => after(letters, name) === '');
    },
    allows: (text) => names.length === 0 || isTitle(folded(bare(text))),
    same(text, other) {
      const [a, b] = [folded(bare(text)), folded(bare(other))];
      return a !== '' && b !== '' && (after(a, b) === '' || after(b, a) === '');
    },
  };
}

/** What is left behind a name, which a copy for screen readers may repeat; null where something else stands first. */
function after(letters: string, name: string): string | null {
  if (!letters.startsWith(name)) return null;
  let rest = letters;
  while (rest.startsWith(name)) rest = rest.slice(name.length);
  return rest;
}

function bare(text: string): string {
  return text
    .replace(BRACKETED, ' ')
    .replace(BADGES, '')
    .replace(CREDENTIALS, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Two to five words with capitals where the script has them: what holds the first name alone may be any sentence. */
function mayBeName(text: string): boolean {
  const words = text.split(' ');
  return words.length > 1 && words.length < 6 && words.every((word) => !/^[\p{Ll}\p{Nd}]/u.test(word));
}
