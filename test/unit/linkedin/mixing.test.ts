// @vitest-environment happy-dom
/** Never two people in one capture: the address changes before the page does, and others stand beside the person. */
import { describe, expect, test } from 'vitest';
import { findNameAnchor } from '@/lib/linkedin/anchor';
import { read } from '@/lib/linkedin/read';
import { addressOf, documentOf, fixture, profile } from './page';

const others =
  '<aside><section><a href="/in/onur-bektas/"><h2>Onur Bektaş</h2></a><p>Founder at Bektaş Yapı</p></section></aside>';

describe('the address is ahead of the page', () => {
  test.each(['classic', 'sdui', 'sdui-tr', 'public', 'mobile'])('%s of somebody else', (name) => {
    const capture = read(fixture(name), addressOf('onur-bektas'));
    expect(capture).toMatchObject({ kept: 'address', publicId: 'onur-bektas', memberId: null, degree: null });
    expect(capture?.fields.fullName).toMatchObject({
      value: 'Onur Bektas',
      from: 'address',
      confidence: 'unsure',
    });
    expect(Object.keys(capture?.fields ?? {}).sort()).toEqual(['firstName', 'fullName', 'lastName']);
    expect(findNameAnchor(fixture(name), addressOf('onur-bektas'))).toBeNull();
  });

  test('the title has changed already, the page has not', () => {
    const page = fixture('classic');
    page.title = '(4) Onur Bektaş | LinkedIn';
    const capture = read(page, addressOf('onur-bektas'));
    expect(capture?.kept).toBe('address');
    expect(capture?.fields.fullName).toMatchObject({ value: 'Onur Bektaş', confidence: 'unsure' });
  });

  test('the page has changed already, the title has not', () => {
    const page = profile('onur-bektas', 'Onur Bektaş', {
      title: 'Defne Sarıkaya | LinkedIn',
      card: '<p>Founder at Bektaş Yapı</p>',
    });
    const capture = read(page, addressOf('onur-bektas'));
    expect(capture?.kept).toBe('page');
    expect(capture?.fields.fullName.value).toBe('Onur Bektaş');
  });

  test('a sub-page whose list is still the last person’s', () => {
    const id = 'ACoAAOther00000000000000000000000000000';
    const list = `<li id="profilePagedListComponent-${id}-EXPERIENCE-VIEW-DETAILS-1"><span>CEO</span><span>Bektaş Yapı</span><span>Jan 2020 - Present · 6 yrs</span></li>`;
    const page = documentOf(
      `<title>Experience | Onur Bektaş | LinkedIn</title><main><h2>Experience</h2><ul>${list}</ul></main>`,
    );
    const capture = read(
      page,
      'https://www.linkedin.com/in/ACoAADefneSarikaya00000000000000000000X/details/experience/',
    );
    expect(capture?.kept).toBe('address');
    expect(capture?.fields.company).toBeUndefined();
  });
});

describe('others beside the person', () => {
  test.each(['before', 'after'])('recommendations %s the card', (where) => {
    const page = profile('defne', 'Defne Sarıkaya', { card: '<p>Head of Sales at Mavi Liman</p>' });
    page.querySelector('main')?.insertAdjacentHTML(where === 'before' ? 'afterbegin' : 'beforeend', others);
    const capture = read(page, addressOf('defne'));
    expect(capture?.fields.fullName.value).toBe('Defne Sarıkaya');
    expect(JSON.stringify(capture)).not.toMatch(/Onur|Bektaş/);
  });

  test('a section that belongs to somebody else is not read', () => {
    const rest = `<section><div id="experience"></div><h2>Experience</h2><ul><li><a href="/company/1/"><img alt="Bektaş Yapı logo"></a><span>CEO</span><span>Bektaş Yapı</span><span>Jan 2020 - Present · 6 yrs</span></li></ul><a href="/in/onur-bektas/details/experience/">Show all</a></section>`;
    const capture = read(profile('defne', 'Defne Sarıkaya', { rest }), addressOf('defne'));
    expect(capture?.fields.fullName.value).toBe('Defne Sarıkaya');
    expect(capture?.fields.company).toBeUndefined();
    expect(capture?.fields.title).toBeUndefined();
  });

  test('two profiles in the page’s data: the viewer’s is not the person’s', () => {
    const answer = (firstName: string, lastName: string, slug: string, headline: string) =>
      `<code id="bpr-guid-${slug}">${JSON.stringify({ data: {}, included: [{ $type: 'com.linkedin.voyager.dash.identity.profile.Profile', entityUrn: `urn:li:fsd_profile:${slug}`, firstName, lastName, headline, publicIdentifier: slug, pad: 'x'.repeat(200) }] })}</code>`;
    const page = documentOf(
      `<title>LinkedIn</title><body>${answer('Kerem', 'Tuna', 'kerem-tuna', 'Looks for deals')}${answer('Defne', 'Sarıkaya', 'defne', 'Head of Sales')}</body>`,
    );
    const capture = read(page, addressOf('defne'));
    expect(capture).toMatchObject({
      kept: 'page',
      fields: { fullName: { value: 'Defne Sarıkaya' }, headline: { value: 'Head of Sales' } },
    });
    expect(read(page, addressOf('somebody-else'))?.kept).toBe('address');
  });

  test('/in/john is not /in/johnson', () => {
    const page = profile('johnson', 'Ada Johnson', { card: '<p>Engineer</p>' });
    expect(read(page, addressOf('john'))).toMatchObject({ kept: 'address', publicId: 'john' });
  });
});
