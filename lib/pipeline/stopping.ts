/** What stops a cadence: read off what a step writes, whichever command wrote it. */
import type { Activity, FollowUp, Lead, Person, StopCause } from './records';
import type { Write } from './step';

/** What stood there before a step. */
export interface Before {
  lead(id: string): Pick<Lead, 'outcome'> | undefined;
  person(id: string): Pick<Person, 'doNotContact'> | undefined;
  followUp(id: string): Pick<FollowUp, 'cadence'> | undefined;
}

export interface Stops {
  /** By lead. */
  leads: Map<string, StopCause>;
  /** Of all leads of a person. */
  people: Map<string, StopCause>;
  /** Leads that were won now. */
  won: Set<string>;
}

/** @param now the step's moment: what is older was only rewritten. */
export function stopsIn(writes: Write[], now: number, before: Before): Stops {
  const stops: Stops = { leads: new Map(), people: new Map(), won: new Set() };
  for (const write of writes) {
    if (!('put' in write)) continue;
    if (write.store === 'activities' && write.put.at === now) told(write.put, stops, before);
    if (write.store === 'leads') {
      const was = before.lead(write.put.id)?.outcome ?? null;
      const { id, outcome } = write.put;
      if (outcome && was?.at !== outcome.at) stops.leads.set(id, 'outcome');
      if (outcome?.result === 'won' && was?.result !== 'won') stops.won.add(id);
    }
    if (write.store === 'people' && write.put.doNotContact && !before.person(write.put.id)?.doNotContact) {
      stops.people.set(write.put.id, 'do-not-contact');
    }
  }
  return stops;
}

function told(entry: Activity, { leads, people }: Stops, before: Before): void {
  if (entry.kind === 'reply' || entry.kind === 'meeting') people.set(entry.personId, entry.kind);
  // A step of the cadence may be a meeting; any other that took place ends it.
  if (entry.kind === 'follow-up-done' && entry.channel === 'meeting') {
    if (!before.followUp(entry.followUpId)?.cadence) people.set(entry.personId, 'meeting');
  }
  if (entry.kind === 'stage-changed' && entry.leadId !== null && !leads.has(entry.leadId)) {
    leads.set(entry.leadId, 'stage');
  }
}

/** Which leads have a step of a cadence that this write dealt with. */
export function dealtWith(writes: Write[]): Set<string> {
  return new Set(
    writes.flatMap((write) =>
      'put' in write &&
      write.store === 'followUps' &&
      write.put.cadence !== null &&
      (write.put.status === 'done' || write.put.status === 'cancelled')
        ? [write.put.leadId]
        : [],
    ),
  );
}
