/** Commands about companies and who works there. */
import { identityKeys, parseAddress } from '../linkedin/address';
import { type CapturedCompany, captureCompany, companyKeys, linkedTo } from '../pipeline/companies';
import { decideCompanyOffer, editCompany, removeCompany, setHere } from '../pipeline/company-editing';
import type { Company, CompanyField } from '../pipeline/company-record';
import { Refusal, type Step } from '../pipeline/step';
import { companiesBy, peopleOf } from '../store/companies';
import { personOf } from '../store/reading';
import type { WriteTransaction } from '../store/schema';
import { undoStep } from '../store/undoing';
import type { Decide } from './commands';

async function companyOf(tx: WriteTransaction, id: string): Promise<Company> {
  const company = await tx.objectStore('companies').get(id);
  if (!company) throw new Refusal('gone');
  return company;
}

/** Saves a company that was read, and links the people saved before who carry its key. */
export function capture(captured: CapturedCompany): Decide {
  const keys = companyKeys({ linkedin: captured });
  return async (tx, context) => {
    const met = await companiesBy(tx, keys);
    // Once met, both of its names are known, also when the page showed one alone.
    const known = [...new Set([...keys, ...met.flatMap(companyKeys)])];
    return captureCompany(captured, met, await peopleOf(tx, known, met), context);
  };
}

/** A step about people: whoever's company is saved is linked to it. */
export async function linked(tx: WriteTransaction, step: Step): Promise<Step> {
  const keys = step.writes.flatMap((write) => {
    if (write.store !== 'people' || !('put' in write) || write.put.companyId !== null) return [];
    return write.put.provenance.company?.key ?? [];
  });
  return (await companiesBy(tx, keys)).reduce(linkedTo, step);
}

export function edit(companyId: string, field: CompanyField, value: string | null): Decide {
  return async (tx, { now }) => editCompany(await companyOf(tx, companyId), field, value, now);
}

export function decideOffer(companyId: string, field: CompanyField, take: boolean): Decide {
  return async (tx, { now }) => decideCompanyOffer(await companyOf(tx, companyId), field, take, now);
}

/** Somebody works at a company, or does not. */
export function place(personId: string, companyId: string, here: boolean): Decide {
  return async (tx, context) => {
    const [person, company] = await Promise.all([personOf(tx, personId), companyOf(tx, companyId)]);
    return setHere(person, company, here, context);
  };
}

export function remove(companyId: string): Decide {
  return async (tx, { now }) => {
    const company = await companyOf(tx, companyId);
    return removeCompany(company, await tx.objectStore('people').index('companyId').getAll(companyId), now);
  };
}

/** Undoes a step about the company of one address, and no other. */
export function undoAt(url: string, undoId: string): Decide {
  const keys = identityKeys({ address: parseAddress(url) });
  return async (tx) => {
    const entry = await tx.objectStore('undo').get(undoId);
    const own = await companiesBy(tx, keys);
    if (!entry?.images.some(({ store, id }) => store === 'companies' && own.some((each) => each.id === id))) {
      throw new Refusal('nothing-to-undo');
    }
    return undoStep(tx, undoId);
  };
}
