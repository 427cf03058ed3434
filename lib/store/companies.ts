/** Companies as they are read: by address, with their people. */
import { identityKeys, parseAddress } from '../linkedin/address';
import { isElsewhere } from '../pipeline/companies';
import type { Company } from '../pipeline/company-record';
import { fold } from '../pipeline/fold';
import type { Person, Stage } from '../pipeline/records';
import type { CompanyStatus } from '../protocol/replies';
import { cardFrom } from './cards';
import type { AnyTransaction, Database, StoredLead, StoredPerson } from './schema';
import type { LeadCard } from './views';

/** Somebody who works there, with where they stand. */
export interface CompanyPerson {
  card: LeadCard;
  stage: Stage;
}

/** Everything a company's view shows. */
export interface CompanyView {
  company: Company;
  /** Who works there, by name; one card each. */
  people: CompanyPerson[];
  /** Who works for a company of this name: perhaps this one. Linked to none, not known to be elsewhere or not here. */
  maybe: CompanyPerson[];
}

/** The company an address is about; null when it is no company's, or of one not saved. */
export async function companyAt(db: Database, url: string): Promise<Company | null> {
  const address = parseAddress(url);
  if (address?.kind !== 'company') return null;
  const [key = ''] = identityKeys({ address });
  return (await db.getFromIndex('companies', 'keys', key)) ?? null;
}

/** What the control on a company's page shows. */
export async function companyStatusAt(db: Database, url: string): Promise<CompanyStatus> {
  const company = await companyAt(db, url);
  const people = company ? await db.countFromIndex('people', 'companyId', company.id) : 0;
  return { saved: company !== null, company: { people } };
}

/** A company with its people; null when it is gone. */
export async function companyView(db: Database, companyId: string): Promise<CompanyView | null> {
  const tx = db.transaction(['companies', 'people', 'leads', 'stages']);
  const company = await tx.objectStore('companies').get(companyId);
  if (!company) return null;
  const people = tx.objectStore('people');
  const [here, named] = await Promise.all([
    people.index('companyId').getAll(companyId),
    people.index('keys').getAll(`firm:${fold(company.name)}`),
  ]);
  const free = named.filter(
    (person) =>
      person.companyId === null && !company.notHere.includes(person.id) && !isElsewhere(person, company),
  );
  const [those, maybe] = await Promise.all([cardsOf(tx, here), cardsOf(tx, free)]);
  return { company, people: those, maybe };
}

/** Others of the pipeline who work where somebody works. */
export interface Colleagues {
  people: CompanyPerson[];
  /** With those not read. */
  count: number;
}

/** As many as a lead's page names. */
const NAMED = 6;

/** By the company they are linked to; without one, by its name as it is written. */
export async function colleaguesOf(
  db: Database,
  { id, company, companyId }: Pick<Person, 'id' | 'company' | 'companyId'>,
): Promise<Colleagues> {
  const key = companyId ?? (company && fold(company) ? `firm:${fold(company)}` : null);
  if (key === null) return { people: [], count: 0 };
  const tx = db.transaction(['people', 'leads', 'stages']);
  const index = tx.objectStore('people').index(companyId ? 'companyId' : 'keys');
  const [found, all] = await Promise.all([index.getAll(key, 2 * NAMED), index.count(key)]);
  const others = found.filter((person) => person.id !== id && person.mergedInto === null);
  const people = await cardsOf(tx, others.slice(0, NAMED));
  return { people, count: all > found.length ? all - 1 : others.length };
}

async function cardsOf(tx: AnyTransaction, of: StoredPerson[]): Promise<CompanyPerson[]> {
  const found = await Promise.all(
    of
      .filter(({ mergedInto }) => mergedInto === null)
      .map(async ({ id }) => {
        const lead = newest(await tx.objectStore('leads').index('personId').getAll(id));
        const stage = lead && (await tx.objectStore('stages').get(lead.stageId));
        return lead && stage ? [{ card: cardFrom(lead, stage), stage }] : [];
      }),
  );
  return found.flat().sort((a, b) => a.card.name.localeCompare(b.card.name));
}

const newest = (leads: StoredLead[]): StoredLead | undefined =>
  leads.sort((a, b) => b.createdAt - a.createdAt)[0];

/** The companies some typed keys name. */
export async function companiesBy(tx: AnyTransaction, keys: string[]): Promise<Company[]> {
  const index = tx.objectStore('companies').index('keys');
  const found = (await Promise.all(keys.map((key) => index.getAll(key)))).flat();
  return [...new Map(found.map((company) => [company.id, company])).values()];
}

/** Who carries one of these keys as their company's, and who is linked to one of these companies. */
export async function peopleOf(tx: AnyTransaction, keys: string[], companies: Company[]): Promise<Person[]> {
  const people = tx.objectStore('people');
  const found = await Promise.all([
    ...keys.map((key) => people.index('keys').getAll(`at:${key}`)),
    ...companies.map(({ id }) => people.index('companyId').getAll(id)),
  ]);
  return [...new Map(found.flat().map((person) => [person.id, person])).values()];
}

/** One company; null when it is gone. */
export async function companyOf(db: Database, companyId: string): Promise<Company | null> {
  return (await db.get('companies', companyId)) ?? null;
}
