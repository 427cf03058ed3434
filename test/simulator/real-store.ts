/** The real store, on fake-indexeddb, with the commands the user's deeds are. */
import type { WorkCalendar } from '@/lib/pipeline/records';
import { setWorkCalendar } from '@/lib/worker/calendar-commands';
import * as command from '@/lib/worker/commands';
import { storeOf } from '@/lib/worker/reminder-store';
import { freshWorld, readOf } from '../unit/store/world';
import type { UserStore } from './memory-store';

export async function realStore(): Promise<UserStore> {
  const world = await freshWorld();
  const { leadId } = await world.run(command.capture(readOf('ada'), null));
  const ids = new Map<string, string>();
  const real = (id: string): string => ids.get(id) ?? id;
  const run = async (decide: command.Decide, now: number, zone: string): Promise<void> => {
    Object.assign(world, { now, zone });
    await world.run(decide);
  };
  const store = storeOf(world.db);
  // The life's ids stand in for the store's.
  const named = new Map<string, string>();
  const rename = <T extends { id: string }>(each: T): T => ({ ...each, id: named.get(each.id) ?? each.id });
  return {
    ...store,
    toRemind: async (upTo) => (await store.toRemind(upTo)).map(rename),
    openBefore: async (moment) => (await store.openBefore(moment)).map(rename),
    get: async (id) => {
      const found = await store.get(real(id));
      return found && rename(found);
    },
    async markReminded(shown, zone, digest) {
      const standing = await store.markReminded(
        shown.map((each) => ({ ...each, id: real(each.id) })),
        zone,
        digest,
      );
      return new Set([...standing].map((id) => named.get(id) ?? id));
    },
    async plan({ date, time, zone: own }, id, now, zone) {
      const before = new Set(await world.db.getAllKeys('followUps'));
      const what = { date, time, channel: 'call' as const, text: null };
      await run(
        async (tx, context) => {
          const step = await command.plan(leadId ?? '', what)(tx, context);
          for (const each of step.writes) {
            if (each.store === 'followUps' && 'put' in each) each.put.zone = own;
          }
          return step;
        },
        now,
        zone,
      );
      const made = (await world.db.getAllKeys('followUps')).find((key) => !before.has(key));
      if (made === undefined) throw new Error('nothing was planned');
      ids.set(id, made);
      named.set(made, id);
    },
    end: (id, how, now, zone) =>
      run(command.endFollowUp(real(id), how === 'done' ? 'finish' : 'cancel'), now, zone),
    move: (id, date, time, now, zone) =>
      run(command.changeFollowUp({ followUpId: real(id), date, time }), now, zone),
    setCalendar: ({ id: _, updatedAt: __, ...calendar }: WorkCalendar, now, zone) =>
      run(setWorkCalendar(calendar), now, zone),
  };
}
