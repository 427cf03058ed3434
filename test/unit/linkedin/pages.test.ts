// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { findNameAnchor } from '@/lib/linkedin/anchor';
import { readCompany } from '@/lib/linkedin/company/read';
import { read } from '@/lib/linkedin/read';
import { CaptureMessage } from '@/lib/protocol/capture-message';
import { compare } from '../../accuracy/compare';
import { loadCorpus } from '../../accuracy/corpus';
import { FIXTURES, fixture } from './page';

const cases = loadCorpus(FIXTURES) ?? [];

test('the fixture pages are there', () => {
  expect(cases.length).toBeGreaterThanOrEqual(10);
});

describe.each(cases)('$name', ({ name, url, expected }) => {
  test('reads what the page shows, and nothing else', () => {
    const capture = read(fixture(name), url);
    const found = capture ?? readCompany(fixture(name), url);
    expect(compare(expected, found).filter((outcome) => outcome.verdict !== 'right')).toEqual([]);
    if (capture) expect(CaptureMessage.safeParse(capture).error).toBeUndefined();
  });
});

test.each([
  ['classic', 'H1', 'Defne Sarıkaya'],
  ['sdui', 'H2', 'Marek Wilk 🌍'],
  ['sdui-tr', 'H2', 'Elif Su Aydınlı'],
  ['public', 'H1', 'Jonas Eberhardt'],
  ['mobile', 'H1', 'Rafael Duarte da Costa'],
  ['sales-lead', 'H1', 'Noor Haddad'],
  ['sales-lead-roles', 'H1', 'Ingrid Solheim'],
  ['classic-es', 'H1', 'Nuria Beltrán Soler'],
  ['contact-tr', 'H2', 'Cem Aksoylu'],
  ['member-address', 'H2', 'Adaeze Nwosu-Bright, PMP'],
  ['activity', 'H3', 'Tomasz Wierzba'],
  ['pub-old', 'H1', 'Tamsin Orchard'],
])('%s: the control stands by the name', (name, tag, text) => {
  const url = cases.find((one) => one.name === name)?.url ?? '';
  const anchor = findNameAnchor(fixture(name), url);
  expect([anchor?.tagName, anchor?.textContent]).toEqual([tag, text]);
});

test.each(['unreadable', 'not-found', 'feed', 'details-tr'])('%s: there is no name to stand by', (name) => {
  const url = cases.find((one) => one.name === name)?.url ?? '';
  expect(findNameAnchor(fixture(name), url)).toBeNull();
});

test('nothing recognised: the address and what the title says, as a guess', () => {
  const capture = read(fixture('unreadable'), 'https://www.linkedin.com/in/yuki-tanabe-7/?trk=x');
  expect(capture).toMatchObject({
    url: 'https://www.linkedin.com/in/yuki-tanabe-7/',
    kept: 'address',
    layout: 'unknown',
    fields: { fullName: { value: 'Yuki Tanabe', confidence: 'unsure' } },
  });
  expect(Object.keys(capture?.fields ?? {}).sort()).toEqual(['firstName', 'fullName', 'lastName']);
});

test('a sub-page that nothing ties to its address is not read: the title’s name alone', () => {
  const page = fixture('details-tr');
  for (const link of page.querySelectorAll('main a[href*="/overlay/"]')) link.remove();
  const capture = read(page, 'https://www.linkedin.com/in/zeynep-ulusoylu/details/experience/');
  expect(capture).toMatchObject({
    kept: 'address',
    fields: { fullName: { value: 'Zeynep Ulusoylu', confidence: 'unsure' } },
  });
  expect(capture?.fields.title).toBeUndefined();
});

test.each([
  'https://www.linkedin.com/in/nuria-beltran-soler/es/?locale=es_ES',
  'https://es.linkedin.com/in/NURIA-beltran-soler',
  'https://linkedin.com/in/nuria-beltran-soler#experience',
  'https://m.linkedin.com/mwlite/in/nuria-beltran-soler',
])('%s is the same person', (url) => {
  expect(read(fixture('classic-es'), url)).toMatchObject({
    url: 'https://www.linkedin.com/in/nuria-beltran-soler/',
    kept: 'page',
    fields: { company: { value: 'Conservas Marejada' } },
  });
});

test('e-mail, phone and website only while the contact information is open', () => {
  const url = cases.find((one) => one.name === 'contact-tr')?.url ?? '';
  const page = fixture('contact-tr');
  page.querySelector('[role="dialog"]')?.remove();
  const { email, phone, website, fullName } = read(page, url)?.fields ?? {};
  expect([email, phone, website, fullName?.value]).toEqual([undefined, undefined, undefined, 'Cem Aksoylu']);
});

test('a Sales Navigator lead is read by structure where its marks are gone', () => {
  const page = fixture('sales-lead-roles');
  for (const name of ['data-anonymize', 'data-sn-view-name', 'data-x--lead--name', 'class'])
    for (const element of page.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  const { expected, url = '' } = cases.find((one) => one.name === 'sales-lead-roles') ?? {};
  const { fields, degree } = read(page, url) ?? {};
  expect(fields).toMatchObject({
    fullName: { value: expected?.fullName },
    headline: { value: expected?.headline },
    title: { value: expected?.title },
    company: { value: expected?.company },
    email: { value: expected?.email },
    phone: { value: expected?.phone?.replaceAll(' ', '') },
  });
  expect(degree?.value).toBe(3);
});

test('ids the page shows are kept, in their own case', () => {
  const sdui = cases.find((one) => one.name === 'sdui')?.url ?? '';
  expect(read(fixture('sdui'), sdui)?.memberId).toBe('ACoAAMarekWilk0000000000000000000000aZb');
  const byMember = read(
    fixture('sdui'),
    'https://www.linkedin.com/in/ACoAAMarekWilk0000000000000000000000aZb/',
  );
  expect(byMember).toMatchObject({
    kept: 'page',
    publicId: 'marekwilk',
    fields: { fullName: { value: 'Marek Wilk' } },
  });
});

test('a person page is mostly sure of what it shows', () => {
  const { fields, degree } =
    read(fixture('classic'), 'https://www.linkedin.com/in/defne-sarikaya-31b7a/') ?? {};
  const readings = [...Object.values(fields ?? {}), degree];
  expect(readings.filter((reading) => reading?.confidence !== 'sure')).toEqual([]);
});

test.each([
  'https://www.linkedin.com/feed/',
  'https://www.linkedin.com/company/mavi-liman/',
  'https://www.linkedin.com/search/results/people/?keywords=defne',
  'https://www.linkedin.com/jobs/view/1/',
  'https://example.com/in/defne-sarikaya-31b7a/',
])('nobody at %s, whatever the page shows', (url) => {
  expect(read(fixture('classic'), url)).toBeNull();
  expect(findNameAnchor(fixture('classic'), url)).toBeNull();
});
