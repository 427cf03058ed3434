/** Companies: met once, joined with their people by key alone, edits kept, everything taken back. */
import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '@/lib/pipeline/step';
import { companyAt, companyStatusAt, companyView } from '@/lib/store/companies';
import * as command from '@/lib/worker/commands';
import * as company from '@/lib/worker/company-commands';
import { canonicalExport, companyReadOf, freshWorld, readOf, type World } from './world';

const URL = 'https://www.linkedin.com/company/kuzey/';
let world: World;
beforeEach(async () => {
  world = await freshWorld();
});

const kuzey = (fields = {}) => companyReadOf('kuzey', { name: 'Kuzey', ...fields }, '1035');
const save = (slug: string, firm: string, companyKey: string | null = null) =>
  world.run(command.capture({ ...readOf(slug, { fullName: slug, company: firm }), companyKey }, null));
const saveCompany = async (read = kuzey()) => {
  await world.run(company.capture(read));
  return (await companyAt(world.db, URL))?.id ?? '';
};
const people = async (id: string) => {
  const view = await companyView(world.db, id);
  return [view?.people.map(({ card }) => card.name), view?.maybe.map(({ card }) => card.name)];
};
const personOf = async (name: string) => {
  const person = (await world.db.getAll('people')).find(({ fullName }) => fullName === name);
  if (!person) throw new Error(`${name} is not there`);
  return person;
};

describe('a company that is captured', () => {
  it('is joined with the people saved before, by number or slug, and with nobody by name alone', async () => {
    await save('ada', 'Kuzey', 'company:1035');
    await save('bea', 'Kuzey Ltd', 'company:kuzey');
    await save('cem', 'KUZEY');
    await save('dag', 'Kuzey', 'company:999');
    const id = await saveCompany();
    expect(await people(id)).toEqual([['ada', 'bea'], ['cem']]);
    expect(await companyStatusAt(world.db, URL)).toEqual({ saved: true, company: { people: 2 } });
  });

  it('gets whoever is saved later with its key, also on the way of an offer', async () => {
    const id = await saveCompany();
    await save('ada', 'Kuzey', 'company:1035');
    await save('bea', 'Poyraz', null);
    expect(await people(id)).toEqual([['ada'], []]);
    await save('bea', 'Kuzey', 'company:1035');
    const bea = await personOf('bea');
    expect(bea.companyId).toBeNull();
    await world.run(command.decideOffer(bea.id, 'company', 'take'));
    expect(await people(id)).toEqual([['ada', 'bea'], []]);
  });

  it('is one with its other address once a page shows both its number and its slug', async () => {
    await world.run(company.capture({ ...companyReadOf('x'), slug: null, companyId: '1035' }));
    await save('ada', 'Kuzey', 'company:1035');
    await world.run(company.capture(companyReadOf('kuzey', { name: 'Kuzey' })));
    expect(await world.db.count('companies')).toBe(2);
    const before = await canonicalExport(world.db);
    const id = await saveCompany();
    expect(await world.db.count('companies')).toBe(1);
    expect(await people(id)).toEqual([['ada'], []]);
    await world.run(command.undo(null));
    expect(await canonicalExport(world.db)).toBe(before);
  });

  it('loses a slug that now is another’s, and keeps it as an alias', async () => {
    const first = await saveCompany();
    await world.run(company.capture(companyReadOf('kuzey', { name: 'Other' }, '7')));
    expect(await companyAt(world.db, URL)).toMatchObject({ name: 'Other' });
    expect(await world.db.get('companies', first)).toMatchObject({
      linkedin: { slug: null, companyId: '1035' },
      aliases: ['company:kuzey'],
    });
  });

  it('read again as it stands changes nothing', async () => {
    await saveCompany(kuzey({ industry: 'Logistics' }));
    const before = await canonicalExport(world.db);
    const { undoId } = await world.run(company.capture(kuzey({ industry: 'Logistics' })));
    expect([undoId, await canonicalExport(world.db)]).toEqual([null, before]);
  });
});

describe('the user’s word', () => {
  it('on a field is never overwritten: what the page says is offered, taken or declined for good', async () => {
    const id = await saveCompany(kuzey({ industry: 'Logistics', size: '1-10' }));
    await world.run(company.edit(id, 'industry', 'Cold stores'));
    await saveCompany(kuzey({ industry: 'Freight', size: '11-50' }));
    const stored = await world.db.get('companies', id);
    expect(stored).toMatchObject({
      industry: 'Cold stores',
      size: '11-50',
      offers: { industry: { value: 'Freight' } },
    });
    await world.run(company.decideOffer(id, 'industry', false));
    await saveCompany(kuzey({ industry: 'Freight' }));
    expect((await world.db.get('companies', id))?.offers).toEqual({});
    await saveCompany(kuzey({ industry: 'Shipping' }));
    await world.run(company.decideOffer(id, 'industry', true));
    expect(await world.db.get('companies', id)).toMatchObject({ industry: 'Shipping', offers: {} });
    await expect(world.run(company.edit(id, 'name', ' '))).rejects.toThrow(new Refusal('empty'));
  });

  it('on who works there holds against every reading', async () => {
    await save('ada', 'Kuzey', 'company:1035');
    await save('bea', 'Kuzey');
    const id = await saveCompany();
    await world.run(company.place((await personOf('bea')).id, id, true));
    await world.run(company.place((await personOf('ada')).id, id, false));
    await saveCompany();
    await save('ada', 'Kuzey', 'company:1035');
    expect(await people(id)).toEqual([['bea'], []]);
    await world.run(company.place((await personOf('ada')).id, id, true));
    expect(await people(id)).toEqual([['ada', 'bea'], []]);
  });

  it('that somebody works elsewhere ends the link; that the name is right does not', async () => {
    await save('ada', 'Kuzey', 'company:1035');
    const id = await saveCompany();
    const { id: personId } = await personOf('ada');
    await world.run(command.edit({ personId, field: 'company', value: 'Kuzey' }));
    expect(await people(id)).toEqual([['ada'], []]);
    await world.run(command.edit({ personId, field: 'company', value: 'Poyraz' }));
    expect(await people(id)).toEqual([[], []]);
    await saveCompany();
    expect((await personOf('ada')).companyId).toBeNull();
  });
});

describe('undo', () => {
  it('of the capture takes the company and its links, also those made since', async () => {
    await save('ada', 'Kuzey', 'company:1035');
    const { undoId } = await world.run(company.capture(kuzey()));
    await save('bea', 'Kuzey', 'company:1035');
    await world.run(command.undo(undoId));
    expect(await world.db.count('companies')).toBe(0);
    expect((await world.db.getAll('people')).map(({ companyId }) => companyId)).toEqual([null, null]);
  });

  it('never links anybody to a company that went meanwhile', async () => {
    const { undoId } = await world.run(company.capture(kuzey()));
    await save('ada', 'Kuzey', 'company:1035');
    const { id: personId } = await personOf('ada');
    const edit = await world.run(command.edit({ personId, field: 'title', value: 'Buyer' }));
    await world.run(command.undo(undoId));
    await world.run(command.undo(edit.undoId));
    expect(await personOf('ada')).toMatchObject({ title: null, companyId: null });
  });

  it('for a page undoes a step about that page’s company alone', async () => {
    const { undoId } = await world.run(company.capture(kuzey()));
    await world.run(company.capture(companyReadOf('poyraz')));
    const foreign = company.undoAt('https://www.linkedin.com/company/poyraz/', undoId ?? '');
    await expect(world.run(foreign)).rejects.toThrow(new Refusal('nothing-to-undo'));
    await world.run(company.undoAt(URL, undoId ?? ''));
    expect(await companyAt(world.db, URL)).toBeNull();
  });
});

it('a company removed leaves its people, linked to none', async () => {
  await save('ada', 'Kuzey', 'company:1035');
  const id = await saveCompany();
  await world.run(company.remove(id));
  expect(await companyView(world.db, id)).toBeNull();
  expect(await personOf('ada')).toMatchObject({ company: 'Kuzey', companyId: null });
});
