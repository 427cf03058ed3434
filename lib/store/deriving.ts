/** Making right, inside the commit, what is kept beside the records: cards, next steps and counters. */
import type { Person, Stage } from '../pipeline/records';
import { canRot, idleSince } from '../pipeline/rotting';
import type { Write } from '../pipeline/step';
import { isTouch } from '../pipeline/touches';
import { counted, countersOf, nextStepOf, stageCounter, storedLead, WITHOUT_STEP } from './derived';
import type { Counter, StoredFollowUp, StoredLead, WriteTransaction, Written } from './schema';

/** The leads of the people that are written: what their cards show may change. */
export async function leadsOfPeople(tx: WriteTransaction, writes: Write[]): Promise<StoredLead[]> {
  const ids = writes.flatMap((each) =>
    each.store === 'people' ? ['delete' in each ? each.delete : each.put.id] : [],
  );
  const byPerson = tx.objectStore('leads').index('personId');
  return (await Promise.all(ids.map((id) => byPerson.getAll(id)))).flat();
}

interface Touched {
  /** As it stands in the counters. */
  before: StoredLead | null;
  /** As the step left it, its derived members still those of before. */
  after: StoredLead | null;
}

/**
 * Puts every lead that the step wrote or whose card, next step or counters it may have touched.
 * Inside a transaction it is the waiting that costs, not the reading: everything is asked for in one turn, and
 * written in the next.
 * @param owned the leads of the people written, as they were before.
 */
export async function derive(tx: WriteTransaction, written: Written[], owned: StoredLead[]): Promise<void> {
  const { spoken, gained, lost } = touchesIn(written);
  const leads = await touched(tx, written, owned, spoken);
  if (leads.size === 0) return;
  const people = new Map<string, Person | null>();
  const stages = new Map<string, Stage | null>();
  for (const each of written) {
    if (each.store === 'people') people.set(each.id, each.after);
    // One that is removed still counts the leads that stood there, to take them out.
    if (each.store === 'stages') stages.set(each.id, each.after ?? each.before);
  }
  const sides = [...leads.values()]
    .flatMap(({ before, after }) => [before, after])
    .filter((lead) => lead !== null);
  const followUps = new Map<string, StoredFollowUp[]>();
  const counters = new Map<string, Counter>();
  const readPerson = once(people, async (id) => (await tx.objectStore('people').get(id)) ?? null);
  const readStage = once(stages, async (id) => (await tx.objectStore('stages').get(id)) ?? null);
  const readCounter = once(
    counters,
    async (key) => (await tx.objectStore('counters').get(key)) ?? { key, count: 0, sums: {} },
  );
  const touches = new Map<string, number | null>();
  const readTouch = once(touches, (personId) => lastTouch(tx, personId));
  const readFollowUps = once(followUps, (id) => tx.objectStore('followUps').index('leadId').getAll(id));
  await Promise.all([
    ...sides.flatMap((lead) => [readPerson(lead.personId), readStage(lead.stageId)]),
    ...sides.map(({ stageId }) => readCounter(stageCounter(stageId))),
    readCounter(WITHOUT_STEP),
    ...[...leads.keys()].map(readFollowUps),
    ...[...leads.values()].flatMap(({ before, after }) =>
      // One more touch is compared with the last; only one taken back is looked for among the others.
      after && (lost.has(after.personId) || before?.personId !== after.personId)
        ? [readTouch(after.personId)]
        : [],
    ),
  ]);
  const count = (lead: StoredLead, sign: 1 | -1): void => {
    for (const key of countersOf(lead, stages.get(lead.stageId)?.kind === 'open')) {
      const counter = counters.get(key);
      if (counter) counters.set(key, counted(counter, lead, sign));
    }
  };
  const derived: StoredLead[] = [];
  for (const [id, { before, after }] of leads) {
    if (before) count(before, -1);
    if (!after) continue;
    const person = people.get(after.personId) ?? undefined;
    const { idleSince: _, ...known } = after;
    const lead = storedLead(known, {
      person,
      nextStep: nextStepOf(followUps.get(id) ?? []),
      lastTouchAt: touches.has(after.personId)
        ? touches.get(after.personId)
        : later(after.lastTouchAt ?? null, gained.get(after.personId) ?? null),
    });
    const stage = stages.get(after.stageId);
    if (lead.nextStep === null && stage && canRot(lead, stage)) lead.idleSince = idleSince(lead).at;
    count(lead, 1);
    derived.push(lead);
  }
  // Asynchronous, so that what a put throws at once is the same failure as what it answers.
  await Promise.all([
    ...derived.map(async (lead) => tx.objectStore('leads').put(lead)),
    ...[...counters.values()].map(async (counter) => tx.objectStore('counters').put(counter)),
  ]);
}

async function touched(
  tx: WriteTransaction,
  written: Written[],
  owned: StoredLead[],
  spoken: Set<string>,
): Promise<Map<string, Touched>> {
  const leads = new Map<string, Touched>();
  for (const each of written) if (each.store === 'leads') leads.set(each.id, each);
  const byPerson = tx.objectStore('leads').index('personId');
  const theirs = await Promise.all([...spoken].map((personId) => byPerson.getAll(personId)));
  for (const lead of [...owned, ...theirs.flat()])
    if (!leads.has(lead.id)) leads.set(lead.id, { before: lead, after: lead });
  const promised = written.flatMap((each) =>
    each.store === 'followUps' ? [each.before, each.after].flatMap((one) => one?.leadId ?? []) : [],
  );
  const further = new Set(promised.filter((id) => !leads.has(id)));
  for (const lead of await Promise.all([...further].map((id) => tx.objectStore('leads').get(id))))
    if (lead) leads.set(lead.id, { before: lead, after: lead });
  return leads;
}

interface Touches {
  /** Everybody with whom a touch was logged, changed or taken back. */
  spoken: Set<string>;
  /** The last one logged with each. */
  gained: Map<string, number>;
  /** With whom one was taken back, or moved in time or to another person. */
  lost: Set<string>;
}

function touchesIn(written: Written[]): Touches {
  const touches: Touches = { spoken: new Set(), gained: new Map(), lost: new Set() };
  const { spoken, gained, lost } = touches;
  for (const each of written) {
    if (each.store !== 'activities') continue;
    const [before, after] = [each.before, each.after].map((entry) =>
      entry && isTouch(entry.kind) ? entry : null,
    );
    if (before) spoken.add(before.personId);
    if (before && !(after?.personId === before.personId && after.at === before.at)) lost.add(before.personId);
    if (!after) continue;
    spoken.add(after.personId);
    gained.set(after.personId, Math.max(after.at, gained.get(after.personId) ?? after.at));
  }
  return touches;
}

const later = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);

/**
 * When somebody was last in touch with a person; null: never. All of their entries in one turn: of many people, going
 * back from the newest one by one takes many times as long.
 */
async function lastTouch(tx: WriteTransaction, personId: string): Promise<number | null> {
  const range = IDBKeyRange.bound([personId], [personId, []]);
  const entries = await tx.objectStore('activities').index('person').getAll(range);
  return entries.findLast(({ kind }) => isTouch(kind))?.at ?? null;
}

/** Reads a key into a map unless it is there or on its way. */
function once<T>(into: Map<string, T>, read: (key: string) => Promise<T>): (key: string) => Promise<void> {
  const asked = new Set(into.keys());
  return async (key) => {
    if (asked.has(key)) return;
    asked.add(key);
    into.set(key, await read(key));
  };
}
