/** Every step that touches somebody moves on what keeps one in touch with them. */
import { keepInTouch } from '../pipeline/keeping-in-touch';
import { type FollowUp, WORK_CALENDAR_ID } from '../pipeline/records';
import { isTouch } from '../pipeline/touches';
import { DEFAULT_CALENDAR } from '../pipeline/work-calendar';
import type { CommitContext } from '../store/commit';
import type { WriteTransaction } from '../store/schema';
import type { Draft } from './draft';

/** Moves on the recurring follow-ups of the leads a step touches. */
export async function moveTouchesOn(
  tx: WriteTransaction,
  draft: Draft,
  context: CommitContext,
): Promise<void> {
  const touches = new Map<string, number>();
  const finishing = new Map<string, Set<string>>();
  for (const each of draft.writes) {
    if (!('put' in each)) continue;
    if (each.store === 'activities' && isTouch(each.put.kind)) {
      const { leadId, at } = each.put;
      if (leadId !== null) touches.set(leadId, Math.max(at, touches.get(leadId) ?? -Infinity));
    }
    if (each.store === 'followUps' && each.put.status === 'done') {
      const { leadId, id } = each.put;
      finishing.set(leadId, (finishing.get(leadId) ?? new Set()).add(id));
    }
  }
  for (const [leadId, at] of touches) {
    const all = (await draft.followUpsOf(leadId)).filter(({ everyDays }) => everyDays !== null);
    if (all.length === 0) continue;
    const finished = await wereOpen(tx, finishing.get(leadId) ?? new Set());
    const standing = all.filter(({ id, status }) => status === 'open' || finished.has(id));
    const calendar = (await tx.objectStore('workCalendar').get(WORK_CALENDAR_ID)) ?? DEFAULT_CALENDAR;
    const user = { zone: context.zone, calendar };
    const moved: FollowUp[] = keepInTouch(at, standing, finished, context, user);
    for (const put of moved) draft.put({ store: 'followUps', put });
  }
}

/** Those that this very step finishes. */
async function wereOpen(tx: WriteTransaction, ids: Set<string>): Promise<Set<string>> {
  const stored = await Promise.all([...ids].map((id) => tx.objectStore('followUps').get(id)));
  return new Set(stored.flatMap((each) => (each?.status === 'open' ? [each.id] : [])));
}
