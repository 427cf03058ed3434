/** A name as a person writes it, out of what a page shows. */
import { plain } from '../text';

/** Longer than this is no name. */
export const NAME_LIMIT = 100;

const EMOJI =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{So}\p{Sk}]|[\uFE0E\uFE0F]|\u200D|\u20E3/gu;
/** "(She/Her)", "(née Kaya)", "[she]", and their full-width kin. */
const BRACKETED = /[([{（［【「][^)\]}）］】」]*[)\]}）］】」]?/gu;
/** "She/Her", "he/him/his": no name holds a slash between short words. */
const PRONOUNS = /(?:^|[\s,·•|-])\p{L}{1,6}\/\p{L}{1,6}(?:\/\p{L}{1,6})?(?=$|[\s,·•|-])/gu;
/** What people put after their name: "· 2nd", "| Growth", "- Sales". */
const TAIL = /\s*(?:[·•|｜‖]|\s[-–—]\s|\/\/|\s@\s|:\s).*$/su;

const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;
const CREDENTIAL =
  /^(?:ph\.?d|d\.?phil|e?mba|m\.?b\.?a|[mb]\.?(?:sc|eng|a)|ll\.?[bm]|j\.?d|m\.?d|pharmd|psyd|rn|cpa|acca|cfa|cissp|pmp|p\.?eng|shrm-s?cp|s?phr|esq)\.?$/i;

/**
 * Cleans what stands where a name stands: without counters, pronouns, degree, badges, emoji,
 * credentials and doubled text. Not a test whether it is a name at all: see `looksLikeName`.
 * @returns null when nothing with a letter is left, or more than a name can be.
 */
export function cleanName(raw: string): string | null {
  let name = undoubled(plain(raw))
    .replace(/^\(\p{Nd}+\+?\)\s*/u, '')
    .replace(EMOJI, ' ')
    .replace(BRACKETED, ' ')
    .replace(PRONOUNS, ' ')
    .replace(TAIL, '');
  name = withoutCredentials(undoubled(plain(name)));
  name = plain(name.replace(/^[\s,.;:*~_'"“”-]+|[\s,;:*~_"“”-]+$/gu, ''));
  if (/@|:\/\/|\.\p{L}+\//u.test(name)) return null;
  return name.length > 0 && name.length <= NAME_LIMIT && /\p{L}/u.test(name) ? name : null;
}

/** "Elif Karadağ Elif Karadağ" and "Elif KaradağElif Karadağ" (a second copy for screen readers) are one. */
export function undoubled(text: string): string {
  const half = text.length / 2;
  if (text.length >= 6 && Number.isInteger(half) && text.slice(0, half) === text.slice(half)) {
    return text.slice(0, half).trim();
  }
  const middle = (text.length - 1) / 2;
  if (Number.isInteger(middle) && /\s/.test(text[middle] ?? '')) {
    if (text.slice(0, middle) === text.slice(middle + 1)) return text.slice(0, middle);
  }
  return text;
}

/**
 * Whether a text could be somebody's name by its shape alone, in any script: a few words,
 * no digits and signs, capitals where the script has them.
 */
export function looksLikeName(text: string): boolean {
  const words = text.split(' ');
  if (text.length > 60 || text.length < 2 || words.length > 7) return false;
  if (
    !/^[\p{L}\p{M}' ’ʼ`.,·・‧-]+$/u.test(text) ||
    /[.,]{2}|[.,]$/u.test(text.replace(/\b\p{L}{1,3}\.$/u, ''))
  )
    return false;
  return words.every((word) => !/^\p{Ll}/u.test(word) || PARTICLES.has(word.toLowerCase()));
}

/** Small words that belong to the family name after them. */
export const PARTICLES = new Set(
  'af al ap av bin bint binti ben da das de degli dei del della den der des di do dos du e el ibn la las le les los ten ter und van von y zu zum zur vom'.split(
    ' ',
  ),
);

function withoutCredentials(name: string): string {
  const [head = '', ...rest] = name.split(/\s*[,،、]\s*/u).filter((part) => part !== '');
  // After a comma nothing belongs to the name but "Jr." and its like, unless the name is written "Kaya, Elif".
  const suffix = rest.find((part) => SUFFIX.test(part));
  const family =
    head.includes(' ') || rest.length === 0 || rest.every(isCredential) ? '' : `, ${rest.join(', ')}`;
  const words = `${head}${family}`.split(' ');
  while (words.length > 1 && CREDENTIAL.test(words.at(-1) ?? '') && !allCapitals(words[0])) words.pop();
  return suffix && family === '' ? `${words.join(' ')} ${suffix}` : words.join(' ');
}

const isCredential = (part: string) =>
  part.split(' ').every((word) => CREDENTIAL.test(word) || /^[\p{Lu}\d.®-]{2,10}$/u.test(word));

const allCapitals = (word: string | undefined) =>
  word !== undefined && word.length > 2 && /^\p{Lu}+$/u.test(word);
