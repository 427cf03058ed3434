/** Hours as people write them in Turkish: "14:30", "saat 9", "9 buçukta", "akşam 6", "öğleden sonra". */
import type { Parser } from 'chrono-node/en';

const START = '(?<![a-z0-9:.])';
const END = `(?:['’]?(?:da|de|ta|te|e|a|ye|ya))?(?![a-z0-9:])`;

/** Parts of the day with the hour each means alone, and from which hour on a number after it is meant. */
const PARTS: Record<string, { hour: number; from: number }> = {
  'ogleden sonra': { hour: 14, from: 12 },
  'ogleden once': { hour: 10, from: 0 },
  sabah: { hour: 9, from: 0 },
  ogle: { hour: 12, from: 11 },
  oglen: { hour: 12, from: 11 },
  ogleyin: { hour: 12, from: 11 },
  ikindi: { hour: 16, from: 12 },
  aksamustu: { hour: 17, from: 12 },
  aksam: { hour: 18, from: 12 },
  gece: { hour: 21, from: 12 },
};
const PART = Object.keys(PARTS).join('|');

function parser(
  source: string,
  read: (match: RegExpMatchArray) => { hour: number; minute: number } | null,
): Parser {
  const pattern = new RegExp(START + source, 'i');
  return {
    pattern: () => pattern,
    extract: (context, match) => {
      if (/[a-z0-9:.]/.test(context.text[(match.index ?? 0) - 1] ?? ' ')) return null;
      const found = read(match);
      if (!found || found.hour > 23 || found.minute > 59) return null;
      const ref = context.refDate;
      const passed = found.hour * 60 + found.minute <= ref.getHours() * 60 + ref.getMinutes();
      const day = new Date(ref.getFullYear(), ref.getMonth(), ref.getDate() + (passed ? 1 : 0));
      const components = context.createParsingComponents(found);
      // Today, or tomorrow once that hour has passed; a day written beside it is the day.
      components.imply('year', day.getFullYear());
      components.imply('month', day.getMonth() + 1);
      components.imply('day', day.getDate());
      return components;
    },
  };
}

const inPart = (part: string | undefined, hour: number): number => {
  const from = (part && PARTS[part]?.from) || 0;
  return hour < 12 && hour < from ? hour + 12 : hour;
};

export const hourParsers: Parser[] = [
  parser(`(?:(${PART}) )?(?:saat )?(\\d{1,2})[:.](\\d{2})${END}`, ([, part, hour, minute]) => ({
    hour: inPart(part, Number(hour)),
    minute: Number(minute),
  })),
  parser(`(?:(${PART}) )?(?:saat )?(\\d{1,2}) bucuk(?:ta)?(?![a-z])`, ([, part, hour]) => ({
    hour: inPart(part, Number(hour)),
    minute: 30,
  })),
  parser(`(${PART}) (?:saat )?(\\d{1,2})${END}(?! (?:gun|hafta|ay|saat|dakika|dk))`, ([, part, hour]) => ({
    hour: inPart(part, Number(hour)),
    minute: 0,
  })),
  parser(`saat (\\d{1,2})${END}`, ([, hour]) => ({ hour: Number(hour), minute: 0 })),
  parser(`(\\d{1,2})['’](?:da|de|ta|te)(?![a-z])`, ([, hour]) => ({ hour: Number(hour), minute: 0 })),
  parser(`(${PART})(?:leyin|a|e)?(?![a-z])`, ([, part = '']) => ({
    hour: PARTS[part]?.hour ?? 9,
    minute: 0,
  })),
];
