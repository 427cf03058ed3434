/** The user's own word on a company: what it is, and who works there. */
import type { Company, CompanyField } from './company-record';
import type { Person } from './records';
import { type Context, Refusal, type Step, type Write } from './step';

/**
 * The user says that somebody works here, or that they do not: then no reading links them again.
 * @throws {Refusal} 'gone' for somebody merged into another.
 */
export function setHere(person: Person, company: Company, here: boolean, { now }: Context): Step {
  if (person.mergedInto !== null) throw new Refusal('gone');
  const others = company.notHere.filter((id) => id !== person.id);
  const notHere = here ? others : [...others, person.id];
  const isHere = person.companyId === company.id;
  return {
    writes: [
      { store: 'companies', put: { ...company, notHere, updatedAt: now } },
      ...(isHere === here
        ? []
        : [
            {
              store: 'people' as const,
              put: { ...person, companyId: here ? company.id : null, updatedAt: now },
            },
          ]),
    ],
    label: { kind: 'edited', name: person.fullName },
    leadId: null,
  };
}

/**
 * Sets one field. Setting it to the value it has confirms it: it becomes the user's.
 * @throws {Refusal} 'empty' for a company without a name.
 */
export function editCompany(company: Company, field: CompanyField, text: string | null, now: number): Step {
  const trimmed = text?.trim() || null;
  if (trimmed === company[field] && company.provenance[field]?.from === 'user') {
    return { writes: [], label: null, leadId: null };
  }
  const put: Company = {
    ...withField(company, field, trimmed),
    provenance: { ...company.provenance, [field]: { from: 'user', by: null, at: now, confidence: 'sure' } },
    updatedAt: now,
  };
  return about(put);
}

function withField(company: Company, field: CompanyField, value: string | null): Company {
  if (field !== 'name') return { ...company, [field]: value };
  if (value === null) throw new Refusal('empty');
  return { ...company, name: value };
}

/** What the page says instead: taken, or not and never asked again. @throws {Refusal} 'gone' when nothing is offered. */
export function decideCompanyOffer(company: Company, field: CompanyField, take: boolean, now: number): Step {
  const { [field]: offer, ...offers } = company.offers;
  if (!offer) throw new Refusal('gone');
  const by = company.provenance[field] ?? { from: 'user', by: null, at: now, confidence: 'sure' as const };
  const decided = take
    ? { from: offer.from, by: null, at: now, confidence: 'sure' as const }
    : { ...by, declined: offer.value };
  return about({
    ...company,
    ...(take ? { [field]: offer.value } : {}),
    offers,
    provenance: { ...company.provenance, [field]: decided },
    updatedAt: now,
  });
}

/** Forgets a company; its people stay, linked to none. */
export function removeCompany(company: Company, people: Person[], now: number): Step {
  return {
    writes: [
      { store: 'companies', delete: company.id },
      ...people.map(
        (person): Write => ({ store: 'people', put: { ...person, companyId: null, updatedAt: now } }),
      ),
    ],
    label: { kind: 'removed', name: company.name },
    leadId: null,
  };
}

const about = (put: Company): Step => ({
  writes: [{ store: 'companies', put }],
  label: { kind: 'edited', name: put.name },
  leadId: null,
});
