import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl, identityKeys, parseAddress, sameAddress } from '@/lib/linkedin/address';

const MEMBER = 'ACoAABcDeFgHiJkLmNoPqRsTuVwXyZ0123456_-';
const LEAD = 'ACwAABcDeFgHiJkLmNoPqRsTuVwXyZ0123456_-';

const slugOf = (url: string) => parseAddress(url)?.publicId ?? null;

describe('a person by slug', () => {
  test.each([
    'https://www.linkedin.com/in/elif-karadag/',
    'https://www.linkedin.com/in/elif-karadag',
    'http://linkedin.com/in/elif-karadag',
    'https://tr.linkedin.com/in/elif-karadag?trk=people',
    'https://m.linkedin.com/in/elif-karadag/',
    'https://www.linkedin.com/mwlite/in/elif-karadag',
    'https://www.linkedin.com/mwlite/profile/in/elif-karadag/',
    'https://www.linkedin.com/public-profile/in/elif-karadag/',
    'https://www.linkedin.com/in/Elif-Karadag/#experience',
    'https://www.linkedin.com/IN/ELIF-KARADAG/tr',
    'https://www.linkedin.com/in/elif-karadag/?locale=tr_TR',
    'https://www.linkedin.com/in/elif-karadag/details/experience/',
    'https://www.linkedin.com/in/elif-karadag/overlay/contact-info/',
    'https://www.linkedin.com/in/elif-karadag/recent-activity/all/',
    'https://www.linkedin.com/in/elif-karadag/edit/forms/intro/new/',
    'https://www.linkedin.com//in//elif-karadag//',
    'https://www.linkedin.com/in/%65lif-karadag/',
    'https://www.linkedin.com./in/elif-karadag',
  ])('%s', (url) => {
    expect(parseAddress(url)).toEqual({
      kind: 'person',
      publicId: 'elif-karadag',
      memberId: null,
      salesId: null,
    });
  });

  test('percent-encoded, raw and decomposed forms are one', () => {
    const expected = 'çağrı-öz';
    expect(slugOf('https://www.linkedin.com/in/çağrı-öz')).toBe(expected);
    expect(slugOf(`https://www.linkedin.com/in/${encodeURIComponent(expected)}`)).toBe(expected);
    expect(slugOf(`https://www.linkedin.com/in/${encodeURIComponent(expected.normalize('NFD'))}`)).toBe(
      expected,
    );
    expect(slugOf(`https://www.linkedin.com/in/${encodeURIComponent(expected).toLowerCase()}`)).toBe(
      expected,
    );
    expect(slugOf('https://www.linkedin.com/in/%F0%9F%94%BAnadir-1')).toBe('🔺nadir-1');
  });

  test('malformed percent-encoding is kept as it stands', () => {
    expect(slugOf('https://www.linkedin.com/in/b%C3%A9la-%E0%A4')).toBe('béla-%e0%a4');
    expect(slugOf('https://www.linkedin.com/in/100%')).toBe('100%');
    expect(slugOf('https://www.linkedin.com/in/a%2541')).toBe('a%41');
  });

  test('capital I is i whatever the locale', () => {
    expect(slugOf('https://www.linkedin.com/in/IRMAK')).toBe('irmak');
  });
});

test('a member id keeps its case and is no slug', () => {
  expect(parseAddress(`https://www.linkedin.com/in/${MEMBER}/`)).toEqual({
    kind: 'person',
    publicId: null,
    memberId: MEMBER,
    salesId: null,
  });
  expect(slugOf('https://www.linkedin.com/in/acoaalex')).toBe('acoaalex');
});

test.each([
  [`https://www.linkedin.com/sales/lead/${LEAD},NAME_SEARCH,x1Yz?_ntb=a`, LEAD, `/sales/lead/${LEAD}`],
  [`https://www.linkedin.com/sales/people/${LEAD},NAME_SEARCH,x1Yz`, LEAD, `/sales/lead/${LEAD}`],
  [`https://www.linkedin.com/sales/people/${LEAD}%2CNAME_SEARCH`, LEAD, `/sales/lead/${LEAD}`],
  ['https://www.linkedin.com/sales/profile/81234567,tOkn,NAME_SEARCH', '81234567', '/sales/profile/81234567'],
  [
    'https://www.linkedin.com/talent/profile/AEMAABcDeFgHiJkLmNo?project=1',
    'AEMAABcDeFgHiJkLmNo',
    '/talent/profile/AEMAABcDeFgHiJkLmNo',
  ],
])('a lead: %s', (url, id, path) => {
  const address = parseAddress(url);
  expect(address).toEqual({ kind: 'sales-lead', publicId: null, memberId: null, salesId: id });
  expect(address && canonicalUrl(address)).toBe(`https://www.linkedin.com${path}`);
});

test('the old public form is a person without a slug', () => {
  const address = parseAddress('https://pl.linkedin.com/pub/elif-karadag/15/403/A30');
  expect(address?.publicId).toBe('pub/elif-karadag/15/403/a30');
  expect(address && canonicalUrl(address)).toBe('https://www.linkedin.com/pub/elif-karadag/15/403/a30');
  expect(parseAddress('https://www.linkedin.com/pub/dir/Elif/Karadag/1')).toBeNull();
});

test.each(['company', 'showcase', 'school'])('an organisation: /%s/', (door) => {
  expect(parseAddress(`https://www.linkedin.com/${door}/Mavi-Liman/people/`)).toEqual({
    kind: 'company',
    publicId: 'mavi-liman',
    memberId: null,
    salesId: null,
  });
});

test.each([
  '',
  'elif',
  '/in/elif',
  'javascript:alert(1)//www.linkedin.com/in/elif',
  'chrome://extensions/',
  'https://example.com/in/elif',
  'https://www.linkedin.com.example.com/in/elif',
  'https://notlinkedin.com/in/elif',
  'https://www.linkedin.com@example.com/in/elif',
  'https://example.com/https://www.linkedin.com/in/elif',
  'ftp://www.linkedin.com/in/elif',
  'https://www.linkedin.com/',
  'https://www.linkedin.com/in/',
  'https://www.linkedin.com/in/me/',
  'https://www.linkedin.com/in/unavailable/',
  'https://www.linkedin.com/in/a%2Fb',
  'https://www.linkedin.com/in/a%20b',
  'https://www.linkedin.com/in/a%00b',
  `https://www.linkedin.com/in/${'a'.repeat(201)}`,
  'https://www.linkedin.com/feed/',
  'https://www.linkedin.com/feed/?x=/in/elif',
  'https://www.linkedin.com/search/results/people/headless',
  'https://www.linkedin.com/jobs/view/4000000000/',
  'https://www.linkedin.com/company/',
  'https://www.linkedin.com/sales/home',
  'https://www.linkedin.com/sales/search/people',
  'https://www.linkedin.com/authwall?sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Felif',
  'https://www.linkedin.com/pub/elif-karadag/15',
])('nobody: %s', (url) => {
  expect(parseAddress(url)).toBeNull();
});

describe('keys', () => {
  test('are typed and taken from address and page together', () => {
    const address = parseAddress(`https://www.linkedin.com/in/${MEMBER}`);
    expect(identityKeys({ address, publicId: 'Elif-Karadag', memberId: MEMBER })).toEqual([
      'in:elif-karadag',
      `member:${MEMBER}`,
    ]);
    expect(identityKeys({ salesId: LEAD })).toEqual([`sales:${LEAD}`]);
    expect(identityKeys({ address: parseAddress('https://www.linkedin.com/company/mavi') })).toEqual([
      'company:mavi',
    ]);
    expect(identityKeys({})).toEqual([]);
  });

  test('/in/john is not /in/johnson', () => {
    const john = parseAddress('https://www.linkedin.com/in/john');
    expect(sameAddress(john, parseAddress('https://www.linkedin.com/in/johnson'))).toBe(false);
    expect(sameAddress(john, parseAddress('https://de.linkedin.com/in/John/de?trk=x'))).toBe(true);
    expect(sameAddress(john, parseAddress('https://www.linkedin.com/company/john'))).toBe(false);
    expect(sameAddress(john, null)).toBe(false);
  });
});

describe('for any slug', () => {
  const slug = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });

  test('the canonical address names the same person, and is its own canonical form', () => {
    fc.assert(
      fc.property(slug, (raw) => {
        const address = parseAddress(`https://www.linkedin.com/in/${encodeURIComponent(raw)}/`);
        if (!address) return;
        const url = canonicalUrl(address);
        const again = parseAddress(url);
        expect(again).toEqual(address);
        expect(again && canonicalUrl(again)).toBe(url);
      }),
    );
  });

  test('different canonical slugs are different people', () => {
    fc.assert(
      fc.property(slug, slug, (a, b) => {
        const one = parseAddress(`https://www.linkedin.com/in/${encodeURIComponent(a)}`);
        const other = parseAddress(`https://www.linkedin.com/in/${encodeURIComponent(b)}`);
        if (one && other) expect(sameAddress(one, other)).toBe(one.publicId === other.publicId);
      }),
    );
  });

  test('no string makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(() => parseAddress(`https://www.linkedin.com/in/${text}`)).not.toThrow();
        expect(() => parseAddress(`https://www.linkedin.com/${text}`)).not.toThrow();
        expect(parseAddress(`https://example.com/in/${text}`)).toBeNull();
        expect(parseAddress(text)).toBeNull();
      }),
    );
  });
});
