/** What a page carries about the address's person as data: JSON-LD, the site's own answers, meta tags. */
import { canonicalSlug, parseAddress, sameAddress } from '../address';
import type { Address } from '../capture';
import { plain, unescaped } from '../text';

/** One person as data says; every text as it stands there. */
export interface Embedded {
  /** The strategy's name: where it stood. */
  from: 'json-ld' | 'embedded' | 'meta';
  name: string | null;
  firstName: string | null;
  lastName: string | null;
  headline: string | null;
  title: string | null;
  company: string | null;
  location: string | null;
  about: string | null;
  memberId: string | null;
}

export type Json = Record<string, unknown>;

/** Everything the page's data says of the person at this address; nobody else's data is looked at. */
export function embeddedIn(document: Document, address: Address): Embedded[] {
  return [jsonLd(document, address), siteData(document, address), meta(document, address)].filter(
    (found) => found !== null,
  );
}

/** Public pages: `@graph` holds the person; masked values are asterisks. */
function jsonLd(document: Document, address: Address): Embedded | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const root = parsed(script.textContent ?? '');
    const graph = objects(root?.['@graph'] ?? root);
    const person = graph.find(
      (node) => node['@type'] === 'Person' && [node.url, node.sameAs].some((url) => isAddress(url, address)),
    );
    if (person) {
      const place = objects(person.address)[0];
      return {
        ...nobody('json-ld'),
        name: text(person.name),
        title: text([person.jobTitle].flat()[0]),
        company: text(objects(person.worksFor)[0]?.name),
        location: text(place?.addressLocality),
        about: text(person.description)?.replace(/<br\s*\/?>/gi, '\n') ?? null,
      };
    }
    const page = graph.find((node) => node['@type'] === 'WebPage' && isAddress(node.url, address));
    const name = text(objects(page?.reviewedBy)[0]?.name);
    if (name) return { ...nobody('json-ld'), name };
  }
  return null;
}

/**
 * Logged-in pages: `<code>` elements hold the site's answers. Only a profile whose own identifier is the
 * address's is taken: the viewer's profile stands beside it.
 */
function siteData(document: Document, address: Address): Embedded | null {
  const id = address.publicId ?? address.memberId;
  if (!id) return null;
  const codes = [...document.querySelectorAll('code')];
  const requested = codes.flatMap((code) => {
    const asked = codeText(code);
    return asked.length < 2000 && asksFor(asked, id) ? [text(parsed(asked)?.body) ?? ''] : [];
  });
  for (const code of codes) {
    const source = codeText(code);
    if (source.length < 200 || !/"firstName"/.test(source)) continue;
    const wanted = requested.includes(code.id);
    if (!wanted && !source.includes(id)) continue;
    const answer = parsed(source);
    const profiles = objects(answer?.included).filter(
      (node) => /Profile$/i.test(String(node.$type)) && text(node.firstName),
    );
    const elements = JSON.stringify(answer?.data ?? '');
    const subject =
      profiles.find((node) => isSubject(node, address)) ??
      (wanted
        ? profiles.find((node) => elements.includes(String(node.entityUrn)) && node.publicIdentifier == null)
        : undefined);
    if (!subject) continue;
    const [firstName, lastName] = [text(subject.firstName), text(subject.lastName)];
    return {
      ...nobody('embedded'),
      name: [firstName, lastName].filter(Boolean).join(' ') || null,
      firstName,
      lastName,
      headline: text(subject.headline) ?? text(subject.occupation),
      about: text(subject.summary),
      location: text(subject.locationName) ?? text(subject.geoLocationName),
      memberId: /ACoAA[\w-]{34}/.exec(String(subject.entityUrn))?.[0] ?? null,
    };
  }
  return null;
}

/** `og:title` and `profile:first_name` of public pages, when the page's own address is this one. */
function meta(document: Document, address: Address): Embedded | null {
  const content = (name: string) =>
    text(document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'));
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (!isAddress(canonical, address) && !isAddress(content('og:url'), address)) return null;
  const [firstName, lastName] = [content('profile:first_name'), content('profile:last_name')];
  const title = content('og:title');
  if (!firstName && !title) return null;
  const name = firstName && lastName ? `${firstName} ${lastName}` : null;
  return { ...nobody('meta'), name: name ?? title?.split(/\s+[-|–]\s+/)[0] ?? null, firstName, lastName };
}

/** Whether the page itself says, in its head, that it is this address's page. */
export function headNames(document: Document, address: Address): boolean {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const og = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return isAddress(canonical, address) || isAddress(og, address);
}

function isSubject(node: Json, address: Address): boolean {
  if (typeof node.publicIdentifier === 'string' && address.publicId) {
    return canonicalSlug(node.publicIdentifier) === address.publicId;
  }
  return address.memberId !== null && String(node.entityUrn).includes(address.memberId);
}

/** A request that names its person: `vanityName:<slug>`, `memberIdentity=<slug>`, `/profiles/<slug>/`. */
function asksFor(request: string, id: string): boolean {
  const names = [
    ...request.matchAll(/(?:vanityName:|memberIdentity[=:]|profileUrn:urn:li:fsd_profile:)([^,)&"\s]+)/g),
  ];
  return names.some(([, name = '']) => {
    const asked = parseAddress(`https://www.linkedin.com/in/${name}`);
    return asked?.publicId === id || asked?.memberId === id;
  });
}

/** The site wraps its answers in comments on some layouts. */
export const codeText = (code: Element) =>
  [...code.childNodes]
    .map((node) => (node.nodeType === 3 || node.nodeType === 8 ? node.nodeValue : ''))
    .join('');

export const isAddress = (url: unknown, address: Address) => {
  if (typeof url !== 'string' || url === '') return false;
  const whole = url.startsWith('/') ? `https://www.linkedin.com${url}` : url;
  return sameAddress(parseAddress(whole), address);
};

const nobody = (from: Embedded['from']): Embedded => ({
  from,
  name: null,
  firstName: null,
  lastName: null,
  headline: null,
  title: null,
  company: null,
  location: null,
  about: null,
  memberId: null,
});

export function parsed(source: string): Json | null {
  try {
    const trimmed = source.trim().replace(/^<!--/, '').replace(/-->$/, '');
    const value: unknown = JSON.parse(trimmed);
    return Array.isArray(value) ? { '@graph': value } : isObject(value) ? value : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
export const objects = (value: unknown): Json[] => [value].flat().filter(isObject);

/** A text of data: double escaping undone, masked values (`***`) refused. */
export function text(value: unknown): string | null {
  if (typeof value !== 'string' || /^[*\s.]*$/.test(value) || value.includes('***')) return null;
  return plain(value) === '' ? null : unescaped(value);
}
