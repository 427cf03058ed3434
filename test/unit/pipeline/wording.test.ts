import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactPlace } from '@/lib/pipeline/contact-place';
import type { Template } from '@/lib/pipeline/contact-records';
import { fill, missingIn, momentAt, offered, plainText, type Values } from '@/lib/pipeline/wording';

const KNOWN: Values = {
  firstName: 'Elif',
  lastName: 'Karadağ',
  fullName: 'Elif Karadağ',
  company: 'Kuzey Lojistik',
  title: null,
  location: null,
  memoryTag: null,
  senderName: 'Deniz',
  senderCompany: null,
};
const said = (text: string) => plainText(fill(text, KNOWN));

describe('words with places', () => {
  it.each([
    ['Hi {firstName},', 'Hi Elif,'],
    ['Hi {firstName|there},', 'Hi Elif,'],
    ['Hi {title|there},', 'Hi there,'],
    ['{title|}Hello', 'Hello'],
    ['Your work[ as {title}][ at {company}].', 'Your work at Kuzey Lojistik.'],
    ['[{firstName}, {title}: ]Hello', 'Hello'],
    ['See [1] and [this].', 'See [1] and [this].'],
    ['{title} and {nobody} stay', '{title} and {nobody} stay'],
    ['a { b } {} {|x}', 'a { b } {} {|x}'],
    ['', ''],
  ])('%j says %j', (text, words) => {
    expect(said(text)).toBe(words);
  });

  it('marks what is filled and what is missing', () => {
    const pieces = fill('Hi {firstName}, {title}, {title}', KNOWN);
    expect(pieces.map(({ kind }) => kind)).toEqual(['text', 'filled', 'text', 'missing', 'text', 'missing']);
    expect(missingIn(pieces)).toEqual(['{title}']);
  });

  it('never fills what was filled in: a name that looks like a place stays a name', () => {
    expect(plainText(fill('{firstName}', { ...KNOWN, firstName: '{company} [x]' }))).toBe('{company} [x]');
  });

  it('leaves words without places as they are', () => {
    const plain = fc.string({ unit: 'binary' }).filter((text) => !/[{}]/.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        expect(said(text)).toBe(text);
      }),
    );
  });
});

describe('the moment of a stage', () => {
  const stages = ['a', 'b', 'c', 'd', 'closed'].map((id) => ({
    id,
    kind: id === 'closed' ? ('closed' as const) : ('open' as const),
  }));
  it('goes from looking around to deciding', () => {
    expect(stages.map(({ id }) => momentAt(id, stages))).toEqual([
      'informing',
      'informing',
      'comparing',
      'deciding',
      null,
    ]);
    expect(momentAt('a', stages.slice(0, 1))).toBe('informing');
  });
});

describe('templates offered', () => {
  const template = (id: string, over: Partial<Template>): Template => ({
    id,
    name: id,
    channel: 'email',
    language: 'tr',
    moment: null,
    subject: null,
    text: id,
    createdAt: 0,
    updatedAt: 0,
    ...over,
  });
  it('are of the channel, those of the language and the moment first', () => {
    const all = [
      template('english', { language: 'en', moment: 'deciding' }),
      template('other', { moment: 'informing' }),
      template('any', {}),
      template('right', { moment: 'deciding' }),
      template('chat', { channel: 'message', moment: 'deciding' }),
    ];
    const fit = offered(all, { channel: 'email', moment: 'deciding', language: 'tr' });
    expect(fit.map(({ id }) => id)).toEqual(['right', 'any', 'other', 'english']);
  });
});

describe('the place of a channel', () => {
  const linkedin = {
    publicId: 'elif',
    memberId: null,
    url: 'https://www.linkedin.com/in/elif/',
    salesUrl: null,
  };
  const elif: Parameters<typeof contactPlace>[1] = {
    linkedin: { ...linkedin, degree: null },
    email: 'elif+a@example.com',
    phone: '+90 (532) 000-0000',
  };
  const words = { subject: 'Pilot & fiyat', text: 'Merhaba\nElif' };
  const hrefOf = (
    channel: Parameters<typeof contactPlace>[0],
    person = elif,
    mail: 'program' | 'gmail' = 'program',
  ) => contactPlace(channel, person, words, mail)?.href;

  it('is the mail program, with the words in it', () => {
    const url = new URL(hrefOf('email') ?? '');
    expect(url.protocol).toBe('mailto:');
    expect(decodeURIComponent(url.pathname)).toBe('elif+a@example.com');
    expect(hrefOf('email')).toContain('subject=Pilot%20%26%20fiyat&body=Merhaba%0D%0AElif');
  });
  it('is web mail where the user writes there', () => {
    const url = new URL(hrefOf('email', elif, 'gmail') ?? '');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      to: 'elif+a@example.com',
      su: 'Pilot & fiyat',
      body: 'Merhaba\nElif',
    });
  });
  it('is the phone', () => {
    expect(hrefOf('call')).toBe('tel:+905320000000');
  });
  it('is the chat by member id, and else the profile', () => {
    expect(hrefOf('message')).toBe('https://www.linkedin.com/in/elif/');
    const known = { ...elif, linkedin: { ...elif.linkedin, memberId: 'ACoAAB12' } };
    expect(new URL(hrefOf('message', known) ?? '').searchParams.get('recipient')).toBe('ACoAAB12');
  });
  it.each(['meeting', 'other'] as const)('is nowhere for %s', (channel) => {
    expect(hrefOf(channel)).toBeUndefined();
  });
  it('is nowhere for what is not known', () => {
    expect(hrefOf('email', { ...elif, email: null })).toBeUndefined();
  });
});
