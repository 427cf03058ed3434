/** One step about many leads: whole or not at all, and taken back as one. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '@/lib/pipeline/step';
import type { Act } from '@/lib/protocol/many';
import { lastUndo } from '@/lib/store/queries';
import { type Database, STORES } from '@/lib/store/schema';
import { forgetOldSteps } from '@/lib/store/undoing';
import * as command from '@/lib/worker/commands';
import type { Job } from '@/lib/worker/jobs';
import * as onLead from '@/lib/worker/lead-commands';
import { many } from '@/lib/worker/many-commands';
import { editStage } from '@/lib/worker/stage-commands';
import { canonicalExport, freshWorld, namesIn, readOf, recount, storedCounters, type World } from './world';

/** More than two parts. */
const CROWD = 62;
const PART = 25;
const QUIET: Job = { at: () => {} };

let world: World;
let ids: string[];

async function crowd(count: number): Promise<void> {
  world = await freshWorld();
  ids = [];
  for (let i = 0; i < count; i += 1) {
    const { leadId } = await world.run(command.capture(readOf(`person-${i}`, { company: 'Fjordlys' }), null));
    ids.push(leadId ?? '');
  }
}

const run = (act: Act, job: Job = QUIET, of = ids) => world.run(many(of, act, job, PART));
const plan: Act = { do: 'plan', what: { date: '2026-12-01', time: null, channel: 'email', text: 'Ask' } };
const moveTo = (stage: number): Act => ({
  do: 'move',
  stageId: world.stages[stage] ?? '',
  beforeId: null,
  outcome: null,
});
const everything = async (db: Database) => ({
  data: await canonicalExport(db),
  counters: await storedCounters(db),
  undo: await db.getAll('undo'),
  parts: await db.count('undoParts'),
});

describe('in several parts', () => {
  beforeAll(() => crowd(CROWD));

  it.each([
    ['move', () => moveTo(1)],
    [
      'move to an end',
      () => ({ ...moveTo(4), outcome: { result: 'lost', reason: 'No budget', until: null } }),
    ],
    ['tag', () => ({ do: 'tag', add: ['fair', 'İzmir'], remove: [] })],
    ['plan', () => plan],
    ['reply', () => ({ do: 'reply' })],
    ['remove', () => ({ do: 'remove' })],
  ] satisfies [string, () => Act][])(
    '%s is one step, and one undo gives everything back',
    async (_, act) => {
      const before = await everything(world.db);
      const { undoId } = await run(act());
      expect(await canonicalExport(world.db)).not.toBe(before.data);
      expect(await storedCounters(world.db)).toEqual(await recount(world.db));
      expect((await world.db.count('undo')) - before.undo.length).toBe(1);
      expect((await lastUndo(world.db))?.label).toMatchObject({ count: CROWD });
      await world.run(command.undo(undoId));
      expect(await everything(world.db)).toEqual(before);
    },
    60_000,
  );

  it('stopped on its way has changed nothing', async () => {
    const before = await everything(world.db);
    const heard: number[] = [];
    const stopping: Job = {
      at(done) {
        heard.push(done);
        if (done >= 50) throw new Refusal('stopped');
      },
    };
    await expect(run(moveTo(3), stopping)).rejects.toThrow(new Refusal('stopped'));
    expect(heard).toEqual([0, 25, 50]);
    expect(await everything(world.db)).toEqual(before);
  });

  it('says how far it is, to its end', async () => {
    const heard: [number, number][] = [];
    await run(plan, { at: (done, total) => heard.push([done, total]) });
    expect(heard).toEqual([
      [0, CROWD],
      [25, CROWD],
      [50, CROWD],
      [CROWD, CROWD],
    ]);
    await world.run(command.undo(null));
  });

  it('is sent again after a lost answer without being done twice', async () => {
    await world.run(many(ids, plan, QUIET, PART), 'same');
    await world.run(many(ids, plan, QUIET, PART), 'same');
    expect(await world.db.count('followUps')).toBe(CROWD);
    await world.run(command.undo(null));
  });

  it('bars an older step of one of them, until it is taken back itself', async () => {
    const note = await world.run(onLead.changeDeal(ids[3] ?? '', { field: 'title', value: 'Pilot' }));
    await run(moveTo(2));
    await expect(world.run(command.undo(note.undoId))).rejects.toThrow(new Refusal('undo-later-first'));
    await world.run(command.undo(null));
    await world.run(command.undo(note.undoId));
    expect((await world.db.get('leads', ids[3] ?? ''))?.title).toBeNull();
  });

  it('is barred itself by a later step of one of them', async () => {
    const { undoId } = await run(plan);
    const [followUp] = await world.db.getAllFromIndex('followUps', 'leadId', ids[60] ?? '');
    await world.run(command.endFollowUp(followUp?.id ?? '', 'finish'));
    await expect(world.run(command.undo(undoId))).rejects.toThrow(new Refusal('undo-later-first'));
    await world.run(command.undo(null));
    await world.run(command.undo(undoId));
    expect(await world.db.count('followUps')).toBe(0);
  });

  it('leaves no part behind when it is too old to be taken back', async () => {
    await run(plan);
    const tx = world.db.transaction(STORES, 'readwrite');
    for (let i = 0; i < 100; i += 1) {
      const label = { kind: 'noted' as const, name: 'x' };
      await tx.objectStore('undo').put({ id: `z${i}`, at: 0, label, leadId: null, images: [] });
    }
    await forgetOldSteps(tx, world.now);
    await tx.done;
    expect(await world.db.count('undoParts')).toBe(0);
  });
});

describe('with a few', () => {
  beforeEach(() => crowd(4));

  it('moves them together, in the order given', async () => {
    const [a = '', b = '', c = '', d = ''] = ids;
    await run(moveTo(1), QUIET, [d]);
    await run(
      { ...moveTo(1), do: 'move', stageId: world.stages[1] ?? '', beforeId: d, outcome: null },
      QUIET,
      [c, a, b],
    );
    expect(await namesIn(world.db, world.stages[1] ?? '')).toEqual([
      'person-2',
      'person-0',
      'person-1',
      'person-3',
    ]);
  });

  it('passes over who is gone, and counts the others', async () => {
    await world.run(command.remove(ids[0] ?? ''));
    await run(plan);
    expect((await lastUndo(world.db))?.label).toMatchObject({ kind: 'planned', count: 3 });
  });

  it('is about one person where one is left, and about nothing where nothing changes', async () => {
    await run(plan, QUIET, ids.slice(0, 1));
    expect((await lastUndo(world.db))?.label).toEqual({ kind: 'planned', name: 'person-0' });
    const { undoId } = await run({ do: 'tag', add: [], remove: ['nobody has it'] });
    expect(undoId).toBeNull();
    expect(await world.db.count('undoParts')).toBe(1);
  });

  it('takes somebody out with both deals, or with the one deal alone', async () => {
    const second = await world.run(
      onLead.anotherDeal(ids[0] ?? '', { title: 'Third store', value: null, expectedCloseAt: null }),
    );
    const before = await canonicalExport(world.db);
    await run({ do: 'remove' }, QUIET, [second.leadId ?? '', ids[1] ?? '', ids[0] ?? '']);
    expect(await world.db.count('people')).toBe(2);
    expect((await lastUndo(world.db))?.label.count).toBe(3);
    await world.run(command.undo(null));
    expect(await canonicalExport(world.db)).toBe(before);
    await run({ do: 'remove' }, QUIET, [ids[0] ?? '', ids[1] ?? '']);
    expect(await world.db.count('people')).toBe(3);
    expect((await world.db.get('leads', second.leadId ?? ''))?.title).toBe('Third store');
  });

  it('tags a person with two deals once', async () => {
    const second = await world.run(
      onLead.anotherDeal(ids[0] ?? '', { title: 'Third store', value: null, expectedCloseAt: null }),
    );
    await run({ do: 'tag', add: ['fair'], remove: [] }, QUIET, [ids[0] ?? '', second.leadId ?? '']);
    const cards = (await world.db.getAll('leads')).filter(({ card }) => card.tags.includes('fair'));
    expect(cards.map(({ id }) => id).sort()).toEqual([ids[0], second.leadId].sort());
    expect((await lastUndo(world.db))?.label.count).toBeUndefined();
  });

  it('does not enter a stage that has no room for all of them', async () => {
    const stageId = world.stages[1] ?? '';
    await world.run(editStage(stageId, { wipLimit: 3, wipBlocks: true }));
    await expect(run(moveTo(1))).rejects.toThrow(new Refusal('stage-full'));
    await run(moveTo(1), QUIET, ids.slice(0, 3));
    expect(await namesIn(world.db, stageId)).toHaveLength(3);
  });
});
