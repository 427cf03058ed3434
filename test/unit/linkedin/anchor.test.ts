// @vitest-environment happy-dom
/** The control's place: by the person's own name, in a heading or not, and never by somebody else's. */
import { describe, expect, test } from 'vitest';
import { findNameAnchor } from '@/lib/linkedin/anchor';
import { namesOf } from '@/lib/linkedin/name/wanted';
import { addressOf, documentOf } from './page';

const OWN = '<a href="/in/defne-sarikaya/overlay/contact-info/">Contact info</a>';
const page = (main: string, title = 'Defne Sarıkaya | LinkedIn') =>
  documentOf(`<!doctype html><title>${title}</title><body><main>${main}</main></body>`);
const placed = (document: Document, slug = 'defne-sarikaya') =>
  findNameAnchor(document, addressOf(slug))?.textContent ?? null;
const card = (name: string, own = OWN) =>
  `<section>${name}<p>Head of Sales at Mavi Liman</p>${own}</section>`;
/** Somebody beside the person, without a link by which to know them. */
const beside = (name: string) => `<section><h2>${name}</h2><p>Founder</p><button>Follow</button></section>`;

describe('the name is found', () => {
  test.each([
    ['a heading', '<h2>Defne Sarıkaya</h2>', 'Defne Sarıkaya'],
    [
      'with what people add',
      '<h1>Defne Sarıkaya (She/Her) 🚀 · 2nd</h1>',
      'Defne Sarıkaya (She/Her) 🚀 · 2nd',
    ],
    ['with credentials', '<h1>Defne Sarıkaya, PMP</h1>', 'Defne Sarıkaya, PMP'],
    [
      'twice, for screen readers',
      '<h1><span aria-hidden="true">Defne Sarıkaya</span><span>Defne Sarıkaya</span></h1>',
      'Defne SarıkayaDefne Sarıkaya',
    ],
    ['in no heading', '<ul><li>Defne Sarıkaya</li><li>2nd</li></ul>', 'Defne Sarıkaya'],
    [
      'in no heading, twice',
      '<p><span aria-hidden="true">Defne Sarıkaya</span><span>Defne Sarıkaya</span></p>',
      'Defne SarıkayaDefne Sarıkaya',
    ],
  ])('%s', (_, name, text) => {
    expect(placed(page(card(name)))).toBe(text);
  });

  test.each(['LinkedIn', '(4) Onur Bektaş | LinkedIn'])(
    'by the address, while the title says %s',
    (title) => {
      expect(placed(page(card('<h2>Defne Sarıkaya</h2>') + beside('Onur Bektaş'), title))).toBe(
        'Defne Sarıkaya',
      );
      expect(placed(page(card('<div>Defne Sarıkaya</div>') + beside('Onur Bektaş'), title))).toBe(
        'Defne Sarıkaya',
      );
    },
  );

  test('by the title, where the address spells no name', () => {
    const own = '<a href="/in/x7k2/overlay/contact-info/">Contact info</a>';
    expect(placed(page(beside('Onur Bektaş') + card('<h2>Defne Sarıkaya</h2>', own)), 'x7k2')).toBe(
      'Defne Sarıkaya',
    );
  });

  test('where no part links to the person’s own pages: a link to the address carries the name', () => {
    const card = '<section><h1>Defne Sarıkaya</h1><p>Head of Sales</p></section>';
    const link = '<p><a href="/in/defne-sarikaya">Defne Sarıkaya</a> posted this</p>';
    expect(placed(page(card + link))).toBe('Defne Sarıkaya');
    expect(placed(page(card))).toBeNull();
  });
});

describe('somebody else’s name never is', () => {
  const last = card('<h1>Onur Bektaş</h1>', '<a href="/in/onur-bektas/overlay/contact-info/">Contact</a>');
  const linked =
    '<section><a href="/in/defne-sarikaya/">Defne Sarıkaya</a><button>Connect</button></section>';

  test.each([
    ['the last person’s page, under its own title', last, 'Onur Bektaş | LinkedIn'],
    ['the last person’s page, under the new title', last, 'Defne Sarıkaya | LinkedIn'],
    ['a link to the new person on it, under its own title', last + linked, 'Onur Bektaş | LinkedIn'],
    ['a link to the new person on it, under the new title', last + linked, 'Defne Sarıkaya | LinkedIn'],
    [
      'a namesake with another address',
      '<section><a href="/in/defne-sarikaya-2/"><h2>Defne Sarıkaya</h2></a></section>',
      'Defne Sarıkaya | LinkedIn',
    ],
    [
      'what stands around the content',
      `<nav>${card('<h2>Defne Sarıkaya</h2>')}</nav>`,
      'Defne Sarıkaya | LinkedIn',
    ],
    ['what nobody sees', card('<h2 hidden>Defne Sarıkaya</h2>'), 'Defne Sarıkaya | LinkedIn'],
  ])('%s', (_, main, title) => {
    expect(placed(page(main, title))).toBeNull();
  });

  test('an old title names a person beside this one', () => {
    const shown = placed(page(beside('Onur Bektaş') + card('<h2>Defne</h2>'), 'Onur Bektaş | LinkedIn'));
    expect(shown).not.toBe('Onur Bektaş');
  });
});

test.each([
  ['Defne Sarıkaya', 4],
  ['Defne Sarikaya', 4],
  ['DEFNE SARIKAYA · 2nd', 4],
  ['Defne Sarıkaya 2nd', 4],
  ['Defne Sarıkaya Ak', 3],
  ['About Defne', 1],
  ['About defne', 0],
  ['More profiles for you', 0],
  ['3 mutual connections', 0],
  ['', 0],
])('“%s” fits the wanted name by %i', (text, fit) => {
  expect(namesOf('Defne Sarıkaya | LinkedIn', 'defne-sarikaya-31b7a').of(text)).toBe(fit);
});

test('of a title in parts the address’s name is wanted, else the last', () => {
  const headline = 'Defne Sarıkaya - Head of Sales - Mavi Liman | LinkedIn';
  expect(namesOf(headline, null).of('Defne Sarıkaya')).toBe(2);
  expect(namesOf('Activity | Defne Sarıkaya | LinkedIn', null).of('Activity')).toBe(0);
  expect(namesOf('Defne Sarıkaya | Lead | Sales Navigator', null).of('Lead')).toBe(0);
});
