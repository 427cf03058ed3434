/** A lead moves: to another stage, or to another place in its own. One record changes, whatever the column's length. */
import type { Activity, Lead, Person, Stage } from './records';
import type { Context, Step, Write } from './step';

export interface Move {
  lead: Lead;
  person: Person;
  from: Stage;
  to: Stage;
  /** The rank of its new place. */
  rank: string;
}

/** Moves the card; entering another stage starts its clock there and is told on the timeline. */
export function moveLead({ lead, person, from, to, rank }: Move, context: Context): Step {
  const writes = moveWrites({ lead, person, from, to, rank }, context);
  const label = writes.length > 0 ? { kind: 'moved' as const, name: person.fullName } : null;
  return { writes, label, leadId: lead.id };
}

function moveWrites({ lead, person, from, to, rank }: Move, { now, newId }: Context): Write[] {
  if (from.id === to.id) {
    return rank === lead.rank ? [] : [{ store: 'leads', put: { ...lead, rank, updatedAt: now } }];
  }
  const put: Lead = { ...lead, stageId: to.id, stageSince: now, rank, updatedAt: now };
  const entry: Activity = {
    id: newId(),
    personId: person.id,
    leadId: lead.id,
    at: now,
    kind: 'stage-changed',
    fromStageId: from.id,
    toStageId: to.id,
    fromName: from.name,
    toName: to.name,
  };
  return [
    { store: 'leads', put },
    { store: 'activities', put: entry },
  ];
}

/** The person answered: logged, and a lead that stands before `replyStage` moves there. `move` null: it stays. */
export function replied(lead: Lead, person: Person, move: Move | null, context: Context): Step {
  const { now, newId } = context;
  const entry: Activity = { id: newId(), personId: person.id, leadId: lead.id, at: now, kind: 'reply' };
  return {
    writes: [{ store: 'activities', put: entry }, ...(move ? moveWrites(move, context) : [])],
    label: { kind: 'replied', name: person.fullName },
    leadId: lead.id,
  };
}
