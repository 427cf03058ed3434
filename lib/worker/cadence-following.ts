/** What a step means for the cadences of the leads it is about: they stop, or go on with the next step. */
import { advance, type Day, type Followed, stop } from '../pipeline/cadences';
import { dateAt } from '../pipeline/due';
import { type Lead, type Person, type StopCause, WORK_CALENDAR_ID } from '../pipeline/records';
import type { Write } from '../pipeline/step';
import { dealtWith, stopsIn } from '../pipeline/stopping';
import { isTouch } from '../pipeline/touches';
import { DEFAULT_CALENDAR } from '../pipeline/work-calendar';
import type { CommitContext } from '../store/commit';
import type { StoredFollowUp, WriteTransaction } from '../store/schema';
import type { Draft } from './draft';

/** Contact says nothing about a customer's deal that was won. */
const TALKING = new Set<StopCause>(['reply', 'meeting']);

export async function followCadences(
  tx: WriteTransaction,
  draft: Draft,
  context: CommitContext,
): Promise<void> {
  const { writes } = draft;
  const stops = stopsIn(writes, context.now, await before(tx, writes));
  const causes = new Map<string, StopCause>(stops.leads);
  for (const [personId, cause] of stops.people) {
    for (const { id } of await draft.leadsOf(personId)) causes.set(id, cause);
  }
  for (const [leadId, cause] of causes) {
    const lead = await draft.lead(leadId);
    if (lead?.cadence) await settle(tx, draft, lead, (all) => stop(all, cause, context));
    else if (lead?.proposal && !(lead.proposal.why === 'won' && TALKING.has(cause)))
      draft.put({ store: 'leads', put: { ...lead, proposal: null } });
  }
  await forgetQuiet(draft, writes, context.now);
  for (const leadId of stops.won) await proposeRetention(tx, draft, leadId, context);
  const done = [...dealtWith(writes)].filter((leadId) => !causes.has(leadId));
  if (done.length === 0) return;
  const day = await dayOf(tx, context);
  for (const leadId of done) {
    const lead = await draft.lead(leadId);
    if (lead?.cadence) await settle(tx, draft, lead, (all) => advance(all, day, context));
  }
}

/** The user's day, as a commit sees it. */
export async function dayOf(
  tx: WriteTransaction,
  { now, zone }: Pick<CommitContext, 'now' | 'zone'>,
): Promise<Day> {
  const calendar = (await tx.objectStore('workCalendar').get(WORK_CALENDAR_ID)) ?? DEFAULT_CALENDAR;
  return { today: dateAt(now, zone), calendar };
}

async function settle(
  tx: WriteTransaction,
  draft: Draft,
  lead: Lead,
  decide: (all: Parameters<typeof advance>[0]) => Followed | null,
): Promise<void> {
  const [followUps, cadence] = await Promise.all([
    draft.followUpsOf(lead.id),
    lead.cadence ? tx.objectStore('cadences').get(lead.cadence.cadenceId) : undefined,
  ]);
  const followed = decide({ lead, followUps, cadence: cadence ?? null });
  for (const write of followed ? writesOf(followed) : []) draft.put(write);
}

export function writesOf({ lead, followUps, entries }: Followed): Write[] {
  return [
    { store: 'leads', put: lead },
    ...followUps.map((put): Write => ({ store: 'followUps', put })),
    ...entries.map((put): Write => ({ store: 'activities', put })),
  ];
}

/** A won sale stays where it is; to keep the customer is proposed, where the pipeline has a stage for it. */
async function proposeRetention(
  tx: WriteTransaction,
  draft: Draft,
  leadId: string,
  { now, zone }: CommitContext,
): Promise<void> {
  const lead = await draft.lead(leadId);
  if (!lead) return;
  const { pipelineId, stageId } = lead;
  const stages = await tx
    .objectStore('stages')
    .index('order')
    .getAll(IDBKeyRange.bound([pipelineId], [pipelineId, []]));
  const keeping = stages.filter(({ kind }) => kind === 'retention');
  if (keeping.length === 0 || keeping.some(({ id }) => id === stageId)) return;
  const proposal = { what: 'retention', why: 'won', from: dateAt(now, zone) } as const;
  draft.put({ store: 'leads', put: { ...lead, proposal } });
}

/** Somebody was touched again: that it was quiet no longer holds. */
async function forgetQuiet(draft: Draft, writes: Write[], now: number): Promise<void> {
  const touched = new Set(
    writes.flatMap((write) =>
      write.store === 'activities' && 'put' in write && write.put.at === now && isTouch(write.put.kind)
        ? (write.put.leadId ?? [])
        : [],
    ),
  );
  for (const leadId of touched) {
    const lead = await draft.lead(leadId);
    if (lead?.proposal?.why === 'quiet') draft.put({ store: 'leads', put: { ...lead, proposal: null } });
  }
}

/** What stood there before, of the records whose change may stop a cadence; of others nothing is read. */
async function before(tx: WriteTransaction, writes: Write[]): Promise<Parameters<typeof stopsIn>[2]> {
  const leads = new Map<string, Lead | undefined>();
  const people = new Map<string, Person | undefined>();
  const followUps = new Map<string, StoredFollowUp | undefined>();
  await Promise.all(
    writes.map(async (write) => {
      if (!('put' in write)) return;
      const { store, put } = write;
      if (store === 'leads' && put.outcome) leads.set(put.id, await tx.objectStore('leads').get(put.id));
      if (store === 'people' && put.doNotContact)
        people.set(put.id, await tx.objectStore('people').get(put.id));
      if (store === 'activities' && put.kind === 'follow-up-done' && put.channel === 'meeting')
        followUps.set(put.followUpId, await tx.objectStore('followUps').get(put.followUpId));
    }),
  );
  return {
    lead: (id) => leads.get(id),
    person: (id) => people.get(id),
    followUp: (id) => followUps.get(id),
  };
}
