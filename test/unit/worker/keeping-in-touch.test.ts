import { beforeEach, describe, expect, it } from 'vitest';
import * as command from '@/lib/worker/commands';
import * as moving from '@/lib/worker/moving-commands';
import { canonicalExport, freshWorld, readOf, type World } from '../store/world';

let world: World;
let leadId: string;
beforeEach(async () => {
  world = await freshWorld();
  leadId = (await world.run(command.capture(readOf('ada'), null))).leadId ?? '';
  await run(
    command.plan(leadId, {
      date: '2026-11-30',
      time: '10:00',
      channel: 'call',
      text: 'Hello',
      everyDays: 30,
    }),
  );
});
const run = (decide: command.Decide) => world.run(decide);
const open = async () => (await world.db.getAll('followUps')).filter(({ status }) => status === 'open');

describe('keeping in touch', () => {
  it('moves on with a newer touch, to a working day, and back with its undo', async () => {
    const before = await canonicalExport(world.db);
    await run(moving.reply(leadId));
    // Thirty days after 24 November.
    expect(await open()).toMatchObject([{ date: '2026-12-24', time: '10:00' }]);
    await run(command.undo(null));
    expect(await canonicalExport(world.db)).toBe(before);
  });

  it('done, is followed by the next', async () => {
    const [first] = await open();
    await run(command.endFollowUp(first?.id ?? '', 'finish'));
    const [next, ...others] = await open();
    expect(others).toEqual([]);
    expect(next).toMatchObject({ date: '2026-12-24', everyDays: 30, text: 'Hello', remindedFor: null });
    expect(next?.id).not.toBe(first?.id);
    await run(command.undo(null));
    expect(await open()).toMatchObject([{ id: first?.id, date: '2026-11-30' }]);
  });

  it('never moves nearer, and ends with a cancel', async () => {
    const [first] = await open();
    await run(command.changeFollowUp({ followUpId: first?.id ?? '', date: '2027-03-01', time: null }));
    await run(moving.reply(leadId));
    expect(await open()).toMatchObject([{ date: '2027-03-01' }]);
    await run(command.endFollowUp(first?.id ?? '', 'cancel'));
    await run(moving.reply(leadId));
    expect(await open()).toEqual([]);
  });
});
