/** What a page carries about the address's company as data: JSON-LD, the site's own answers, meta tags. */
import { canonicalSlug, parseAddress, sameAddress } from '../address';
import type { Address } from '../capture';
import { codeText, isAddress, type Json, objects, parsed, text } from '../page/embedded';
import type { CompanyTextField } from './capture';

export interface CompanyData {
  /** The strategy's name: where it stood. */
  from: 'json-ld' | 'embedded' | 'meta';
  companyId: string | null;
  slug: string | null;
  fields: Partial<Record<CompanyTextField, string | null>>;
}

/** Everything the page's data says of the company at this address; nobody else's data is looked at. */
export function companyData(document: Document, address: Address): CompanyData[] {
  return [siteData(document, address), jsonLd(document, address), meta(document, address)].filter(
    (found) => found !== null,
  );
}

/** Public pages: `@graph` holds the organisation. */
function jsonLd(document: Document, address: Address): CompanyData | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const root = parsed(script.textContent ?? '');
    const company = objects(root?.['@graph'] ?? root).find(
      (node) => /Organization|Corporation|School/.test(String(node['@type'])) && isAddress(node.url, address),
    );
    if (!company) continue;
    const [place] = objects(company.address);
    return {
      from: 'json-ld',
      companyId: null,
      slug: null,
      fields: {
        name: text(company.name),
        tagline: text(company.slogan),
        about: text(company.description)?.replace(/<br\s*\/?>/gi, '\n') ?? null,
        website: outside(company.sameAs),
        location: placeOf(text(place?.addressLocality), text(place?.addressRegion)),
      },
    };
  }
  return null;
}

/** Logged-in pages: `<code>` elements hold the site's answers; only the company whose own name or number is the address's. */
function siteData(document: Document, address: Address): CompanyData | null {
  const id = address.publicId ?? '';
  for (const code of document.querySelectorAll('code')) {
    const source = codeText(code);
    if (!source.includes('"universalName"') || !source.toLowerCase().includes(id)) continue;
    const company = objects(parsed(source)?.included).find((node) => isSubject(node, id));
    if (!company) continue;
    const [place] = objects(objects(company.headquarter)[0]?.address ?? company.headquarter);
    const [range] = objects(company.employeeCountRange ?? company.staffCountRange);
    return {
      from: 'embedded',
      companyId: numberOf(company),
      slug: text(company.universalName) && canonicalSlug(String(company.universalName)),
      fields: {
        name: text(company.name),
        tagline: text(company.tagline),
        about: text(company.description),
        website: outside(company.websiteUrl ?? company.companyPageUrl),
        location: placeOf(text(place?.city), text(place?.geographicArea)),
        size: rangeOf(range),
      },
    };
  }
  return null;
}

const isSubject = (node: Json, id: string) =>
  typeof node.universalName === 'string' &&
  text(node.name) !== null &&
  (canonicalSlug(node.universalName) === id || numberOf(node) === id);

const numberOf = (node: Json) =>
  /(?:company|organization|school)\w*:(\d+)$/i.exec(String(node.entityUrn ?? node.objectUrn))?.[1] ?? null;

/** `og:title` of public pages, when the page's own address is this one. */
function meta(document: Document, address: Address): CompanyData | null {
  const content = (name: string) =>
    document.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (!isAddress(canonical, address) && !isAddress(content('og:url'), address)) return null;
  const title = text(content('og:title'))?.replace(/\s+[|｜]\s+LinkedIn$/i, '');
  const owner = parseAddress(canonical ?? content('og:url') ?? '');
  const slug = owner && sameAddress(owner, address) ? owner.publicId : null;
  return title ? { from: 'meta', companyId: null, slug, fields: { name: title } } : null;
}

/** "51-200", "10001+": as the page writes it, without its word for people. */
function rangeOf(range: Json | undefined): string | null {
  const { start, end } = range ?? {};
  if (typeof start !== 'number') return null;
  return typeof end === 'number' ? `${start}-${end}` : `${start}+`;
}

const placeOf = (city: string | null, area: string | null) =>
  city && area && city !== area ? `${city}, ${area}` : (city ?? area);

const outside = (url: unknown) => {
  const address = text([url].flat()[0]);
  return address && /^https?:/i.test(address) && !/^https?:\/\/([a-z0-9-]+\.)*linkedin\.com\b/i.test(address)
    ? address
    : null;
};
