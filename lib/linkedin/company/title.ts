/** The company a tab's title names, and the heading that shows it. */
import type { Address } from '../capture';
import { undoubled } from '../name/clean';
import { folded, plain, unescaped } from '../text';

/** Titles of LinkedIn's own pages: what stands there while a company's page is not. */
const PAGES = new Set([
  'feed',
  'sign up',
  'log in',
  'sign in',
  'page not found',
  'not found',
  'search',
  'linkedin',
]);

/** "(3) Kuzey Lojistik: About | LinkedIn", "Kuzey Lojistik | LinkedIn"; null for other titles. */
export function companyFromTitle(title: string): string | null {
  const tidy = plain(unescaped(title)).replace(/^\(\p{Nd}+\+?\)\s*/u, '');
  const named = /^(.+?)\s+[|｜]\s+(?:[^|｜]+\s+[|｜]\s+)?linkedin$/iu.exec(tidy)?.[1];
  if (!named) return null;
  // The tab of the page that is open stands behind a colon.
  const name = named.replace(/^(.{2,}?):\s+\p{L}[^:]{1,30}$/u, '$1');
  return PAGES.has(name.toLowerCase()) ? null : name;
}

const HEADING = 'h1, h2, h3, [role="heading"]';
const CHROME =
  'nav, footer, aside, dialog, body > header, [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], [role="complementary"], [role="dialog"]';

/**
 * The heading that shows the company's name: the one the title, the data or the address names, else the only `h1`.
 * @param known names the title, the head or the page's data give.
 */
export function companyHeading(
  document: Document,
  address: Address,
  known: readonly string[],
): Element | null {
  const headings = [...document.querySelectorAll(HEADING)].filter(
    (one) => !one.closest(CHROME) && !isLinkedPerson(one),
  );
  const wanted = [...known, address.publicId ?? ''].map(folded).filter((name) => name !== '');
  const named = headings.find((one) => wanted.includes(folded(undoubled(plain(one.textContent ?? '')))));
  if (named) return named;
  const first = headings.filter((one) => one.tagName === 'H1');
  return first.length === 1 ? (first[0] ?? null) : null;
}

/** A person beside the company, whatever an old title says. */
const isLinkedPerson = (heading: Element): boolean => heading.closest('a[href*="/in/"]') !== null;
