// @vitest-environment happy-dom
/** Company pages: whose they are, each strategy on its own, and never two companies in one capture. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findNameAnchor } from '@/lib/linkedin/anchor';
import type { CompanyTextField } from '@/lib/linkedin/company/capture';
import { readCompany } from '@/lib/linkedin/company/read';
import { companyFromTitle } from '@/lib/linkedin/company/title';
import { read } from '@/lib/linkedin/read';
import { CompanyMessage } from '@/lib/protocol/company-message';
import { documentOf, FIXTURES, fixture } from './page';

describe.each(['company-classic', 'company-tr', 'company-public', 'company-sdui'])('%s', (name) => {
  const expected = JSON.parse(readFileSync(join(FIXTURES, `${name}.expected.json`), 'utf8'));

  test('is proven to be the address’s, and its name is sure', () => {
    const capture = readCompany(fixture(name), expected.url);
    expect(capture).toMatchObject({
      kept: 'page',
      companyId: expected.organisation.companyId,
      slug: expected.organisation.slug,
      fields: { name: { value: expected.company, confidence: 'sure' } },
    });
    expect(CompanyMessage.safeParse(capture).success).toBe(true);
  });

  test('is nobody’s to the reader of people, and the control stands by its name', () => {
    expect(read(fixture(name), expected.url)).toBeNull();
    expect(findNameAnchor(fixture(name), expected.url)?.textContent).toBe(expected.company);
  });
});

test('under an old title the heading is the one the address spells, not a person’s', () => {
  const person = '<section><a href="/in/onur-bektas/"><h1>Onur Bektaş</h1></a></section>';
  const shown = page(`${person}<h1>Shipping news</h1>`, { title: 'Onur Bektaş | LinkedIn' });
  expect(findNameAnchor(shown, ADDRESS)?.textContent).toBe('Mavi Liman');
  expect(readCompany(shown, ADDRESS)?.fields.name?.value).toBe('Mavi Liman');
});

const ADDRESS = 'https://www.linkedin.com/company/mavi-liman/';
const LONG = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
const TABS = (slug = 'mavi-liman') =>
  `<nav><a href="/company/${slug}/about/">About</a><a href="/company/${slug}/posts/">Posts</a></nav>`;

function page(rest = '', { title = 'Mavi Liman | LinkedIn', card = '', tabs = TABS() } = {}): Document {
  return documentOf(
    `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><section><h1>Mavi Liman</h1>${card}${tabs}</section>${rest}</main></body></html>`,
  );
}
const at = (rest: string, options = {}) => readCompany(page(rest, options), ADDRESS);
const one = (field: CompanyTextField, rest: string, options = {}) => at(rest, options)?.fields[field];
const data = (fields: object, id = 71) =>
  `<code>${JSON.stringify({ included: [{ entityUrn: `urn:li:fsd_company:${id}`, name: 'Mavi Liman', universalName: 'mavi-liman', ...fields }] })}</code>`;

describe('each way alone finds the value, and is unsure of it', () => {
  test.each<[CompanyTextField, string, string, object, string]>([
    ['industry', 'label', '<dl><dt>Branche</dt><dd>Schifffahrt</dd></dl>', {}, 'Schifffahrt'],
    ['industry', 'hook', '<p data-test-id="about-us__industry"><span>Shipping</span></p>', {}, 'Shipping'],
    [
      'industry',
      'card-order',
      '',
      { card: '<p>Shipping</p><p>İzmir, Türkiye</p><p>1,204 followers</p>' },
      'Shipping',
    ],
    [
      'location',
      'card-order',
      '',
      { card: '<p>Shipping</p><p>İzmir, Türkiye</p><p>1,204 followers</p>' },
      'İzmir, Türkiye',
    ],
    ['location', 'label', '<h3>Headquarters</h3><p>İzmir</p>', {}, 'İzmir'],
    [
      'location',
      'embedded',
      data({ headquarter: { address: { city: 'İzmir', geographicArea: 'Ege' } } }),
      {},
      'İzmir, Ege',
    ],
    ['size', 'range', '<p>51-200 wunderliche Leute</p>', {}, '51-200 wunderliche Leute'],
    ['size', 'card', '', { card: '<p>10,001+ employees</p><p>9 followers</p>' }, '10,001+ employees'],
    ['size', 'embedded', data({ employeeCountRange: { start: 10001 } }), {}, '10001+'],
    ['website', 'card', '', { card: '<a href="https://mavi.example/">Visit</a>' }, 'https://mavi.example/'],
    ['website', 'embedded', data({ websiteUrl: 'https://mavi.example' }), {}, 'https://mavi.example'],
    ['tagline', 'embedded', data({ tagline: 'We carry.' }), {}, 'We carry.'],
    [
      'tagline',
      'card-order',
      '',
      { card: '<p>We carry.</p><p>Shipping</p><p>İzmir, Türkiye</p><p>9 followers</p>' },
      'We carry.',
    ],
    [
      'about',
      'section',
      '<section><h2>Hakkımızda</h2><p>Boats, and the people who wait for them on the quay.</p></section>',
      {},
      'Boats, and the people who wait for them on the quay.',
    ],
    ['about', 'shape', `<div><p>${LONG}</p></div>`, {}, LONG],
  ])('%s by %s', (field, from, rest, options, value) => {
    expect(one(field, rest, options)).toMatchObject({ value, from, confidence: 'unsure' });
  });
});

test('the industry is no place, the place no tagline, when the card leaves one out', () => {
  const card = '<p>Shipping</p><p>1,204 followers</p>';
  expect(at('', { card })?.fields).toMatchObject({ industry: { value: 'Shipping' } });
  expect(Object.keys(at('', { card })?.fields ?? {}).sort()).toEqual(['industry', 'name']);
});

test('a link of a post is not the company’s website', () => {
  const post =
    '<article><p><a href="https://elsewhere.example/">https://elsewhere.example/</a></p></article>';
  expect(one('website', post)).toBeUndefined();
});

describe('the number that people’s pages link to', () => {
  const link = (ids: string) =>
    `<a href="/search/results/people/?currentCompany=${encodeURIComponent(ids)}">People</a>`;

  test('is proven by the site’s own data, or by two marks, never by one', () => {
    expect(at(data({}))?.companyId).toBe('71');
    expect(at('', { card: link('["71"]') })?.companyId).toBeNull();
    expect(
      at('', { card: `${link('["71"]')}<p data-urn="urn:li:fsd_company:71">9 followers</p>` })?.companyId,
    ).toBe('71');
    expect(
      at('', { card: `${link('["71"]')}<p data-urn="urn:li:fsd_company:72">9 followers</p>` })?.companyId,
    ).toBeNull();
  });

  test('is not a subsidiary’s, nor another company’s in the data', () => {
    expect(at('', { card: `${link('["71","72"]')}<p>9 followers</p>` })?.companyId).toBeNull();
    expect(at(data({ universalName: 'mavi-liman-yachts' }))?.companyId).toBeNull();
  });

  test('is the address itself where that is a number, whose tabs are known by the data', () => {
    const capture = readCompany(page(data({})), 'https://www.linkedin.com/company/71/');
    expect(capture).toMatchObject({ kept: 'page', companyId: '71', slug: 'mavi-liman' });
  });
});

describe('a page still changing', () => {
  test('keeps the address alone while the tabs are another company’s', () => {
    const capture = at('', {
      tabs: TABS('poyraz-kargo'),
      title: 'Poyraz Kargo: About | LinkedIn',
      card: '<p>Freight</p><p>9 followers</p>',
    });
    expect(capture).toMatchObject({ kept: 'address', companyId: null, slug: 'mavi-liman' });
    expect(capture?.fields).toEqual({
      name: expect.objectContaining({ value: 'mavi liman', from: 'slug', confidence: 'unsure' }),
    });
    expect(findNameAnchor(page('', { tabs: TABS('poyraz-kargo') }), ADDRESS)).toBeNull();
  });

  test('keeps a title that fits the address', () => {
    expect(at('', { tabs: '' })).toMatchObject({
      kept: 'address',
      fields: { name: { value: 'Mavi Liman', from: 'title' } },
    });
  });
});

test('walls, and addresses that are no company’s, give nothing', () => {
  const wall = documentOf(
    '<title>Sign in | LinkedIn</title><main><form><input type="password"></form></main>',
  );
  expect(readCompany(wall, ADDRESS)).toBeNull();
  expect(readCompany(page(), 'https://www.linkedin.com/in/mavi/')).toBeNull();
  expect(readCompany(page(), 'https://www.linkedin.com/company/unavailable/')).toBeNull();
});

test.each([
  ['(3) Mavi Liman: About | LinkedIn', 'Mavi Liman'],
  ['Mavi Liman | LinkedIn', 'Mavi Liman'],
  ['Re: Source: Life | LinkedIn', 'Re: Source'],
  ['Feed | LinkedIn', null],
  ['Mavi Liman', null],
])('the title “%s” names %s', (title, name) => {
  expect(companyFromTitle(title)).toBe(name);
});

test('markup is text, and everything fits what the worker takes', () => {
  const long = '&lt;img src=x onerror=alert(1)&gt; '.repeat(2000);
  const capture = at(
    `<section><h2>About us</h2><p>${long}</p></section><dl><dt>Industry</dt><dd>${long}</dd></dl>`,
  );
  expect(capture?.fields.industry?.value).toContain('<img');
  expect(CompanyMessage.safeParse(capture).success).toBe(true);
});
