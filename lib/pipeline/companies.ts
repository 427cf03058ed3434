/** Companies: captured from their page, and joined with the people who work there. */

import { COMPANY_FIELDS, type Company, type CompanyField } from './company-record';
import { provenanceOf, type ReadValue, treat } from './readings';
import type { Person } from './records';
import type { Context, Step, Write } from './step';

/** What was read of one company's page. */
export interface CapturedCompany {
  url: string;
  /** LinkedIn's number for it. */
  companyId: string | null;
  slug: string | null;
  /** 'address': the page could not be shown to be this company's; nothing known is overwritten by it. */
  kept: 'page' | 'address';
  fields: { name: ReadValue } & { [F in CompanyField]?: ReadValue | undefined };
}

/** The typed keys that prove a company: its number and its current slug. */
export function companyKeys({ linkedin: { companyId, slug } }: Pick<Company, 'linkedin'>): string[] {
  return [...new Set([companyId, slug])].flatMap((id) => (id ? [`company:${id}`] : []));
}

/** Whether a company found by a key is the one read: a slug passes on, a number does not. */
export function isSameCompany(company: Company, captured: CapturedCompany): boolean {
  const known = company.linkedin.companyId;
  return known === null || captured.companyId === null || known === captured.companyId;
}

/** Whether somebody's page proves that they work for another company, whatever its name. */
export function isElsewhere(person: Person, { linkedin }: Company): boolean {
  const number = /^company:(\d+)$/.exec(person.provenance.company?.key ?? '')?.[1];
  return number !== undefined && linkedin.companyId !== null && number !== linkedin.companyId;
}

/**
 * Saves a company, or meets it again, and links the people who carry its key.
 * @param met everything its keys name: none, the company, or two records that now prove to be one; or an earlier
 * holder of its slug.
 * @param people those whose company links to one of its keys, and those of a record that is joined to it.
 */
export function captureCompany(
  captured: CapturedCompany,
  met: Company[],
  people: Person[],
  { now, newId }: Context,
): Step {
  const [known, ...twins] = met
    .filter((each) => isSameCompany(each, captured))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const before = known ?? blank(captured, newId(), now);
  const company = twins.reduce(joined, readInto(before, captured, now));
  const changed = !known || twins.length > 0 || JSON.stringify(company) !== JSON.stringify(known);
  const writes: Write[] = [
    ...met.filter((each) => !isSameCompany(each, captured)).map((each) => withoutSlug(each, now)),
    ...twins.map(({ id }): Write => ({ store: 'companies', delete: id })),
    ...(changed
      ? [{ store: 'companies' as const, put: { ...company, capturedAt: now, updatedAt: now } }]
      : []),
    ...link(people, company, [company.id, ...twins.map(({ id }) => id)], now),
  ];
  const kind = known ? 'recaptured' : 'captured';
  return { writes, label: writes.length > 0 ? { kind, name: company.name } : null, leadId: null };
}

function blank({ fields, url }: CapturedCompany, id: string, now: number): Company {
  return {
    id,
    name: fields.name.value,
    tagline: null,
    about: null,
    website: null,
    industry: null,
    size: null,
    location: null,
    linkedin: { companyId: null, slug: null, url },
    aliases: [],
    notHere: [],
    createdAt: now,
    updatedAt: now,
    capturedAt: now,
    offers: {},
    provenance: {},
  };
}

function readInto(company: Company, captured: CapturedCompany, now: number): Company {
  const next: Company = {
    ...company,
    provenance: { ...company.provenance },
    offers: { ...company.offers },
    linkedin: identified(company, captured),
  };
  const { slug } = company.linkedin;
  if (slug && next.linkedin.slug !== slug) next.aliases = [...company.aliases, `company:${slug}`];
  for (const field of COMPANY_FIELDS) {
    const read = captured.fields[field];
    if (!read) continue;
    const [stored, by] = [company[field], company.provenance[field]];
    switch (treat(field === 'name', stored, by, read, captured.kept)) {
      case 'take':
        // Read again as it is stored: when it was first found out stays told.
        if (stored === read.value && by && by.confidence === read.confidence) break;
        next[field] = read.value;
        next.provenance[field] = provenanceOf(read, now);
        delete next.offers[field];
        break;
      case 'offer':
        if (company.offers[field]?.value !== read.value) {
          next.offers[field] = { value: read.value, from: read.from, at: now };
        }
        break;
      case 'leave':
        if (stored === read.value) delete next.offers[field];
    }
  }
  return next;
}

function identified({ linkedin }: Company, { companyId, slug, url }: CapturedCompany): Company['linkedin'] {
  return {
    companyId: linkedin.companyId ?? companyId,
    slug: slug ?? linkedin.slug,
    url: slug ? url : (linkedin.url ?? url),
  };
}

/** Two records of one company: the one that stays is filled from the other. */
function joined(stays: Company, goes: Company): Company {
  const next: Company = { ...stays, provenance: { ...goes.provenance, ...stays.provenance } };
  for (const field of COMPANY_FIELDS) {
    const theirs = goes.provenance[field]?.from === 'user' && stays.provenance[field]?.from !== 'user';
    const value = goes[field];
    if (value === null || !(stays[field] === null || theirs)) continue;
    next[field] = value;
    const by = goes.provenance[field];
    if (by) next.provenance[field] = by;
  }
  next.aliases = [...new Set([...stays.aliases, ...goes.aliases])];
  next.notHere = [...new Set([...stays.notHere, ...goes.notHere])];
  next.createdAt = Math.min(stays.createdAt, goes.createdAt);
  return next;
}

/** The slug was handed to somebody else: it only remembers that it had it. */
function withoutSlug(company: Company, now: number): Write {
  const { slug } = company.linkedin;
  const put: Company = {
    ...company,
    linkedin: { ...company.linkedin, slug: null },
    aliases: slug ? [...company.aliases, `company:${slug}`] : company.aliases,
    updatedAt: now,
  };
  return { store: 'companies', put };
}

/** Links whoever stands nowhere, or at a record that goes, unless the user took them off. */
function link(people: Person[], company: Company, from: string[], now: number): Write[] {
  return people.flatMap((person): Write[] => {
    const free = person.companyId === null || from.includes(person.companyId);
    const done = person.companyId === company.id || company.notHere.includes(person.id);
    if (!free || done || person.mergedInto !== null) return [];
    return [{ store: 'people', put: { ...person, companyId: company.id, updatedAt: now } }];
  });
}

/** A step about people, with those linked whose company carries a key of this one. */
export function linkedTo(step: Step, company: Company): Step {
  const keys = companyKeys(company);
  const writes = step.writes.map((write): Write => {
    if (write.store !== 'people' || !('put' in write)) return write;
    const { put } = write;
    const key = put.provenance.company?.key;
    if (put.companyId !== null || !key || !keys.includes(key) || company.notHere.includes(put.id))
      return write;
    return { store: 'people', put: { ...put, companyId: company.id } };
  });
  return { ...step, writes };
}
