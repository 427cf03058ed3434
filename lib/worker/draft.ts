/** A step while what follows from it is decided: its writes, and the records as they will stand once it is written. */
import type { FollowUp, Lead, Person } from '../pipeline/records';
import type { Write } from '../pipeline/step';
import type { WriteTransaction } from '../store/schema';

/** What a step makes of records; null: it deletes them. */
type Made<T> = Map<string, T | null>;

export class Draft {
  readonly #tx: WriteTransaction;
  /** A step writes each record once. */
  readonly #writes = new Map<string, Write>();
  readonly #leads: Made<Lead> = new Map();
  readonly #people: Made<Person> = new Map();
  readonly #followUps: Made<FollowUp> = new Map();

  constructor(tx: WriteTransaction, writes: Write[]) {
    this.#tx = tx;
    for (const write of writes) this.put(write);
  }

  get writes(): Write[] {
    return [...this.#writes.values()];
  }

  /** Adds a write; an earlier one of the same record gives way. */
  put(write: Write): void {
    const id = 'put' in write ? write.put.id : write.delete;
    this.#writes.set(`${write.store}:${id}`, write);
    if (write.store === 'leads') this.#leads.set(id, 'put' in write ? write.put : null);
    if (write.store === 'people') this.#people.set(id, 'put' in write ? write.put : null);
    if (write.store === 'followUps') this.#followUps.set(id, 'put' in write ? write.put : null);
  }

  /** null: it is not there, or goes. */
  async lead(id: string): Promise<Lead | null> {
    const made = this.#leads.get(id);
    return made === undefined ? ((await this.#tx.objectStore('leads').get(id)) ?? null) : made;
  }

  /** null: they are not there, or go. */
  async person(id: string): Promise<Person | null> {
    const made = this.#people.get(id);
    return made === undefined ? ((await this.#tx.objectStore('people').get(id)) ?? null) : made;
  }

  async leadsOf(personId: string): Promise<Lead[]> {
    const stored = await this.#tx.objectStore('leads').index('personId').getAll(personId);
    return over(stored, this.#leads, (lead) => lead.personId === personId);
  }

  async followUpsOf(leadId: string): Promise<FollowUp[]> {
    const stored = await this.#tx.objectStore('followUps').index('leadId').getAll(leadId);
    return over(stored, this.#followUps, (each) => each.leadId === leadId);
  }
}

/** What is stored, with what a step makes of it. */
function over<T extends { id: string }>(stored: T[], made: Made<T>, belongs: (record: T) => boolean): T[] {
  const records = new Map(stored.map((record) => [record.id, record]));
  for (const [id, record] of made) {
    if (record && belongs(record)) records.set(id, record);
    else records.delete(id);
  }
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
