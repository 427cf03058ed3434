import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanName, looksLikeName, NAME_LIMIT, undoubled } from '@/lib/linkedin/name/clean';
import { nameFromSlug, slugFit } from '@/lib/linkedin/name/slug';
import { splitName } from '@/lib/linkedin/name/split';

describe('a clean name', () => {
  test.each([
    ['Elif Karadağ', 'Elif Karadağ'],
    ['  Elif \n  Karadağ ', 'Elif Karadağ'],
    ['(3) Elif Karadağ', 'Elif Karadağ'],
    ['Elif Karadağ (She/Her)', 'Elif Karadağ'],
    ['Elif Karadağ she/her', 'Elif Karadağ'],
    ['Elif Karadağ · 2nd', 'Elif Karadağ'],
    ['Elif Karadağ • 2e', 'Elif Karadağ'],
    ['Elif Karadağ 🚀', 'Elif Karadağ'],
    ['🔺Elif Karadağ 👩🏽‍💻🇹🇷', 'Elif Karadağ'],
    ['Elif Karadağ, PhD, MBA', 'Elif Karadağ'],
    ['Elif Karadağ, CISSP®, PMP', 'Elif Karadağ'],
    ['Elif Karadağ PhD', 'Elif Karadağ'],
    ['Elif Karadağ, Ph.D.', 'Elif Karadağ'],
    ['Elif Karadağ | Growth', 'Elif Karadağ'],
    ['Elif Karadağ - Head of Sales', 'Elif Karadağ'],
    ['Elif (Kaya) Karadağ', 'Elif Karadağ'],
    ['Elif KaradağElif Karadağ', 'Elif Karadağ'],
    ['Elif Karadağ Elif Karadağ', 'Elif Karadağ'],
    ['Elif\u200b Karadağ\u200f', 'Elif Karadağ'],
    ['Elif Karadag\u0306', 'Elif Karadağ'],
    ['Jean-Luc O’Neill Jr.', 'Jean-Luc O’Neill Jr.'],
    ['John Smith, Jr.', 'John Smith Jr.'],
    ['Amélie DUPONT', 'Amélie DUPONT'],
    ['JOHN MA', 'JOHN MA'],
    ['山田 太郎', '山田 太郎'],
    ['王伟（Wei Wang）', '王伟'],
    ['محمد بن سلمان', 'محمد بن سلمان'],
    ['Анна-Мария Петрова', 'Анна-Мария Петрова'],
    ['<b>Elif</b> Karadağ', '<b>Elif</b> Karadağ'],
  ])('%s → %s', (raw, clean) => {
    expect(cleanName(raw)).toBe(clean);
  });

  test.each(['', '   ', '🚀', '(She/Her)', '12345', '· 2nd', 'a'.repeat(NAME_LIMIT + 1)])(
    'none: %s',
    (raw) => {
      expect(cleanName(raw)).toBeNull();
    },
  );

  test('cleaning twice changes nothing, and never gives more than the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (raw) => {
        const once = cleanName(raw);
        if (once === null) return;
        expect(once.length).toBeLessThanOrEqual(NAME_LIMIT);
        expect(once).toBe(once.trim());
      }),
    );
  });
});

test('doubled text is one, other text stays', () => {
  expect(undoubled('Kaya Kaya')).toBe('Kaya');
  expect(undoubled('Elif KayaElif Kaya')).toBe('Elif Kaya');
  expect(undoubled('Mama')).toBe('Mama');
  expect(undoubled('Elif Kaya Elif')).toBe('Elif Kaya Elif');
});

test('the shape of a name', () => {
  for (const name of [
    'Elif Karadağ',
    'Jan van der Berg',
    'J. R. Tolkien',
    '山田太郎',
    '김민준',
    'محمد سلمان',
    'Elian M.',
  ]) {
    expect(looksLikeName(name), name).toBe(true);
  }
  for (const text of [
    'Reprendre contact',
    '500+ connections',
    'Head of Sales @ Mavi',
    'Contact info?',
    'a',
    'RH "x"',
    'Hello there. We are hiring.',
  ]) {
    expect(looksLikeName(text), text).toBe(false);
  }
});

describe('a slug', () => {
  test.each([
    ['elif-karadag-4b2a91', 'Elif Karadag'],
    ['elif-karadag-1', 'Elif Karadag'],
    ['elifkaradag', 'Elifkaradag'],
    ['çağrı-öz', 'Çağrı Öz'],
    ['milan019', 'Milan'],
    ['12345', null],
  ])('%s spells %s', (slug, name) => {
    expect(nameFromSlug(slug)).toBe(name);
  });

  test('fits a name wholly, in part or not at all', () => {
    expect(slugFit('Elif Karadağ', 'elif-karadag-4b2a91')).toBe(2);
    expect(slugFit('Elif Karadağ', 'karadagelif')).toBe(2);
    expect(slugFit('Elif Karadağ', 'elifk')).toBe(1);
    expect(slugFit('Elif Karadağ', 'deniz-yilmaz')).toBe(0);
    expect(slugFit('Анна Петрова', 'anna-petrova')).toBe(0);
  });
});

describe('first and last name', () => {
  test.each([
    ['Elif Karadağ', 'Elif', 'Karadağ'],
    ['Ayşe Nur Yılmaz', 'Ayşe Nur', 'Yılmaz'],
    ['Jan van der Berg', 'Jan', 'van der Berg'],
    ['Maria João da Silva', 'Maria João', 'da Silva'],
    ['John Q. Smith', 'John Q.', 'Smith'],
    ['John Smith Jr.', 'John', 'Smith Jr.'],
    ['Martin Luther King Jr.', 'Martin', 'Luther King Jr.'],
    ['Dr. Elif Karadağ', 'Elif', 'Karadağ'],
    ['Juan García López', 'Juan', 'García López'],
    ['Иван Петрович Сидоров', 'Иван Петрович', 'Сидоров'],
    ['Сидоров Иван Петрович', 'Иван Петрович', 'Сидоров'],
    ['محمد بن سلمان', 'محمد', 'بن سلمان'],
    ['عبد الرحمن القاسم', 'عبد الرحمن', 'القاسم'],
    ['王伟', '伟', '王'],
    ['王小明', '小明', '王'],
    ['欧阳娜娜', '娜娜', '欧阳'],
    ['山田太郎', '太郎', '山田'],
    ['山田 太郎', '太郎', '山田'],
    ['山田はなこ', 'はなこ', '山田'],
    ['ジョン・スミス', 'ジョン', 'スミス'],
    ['김민준', '민준', '김'],
    ['남궁민수', '민수', '남궁'],
    ['민준 김', '민준', '김'],
    ['Cher', 'Cher', null],
  ])('%s', (name, firstName, lastName) => {
    expect(splitName(name)).toEqual({ firstName, lastName });
  });

  test('what the page says goes before every rule', () => {
    expect(splitName('Ansel Everard Almquist', 'Ansel Everard')).toEqual({
      firstName: 'Ansel Everard',
      lastName: 'Almquist',
    });
    expect(splitName('Ansel Almquist', 'Anselm')).toEqual({ firstName: 'Ansel', lastName: 'Almquist' });
  });
});
