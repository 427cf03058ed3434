// @vitest-environment happy-dom
/** One structure, many people: what holds for one language's page must hold for another's. */
import { describe, expect, test } from 'vitest';
import type { Capture } from '@/lib/linkedin/capture';
import { read } from '@/lib/linkedin/read';
import { documentOf } from './page';
import { SHOWN, type Shown } from './people';

const link = (slug: string, rest = '') => `/in/${encodeURIComponent(slug)}/${rest}`;

const LAYOUTS: Record<string, (of: Shown) => string> = {
  classic: (of) => `<main><section>
    <div><a href="${link(of.slug, 'overlay/about-this-profile/')}"><h1>${of.heading}</h1></a><span><span>${of.degree[0].replace('· ', '')}</span></span></div>
    <div>${of.headline}</div>
    <div><span>${of.location}</span><span><a href="${link(of.slug, 'overlay/contact-info/')}">${of.contactInfo}</a></span></div>
    <ul><li><span>${of.count}</span></li></ul>
    <div><button type="button"><span>${of.message}</span></button></div></section></main>`,
  newest: (of) => `<main><div><section>
    <div><h2>${of.heading}</h2><div><p>${of.degree[0]}</p></div></div>
    <p>${of.headline}</p>
    <div><p>${of.location}</p><p>·</p><p><a href="https://www.linkedin.com${link(of.slug, 'overlay/contact-info/')}">${of.contactInfo}</a></p></div>
    <p>${of.count}</p><div role="button"><span>${of.message}</span></div></section></div></main>`,
};

const page = (of: Shown, layout: string) =>
  documentOf(
    `<!doctype html><html lang="${of.lang}"><head><title>(2) ${of.name} | LinkedIn</title></head><body>${LAYOUTS[layout]?.(of)}</body></html>`,
  );

const values = (capture: Capture | null) => {
  const { fullName, firstName, lastName, headline, title, company, location } = capture?.fields ?? {};
  return {
    name: fullName?.value,
    firstName: firstName?.value,
    lastName: lastName?.value,
    headline: headline?.value,
    title: title?.value ?? null,
    company: company?.value ?? null,
    location: location?.value,
    degree: capture?.degree?.value,
  };
};

describe.each(Object.keys(LAYOUTS))('%s layout', (layout) => {
  test.each(SHOWN)('$lang: $name', (of) => {
    const { name, firstName, lastName, headline, title, company, location, degree } = of;
    const capture = read(page(of, layout), `https://www.linkedin.com${link(of.slug)}`);
    expect(values(capture)).toEqual({
      name,
      firstName,
      lastName,
      headline,
      title,
      company,
      location,
      degree: degree[1],
    });
    expect(capture?.fields.fullName.confidence).toBe('sure');
    // Out of a headline alone they are guesses.
    expect([capture?.fields.title?.confidence, capture?.fields.company?.confidence]).not.toContain('sure');
  });
});
