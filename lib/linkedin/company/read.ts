/** A company's page → a capture. Pure over what is rendered and the address: no request, no click, nothing opened. */
import { canonicalUrl, parseAddress } from '../address';
import { agree, ask } from '../agree';
import type { Reading } from '../capture';
import { sameAbout } from '../fields/about';
import { sameSite } from '../fields/contact';
import { isNobody } from '../page/layout';
import { bounded, folded, plain } from '../text';
import type { CompanyCapture, CompanyTextField } from './capture';
import { COMPANY_WAYS } from './fields';
import { companyNumber } from './number';
import { type CompanyPage, openCompanyPage } from './page';

/** The store's limits (lib/pipeline/records). */
const FIELD_LIMIT = 500;
const ABOUT_LIMIT = 20_000;

/**
 * Reads the company a page shows.
 * @returns null when the page is no company's: another address, a sign-in wall, "not found".
 * `kept: 'address'` when what is rendered was not shown to belong to the address.
 */
export function readCompany(document: Document, url: string): CompanyCapture | null {
  const address = parseAddress(url);
  if (address?.kind !== 'company') return null;
  const page = openCompanyPage(document, url, address);
  if (isNobody(document, page.belongs)) return null;
  const base = { url: canonicalUrl(address), address, companyId: companyNumber(page), slug: slugOf(page) };
  if (!page.belongs) return { ...base, kept: 'address', fields: { name: nameAlone(page) } };
  const name = agree(ask(page, COMPANY_WAYS.name), sameText);
  const fields: CompanyCapture['fields'] = { name: name ? bound('name', name) : nameAlone(page) };
  for (const field of Object.keys(COMPANY_WAYS) as CompanyTextField[]) {
    const reading = field === 'name' ? null : agree(ask(page, COMPANY_WAYS[field]), SAME[field] ?? sameText);
    const kept = reading && bound(field, reading);
    if (kept && kept.value !== '') fields[field] = kept;
  }
  return { ...base, kept: 'page', fields };
}

const sameText = (a: string, b: string) => folded(a) === folded(b) && (folded(a) !== '' || a === b);

const SAME: Partial<Record<CompanyTextField, (a: string, b: string) => boolean>> = {
  about: sameAbout,
  website: sameSite,
  // "51-200 employees" and "51-200".
  size: (a, b) => a.replace(/\P{Nd}/gu, '') === b.replace(/\P{Nd}/gu, ''),
  // "Redmond, Washington" and "Redmond, WA": the town tells.
  location: (a, b) => folded(a.split(',')[0] ?? '') === folded(b.split(',')[0] ?? ''),
};

function bound(field: CompanyTextField, reading: Reading): Reading {
  const cut = (text: string) =>
    field === 'about' ? bounded(text, ABOUT_LIMIT) : bounded(plain(text), FIELD_LIMIT);
  const others = reading.others
    .map((other) => ({ ...other, value: cut(other.value) }))
    .filter(({ value }) => value !== '');
  return { ...reading, value: cut(reading.value), others };
}

/** What is known without the page: the title where it fits the address, else the address spelled out. */
function nameAlone({ titleName, address }: CompanyPage): Reading {
  const slug = address.publicId ?? '';
  const spelled = plain(slug.replace(/[-_]+/g, ' ')) || slug;
  const fits = titleName !== null && fitsSlug(titleName, slug);
  return {
    value: fits ? bounded(titleName, FIELD_LIMIT) : spelled,
    from: fits ? 'title' : 'slug',
    confidence: 'unsure',
    agree: [1, 1],
    others: [],
  };
}

/** The title may still be the last page's: the slug has to hold its first word, or it the slug's. */
function fitsSlug(name: string, slug: string): boolean {
  const [word = ''] = slug.split('-');
  const [first = ''] = name.split(' ');
  return folded(slug).includes(folded(first)) || (word.length > 2 && folded(name).includes(folded(word)));
}

/** The slug of the address, or, where it is a number, the one the page's own data gives. */
function slugOf({ address, data, belongs }: CompanyPage): string | null {
  if (address.publicId && !/^\d+$/.test(address.publicId)) return address.publicId;
  const named = belongs ? data.find((one) => one.slug !== null)?.slug : null;
  return named && !/^\d+$/.test(named) ? named : null;
}
