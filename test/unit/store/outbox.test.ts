import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { patchOf } from '@/lib/sync/changes';
import { stamp, tick } from '@/lib/sync/clock';
import * as command from '@/lib/worker/commands';
import { move } from '@/lib/worker/moving-commands';
import { freshWorld, readOf, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await freshWorld();
});

describe('the outbox', () => {
  it('stays empty while no backend is connected', async () => {
    await world.run(command.capture(readOf('ada'), null));
    expect(await world.db.count('outbox')).toBe(0);
  });

  it('gets every change of a step, for each backend, without what is derived', async () => {
    const { leadId } = await world.run(command.capture(readOf('ada'), null));
    await world.db.put('meta', { key: 'backends', value: ['one', 'two'] });
    await world.db.put('meta', { key: 'device', value: 'dev' });
    await world.run(move(leadId ?? '', world.stages[2] ?? '', null));
    const rows = await world.db.getAll('outbox');
    expect(rows.map(({ backendId, change }) => [backendId, change.store, change.op])).toEqual([
      ['one', 'leads', 'put'],
      ['two', 'leads', 'put'],
      ['one', 'activities', 'put'],
      ['two', 'activities', 'put'],
    ]);
    const [lead] = rows;
    expect(Object.keys(lead?.change.patch ?? {}).sort()).toEqual(['stageId', 'updatedAt']);
    await world.run(command.undo(null));
    const undone = (await world.db.getAll('outbox')).slice(4);
    expect(undone.map(({ change }) => [change.store, change.op])).toContainEqual(['activities', 'delete']);
    const stamps = (await world.db.getAll('outbox')).map(({ change }) => change.at);
    expect(stamps).toEqual([...stamps].sort());
  });
});

describe('a patch', () => {
  it('names the paths that differ, and keeps registers whole', () => {
    const before = {
      id: 'x',
      linkedin: { url: 'a', degree: 2 },
      value: { amount: 1, currency: 'EUR' },
      title: 't',
    };
    const after = {
      id: 'x',
      linkedin: { url: 'a', degree: 1 },
      value: { amount: 2, currency: 'EUR' },
      title: null,
    };
    expect(patchOf(before, after)).toEqual({
      'linkedin.degree': 1,
      value: { amount: 2, currency: 'EUR' },
      title: null,
    });
    expect(patchOf(after, after)).toEqual({});
  });
});

describe('the clock', () => {
  it('gives stamps that only grow, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 45 }), { minLength: 2 }), (times) => {
        let clock = { ms: 0, counter: 0 };
        const stamps = times.map((now) => {
          clock = tick(clock, now);
          return stamp(clock, 'd');
        });
        expect(stamps).toEqual([...new Set(stamps)].sort());
      }),
    );
  });
});
