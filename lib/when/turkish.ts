/**
 * Dates and times as people write them in Turkish, as a locale of chrono: parsers find the pieces, a refiner joins a
 * day with the hour beside it. Texts come as `plain` makes them: small letters without dots and hooks, of equal length.
 */
import { Chrono, type Parser, type ParsingResult, type Refiner } from 'chrono-node/en';
import { hourParsers } from './turkish-hours';

const LETTERS: Record<string, string> = {
  ç: 'c',
  ğ: 'g',
  ı: 'i',
  İ: 'i',
  I: 'i',
  ö: 'o',
  ş: 's',
  ü: 'u',
  â: 'a',
};

/** Letter for letter, so that places in it are places in the text. */
export function plain(text: string): string {
  return [...text]
    .map((letter) => LETTERS[letter] ?? LETTERS[letter.toLowerCase()] ?? small(letter))
    .join('');
}

function small(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

const NUMBERS = ['sifir', 'bir', 'iki', 'uc', 'dort', 'bes', 'alti', 'yedi', 'sekiz', 'dokuz', 'on'];
const NUMBER = `\\d{1,3}|${NUMBERS.slice(1).join('|')}|yarim`;
const WEEKDAYS = ['pazartesi', 'sali', 'carsamba', 'persembe', 'cuma', 'cumartesi', 'pazar'];
const MONTHS = [
  ...['ocak', 'subat', 'mart', 'nisan', 'mayis', 'haziran'],
  ...['temmuz', 'agustos', 'eylul', 'ekim', 'kasim', 'aralik'],
];
const SHORT_MONTHS = MONTHS.map((month) => month.slice(0, 3));
/** What hangs on a day's name: "salıya", "cuma günü", "15'inde", "15 Aralık’ta". */
const ENDING = `(?:['’]?(?:ye|ya|yi|e|a|i|da|de|ta|te|nda|nde|den|dan|inde|sinda))?(?: gunu(?:ne)?| gun)?(?![a-z0-9])`;
const START = '(?<![a-z0-9:.])';

type Read = (match: RegExpMatchArray, today: Temporal.PlainDate, now: Temporal.PlainDateTime) => Found | null;
type Found = Temporal.PlainDate | Temporal.PlainDateTime | null;

function numberOf(word: string): number {
  if (word === 'yarim') return 0.5;
  const named = NUMBERS.indexOf(word);
  return named >= 0 ? named : Number(word);
}

/** A parser of days, or of moments where what it reads gives one. */
function parser(source: string, read: Read): Parser {
  const pattern = new RegExp(START + source, 'i');
  return {
    pattern: () => pattern,
    extract(context, match) {
      // chrono looks at what is left of the text: what stands before it there is not seen by the pattern.
      if (/[a-z0-9:.]/.test(context.text[(match.index ?? 0) - 1] ?? ' ')) return null;
      const ref = context.refDate;
      const now = new Temporal.PlainDateTime(
        ...([ref.getFullYear(), ref.getMonth() + 1, ref.getDate()] as const),
        ...([ref.getHours(), ref.getMinutes()] as const),
      );
      const found = read(match, now.toPlainDate(), now);
      if (found === null) return null;
      const { year, month, day } = found;
      return 'hour' in found
        ? { year, month, day, hour: found.hour, minute: found.minute }
        : { year, month, day };
    },
  };
}

/** The date, or null for one that there is not: 31 February. */
function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** The next time a day and month come: this year's, or next year's once it has passed. */
function comingYear(day: number, month: number, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const date = dateOf(today.year, month, day);
  return date && Temporal.PlainDate.compare(date, today) < 0 ? dateOf(today.year + 1, month, day) : date;
}

const later: Read = ([, count = '', unit = ''], today, now) => {
  const n = numberOf(count);
  if (unit.startsWith('dak') || unit === 'dk') return now.add({ minutes: n });
  if (unit.startsWith('sa')) return now.add({ minutes: n * 60 });
  if (unit.startsWith('hafta')) return today.add({ days: Math.round(n * 7) });
  if (unit.startsWith('ay')) return n === 0.5 ? today.add({ days: 15 }) : today.add({ months: n });
  if (unit.startsWith('yil')) return today.add({ months: n * 12 });
  return Number.isInteger(n) ? today.add({ days: n }) : null;
};

const weekday: Read = ([, which = '', name = ''], today) => {
  const day = WEEKDAYS.indexOf(name) + 1;
  if (/^(?:haftaya|gelecek hafta|onumuzdeki hafta)/.test(which)) {
    return today.add({ days: 7 - today.dayOfWeek + day });
  }
  // A day's name alone is never today.
  return today.add({ days: ((day - today.dayOfWeek + 6) % 7) + 1 });
};

const dayOfMonth: Read = ([, day = ''], today) => {
  for (
    let month = today;
    Temporal.PlainDate.compare(month, today.add({ months: 3 })) < 0;
    month = month.add({ months: 1 })
  ) {
    const date = dateOf(month.year, month.month, Number(day));
    if (date && Temporal.PlainDate.compare(date, today) > 0) return date;
  }
  return null;
};

const named: Read = ([, day = '', month = '', year], today) => {
  const at = SHORT_MONTHS.indexOf(month.slice(0, 3)) + 1;
  return year ? dateOf(Number(year), at, Number(day)) : comingYear(Number(day), at, today);
};

const numeric: Read = ([, day = '', month = '', year], today) => {
  if (year) return dateOf(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day));
  return comingYear(Number(day), Number(month), today);
};

const NAMED_DAYS: [string, Read][] = [
  [`bugun(?![a-z])`, (_, today) => today],
  [`yarindan sonra|obur gun(?:e|u)?`, (_, today) => today.add({ days: 2 })],
  [`yarin(?:a|ki)?(?![a-z])(?! degil)`, (_, today) => today.add({ days: 1 })],
  [`(?:haftaya|gelecek hafta|onumuzdeki hafta)(?![a-z])`, (_, today) => today.add({ days: 7 })],
  [`(?:gelecek ay|onumuzdeki ay|seneye aya)(?![a-z])`, (_, today) => today.add({ months: 1 })],
  [`ay(?:in)? sonu(?:nda|na)?(?![a-z])`, (_, today) => today.with({ day: today.daysInMonth })],
  [`ay(?:in)? basi(?:nda|na)?(?![a-z])`, (_, today) => today.with({ day: 1 }).add({ months: 1 })],
];

const dayParsers: Parser[] = [
  parser(
    `(${NUMBER}) (dakika|dk|saat|sa|gun|hafta|ay|yil)(?:a|ya)? (?:sonra|icinde)(?:ya|ki)?(?![a-z])`,
    later,
  ),
  parser(
    `(?:(haftaya|gelecek hafta|onumuzdeki hafta|gelecek|onumuzdeki|bu) )?(${[...WEEKDAYS].sort((a, b) => b.length - a.length).join('|')})${ENDING}`,
    weekday,
  ),
  parser(`ayin (\\d{1,2})${ENDING}`, dayOfMonth),
  parser(`(\\d{1,2}) (${MONTHS.join('|')}|${SHORT_MONTHS.join('|')})(?: (\\d{4}))?${ENDING}`, named),
  parser(`(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{4}|\\d{2}))?(?![a-z0-9.:/])`, numeric),
  ...NAMED_DAYS.map(([source, read]) => parser(`(?:${source})`, read)),
];

/** The longest of what overlaps. */
const longest: Refiner = {
  refine: (_context, results) =>
    results.filter(
      (each) =>
        !results.some(
          (other) =>
            other !== each &&
            other.index < each.index + each.text.length &&
            each.index < other.index + other.text.length &&
            (other.text.length > each.text.length ||
              (other.text.length === each.text.length && results.indexOf(other) < results.indexOf(each))),
        ),
    ),
};

/** A day and the hour beside it are one. */
const joined: Refiner = {
  refine(context, results) {
    const [first, second, ...rest] = [...results].sort((a, b) => a.index - b.index);
    if (!first || !second) return results;
    const between = context.text.slice(first.index + first.text.length, second.index);
    const [day, hour] = first.start.isCertain('day') ? [first, second] : [second, first];
    const fits = /^[\s,]*$/.test(between) && day.start.isCertain('day') && !day.start.isCertain('hour');
    if (!fits || hour.start.isCertain('day')) return results;
    const whole: ParsingResult = first.clone();
    whole.text = context.text.slice(first.index, second.index + second.text.length);
    whole.start = day.start.clone();
    for (const part of ['hour', 'minute'] as const) whole.start.assign(part, hour.start.get(part) ?? 0);
    return [whole, ...rest];
  },
};

export const turkish = new Chrono({ parsers: [...dayParsers, ...hourParsers], refiners: [longest, joined] });
