import { beforeEach, describe, expect, it } from 'vitest';
import { stagePage, todayView } from '@/lib/store/queries';
import * as command from '@/lib/worker/commands';
import * as onLead from '@/lib/worker/lead-commands';
import * as moving from '@/lib/worker/moving-commands';
import { freshWorld, NOON, readOf, type World } from './world';

const DAY = 86_400_000;
let world: World;
let leadId: string;
beforeEach(async () => {
  world = await freshWorld();
  leadId = (await world.run(command.capture(readOf('ada'), null))).leadId ?? '';
});
const lead = async () => world.db.get('leads', leadId);
const personId = async () => (await lead())?.personId ?? '';

describe('the last touch', () => {
  it('is made by a reply and taken back with it; an edit and a note are none', async () => {
    await world.run(command.note(leadId, 'Met at the fair'));
    await world.run(command.edit({ personId: await personId(), field: 'company', value: 'Larkfield' }));
    expect((await lead())?.lastTouchAt).toBeNull();
    const at = world.now;
    await world.run(moving.reply(leadId));
    expect((await lead())?.lastTouchAt).toBe(at);
    await world.run(command.edit({ personId: await personId(), field: 'company', value: 'Larkfield Foods' }));
    expect((await lead())?.lastTouchAt).toBe(at);
    await world.run(command.undo(null));
    await world.run(command.undo(null));
    expect((await lead())?.lastTouchAt).toBeNull();
  });

  it('comes back with a removed lead', async () => {
    const at = world.now;
    await world.run(moving.reply(leadId));
    await world.run(command.remove(leadId));
    await world.run(command.undo(null));
    expect((await lead())?.lastTouchAt).toBe(at);
  });
});

describe('leads gone cold', () => {
  it('are found by the working days without a touch; an edit does not wake them, a planned step does', async () => {
    // A Tuesday noon, and three weeks on.
    const later = NOON + 21 * DAY;
    expect((await todayView(world.db, NOON + 18 * DAY)).rotting.count).toBe(0);
    expect((await todayView(world.db, later)).rotting).toMatchObject({ count: 1, coldest: [{ leadId }] });
    world.now = later - DAY;
    await world.run(command.edit({ personId: await personId(), field: 'company', value: 'Larkfield' }));
    expect((await todayView(world.db, later)).rotting.count).toBe(1);
    await world.run(command.plan(leadId, { date: '2026-12-20', time: null, channel: 'call', text: null }));
    expect((await todayView(world.db, later)).rotting).toEqual({ count: 0, coldest: [] });
    await world.run(command.undo(null));
    expect((await todayView(world.db, later)).rotting.count).toBe(1);
  });

  it('and the card says by what limit', async () => {
    const { cards } = await stagePage(world.db, world.stages[0] ?? '', null, 10);
    expect(cards).toMatchObject([{ lastTouchAt: null, rotsAfter: 14 }]);
  });
});

it('is the one before when the last of several is deleted', async () => {
  const first = world.now;
  await world.run(moving.logTouch(leadId, 'call', null));
  world.now += DAY;
  const second = world.now;
  await world.run(moving.logTouch(leadId, 'email', null));
  expect((await lead())?.lastTouchAt).toBe(second);
  const entries = await world.db.getAll('activities');
  await world.run(onLead.deleteEntry(entries.find(({ kind }) => kind === 'email')?.id ?? ''));
  expect((await lead())?.lastTouchAt).toBe(first);
});
