import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '@/lib/when/understand';

/** A Tuesday noon. */
const HERE = Temporal.PlainDateTime.from('2026-11-24T12:00');
const said = (text: string, locale: 'en' | 'tr') => {
  const found = understand(text, HERE, locale);
  return found && [found.date, found.time].filter(Boolean).join(' ');
};

describe('Turkish', () => {
  it.each([
    ['salı 09:00', '2026-12-01 09:00'],
    ['SALI 09:00', '2026-12-01 09:00'],
    ['sali 9.30', '2026-12-01 09:30'],
    ['3 gün sonra', '2026-11-27'],
    ['üç gün sonra', '2026-11-27'],
    ['yarın 14:30', '2026-11-25 14:30'],
    ['Yarın', '2026-11-25'],
    ['öbür gün', '2026-11-26'],
    ['haftaya', '2026-12-01'],
    ['haftaya salı', '2026-12-01'],
    ['haftaya cuma 10.00', '2026-12-04 10:00'],
    ['bu cuma', '2026-11-27'],
    ['cuma günü', '2026-11-27'],
    ['perşembeye', '2026-11-26'],
    ['ÇARŞAMBA', '2026-11-25'],
    ['pazartesi sabah', '2026-11-30 09:00'],
    ['cumartesi', '2026-11-28'],
    ['pazar', '2026-11-29'],
    ['ayın 15’i', '2026-12-15'],
    ["ayın 15'inde", '2026-12-15'],
    ['ayın 28i', '2026-11-28'],
    ['15 aralık', '2026-12-15'],
    ['15 Ara 10:00', '2026-12-15 10:00'],
    ['3 Ocak', '2027-01-03'],
    ['15 Mart 2028', '2028-03-15'],
    ['15.12', '2026-12-15'],
    ['15.12.2026 09:00', '2026-12-15 09:00'],
    ['2 hafta sonra', '2026-12-08'],
    ['bir ay sonra', '2026-12-24'],
    ['2 saat sonra', '2026-11-24 14:00'],
    ['yarım saat sonra', '2026-11-24 12:30'],
    ['45 dk sonra', '2026-11-24 12:45'],
    ['14:30', '2026-11-24 14:30'],
    ['9’da', '2026-11-25 09:00'],
    ['saat 9', '2026-11-25 09:00'],
    ['yarın 9 buçukta', '2026-11-25 09:30'],
    ['akşam 6', '2026-11-24 18:00'],
    ['yarın öğleden sonra', '2026-11-25 14:00'],
    ['yarın öğleden sonra 3', '2026-11-25 15:00'],
    ['ay sonunda', '2026-11-30'],
    ['gelecek hafta', '2026-12-01'],
    // English in a Turkish interface.
    ['next tue 9am', '2026-12-01 09:00'],
  ])('“%s”', (text, when) => {
    expect(said(text, 'tr')).toBe(when);
  });

  it.each(['pilot için', 'satış', 'ayran', '31 şubat', 'saat 27', 'pazarlama planı', 'dün'])(
    'not “%s”',
    (text) => {
      expect(said(text, 'tr')).toBeNull();
    },
  );
});

describe('English', () => {
  it.each([
    ['next tue 9am', '2026-12-01 09:00'],
    ['in 3 days', '2026-11-27'],
    ['tomorrow 14:30', '2026-11-25 14:30'],
    ['fri 9:30', '2026-11-27 09:30'],
    ['15 dec', '2026-12-15'],
    ['in two weeks', '2026-12-08'],
    ['9am', '2026-11-25 09:00'],
    ['tomorrow morning', '2026-11-25 06:00'],
    ['salı 09:00', '2026-12-01 09:00'],
  ])('“%s”', (text, when) => {
    expect(said(text, 'en')).toBe(when);
  });
});

describe('channel and words', () => {
  it.each([
    ['cuma 09:30 ara pilot için', 'tr', 'call', 'pilot için', ['cuma 09:30', 'ara']],
    ['teklifi sor yarın', 'tr', null, 'teklifi sor', ['yarın']],
    ['mail at yarın 10:00', 'tr', 'email', null, ['mail at', 'yarın 10:00']],
    ['fri 9:30 call about the pilot', 'en', 'call', 'about the pilot', ['fri 9:30', 'call']],
    ['call tomorrow about the pilot', 'en', 'call', 'about the pilot', ['call', 'tomorrow']],
    ['arada bir sor, haftaya', 'tr', null, 'arada bir sor', ['haftaya']],
  ] as const)('“%s”', (text, locale, channel, words, marked) => {
    const found = understand(text, HERE, locale);
    expect(found).toMatchObject({ channel, text: words });
    expect(found?.spans.map(([from, to]) => text.slice(from, to))).toEqual(marked);
  });
});

it('never gives a moment that has passed, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('en', 'tr'), (text, locale) => {
      const found = understand(text, HERE, locale);
      if (found) expect(`${found.date}T${found.time ?? '23:59'}` >= '2026-11-24T12:00').toBe(true);
    }),
    { numRuns: 300 },
  );
}, 60_000);
