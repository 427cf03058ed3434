// @vitest-environment happy-dom
/** Field by field, on small pages: each strategy's own case, and what must not be taken for it. */
import { describe, expect, test } from 'vitest';
import { read } from '@/lib/linkedin/read';
import { CaptureMessage } from '@/lib/protocol/capture-message';
import { addressOf, documentOf, profile } from './page';

const fields = (page: Document, slug = 'defne') => read(page, addressOf(slug))?.fields;
const at = (parts: { card?: string; rest?: string; title?: string }) =>
  fields(profile('defne', 'Defne Sarıkaya', parts));
const job = (title: string, company: string, dates: string) =>
  `<li><a href="/company/1/"><img alt="${company} logo"></a><span>${title}</span><span>${company} · Full-time</span><span>${dates}</span></li>`;
const experience = (items: string) =>
  `<section><div id="experience"></div><h2>Experience</h2><ul>${items}</ul></section>`;

describe('degree', () => {
  const degree = (card: string) =>
    read(profile('defne', 'Defne Sarıkaya', { card }), addressOf('defne'))?.degree;

  test('of two in the page, the one in a wrapper of its own is hidden', () => {
    expect(degree('<div><div data-display-contents="true"><p>· 1st</p></div><p>· 2nd</p></div>')?.value).toBe(
      2,
    );
    expect(degree('<div><p>· 1st</p><div data-display-contents="true"><p>· 2nd</p></div></div>')?.value).toBe(
      1,
    );
  });

  test('both wrapped says nothing', () => {
    const wrapped = (text: string) => `<div data-display-contents="true"><p>${text}</p></div>`;
    expect(degree(`<div>${wrapped('· 1st')}${wrapped('· 2nd')}</div>`)).toBeNull();
  });

  test('shown and spoken agree', () => {
    expect(degree('<span class="dist-value">3rd</span><span>3rd degree connection</span>')).toMatchObject({
      value: 3,
      confidence: 'sure',
    });
  });
});

describe('title and company', () => {
  test('come from the position without an end', () => {
    const rest = experience(
      job('Head of Sales', 'Mavi Liman', 'Mar 2023 - Present · 3 yrs') +
        job('Clerk', 'Poyraz', 'Jan 2020 - Mar 2023 · 3 yrs'),
    );
    expect(at({ rest })).toMatchObject({
      title: { value: 'Head of Sales' },
      company: { value: 'Mavi Liman', confidence: 'sure' },
    });
  });

  test('are not an ended position, and then no headline is believed', () => {
    const rest = experience(job('Clerk', 'Poyraz', 'Jan 2020 - Mar 2023 · 3 yrs'));
    const found = at({ card: '<p>Advisor at Mavi Liman</p>', rest });
    expect([found?.title, found?.company]).toEqual([undefined, undefined]);
  });

  test('from the headline are a marked guess', () => {
    expect(at({ card: '<p>Head of Sales at Mavi Liman</p>' })).toMatchObject({
      title: { value: 'Head of Sales', from: 'headline', confidence: 'unsure' },
      company: { value: 'Mavi Liman', from: 'headline', confidence: 'unsure' },
    });
  });

  test('a school in the card is no company', () => {
    const school =
      '<button aria-label="Education: Ege University. Click to skip"><img alt=""><span>Ege University</span></button>';
    expect(at({ card: `<p>Researcher of tides and ferries</p>${school}` })?.company).toBeUndefined();
  });

  test('several positions at one company take its name from above them', () => {
    const inner = (title: string, dates: string) => `<li><span>${title}</span><span>${dates}</span></li>`;
    const rest = experience(
      `<li><a href="/company/1/"><span>Mavi Liman</span><span>Full-time · 6 yrs</span></a><ul>${inner('Head of Sales', 'Mar 2023 - Present · 3 yrs')}${inner('Clerk', 'Oct 2020 - Mar 2023 · 2 yrs')}</ul></li>${job('Clerk', 'Poyraz', 'Jan 2018 - Oct 2020 · 2 yrs')}`,
    );
    expect(at({ rest })).toMatchObject({
      title: { value: 'Head of Sales' },
      company: { value: 'Mavi Liman' },
    });
  });
});

test('the headline that names another company does not change where someone works', () => {
  const rest = experience(job('Co-Founder', 'Poyraz', 'Mar 2023 - Present · 3 yrs'));
  const found = at({ card: '<p>Board member at Mavi Liman</p>', rest });
  expect(found?.company).toMatchObject({
    value: 'Poyraz',
    others: [{ value: 'Mavi Liman', from: 'headline' }],
  });
});

test('location is the line by the contact info, and has the shape of a place', () => {
  expect(at({ card: '<p>Head of Sales at Mavi Liman</p><p>İzmir, Türkiye</p>' })?.location).toMatchObject({
    value: 'İzmir, Türkiye',
    confidence: 'sure',
  });
});

test('e-mail is not the page’s own', () => {
  const page = profile('defne', 'Defne Sarıkaya');
  page.body.insertAdjacentHTML(
    'afterbegin',
    '<div><a href="mailto:help@example.com">Accessibility</a></div>',
  );
  expect(fields(page)?.email).toBeUndefined();
});

test('a first name of two words is known by how the page speaks to the person', () => {
  const page = profile('ansel-e', 'Ansel Everard Almquist', {
    card: '<button aria-label="Message Ansel Everard">Message</button>',
  });
  expect(fields(page, 'ansel-e')).toMatchObject({
    firstName: { value: 'Ansel Everard' },
    lastName: { value: 'Almquist' },
  });
});

test('a name in parts is one name', () => {
  const page = documentOf(
    '<title>LinkedIn</title><main><div id="profile"><h1><span class="full-name"><span>Defne</span> <span>Sarıkaya</span></span></h1><p>Head of Sales</p><dl><dt>Location</dt><dd><span>İzmir, Türkiye</span></dd></dl><a href="/in/defne/details/experience/">Experience</a></div></main>',
  );
  expect(fields(page)).toMatchObject({
    fullName: { value: 'Defne Sarıkaya' },
    headline: { value: 'Head of Sales' },
    location: { value: 'İzmir, Türkiye' },
  });
});

test('the only line between name and place is surely the headline; of two, the first is a guess', () => {
  const place = '<p>İzmir, Türkiye</p>';
  expect(at({ card: `<p>Head of Sales</p>${place}` })?.headline).toMatchObject({
    value: 'Head of Sales',
    confidence: 'sure',
  });
  expect(at({ card: `<p>Head of Sales</p><p>Cedar and salt</p>${place}` })?.headline).toMatchObject({
    value: 'Head of Sales',
    confidence: 'unsure',
  });
});

test('a text about oneself that stands before the headline is not taken for it', () => {
  const about =
    'I have sold pumps at sea and on land for twenty years, and I still like the sound of them. '.repeat(2);
  expect(at({ card: `<p>${about}</p><p>CEO at Mavi Liman</p><p>İzmir, Türkiye</p>` })?.headline?.value).toBe(
    'CEO at Mavi Liman',
  );
});

test('an about that is cut on the page is read whole where a tooltip holds it', () => {
  const whole = 'I have sold pumps at sea and on land for twenty years, and I still like the sound of them.';
  const rest = `<section><h2>About</h2><div title="${whole}">${whole.slice(0, 40)}…</div></section>`;
  expect(at({ rest })?.about?.value).toBe(whole);
});

test('an empty place for the headline means that there is none', () => {
  const card =
    '<h2 class="top-card-layout__headline"></h2><span>İzmir, Türkiye</span><span>Something else</span>';
  expect(at({ card })?.headline).toBeUndefined();
});

describe('hostile pages', () => {
  const markup = '&lt;img src=x onerror=alert(1)&gt;';

  test('markup is text, and everything fits what the worker takes', () => {
    const long = 'a b '.repeat(20_000);
    const page = profile('defne', 'Defne Sarıkaya', {
      card: `<p>${markup} ${long}</p><p>İzmir, Türkiye</p>`,
      rest: `<section><div id="about"></div><h2>About</h2><p>${markup} ${long}</p></section>${experience(job(markup, `${markup}${long}`, 'Mar 2023 - Present · 3 yrs'))}`,
    });
    const capture = read(page, addressOf('defne'));
    expect(CaptureMessage.safeParse(capture).error).toBeUndefined();
    expect(capture?.fields.headline?.value).toMatch(/^<img src=x onerror=alert\(1\)> a b/);
    expect(capture?.fields.headline?.value.length).toBeLessThanOrEqual(500);
    expect(capture?.fields.about?.value.length).toBeLessThanOrEqual(20_000);
  });

  test('ten thousand characters are no name', () => {
    const name = 'Defne '.repeat(2000);
    const capture = read(
      profile('defne-sarikaya', name, { title: `${name} | LinkedIn` }),
      addressOf('defne-sarikaya'),
    );
    expect(capture?.fields.fullName).toMatchObject({ value: 'Defne Sarikaya', confidence: 'unsure' });
  });

  test('no name at all', () => {
    const capture = read(
      documentOf('<main><section><h1></h1><p>Hello</p></section></main>'),
      addressOf('12345'),
    );
    expect(capture).toMatchObject({
      kept: 'address',
      fields: { fullName: { value: '12345', from: 'address' } },
    });
  });

  test('broken data in the page is nobody’s', () => {
    const page = profile('defne', 'Defne Sarıkaya');
    page.body.insertAdjacentHTML(
      'beforeend',
      '<script type="application/ld+json">{"@type":"Person","url":</script><code id="bpr-guid-1">{"firstName": "defne"</code>',
    );
    expect(fields(page)?.fullName.value).toBe('Defne Sarıkaya');
  });

  test('a document with nothing in it', () => {
    expect(read(document.implementation.createHTMLDocument(''), addressOf('defne'))?.kept).toBe('address');
  });
});
