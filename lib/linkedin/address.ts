/** Whom a LinkedIn address is about, in one canonical form; the page itself is never asked. */
import type { Address } from './capture';

/** Longer than any slug LinkedIn gives out (100 characters), short enough for a record. */
const ID_LIMIT = 200;
/** `ACoAA…` is a member, `ACwAA…` the same person as Sales Navigator names them; case matters in both. */
const MEMBER_ID = /^ACoAA[\w-]{20,}$/;
const LEAD_ID = /^(?:ACwAA[\w-]{20,}|AEMAA[\w-]{10,}|\d{3,})$/;
/** Redirects of LinkedIn's own that stand where a slug would: "my profile" and "no longer there". */
const NOBODY = new Set(['me', 'unavailable']);
/** The same of organisations: no longer there, and making a new page. */
const NO_COMPANY = new Set(['unavailable', 'setup']);
/** Old and mobile doors to the same pages. */
const PREFIXES = new Set(['mwlite', 'public-profile', 'profile']);

/**
 * Reads an address of the browser's address bar or of a link.
 * @returns the person, lead or organisation it names; null for every other page and host.
 */
export function parseAddress(url: string): Address | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (!/^https?:$/.test(parsed.protocol) || !/(^|\.)linkedin\.com\.?$/.test(parsed.hostname)) return null;
  const path = parsed.pathname.split('/').filter((part) => part !== '');
  while (path.length > 2 && PREFIXES.has(path[0]?.toLowerCase() ?? '')) path.shift();
  const [door, first, second] = path;
  switch (door?.toLowerCase()) {
    case 'in':
      return person(first);
    case 'pub':
      return oldPublicForm(path);
    case 'company':
    case 'showcase':
    case 'school':
      return organisation(first);
    case 'sales':
      if (/^company$/i.test(first ?? '')) return organisation(second);
      return /^(lead|people|profile)$/i.test(first ?? '') ? lead(second) : null;
    case 'talent':
      return /^profile$/i.test(first ?? '') ? lead(second) : null;
    default:
      return null;
  }
}

/** The section whose own sub-page an address is (`/details/experience/`); the contact info opens over the profile. */
export function detailOf(url: string): string | null {
  const section = /\/details?\/([a-z-]+)/i.exec(url)?.[1]?.toLowerCase();
  return section && section !== 'contact-info' ? section : null;
}

/**
 * The one way we write an address: `https://www.linkedin.com/in/<slug>/` and its like,
 * no query, no hash, no locale. `parseAddress` of it gives an equal address.
 */
export function canonicalUrl(address: Address): string {
  const { kind, publicId, memberId, salesId } = address;
  const root = 'https://www.linkedin.com';
  if (kind === 'company') return `${root}/company/${encodeURIComponent(publicId ?? '')}/`;
  if (publicId?.startsWith('pub/')) return `${root}/${publicId.split('/').map(encodeURIComponent).join('/')}`;
  if (kind === 'sales-lead' && salesId) {
    // The kind of id tells the door: Recruiter's begin with AEM, the oldest Sales Navigator ones are numbers.
    if (salesId.startsWith('AEM')) return `${root}/talent/profile/${salesId}`;
    return `${root}/sales/${/^\d+$/.test(salesId) ? 'profile' : 'lead'}/${salesId}`;
  }
  return `${root}/in/${encodeURIComponent(publicId ?? memberId ?? salesId ?? '')}/`;
}

/**
 * The typed keys by which a person is found again: `in:<slug>`, `member:<ACoAA…>`, `sales:<ACwAA…>`;
 * `company:<slug>` for an organisation. Takes a capture, an address, or ids alone.
 */
export function identityKeys(of: {
  address?: Address | null;
  publicId?: string | null;
  memberId?: string | null;
  salesId?: string | null;
}): string[] {
  const { address } = of;
  const keys = new Set<string>();
  const add = (type: string, id: string | null | undefined) => id && keys.add(`${type}:${id}`);
  for (const id of [address?.publicId, of.publicId]) {
    add(address?.kind === 'company' ? 'company' : 'in', id ? canonicalSlug(id) : null);
  }
  for (const id of [address?.memberId, of.memberId]) add('member', id);
  for (const id of [address?.salesId, of.salesId]) add('sales', id);
  return [...keys];
}

/** Whether two addresses name the same page's person by what they say alone; differing member ids say no. */
export function sameAddress(a: Address | null, b: Address | null): boolean {
  if (!a || !b) return false;
  if (a.memberId && b.memberId) return a.memberId === b.memberId;
  if (a.salesId && a.salesId === b.salesId) return true;
  return (
    a.publicId !== null && a.publicId === b.publicId && (a.kind === 'company') === (b.kind === 'company')
  );
}

/** A slug as it is compared and kept: percent-decoded by the caller, NFC, lower-cased without locale. */
export function canonicalSlug(slug: string): string {
  return slug.normalize('NFC').toLowerCase().normalize('NFC');
}

function person(part: string | undefined): Address | null {
  const id = decoded(part);
  if (id === null) return null;
  if (MEMBER_ID.test(id)) return { kind: 'person', publicId: null, memberId: id, salesId: null };
  if (/^ACwAA/.test(id) && LEAD_ID.test(id)) {
    return { kind: 'person', publicId: null, memberId: null, salesId: id };
  }
  const slug = canonicalSlug(id);
  if (NOBODY.has(slug)) return null;
  return { kind: 'person', publicId: slug, memberId: null, salesId: null };
}

/** `/pub/<name>/<a>/<b>/<c>`: the four parts together are the id; `/pub/dir/…` lists many people. */
function oldPublicForm(path: string[]): Address | null {
  const [, name, ...numbers] = path.slice(0, 5).map(decoded);
  if (!name || name === 'dir' || numbers.length !== 3) return null;
  if (!numbers.every((part) => part !== null && /^[0-9a-f]{1,4}$/i.test(part))) return null;
  const publicId = canonicalSlug(['pub', name, ...numbers].join('/'));
  return { kind: 'person', publicId, memberId: null, salesId: null };
}

function organisation(part: string | undefined): Address | null {
  const id = decoded(part);
  if (id === null || NO_COMPANY.has(id.toLowerCase())) return null;
  return { kind: 'company', publicId: canonicalSlug(id), memberId: null, salesId: null };
}

/** `<id>,<authType>,<authToken>`: only the id says who it is. */
function lead(part: string | undefined): Address | null {
  const id = decoded(part)?.split(',')[0] ?? '';
  return LEAD_ID.test(id) ? { kind: 'sales-lead', publicId: null, memberId: null, salesId: id } : null;
}

/** Percent-decoding that keeps what is malformed as it stands; null for what can be nobody's id. */
function decoded(part: string | undefined): string | null {
  if (!part) return null;
  const text = part.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
  if (text.length > ID_LIMIT || /[\p{Cc}\s/\\?#]/u.test(text)) return null;
  return text.isWellFormed() ? text : null;
}
