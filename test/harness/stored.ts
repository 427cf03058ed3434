/** What the extension has stored, read from one of its own pages as its surfaces read it. */
import * as z from 'zod/mini';

/** A page of Playwright's or of puppeteer's. */
export interface Evaluates {
  evaluate(run: (argument: unknown) => Promise<unknown>, argument: unknown): Promise<unknown>;
}

/** Everything in one store. Empty while the worker has not made the database: it is never created here. */
function everything(page: Evaluates, store: string): Promise<unknown> {
  return page.evaluate(async (name: unknown) => {
    const known = await indexedDB.databases();
    if (!known.some((each) => each.name === 'pipeside')) return [];
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await asked(indexedDB.open('pipeside'));
    const all: unknown[] = await asked(db.transaction(String(name)).objectStore(String(name)).getAll());
    db.close();
    return all;
  }, store);
}

const Lead = z.object({
  answers: z.record(z.string(), z.string()),
  outcome: z.nullable(z.object({ result: z.string(), reason: z.nullable(z.string()) })),
  id: z.string(),
  personId: z.string(),
  pipelineId: z.string(),
  stageId: z.string(),
  card: z.object({ fullName: z.string(), title: z.nullable(z.string()), company: z.nullable(z.string()) }),
});
const Person = z.object({
  id: z.string(),
  fullName: z.string(),
  headline: z.nullable(z.string()),
  title: z.nullable(z.string()),
  company: z.nullable(z.string()),
  location: z.nullable(z.string()),
  about: z.nullable(z.string()),
  linkedin: z.object({
    publicId: z.nullable(z.string()),
    memberId: z.nullable(z.string()),
    url: z.nullable(z.string()),
    degree: z.nullable(z.int()),
  }),
  provenance: z.record(
    z.string(),
    z.object({ from: z.string(), at: z.number(), confidence: z.enum(['sure', 'unsure']) }),
  ),
});
const Company = z.object({
  id: z.string(),
  name: z.string(),
  industry: z.nullable(z.string()),
  website: z.nullable(z.string()),
  linkedin: z.object({ companyId: z.nullable(z.string()), slug: z.nullable(z.string()) }),
});
const Stage = z.object({ id: z.string(), name: z.string(), shortName: z.string(), rank: z.string() });
const FollowUp = z.object({
  id: z.string(),
  leadId: z.string(),
  date: z.string(),
  time: z.nullable(z.string()),
  status: z.string(),
  dueAt: z.number(),
  remindedFor: z.nullable(z.string()),
});
const Activity = z.looseObject({ id: z.string(), kind: z.string() });
const Counter = z.object({ key: z.string(), count: z.int() });

export const storedLeads = async (page: Evaluates) => z.array(Lead).parse(await everything(page, 'leads'));
export const storedPeople = async (page: Evaluates) =>
  z.array(Person).parse(await everything(page, 'people'));
export const storedFollowUps = async (page: Evaluates) =>
  z.array(FollowUp).parse(await everything(page, 'followUps'));
export const storedActivities = async (page: Evaluates) =>
  z.array(Activity).parse(await everything(page, 'activities'));
export const storedCounters = async (page: Evaluates) =>
  z.array(Counter).parse(await everything(page, 'counters'));

export const storedCompanies = async (page: Evaluates) =>
  z.array(Company).parse(await everything(page, 'companies'));

/** The stages in their order. */
export async function storedStages(page: Evaluates) {
  const stages = z.array(Stage).parse(await everything(page, 'stages'));
  return stages.sort((a, b) => (a.rank < b.rank ? -1 : 1));
}

/** Each lead as a person would say it: who stands where. */
export async function standing(page: Evaluates): Promise<string[]> {
  const [leads, stages] = [await storedLeads(page), await storedStages(page)];
  return leads.map((lead) => {
    const stage = stages.find((each) => each.id === lead.stageId);
    return `${lead.card.fullName} in ${stage?.shortName ?? 'no stage'}`;
  });
}
