/** A page → a capture. Pure over what is rendered and the address: no request, no click, nothing opened. */
import { canonicalUrl, parseAddress } from './address';
import { agree, ask, type Strategy } from './agree';
import type { Capture, Reading, TextField } from './capture';
import { ABOUT_STRATEGIES, sameAbout } from './fields/about';
import { companyMatches, companyStrategies } from './fields/company';
import { readCompanyKey } from './fields/company-key';
import { EMAIL_STRATEGIES, PHONE_STRATEGIES, sameSite, WEBSITE_STRATEGIES } from './fields/contact';
import { DEGREE_STRATEGIES } from './fields/degree';
import { HEADLINE_STRATEGIES } from './fields/headline';
import { LOCATION_STRATEGIES } from './fields/location';
import { readName, readNameParts } from './fields/name';
import { allEnded, titleStrategies } from './fields/title';
import { isNobody } from './page/layout';
import { openPage, type Page } from './page/page';
import { bounded, folded, plain } from './text';

/** The store's limits (lib/pipeline/records): what is longer is cut here, so that a page cannot make a capture fail. */
const FIELD_LIMIT = 500;
const ABOUT_LIMIT = 20_000;

/**
 * Reads the person a page shows.
 * @param url the tab's address: it alone says whom the page is about.
 * @returns null when the page is nobody's: a feed, a search, a job, a sign-in wall, "not found".
 * `kept: 'address'` when what is rendered was not shown to belong to the address: a page still changing,
 * or a layout not recognised; then only the address and what the title says are kept, unsure.
 */
export function read(document: Document, url: string): Capture | null {
  const address = parseAddress(url);
  if (!address || address.kind === 'company') return null;
  const page = openPage(document, url, address);
  if (isNobody(document, page.belongs && (page.card !== null || page.embedded.length > 0))) return null;
  const fullName = readName(page);
  const base = {
    url: canonicalUrl(address),
    address,
    layout: page.layout,
    memberId: memberIdOf(page),
    publicId: publicIdOf(page),
  };
  const names = readNameParts(page, fullName);
  if (!page.belongs) {
    return {
      ...base,
      kept: 'address',
      companyKey: null,
      degree: null,
      fields: fieldsOf({ fullName, ...names }),
    };
  }
  const fields = fieldsOf({ fullName, ...names, ...texts(page) });
  return {
    ...base,
    kept: 'page',
    companyKey: readCompanyKey(page, fields.company),
    degree: agree(ask(page, DEGREE_STRATEGIES)),
    fields,
  };
}

type Texts = Partial<Record<Exclude<TextField, 'fullName'>, Reading | null>>;

function texts(page: Page): Texts {
  const text = (strategies: readonly Strategy<Page>[], same: (a: string, b: string) => boolean = sameText) =>
    agree(ask(page, strategies), same);
  const headline = text(HEADLINE_STRATEGIES);
  const said = headline?.value ?? null;
  return {
    headline,
    title: text(titleStrategies(page, said)),
    company: text(companyStrategies(said, allEnded(page)), companyMatches),
    location: text(LOCATION_STRATEGIES),
    about: text(ABOUT_STRATEGIES, sameAbout),
    email: text(EMAIL_STRATEGIES, (a, b) => a.toLowerCase() === b.toLowerCase()),
    phone: text(PHONE_STRATEGIES),
    website: text(WEBSITE_STRATEGIES, sameSite),
  };
}

const sameText = (a: string, b: string) => folded(a) === folded(b) && (folded(a) !== '' || a === b);

/** Absent fields out, every text within what the store takes. */
function fieldsOf(found: { fullName: Reading } & Texts): Capture['fields'] {
  const fields: Capture['fields'] = { fullName: withinLimit(found.fullName, FIELD_LIMIT, plain) };
  for (const [name, reading] of Object.entries(found) as [TextField, Reading | null][]) {
    if (!reading) continue;
    const limit = name === 'about' ? ABOUT_LIMIT : FIELD_LIMIT;
    const kept = withinLimit(reading, limit, name === 'about' ? (text) => text : plain);
    if (kept.value !== '') fields[name] = kept;
  }
  return fields;
}

function withinLimit(reading: Reading, limit: number, tidy: (text: string) => string): Reading {
  const cut = (text: string) => bounded(tidy(text), limit);
  const others = reading.others
    .map((other) => ({ ...other, value: cut(other.value) }))
    .filter(({ value }) => value !== '');
  return { ...reading, value: cut(reading.value), others };
}

function memberIdOf(page: Page): string | null {
  if (page.address.memberId) return page.address.memberId;
  if (!page.belongs) return null;
  const data = page.embedded.find((one) => one.memberId !== null)?.memberId;
  return (
    page.card?.owners.memberIds[0] ?? data ?? (page.owners.foreign ? null : page.owners.memberIds[0]) ?? null
  );
}

function publicIdOf(page: Page): string | null {
  if (page.address.publicId) return page.slug;
  return page.belongs ? (page.card?.owners.slugs[0] ?? null) : null;
}
