import { removal } from '../pipeline/removing';
import type { Step } from '../pipeline/step';
import * as read from '../store/reading';
import type { StoredLead, StoredPerson, WriteTransaction } from '../store/schema';

/** The leads of a person that go, with what hangs on them. */
export async function leave(
  tx: WriteTransaction,
  person: StoredPerson,
  goes: (lead: StoredLead) => boolean,
): Promise<Step> {
  const range = IDBKeyRange.bound([person.id], [person.id, []]);
  const [all, activities, followUps] = await Promise.all([
    tx.objectStore('leads').index('personId').getAll(person.id),
    tx.objectStore('activities').index('person').getAll(range),
    tx.objectStore('followUps').index('personId').getAll(person.id),
  ]);
  const leads = all.filter(goes);
  const whole = leads.length === all.length;
  const merged = whole ? await read.mergedInto(tx, person.id) : [];
  const [first, ...others] = leads;
  const count = others.length + 1;
  return {
    writes: removal({ person, leads, whole, activities, followUps, merged }),
    label: { kind: 'removed', name: person.fullName, ...(count > 1 ? { count } : {}) },
    leadId: first && others.length === 0 ? first.id : null,
  };
}
