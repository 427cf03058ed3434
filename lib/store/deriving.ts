/** Making right again, inside the commit, what is kept beside the records. */
import { cardOf, counted, countersOf, nextStepOf } from './derived';
import type { Image, StoredLead, WriteTransaction } from './schema';

/** Every lead whose card, next step or counters the images may have touched, made right again. */
export async function derive(tx: WriteTransaction, images: Image[]): Promise<void> {
  const leads = new Map<string, StoredLead | null>();
  for (const image of images) {
    if (image.store === 'leads' && !leads.has(image.id)) leads.set(image.id, image.before);
  }
  const touch = (id: string, lead: StoredLead | undefined): void => {
    if (lead && !leads.has(id)) leads.set(id, lead);
  };
  for (const image of images) {
    if (image.store === 'people') {
      for (const lead of await tx.objectStore('leads').index('personId').getAll(image.id))
        touch(lead.id, lead);
    } else if (image.store === 'followUps') {
      const leadId = image.before?.leadId ?? (await tx.objectStore('followUps').get(image.id))?.leadId;
      if (leadId) touch(leadId, await tx.objectStore('leads').get(leadId));
    }
  }
  for (const [id, before] of leads) await deriveLead(tx, id, before);
}

async function deriveLead(tx: WriteTransaction, id: string, before: StoredLead | null): Promise<void> {
  if (before) await count(tx, before, -1);
  const [lead, followUps] = await Promise.all([
    tx.objectStore('leads').get(id),
    tx.objectStore('followUps').index('leadId').getAll(id),
  ]);
  if (!lead) return;
  const person = await tx.objectStore('people').get(lead.personId);
  const after = {
    ...lead,
    card: person ? cardOf(person) : lead.card,
    nextStep: nextStepOf(followUps),
  };
  await Promise.all([tx.objectStore('leads').put(after), count(tx, after, 1)]);
}

async function count(tx: WriteTransaction, lead: StoredLead, sign: 1 | -1): Promise<void> {
  const stage = await tx.objectStore('stages').get(lead.stageId);
  const counters = tx.objectStore('counters');
  const keys = countersOf(lead, stage?.kind === 'open');
  await Promise.all(
    keys.map(async (key) => {
      const counter = (await counters.get(key)) ?? { key, count: 0, sums: {} };
      await counters.put(counted(counter, lead, sign));
    }),
  );
}
