// @vitest-environment happy-dom
import { describe, expect, it, test } from 'vitest';
import { readRow } from '@/lib/linkedin/list/read-row';
import { shownName } from '@/lib/linkedin/list/row-name';
import { findRows } from '@/lib/linkedin/list/rows';
import { listKind } from '@/lib/linkedin/list-path';
import { CaptureMessage } from '@/lib/protocol/capture-message';
import { compareRows } from '../../accuracy/compare-rows';
import { loadCorpus } from '../../accuracy/corpus';
import { documentOf, FIXTURES, fixture } from './page';

const SEARCH = 'https://www.linkedin.com/search/results/people/';
const CONNECTIONS = 'https://www.linkedin.com/mynetwork/invite-connect/connections/';
const lists = (loadCorpus(FIXTURES) ?? []).filter(({ expected }) => expected.people);

const rowsOf = (body: string, url = SEARCH) => findRows(documentOf(`<main>${body}</main>`), url);
const slugs = (body: string, url = SEARCH) => rowsOf(body, url).map(({ address }) => address.publicId);

function read(body: string, url = SEARCH) {
  const rows = rowsOf(body, url);
  const kind = listKind(new URL(url).pathname);
  return rows.map((row) => kind && readRow(row, rows, kind, url));
}

describe('a path', () => {
  it.each([
    ['/search/results/people/', 'search'],
    ['/search/results/people', 'search'],
    ['/mynetwork/invite-connect/connections/', 'connections'],
    ['/sales/search/people', 'sales'],
    ['/sales/lists/people/7001', 'sales'],
    ['/search/results/companies/', null],
    ['/search/results/peopleware/', null],
    ['/feed/', null],
    ['/in/search/', null],
    ['/mynetwork/catch-up/all/', null],
    ['/sales/lead/ACwAAHelenaMarkova00000000000000000001', null],
  ])('%s', (path, kind) => {
    expect(listKind(path)).toBe(kind);
  });
});

describe.each(lists)('the list $name', ({ name, url, expected }) => {
  test('every row is found and read, and nothing beside them', () => {
    const rows = findRows(fixture(name), url);
    const kind = listKind(new URL(url).pathname);
    const captures = rows.flatMap((row) => (kind && readRow(row, rows, kind, url)) ?? []);
    expect(captures).toHaveLength(expected.peopleCount ?? NaN);
    expect(compareRows(expected, captures).filter(({ verdict }) => verdict !== 'right')).toEqual([]);
    for (const capture of captures) expect(CaptureMessage.safeParse(capture).error).toBeUndefined();
    expect(rows.map((row) => shownName(row)?.name)).toEqual(expected.people?.map(({ fullName }) => fullName));
  });
});

describe('rows', () => {
  const li = (slug: string, name: string, rest = '<p>Buyer</p>') =>
    `<li><a href="/in/${slug}/">${name}</a>${rest}</li>`;

  it('need no list markup when there are several alike', () => {
    const div = (slug: string) => `<div><div><a href="/in/${slug}/">${slug}</a><p>Buyer</p></div></div>`;
    expect(slugs(`<div>${div('ada')}${div('bo')}${div('cy')}</div>`)).toEqual(['ada', 'bo', 'cy']);
  });

  it('are one list, not the shared contacts inside a row', () => {
    const shared =
      '<p><a href="/in/x1/">X</a>, <a href="/in/x2/">Y</a>, <a href="/in/x3/">Z</a> and 4 more</p>';
    expect(slugs(`<ul>${li('ada', 'Ada Berg', `<p>Buyer</p>${shared}`)}</ul>`)).toEqual(['ada']);
    const faces =
      '<ul><li><a href="/in/x1/"><img alt="X"></a></li><li><a href="/in/x2/"><img alt="Y"></a></li></ul>';
    expect(
      slugs(
        `<ul>${li('ada', 'Ada Berg', `<p>Buyer</p>${faces}`)}${li('bo', 'Bo Lind', `<p>Buyer</p>${faces}`)}</ul>`,
      ),
    ).toEqual(['ada', 'bo']);
  });

  it('of somebody hidden are none, whoever is linked in them', () => {
    const hidden =
      '<li><a href="/search/results/people/headless">LinkedIn Member</a><p><a href="/in/x1/">X</a> knows them</p></li>';
    expect(slugs(`<ul>${hidden}${li('ada', 'Ada Berg')}</ul>`)).toEqual(['ada']);
  });

  it('go on in the parts an advertisement cuts a list into', () => {
    const part = (...rows: string[]) => `<div><ul>${rows.join('')}</ul></div>`;
    expect(slugs(part(li('ada', 'Ada'), li('bo', 'Bo')) + part(li('cy', 'Cy')))).toEqual(['ada', 'bo', 'cy']);
  });

  it('are not a lone link in a menu beside the list', () => {
    const menu =
      '<nav><div><ul><li><a href="/in/me-myself/">Me</a><button>Menu</button></li></ul></div></nav>';
    expect(slugs(`${menu}<ul>${li('ada', 'Ada')}${li('bo', 'Bo')}</ul>`)).toEqual(['ada', 'bo']);
  });

  it('that are one link each are rows all the same', () => {
    const link = (slug: string) => `<li><a href="/in/${slug}/"><h3>${slug} berg</h3><p>Buyer</p></a></li>`;
    expect(slugs(`<ul>${link('ada')}${link('bo')}</ul>`)).toEqual(['ada', 'bo']);
  });
});

describe('a row', () => {
  const person = (slug: string, name: string, more: string) =>
    `<li><a href="/in/${slug}/"><img alt="${name}"></a><div><a href="/in/${slug}/">${name}</a>${more}</div></li>`;

  it('takes nothing of its neighbour, and nothing of whom it links to beside', () => {
    const [ada, bo] = read(
      `<ul>${person('ada-berg', 'Ada Berg', '<span>• 2nd</span>')}${person(
        'bo-lind',
        'Bo Lind',
        '<span>• 3rd</span><div>Owner at Lind</div><div>Oslo, Norway</div><p><a href="/in/cy/">Cy Moe</a> is a mutual connection</p>',
      )}</ul>`,
    );
    expect(Object.keys(ada?.fields ?? {}).sort()).toEqual(['firstName', 'fullName', 'lastName']);
    expect(JSON.stringify(bo)).not.toMatch(/Ada|Cy|mutual/);
    expect(bo?.fields.headline?.value).toBe('Owner at Lind');
    expect(bo?.fields.location).toMatchObject({ value: 'Oslo, Norway', confidence: 'sure' });
    expect(bo?.degree?.value).toBe(3);
  });

  it('guesses title and company from the headline, and says that it guesses', () => {
    const [ada] = read(`<ul>${person('ada-berg', 'Ada Berg', '<div>Buyer at Norrvik</div>')}</ul>`);
    expect(ada?.fields.title).toMatchObject({ value: 'Buyer', confidence: 'unsure' });
    expect(ada?.fields.company).toMatchObject({ value: 'Norrvik', confidence: 'unsure' });
  });

  it('keeps headlines that several people share', () => {
    const four = ['ada-berg', 'bo-lind', 'cy-moe', 'di-roe'].map((slug) => {
      const name = slug.replace(
        /(^|-)(\w)/g,
        (_, dash: string, c: string) => (dash ? ' ' : '') + c.toUpperCase(),
      );
      return person(slug, name, '<span>• 2nd</span><div>Buyer</div><div>Oslo, Norway</div>');
    });
    expect(read(`<ul>${four.join('')}</ul>`).map((each) => each?.fields.headline?.value)).toEqual(
      Array(4).fill('Buyer'),
    );
  });

  it('of my connections: the day of connecting is no headline, the degree is one', () => {
    const row = (slug: string, day: number) =>
      `<div><a href="/in/${slug}/"><p>${slug} Berg</p></a><p>Connected on May ${day}, 2026</p><button>Message</button></div>`;
    const [ada] = read(`<div>${row('ada', 3)}${row('bo', 4)}${row('cy', 5)}</div>`, CONNECTIONS);
    expect(ada?.fields.headline).toBeUndefined();
    expect(ada?.degree?.value).toBe(1);
  });

  it('says nothing of a degree when two are shown', () => {
    const [ada] = read(
      `<ul>${person('ada', 'Ada Berg', '<span>• 2nd</span><span>• 3rd</span><div>Buyer</div>')}</ul>`,
    );
    expect(ada?.degree).toBeNull();
  });

  it('is not called by the initials on its tile', () => {
    const row = (slug: string, name: string) =>
      `<li><a href="/in/${slug}/"><span>${name.replace(/[^A-Z]/g, '')}</span></a><a href="/in/${slug}/">${name}</a><p>Buyer</p></li>`;
    const body = `<ul>${row('x-1', 'Ada Berg')}${row('x-2', 'Bo Lind')}</ul>`;
    expect(rowsOf(body).map((each) => shownName(each)?.name)).toEqual(['Ada Berg', 'Bo Lind']);
    expect(read(body).map((each) => each?.fields.fullName.value)).toEqual(['Ada Berg', 'Bo Lind']);
  });

  it('without a name is not read', () => {
    expect(read('<ul><li><a href="/in/ada/"></a><button>Connect</button></li></ul>')).toEqual([null]);
  });
});
