/** Deals: most people have one, unnamed. A further one is a second lead of the same person. */
import type { Activity, Lead, Money, Person } from './records';
import { type Context, Refusal, type Step, type Write } from './step';

/** What of a deal is edited in place. */
export type DealChange =
  | { field: 'value'; value: Money | null }
  | { field: 'title'; value: string | null }
  | { field: 'expectedCloseAt'; value: string | null };

/** The timeline's name of a field: a person has a title too. */
const FIELD = { value: 'value', title: 'dealTitle', expectedCloseAt: 'expectedCloseAt' } as const;

function same(a: string | Money | null, b: string | Money | null): boolean {
  if (typeof a === 'object' && typeof b === 'object') {
    return a?.amount === b?.amount && a?.currency === b?.currency;
  }
  return a === b;
}

/** Sets what a lead is worth, is called, or is expected to close; null: unknown. The timeline keeps what it was. */
export function editDeal(lead: Lead, person: Person, change: DealChange, { now, newId }: Context): Step {
  const value = typeof change.value === 'string' ? change.value.trim() || null : change.value;
  const was = lead[change.field];
  if (same(was, value)) return { writes: [], label: null, leadId: lead.id };
  const put: Lead = { ...lead, [change.field]: value, updatedAt: now };
  const entry: Activity = {
    id: newId(),
    personId: person.id,
    leadId: lead.id,
    at: now,
    kind: 'edited',
    field: FIELD[change.field],
    was,
  };
  return {
    writes: [
      { store: 'leads', put },
      { store: 'activities', put: entry },
    ],
    label: { kind: 'edited', name: person.fullName },
    leadId: lead.id,
  };
}

export interface NewDeal {
  title: string;
  value: Money | null;
  expectedCloseAt: string | null;
}

/**
 * One more deal with the person of `beside`: a card of its own, at the place given.
 * @throws {Refusal} 'empty' without a name to tell it from the others.
 */
export function addDeal(
  beside: Lead,
  person: Person,
  deal: NewDeal,
  place: { stageId: string; rank: string },
  { now, newId }: Context,
): Step {
  const title = deal.title.trim();
  if (title === '') throw new Refusal('empty');
  const put: Lead = {
    ...beside,
    id: newId(),
    stageId: place.stageId,
    stageSince: now,
    rank: place.rank,
    title,
    value: deal.value,
    expectedCloseAt: deal.expectedCloseAt,
    answers: {},
    outcome: null,
    cadence: null,
    proposal: null,
    createdAt: now,
    updatedAt: now,
  };
  const entry: Activity = {
    id: newId(),
    personId: person.id,
    leadId: put.id,
    at: now,
    kind: 'deal-added',
    title,
  };
  const writes: Write[] = [
    { store: 'leads', put },
    { store: 'activities', put: entry },
  ];
  return { writes, label: { kind: 'deal-added', name: person.fullName }, leadId: put.id };
}
