/** Cadences on a real store: what stops them, whichever command it is, and that one undo gives everything back. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { FollowUp, StopCause } from '@/lib/pipeline/records';
import { Refusal } from '@/lib/pipeline/step';
import { proposedBy } from '@/lib/store/contact';
import * as cadence from '@/lib/worker/cadence-commands';
import * as command from '@/lib/worker/commands';
import * as onLead from '@/lib/worker/lead-commands';
import { many } from '@/lib/worker/many-commands';
import { logTouch, move } from '@/lib/worker/moving-commands';
import { canonicalExport, freshWorld, readOf, type World } from './world';

let world: World;
let leadId: string;
let cadenceId: string;

const STEP = { id: null, channel: 'message', templateId: null, text: null, waits: true } as const;

beforeEach(async () => {
  world = await freshWorld();
  leadId = (await world.run(command.capture(readOf('ada'), null))).leadId ?? '';
  const steps = [
    { ...STEP, days: 0 },
    { ...STEP, days: 3, channel: 'email' as const },
  ];
  await world.run(cadence.saveCadence({ cadenceId: null, name: 'Two touches', restDays: 5, steps }));
  cadenceId = (await world.db.getAll('cadences'))[0]?.id ?? '';
});

const enrol = (id = leadId) => world.run(cadence.enrol(id, cadenceId, world.zone));
const lead = async () => world.db.get('leads', leadId);
const open = async (): Promise<FollowUp[]> =>
  (await world.db.getAll('followUps')).filter(({ status }) => status === 'open');
const finishFirst = async () => world.run(command.endFollowUp((await open())[0]?.id ?? '', 'finish'));
const lastEvent = async () => {
  const told = (await world.db.getAll('activities')).filter(({ kind }) => kind === 'cadence');
  return told.at(-1);
};

describe('in a cadence', () => {
  it('each step is a follow-up, the next one when it is done, and in the end a proposal', async () => {
    await enrol();
    expect(await open()).toMatchObject([{ date: '2026-11-24', channel: 'message' }]);
    expect((await lead())?.nextStep).toMatchObject({ date: '2026-11-24' });
    await finishFirst();
    expect(await open()).toMatchObject([{ date: '2026-11-27', channel: 'email' }]);
    await finishFirst();
    expect(await lead()).toMatchObject({
      cadence: null,
      proposal: { what: 'end', why: 'unanswered', from: '2026-12-01' },
    });
    const proposed = IDBKeyRange.upperBound('2026-12-01');
    expect(await world.db.getAllKeysFromIndex('leads', 'proposed', proposed)).toEqual([leadId]);
  });

  it.each([
    ['a reply', 'reply', () => logTouch(leadId, 'reply', null)],
    ['a meeting', 'meeting', () => logTouch(leadId, 'meeting', null)],
    ['another stage', 'stage', () => move(leadId, world.stages[1] ?? '', 'top')],
    [
      'an outcome',
      'outcome',
      () =>
        move(leadId, world.stages[4] ?? '', 'top', { outcome: { result: 'lost', reason: 'x', until: null } }),
    ],
    ['the user', 'by-hand', () => cadence.steer(leadId, 'stop', world.zone)],
    ['a reply of many', 'reply', () => many([leadId], { do: 'reply' }, { at: () => {} })],
  ] satisfies [string, StopCause, () => command.Decide][])(
    '%s stops it at once, and one undo lets it go on',
    async (_, cause, decide) => {
      await enrol();
      const before = await canonicalExport(world.db);
      await world.run(decide());
      expect(await open()).toEqual([]);
      expect(await lead()).toMatchObject({ cadence: null, nextStep: null });
      expect(await lastEvent()).toMatchObject({ event: 'stopped', cause, name: 'Two touches' });
      await world.run(command.undo(null));
      expect(await canonicalExport(world.db)).toBe(before);
      expect(await open()).toHaveLength(1);
    },
  );

  it('a reply in one deal stops the cadence of the other', async () => {
    const { leadId: other } = await world.run(
      onLead.anotherDeal(leadId, { title: 'Second', value: null, expectedCloseAt: null }),
    );
    await enrol(other ?? '');
    await world.run(logTouch(leadId, 'reply', null));
    expect(await open()).toEqual([]);
  });

  it('an answer takes the proposal back', async () => {
    await enrol();
    await finishFirst();
    await finishFirst();
    await world.run(logTouch(leadId, 'reply', null));
    expect((await lead())?.proposal).toBeNull();
  });

  it('a proposal the user said no to is not shown again', async () => {
    await enrol();
    await finishFirst();
    await finishFirst();
    await world.run(cadence.declineProposal(leadId));
    expect(await world.db.countFromIndex('leads', 'proposed')).toBe(0);
  });

  it('a won sale proposes to keep the customer, until they are', async () => {
    const outcome = { result: 'won', reason: null, until: null } as const;
    await world.run(move(leadId, world.stages[4] ?? '', 'top', { outcome }));
    expect((await lead())?.proposal).toEqual({ what: 'retention', why: 'won', from: '2026-11-24' });
    expect(await proposedBy(world.db, '2026-11-24')).toMatchObject({
      count: 1,
      leads: [{ why: 'won', toStage: { kind: 'retention' } }],
    });
    await world.run(move(leadId, world.stages[5] ?? '', 'top'));
    expect((await lead())?.proposal).toBeNull();
  });

  it('is paused and goes on', async () => {
    await enrol();
    await world.run(cadence.steer(leadId, 'pause', world.zone));
    expect(await open()).toEqual([]);
    expect((await world.db.getAll('followUps'))[0]).not.toHaveProperty('remindAt');
    world.now += 7 * 86_400_000;
    await world.run(cadence.steer(leadId, 'resume', world.zone));
    expect(await open()).toMatchObject([{ date: '2026-12-01' }]);
  });

  it('a step is skipped, and the pace kept', async () => {
    await enrol();
    await world.run(cadence.skipStep(leadId));
    expect(await open()).toMatchObject([{ date: '2026-11-27', channel: 'email' }]);
  });

  it('many are put in as one step; who is in one stays', async () => {
    const { leadId: bea } = await world.run(command.capture(readOf('bea'), null));
    await enrol();
    const ids = [leadId, bea ?? ''];
    const before = await canonicalExport(world.db);
    await world.run(many(ids, { do: 'enrol', cadenceId }, { at: () => {} }));
    expect((await open()).map((each) => each.leadId).sort()).toEqual([...ids].sort());
    await world.run(command.undo(null));
    expect(await canonicalExport(world.db)).toBe(before);
  });

  it('nobody who asked not to be contacted is put in', async () => {
    await world.run(async (tx) => {
      const [person] = await tx.objectStore('people').getAll();
      if (!person) throw new Error('nobody');
      const put = { ...person, doNotContact: true };
      return { writes: [{ store: 'people', put }], label: null, leadId: null };
    });
    await expect(enrol()).rejects.toThrow(new Refusal('do-not-contact'));
  });

  it('who asks not to be contacted is out at once', async () => {
    await enrol();
    await world.run(async (tx) => {
      const [person] = await tx.objectStore('people').getAll();
      if (!person) throw new Error('nobody');
      const put = { ...person, doNotContact: true };
      return { writes: [{ store: 'people', put }], label: null, leadId: null };
    });
    expect(await open()).toEqual([]);
    expect(await lastEvent()).toMatchObject({ cause: 'do-not-contact' });
  });

  it('goes on by changed steps, and ends with a deleted cadence', async () => {
    await enrol();
    const known = await world.db.get('cadences', cadenceId);
    const [first] = known?.steps ?? [];
    const steps = [
      { ...STEP, id: first?.id ?? null, days: 0 },
      { ...STEP, days: 1, channel: 'call' as const },
    ];
    await world.run(cadence.saveCadence({ cadenceId, name: 'Changed', restDays: 5, steps }));
    await finishFirst();
    expect(await open()).toMatchObject([{ date: '2026-11-25', channel: 'call' }]);
    await world.run(cadence.deleteCadence(cadenceId));
    await finishFirst();
    expect(await open()).toEqual([]);
    expect((await lead())?.cadence).toBeNull();
  });
});
