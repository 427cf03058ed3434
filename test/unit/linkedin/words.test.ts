/** Shapes of text that carry over languages. */
import { describe, expect, test } from 'vitest';
import { companyMatches } from '@/lib/linkedin/fields/company';
import { degreeIn } from '@/lib/linkedin/page/card-lines';
import { rangeOf } from '@/lib/linkedin/page/positions';
import { positionInHeadline } from '@/lib/linkedin/words/headline';
import { endsInPlace } from '@/lib/linkedin/words/places';
import { sectionOfHeading } from '@/lib/linkedin/words/sections';

test.each([
  ['· 1st', 1],
  ['2nd', 2],
  ['3rd+', 3],
  ['· 2.', 2],
  ['• 2e', 2],
  ['2º', 2],
  ['2nd degree connection', 2],
  ['Kontakt 3. stopnia', 3],
  ['Relation de 2e niveau', 2],
  ['2. derece bağlantı', 2],
  ['(She/Her) · 2nd', 2],
  ['· 2촌', 2],
])('degree: %s', (text, degree) => {
  expect(degreeIn(text)).toBe(degree);
});

test.each([
  '500+ connections',
  '2 mutual connections',
  'Team of 2',
  '1',
  '12',
  '4th',
  'Head of Sales, 2nd region of the north and the west',
  '',
])('no degree: %s', (text) => {
  expect(degreeIn(text)).toBe(text === '1' ? 1 : null);
});

describe('a span of time', () => {
  test.each([
    'Dec 2019 - Present · 2 yrs 4 mos',
    'Şub 2024 - Halen · 2 yıl 10 ay',
    'juin 2017 - aujourd’hui · 6 ans 9 mois',
    'czerwiec 2014 – obecnie (1 rok 2 mies.)',
    'Apr. 2019–Heute',
    '2020年4月 - 現在 · 4年',
    'يناير 2020 - الحالي',
  ])('current: %s', (text) => {
    expect(rangeOf(text)?.current).toBe(true);
  });

  test.each(['Oct 2023 - Sep 2024 · 1 yr', '2009 – 2012', 'Oca 2019 - Oca 2024 · 5 yıl 1 ay'])(
    'ended: %s',
    (text) => {
      expect(rangeOf(text)?.current).toBe(false);
    },
  );

  test.each(['Full-time · 4 yrs 10 mos', 'Google', 'Issued Mar 2020', 'Berlin - Hamburg', 'x'.repeat(300)])(
    'none: %s',
    (text) => {
      expect(rangeOf(text)).toBeNull();
    },
  );
});

test.each([
  ['Head of Sales at Mavi Liman', 'Head of Sales', 'Mavi Liman'],
  ['CEO @ Pedra Azul | Investor', 'CEO', 'Pedra Azul'],
  ['CEO@Pedra', 'CEO', 'Pedra'],
  ['Kuzey Yazılım şirketinde Satış Müdürü', 'Satış Müdürü', 'Kuzey Yazılım'],
  ['Mavi Liman’da Satış Müdürü', 'Satış Müdürü', 'Mavi Liman'],
  ['Directrice commerciale chez Soleil', 'Directrice commerciale', 'Soleil'],
  ['Leiter Vertrieb bei Nordlicht GmbH', 'Leiter Vertrieb', 'Nordlicht GmbH'],
  ['Właściciel w Projekt Lab - Software', 'Właściciel', 'Projekt Lab'],
  ['Directora en Cielo Azul', 'Directora', 'Cielo Azul'],
])('headline “%s” guesses', (headline, title, company) => {
  expect(positionInHeadline(headline)).toEqual({ title, company });
});

test.each([
  'Researcher.',
  'Quiet growth for loud products | ex Bursztyn',
  'Good at listening',
  'Energie für den Norden | Vertrieb',
  '',
])('headline “%s” guesses nothing', (headline) => {
  expect(positionInHeadline(headline)).toBeNull();
});

test('places end in a country, in any language the page speaks, or name an area', () => {
  expect(endsInPlace('İzmir, Türkiye', ['tr'])).toBe('country');
  expect(endsInPlace('Warszawa, Woj. Mazowieckie, Polska', ['pl'])).toBe('country');
  expect(endsInPlace('Sweden', [])).toBe('country');
  expect(endsInPlace('San Francisco Bay Area', [])).toBe('area');
  expect(endsInPlace('Head of Sales', ['de'])).toBeNull();
  expect(endsInPlace('Mavi Liman', ['no such language'])).toBeNull();
});

test('one company in two writings', () => {
  expect(companyMatches('Nidron', 'Nidron, Inc.')).toBe(true);
  expect(companyMatches('Mavi Liman A.Ş.', 'mavi liman')).toBe(true);
  expect(companyMatches('Mavi', 'Mavi Liman')).toBe(true);
  expect(companyMatches('Ark', 'Arkadia')).toBe(false);
  expect(companyMatches('Mavi Liman', 'Poyraz Kargo')).toBe(false);
});

test('section headings are one witness in many languages', () => {
  expect(sectionOfHeading('Experience')).toBe('experience');
  expect(sectionOfHeading('Deneyim')).toBe('experience');
  expect(sectionOfHeading('Hakkında')).toBe('about');
  expect(sectionOfHeading('Mavi Liman')).toBeNull();
});
