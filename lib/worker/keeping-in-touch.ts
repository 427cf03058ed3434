/** Every command that touches somebody moves on what keeps one in touch with them: in the same commit, with the same undo. */
import { keepInTouch } from '../pipeline/keeping-in-touch';
import { type FollowUp, WORK_CALENDAR_ID } from '../pipeline/records';
import type { Write } from '../pipeline/step';
import { isTouch } from '../pipeline/touches';
import { DEFAULT_CALENDAR } from '../pipeline/work-calendar';
import type { CommitContext, Decision } from '../store/commit';
import type { WriteTransaction } from '../store/schema';
import type { Decide } from './commands';

/** The same command, with the recurring follow-ups of the leads it touches moved on. An undo restores them itself. */
export function keepingInTouch(
  decide: Decide,
): (tx: WriteTransaction, context: CommitContext) => Promise<Decision> {
  return async (tx, context) => {
    const decision = await decide(tx, context);
    if (decision.undone) return decision;
    const touches = new Map<string, number>();
    for (const each of decision.writes) {
      if (each.store !== 'activities' || !('put' in each) || !isTouch(each.put.kind)) continue;
      const { leadId, at } = each.put;
      if (leadId !== null) touches.set(leadId, Math.max(at, touches.get(leadId) ?? -Infinity));
    }
    if (touches.size === 0) return decision;
    const writes: Write[] = [...decision.writes];
    for (const [leadId, at] of touches) await moveOn(tx, context, writes, leadId, at);
    return { ...decision, writes };
  };
}

async function moveOn(
  tx: WriteTransaction,
  context: CommitContext,
  writes: Write[],
  leadId: string,
  at: number,
): Promise<void> {
  const [stored, calendar] = await Promise.all([
    tx.objectStore('followUps').index('leadId').getAll(leadId),
    tx.objectStore('workCalendar').get(WORK_CALENDAR_ID),
  ]);
  const open = new Map<string, FollowUp>(
    stored.filter(({ status }) => status === 'open').map((each) => [each.id, each]),
  );
  const finished = new Set<string>();
  for (const each of writes) {
    if (each.store !== 'followUps') continue;
    if ('delete' in each) open.delete(each.delete);
    else if (each.put.leadId !== leadId) open.delete(each.put.id);
    else {
      if (open.has(each.put.id) && each.put.status === 'done') finished.add(each.put.id);
      if (each.put.status !== 'cancelled') open.set(each.put.id, each.put);
      else open.delete(each.put.id);
    }
  }
  const user = { zone: context.zone, calendar: calendar ?? DEFAULT_CALENDAR };
  for (const put of keepInTouch(at, [...open.values()], finished, context, user)) {
    // A step writes each record once.
    const before = writes.findIndex(
      (each) => each.store === 'followUps' && 'put' in each && each.put.id === put.id,
    );
    if (before >= 0) writes.splice(before, 1);
    writes.push({ store: 'followUps', put });
  }
}
