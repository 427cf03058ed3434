/** Pages for the reader's tests: a document out of HTML, and our own fixture pages. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const FIXTURES = resolve(import.meta.dirname, '../../fixtures/linkedin');

export const documentOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

export const fixture = (name: string): Document =>
  documentOf(readFileSync(join(FIXTURES, `${name}.html`), 'utf8'));

/** A profile in the classic layout with only what a test is about. */
export function profile(
  slug: string,
  name: string,
  { card = '', rest = '', title = `${name} | LinkedIn` } = {},
): Document {
  return documentOf(`<!doctype html><html lang="en"><head><title>${title}</title></head><body><main>
    <section><a href="/in/${slug}/overlay/about-this-profile/"><h1>${name}</h1></a>${card}
    <a href="/in/${slug}/overlay/contact-info/">Contact info</a></section>${rest}</main></body></html>`);
}

export const addressOf = (slug: string): string => `https://www.linkedin.com/in/${slug}/`;
