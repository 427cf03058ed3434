import { beforeEach, describe, expect, it } from 'vitest';
import { followUser, markReminded as mark, nextReminder, toRemind } from '@/lib/store/reminding';
import type { StoredFollowUp } from '@/lib/store/schema';
import * as command from '@/lib/worker/commands';
import { freshWorld, readOf, type World } from './world';

const markReminded = async (...[db, due, zone]: [World['db'], StoredFollowUp, string]) =>
  (await mark(db, [due], zone, null)).has(due.id);

let world: World;
let leadId: string;
beforeEach(async () => {
  world = await freshWorld();
  leadId = (await world.run(command.capture(readOf('ada'), null))).leadId ?? '';
});

const nine = Date.parse('2026-11-25T06:00:00Z');

async function promise(): Promise<void> {
  await world.run(command.plan(leadId, { date: '2026-11-25', time: null, channel: 'call', text: null }));
}

describe('reminders', () => {
  it('come when due, not before, and once shown not again', async () => {
    await promise();
    expect(await nextReminder(world.db, 0)).toBe(nine);
    expect(await toRemind(world.db, nine - 1)).toEqual([]);
    const [due] = await toRemind(world.db, nine);
    if (!due) throw new Error('nothing due');
    expect(await markReminded(world.db, due, world.zone)).toBe(true);
    expect(await toRemind(world.db, nine + 1)).toEqual([]);
    expect(await nextReminder(world.db, 0)).toBeNull();
  });

  it('are not recorded, and so go, when the user acted before the record', async () => {
    await promise();
    const [due] = await toRemind(world.db, nine);
    if (!due) throw new Error('nothing due');
    await world.run(command.endFollowUp(due.id, 'finish'));
    expect(await markReminded(world.db, due, world.zone)).toBe(false);
    expect(await toRemind(world.db, nine)).toEqual([]);
  });

  it('snoozed come again at the new time only', async () => {
    await promise();
    const [due] = await toRemind(world.db, nine);
    if (!due) throw new Error('nothing due');
    await markReminded(world.db, due, world.zone);
    await world.run(command.changeFollowUp({ followUpId: due.id, date: '2026-11-26', time: '10:00' }));
    expect(await nextReminder(world.db, 0)).toBe(Date.parse('2026-11-26T07:00:00Z'));
  });

  it('do not come again after an undo of what was done with them', async () => {
    await promise();
    const [due] = await toRemind(world.db, nine);
    if (!due) throw new Error('nothing due');
    await markReminded(world.db, due, world.zone);
    await world.run(command.endFollowUp(due.id, 'finish'));
    await world.run(command.undo(null));
    expect(await toRemind(world.db, nine)).toEqual([]);
    await world.run(command.remove(leadId));
    await world.run(command.undo(null));
    expect((await world.db.getAll('followUps')).map(({ status }) => status)).toEqual(['open']);
    expect(await toRemind(world.db, nine)).toEqual([]);
  });

  it('move with the user to another zone, and the card’s next step with them', async () => {
    await promise();
    expect(await followUser(world.db, world.zone)).toBe(false);
    expect(await followUser(world.db, 'Asia/Tokyo')).toBe(true);
    const tokyo = Date.parse('2026-11-25T00:00:00Z');
    expect(await nextReminder(world.db, 0)).toBe(tokyo);
    expect((await world.db.get('leads', leadId))?.nextStep?.dueAt).toBe(tokyo);
    expect(await followUser(world.db, 'Asia/Tokyo')).toBe(false);
  });

  it('shown in one zone do not come again in the next', async () => {
    await promise();
    const [due] = await toRemind(world.db, nine);
    if (!due) throw new Error('nothing due');
    await markReminded(world.db, due, world.zone);
    await followUser(world.db, 'America/New_York');
    expect(await nextReminder(world.db, 0)).toBeNull();
  });
});
