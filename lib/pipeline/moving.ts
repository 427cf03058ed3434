/** A lead moves: to another stage, or to another place in its own. One record changes, whatever the column's length. */
import { editPerson } from './editing';
import { type Plan, plan } from './follow-ups';
import { type Entry, mayEnter, NOTHING_SAID } from './gate';
import type { Activity, Lead, Person, Stage } from './records';
import { type Context, Refusal, type Step, type Write } from './step';

export interface Move {
  lead: Lead;
  person: Person;
  from: Stage;
  to: Stage;
  /** The rank of its new place. */
  rank: string;
}

/**
 * Moves the card; entering another stage starts its clock there and is told on the timeline.
 * @throws {Refusal} 'asks-first' when the stage asks for something that is neither known nor said.
 */
export function moveLead(
  move: Move,
  context: Context,
  said: Entry = NOTHING_SAID,
  next: Plan | null = null,
): Step {
  const { lead, person, from, to } = move;
  if (from.id !== to.id && !mayEnter(to, lead, person, said)) throw new Refusal('asks-first');
  const moved = moveWrites(move, context, said);
  const writes = [
    ...moved,
    ...(from.id === to.id ? [] : fieldWrites(move, context, said)),
    ...promises(move, context, said, next),
  ];
  const label = writes.length > 0 ? { kind: 'moved' as const, name: person.fullName } : null;
  return { writes, label, leadId: lead.id };
}

/**
 * Moves many as one step, in the order given. Those whose answers a stage needs first stay where they are.
 * @throws {Refusal} 'asks-first' when that is all of them.
 */
export function moveLeads(moves: Move[], context: Context, outcome: Entry['outcome'] = null): Step {
  const said = { ...NOTHING_SAID, outcome };
  const free = moves.filter(
    ({ from, to, lead, person }) => from.id === to.id || mayEnter(to, lead, person, said),
  );
  if (moves.length > 0 && free.length === 0) throw new Refusal('asks-first');
  const moved = free.map((move) => ({
    move,
    writes: [...moveWrites(move, context, said), ...promises(move, context, said, null)],
  }));
  const [first, ...others] = moved.filter(({ writes }) => writes.length > 0);
  if (!first) return { writes: [], label: null, leadId: null };
  const count = others.length + 1;
  const { lead, person } = first.move;
  return {
    writes: moved.flatMap(({ writes }) => writes),
    label: { kind: 'moved', name: person.fullName, ...(count > 1 ? { count } : {}) },
    leadId: count > 1 ? null : lead.id,
  };
}

/** What moving writes; nothing where it already stands. */
export function moveWrites(
  { lead, person, from, to, rank }: Move,
  { now, newId }: Context,
  said: Entry = NOTHING_SAID,
): Write[] {
  if (from.id === to.id) {
    return rank === lead.rank ? [] : [{ store: 'leads', put: { ...lead, rank, updatedAt: now } }];
  }
  const answers = Object.entries(said.answers).filter(([, text]) => text.trim() !== '');
  const put: Lead = {
    ...lead,
    pipelineId: to.pipelineId,
    stageId: to.id,
    stageSince: now,
    rank,
    answers: {
      ...lead.answers,
      ...Object.fromEntries(answers.map(([id, text]) => [id, text.trim()])),
    },
    value: said.fields.value ?? lead.value,
    expectedCloseAt: said.fields.expectedCloseAt ?? lead.expectedCloseAt,
    outcome: outcomeIn(to, lead, said, now),
    updatedAt: now,
  };
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

/** Worked again, a lead has not ended; a customer's deal stays won. */
function outcomeIn(to: Stage, lead: Lead, { outcome }: Entry, now: number): Lead['outcome'] {
  if (to.kind === 'open') return null;
  return outcome ? { ...outcome, at: now } : lead.outcome;
}

/** What was said about the person: kept as the user's own edits are. */
function fieldWrites({ lead, person }: Move, context: Context, { fields }: Entry): Write[] {
  let edited = person;
  const told: Write[] = [];
  for (const field of ['company', 'title', 'email', 'phone'] as const) {
    const text = fields[field];
    if (!text) continue;
    for (const write of editPerson(edited, lead, field, text, context).writes) {
      if ('put' in write && write.store === 'people') edited = write.put;
      else told.push(write);
    }
  }
  return edited === person ? [] : [{ store: 'people', put: edited }, ...told];
}

/** The next step said with the move; a lead to nurture comes back on its date. */
function promises(
  { lead, person, from, to }: Move,
  context: Context,
  said: Entry,
  next: Plan | null,
): Write[] {
  if (from.id === to.id) return [];
  const until = to.kind === 'open' ? null : (said.outcome?.until ?? null);
  const back: Plan | null = until ? { date: until, time: null, channel: 'message', text: null } : null;
  return [next, back].flatMap((what) => (what ? plan(lead, person, what, context).writes : []));
}
