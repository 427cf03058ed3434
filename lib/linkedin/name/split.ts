/** First and last name, as the scripts and languages of a name divide it. */
import { PARTICLES } from './clean';

export interface NameParts {
  firstName: string | null;
  lastName: string | null;
}

const HONORIFIC =
  /^(?:dr|prof|mr|mrs|ms|mx|sir|dame|doç|öğr|av|uzm|yrd|ing|dipl|mag|eng|ir|drs|г-н|г-жа|д-р)\.?(?:-ing\.?)?$/iu;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Between middle names and a family name in Latin America and Iberia; "bin" and "al" in Arabic. */
const TURKISH = /[ğışİĞŞ]/u;
const PATRONYMIC = /(?:ович|евич|ич|овна|евна|ична|ovich|evich|ovna|evna)$/iu;
/** Arabic given names of two words begin with these. */
const ARABIC_JOINED = new Set(['عبد', 'أبو', 'ابو', 'أم', 'ام', 'abd', 'abdul', 'abdel', 'abu', 'umm']);
const ARABIC_FAMILY = new Set(['بن', 'ابن', 'بنت', 'آل', 'ال']);
/** Chinese family names of two characters, and Korean ones of two syllables. */
const TWO_HAN = /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|司徒|夏侯|慕容)/u;
const TWO_HANGUL = /^(?:남궁|황보|제갈|선우|독고)/u;
/** The commonest Japanese family names of one or three characters; two is the rule. */
const ONE_KANJI = /^(?:林|森|原|関|東|南|北|星|堀|菅|谷|島|岡)/u;
const THREE_KANJI = /^(?:佐々木|長谷川|五十嵐|久保田|小野寺|大久保)/u;

/**
 * Splits a clean name.
 * @param given the first name as the page itself says it, when it is the beginning of the name.
 */
export function splitName(name: string, given?: string | null): NameParts {
  if (given && given !== name && name.startsWith(`${given} `))
    return parts(given, name.slice(given.length + 1));
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー・\s]+$/u.test(name)) return eastAsian(name);
  if (/^[\p{Script=Hangul}\s]+$/u.test(name)) return korean(name);
  const words = name.split(' ');
  while (words.length > 1 && HONORIFIC.test(words[0] ?? '')) words.shift();
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  if (name.includes(', ')) return parts(words.slice(1).join(' '), (words[0] ?? '').replace(/,$/, ''));
  const at = boundary(words, name);
  const [first, last] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  if (PATRONYMIC.test(words.at(-1) ?? '') && words.length === 3)
    return parts(words.slice(1).join(' '), words[0] ?? '');
  return parts(first, suffix && last ? `${last} ${suffix}` : last);
}

/** The index of the word where the family name begins. */
function boundary(words: string[], name: string): number {
  if (words.length < 3) return 1;
  if (ARABIC_JOINED.has((words[0] ?? '').toLowerCase())) return 2;
  const particle = words.findIndex((word, i) => i > 0 && isParticle(word));
  if (particle > 0 && particle < words.length - 1) return particle;
  if (PATRONYMIC.test(words[1] ?? '')) return 2;
  // "John Q. Smith", "J. R. R. Tolkien": initials go with the first name.
  let initials = 1;
  while (initials < words.length - 1 && /^\p{L}\.?$/u.test(words[initials] ?? '')) initials++;
  if (initials > 1) return initials;
  return TURKISH.test(name) ? words.length - 1 : 1;
}

const isParticle = (word: string) =>
  PARTICLES.has(word) || PARTICLES.has(word.toLowerCase()) || ARABIC_FAMILY.has(word);

function eastAsian(name: string): NameParts {
  const [one = '', two, ...more] = name.split(/[\s・]+/u);
  if (two !== undefined) {
    if (/\p{Script=Katakana}/u.test(name)) return parts(one, [two, ...more].join(' '));
    return parts([two, ...more].join(' '), one);
  }
  const kana = name.search(/[\p{Script=Hiragana}\p{Script=Katakana}]/u);
  if (kana > 0) return parts(name.slice(kana), name.slice(0, kana));
  const family = TWO_HAN.test(name)
    ? 2
    : THREE_KANJI.test(name)
      ? 3
      : [...name].length < 4
        ? 1
        : ONE_KANJI.test(name)
          ? 1
          : 2;
  return parts(name.slice(family), name.slice(0, family));
}

function korean(name: string): NameParts {
  const [one = '', two] = name.split(' ');
  // Written apart, the family name is the short one; both orders are seen.
  if (two !== undefined) return two.length < one.length ? parts(one, two) : parts(two, one);
  const family = name.length > 3 && TWO_HANGUL.test(name) ? 2 : 1;
  return parts(name.slice(family), name.slice(0, family));
}

const parts = (firstName: string, lastName: string): NameParts => ({
  firstName: firstName || null,
  lastName: lastName || null,
});
