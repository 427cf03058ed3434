/** Taking leads out of a pipeline, with all that hangs on them. */
import type { Activity, FollowUp, Lead, Person } from './records';
import type { Write } from './step';

export interface Leaving {
  person: Person;
  /** Those that go. */
  leads: Lead[];
  /** No lead of the person is left: they go too. */
  whole: boolean;
  /** The person's. */
  activities: Activity[];
  followUps: FollowUp[];
  /** People who were merged into this one: nothing may point at nobody. */
  merged: string[];
}

/** Deletes the leads with their timeline and follow-ups; the person too when no lead is left. */
export function removal({ person, leads, whole, activities, followUps, merged }: Leaving): Write[] {
  const going = new Set(leads.map(({ id }) => id));
  return [
    ...activities
      .filter(({ leadId }) => whole || (leadId !== null && going.has(leadId)))
      .map(({ id }): Write => ({ store: 'activities', delete: id })),
    ...followUps
      .filter(({ leadId }) => going.has(leadId))
      .map(({ id }): Write => ({ store: 'followUps', delete: id })),
    ...leads.map(({ id }): Write => ({ store: 'leads', delete: id })),
    ...(whole ? [person.id, ...merged].map((id): Write => ({ store: 'people', delete: id })) : []),
  ];
}
