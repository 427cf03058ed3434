import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/pipeline/fold';
import { foundIn, hasWords, noteWords, personWords, wantedWords } from '@/lib/pipeline/words';

const person = (fields: Partial<Parameters<typeof personWords>[0]>) => ({
  fullName: '',
  company: null,
  title: null,
  headline: null,
  tags: [],
  memoryTag: null,
  email: null,
  location: null,
  ...fields,
});

describe('folding', () => {
  it.each([
    ['İSTANBUL', 'istanbul'],
    ['Istanbul', 'istanbul'],
    ['ıstanbul', 'istanbul'],
    ['Işık', 'isik'],
    ['DAĞ', 'dag'],
    ['Šimůnek', 'simunek'],
    ['Straße', 'strasse'],
    ['Łukasz', 'lukasz'],
    ['Søren', 'soren'],
    ['أحمد', 'احمد'],
    ['Алёна', 'алена'],
  ])('%s is %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });
});

describe('the words somebody is found by', () => {
  const finds = (text: string, name: string): boolean => hasWords(name, wantedWords(text));

  it.each([
    ['istanbul', 'İSTANBUL'],
    ['İSTAN', 'Istanbul'],
    ['ISTANBUL', 'istanbul'],
    ['yildirim', 'Selin Yıldırım'],
    ['YILDIRIM sel', 'Selin Yıldırım'],
    ['şimşek', 'Burak Simsekoglu'],
    ['алена', 'Алёна Волкова'],
    ['احمد', 'أحمد محمود'],
    ['佐', '佐伯航'],
    ['伯航', '佐伯航'],
    ['航', '佐伯航'],
    ['佐伯航', '佐伯航 (Wataru Saeki)'],
    ['サエ', 'サエキ ワタル'],
    ['김', '김민준'],
    ["o'b", "Conor O'Brien"],
    ['holt', 'Grace Adeyemi-Holt'],
  ])('%s finds %s', (text, name) => {
    expect(finds(text, name)).toBe(true);
  });

  it.each([
    ['tanbul', 'Istanbul'],
    ['selin kaya', 'Selin Yıldırım'],
    ['航佐', '佐伯航'],
  ])('%s does not find %s', (text, name) => {
    expect(finds(text, name)).toBe(false);
  });

  it('stand in their places, each once', () => {
    const words = personWords(
      person({
        fullName: 'Elif Karadağ',
        company: 'Kuzey Lojistik',
        title: 'Head of Operations',
        headline: 'Head of Operations at Kuzey',
        tags: ['İhracat'],
        memoryTag: 'Web Summit',
        email: 'elif@kuzey.example',
        location: 'İstanbul',
      }),
    );
    expect(words).toEqual([...new Set(words)]);
    expect(words).toEqual(
      expect.arrayContaining([
        '1elif',
        '1karadag',
        '2kuzey',
        '4ihracat',
        '4summit',
        '3head',
        '3kuzey',
        '5elif',
      ]),
    );
    expect(words).toContain('5istanbul');
  });

  it('of a long note are bounded', () => {
    expect(noteWords(Array.from({ length: 5000 }, (_, n) => `word${n}`).join(' '))).toHaveLength(300);
  });
});

describe('where a text has the words', () => {
  const marked = (text: string, wanted: string): string =>
    foundIn(text, wantedWords(wanted))
      .toReversed()
      .reduce((all, { from, to }) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`, text);

  it.each([
    ['Founder · İstanbul', 'istan', 'Founder · [İstan]bul'],
    ['ISTANBUL office', 'İstan', '[ISTAN]BUL office'],
    ['Straße', 'stras', '[Straß]e'],
    ['佐伯航', '伯航', '佐[伯航]'],
    ['Ela Elan', 'ela', '[Ela] [Ela]n'],
    ['I\u0307zmir', 'izm', '[I\u0307zm]ir'],
    ['nobody', 'x', 'nobody'],
  ])('%s by %s', (text, wanted, shown) => {
    expect(marked(text, wanted)).toBe(shown);
  });
});
