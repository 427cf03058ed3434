/** What somebody wrote, understood as a follow-up: when, over which channel, and the words that are left. */
import { casual } from 'chrono-node/en';
import type { Channel } from '../pipeline/records';
import { plain, turkish } from './turkish';

export interface Understood {
  date: string;
  time: string | null;
  /** null: none was named. */
  channel: Channel | null;
  /** What to do; null: nothing more was written. */
  text: string | null;
  /** Where in the text the understood words stand, in order. */
  spans: [from: number, to: number][];
}

const CHANNEL_WORDS: Record<'en' | 'tr', [Channel, RegExp][]> = {
  en: [
    ['call', /^(?:call|phone|ring)(?![a-z])/],
    ['email', /^(?:e-?mail|mail)(?![a-z])/],
    ['message', /^(?:message|msg|dm|write)(?![a-z])/],
    ['meeting', /^(?:meet|meeting|demo|visit)(?![a-z])/],
  ],
  tr: [
    ['call', /^(?:ara|telefon et|telefon|arama)(?![a-z])/],
    ['email', /^(?:e-?posta(?: at| gonder| yaz)?|mail(?: at| gonder)?)(?![a-z])/],
    ['message', /^(?:mesaj(?: at| gonder| yaz)?|yaz)(?![a-z])/],
    ['meeting', /^(?:toplanti|bulus|gorus|demo)(?![a-z])/],
  ],
};

/**
 * Understands English and Turkish, the interface's language first.
 * @param here the wall clock where the user is: what "tomorrow" and a bare hour count from.
 * @returns null when no day or hour is in it, or only one that has passed.
 */
export function understand(
  text: string,
  here: Temporal.PlainDateTime,
  locale: 'en' | 'tr',
): Understood | null {
  const languages = locale === 'tr' ? (['tr', 'en'] as const) : (['en', 'tr'] as const);
  const found = languages
    .map((language) => whenIn(language, text, here))
    .filter((each) => each !== null)
    // Who understood more of it: "salı 09:00" is more than "09:00".
    .sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  return found ? withWords(text, found, languages) : null;
}

interface Found {
  date: string;
  time: string | null;
  from: number;
  to: number;
}

function whenIn(language: 'en' | 'tr', text: string, here: Temporal.PlainDateTime): Found | null {
  // The user's wall clock as chrono sees one: it counts in the machine's own.
  const reference = new Date(here.year, here.month - 1, here.day, here.hour, here.minute);
  const results =
    language === 'tr'
      ? turkish.parse(plain(text), reference)
      : casual.parse(text, reference, { forwardDate: true });
  const [result] = results;
  // A part of a longer word is no day: English finds "sat" in "satış".
  if (!result || /\p{L}/u.test(text[result.index + result.text.length] ?? ' ')) return null;
  const [year, month, day] = [result.start.get('year'), result.start.get('month'), result.start.get('day')];
  if (year === null || month === null || day === null) return null;
  const date = Temporal.PlainDate.from({ year, month, day }).toString();
  const hour =
    result.start.isCertain('hour') || DAY_PARTS.test(result.text) ? result.start.get('hour') : null;
  const minute = result.start.get('minute') ?? 0;
  const time =
    hour === null ? null : new Temporal.PlainTime(hour, minute).toString({ smallestUnit: 'minute' });
  const today = here.toPlainDate().toString();
  const passed = date < today || (date === today && time !== null && time < here.toPlainTime().toString());
  if (passed) return null;
  return { date, time, from: result.index, to: result.index + result.text.length };
}

/** Hours that chrono only implies. */
const DAY_PARTS = /\b(?:morning|noon|afternoon|evening|tonight)\b/i;

/** The channel named right beside the day, and the rest of the words. */
function withWords(
  text: string,
  { date, time, from, to }: Found,
  languages: readonly ('en' | 'tr')[],
): Understood {
  const spans: [number, number][] = [[from, to]];
  const before = text.slice(0, from).trim();
  const start = before
    ? text.indexOf(before)
    : to + (text.slice(to).length - text.slice(to).trimStart().length);
  const rest = plain(text.slice(start));
  let channel: Channel | null = null;
  let spoken = 0;
  for (const [each, pattern] of languages.flatMap((language) => CHANNEL_WORDS[language])) {
    const match = pattern.exec(rest);
    if (!match) continue;
    channel = each;
    spoken = match[0].length;
    spans.push([start, start + spoken]);
    break;
  }
  const words = before ? `${text.slice(start + spoken, from)} ${text.slice(to)}` : text.slice(start + spoken);
  const left = words.replace(/\s+/g, ' ').replace(/^[\s,:–-]+|[\s,:–-]+$/g, '');
  return { date, time, channel, text: left || null, spans: spans.sort(([a], [b]) => a - b) };
}
