/** What a slug says of a name: enough to recognise it, hardly enough to write it. */
import { folded } from '../text';
import { cleanName } from './clean';

/** "Elif Karadag" out of `elif-karadag-4b2a91`: the last resort. Null when the slug is no words. */
export function nameFromSlug(slug: string): string | null {
  const words = wordsOf(slug);
  return cleanName(words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' '));
}

/**
 * How well a name fits a slug: 2, all of the slug's words or letters are the name's;
 * 1, they share the first or the last name; 0, nothing in common (which proves nothing:
 * a slug is free, and Latin where the name is not).
 */
export function slugFit(name: string, slug: string): 0 | 1 | 2 {
  const parts = name
    .split(' ')
    .map(folded)
    .filter((part) => part.length > 1);
  const words = wordsOf(slug)
    .map(folded)
    .filter((word) => word !== '');
  if (parts.length === 0 || words.length === 0) return 0;
  const letters = words.join('');
  const whole = parts.join('');
  const spelled =
    words.length > 1 && parts.length <= words.length + 1 && words.every((word) => whole.includes(word));
  if (whole === letters || spelled) return 2;
  if (parts.length > 1 && parts.every((part) => letters.includes(part))) return 2;
  const ends = [parts[0], parts.at(-1)];
  return ends.some((end) => end && end.length > 2 && letters.includes(end)) ? 1 : 0;
}

/** A slug's words, without the id LinkedIn appends (`-4b2a91`, `-1`). */
function wordsOf(slug: string): string[] {
  const words = slug.split(/[-_.\s]+/u).filter((word) => word !== '');
  while (words.length > 1 && /\d/u.test(words.at(-1) ?? '')) words.pop();
  return words.map((word) => word.replace(/\p{Nd}+/gu, '')).filter((word) => word !== '');
}
