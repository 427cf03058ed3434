import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '@/lib/pipeline/step';
import {
  boardHead,
  dueCount,
  leadAtAddress,
  leadView,
  stagePage,
  timeline,
  todayView,
} from '@/lib/store/queries';
import * as command from '@/lib/worker/commands';
import { move, reply } from '@/lib/worker/moving-commands';
import { canonicalExport, freshWorld, namesIn, readOf, recount, storedCounters, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await freshWorld();
});

async function save(slug: string, fields = {}): Promise<string> {
  const { leadId } = await world.run(command.capture(readOf(slug, fields), null));
  return leadId ?? '';
}

describe('a capture', () => {
  it('makes a person, a card on top of the first stage and the first timeline entry', async () => {
    await save('ada', { fullName: 'Ada Yurt' });
    const id = await save('bea', { fullName: 'Bea Holm', company: 'Fjordlys', title: 'Buyer' });
    expect(await namesIn(world.db, world.stages[0] ?? '')).toEqual(['Bea Holm', 'Ada Yurt']);
    const view = await leadView(world.db, id);
    expect(view?.person).toMatchObject({ company: 'Fjordlys', linkedin: { publicId: 'bea' } });
    expect(view?.person.provenance.company).toMatchObject({ from: 'test', confidence: 'sure' });
    const { activities } = await timeline(world.db, view?.person.id ?? '', null, 10);
    expect(activities.map(({ kind }) => kind)).toEqual(['captured']);
    expect((await leadAtAddress(world.db, 'https://tr.linkedin.com/in/BEA/?x=1'))?.leadId).toBe(id);
  });

  it('sent twice with one command id does nothing twice', async () => {
    const first = await world.run(command.capture(readOf('ada'), null), 'same');
    const again = await world.run(command.capture(readOf('ada'), null), 'same');
    expect(again).toEqual(first);
    expect(await world.db.count('leads')).toBe(1);
    expect(await world.db.count('activities')).toBe(1);
  });

  it('of somebody known fills what is empty and refreshes details, but offers what is the user’s or is news', async () => {
    const id = await save('ada', {
      fullName: 'Ada Yurt',
      company: 'Old Co',
      title: 'Buyer',
      headline: 'Old',
    });
    const personId = (await leadView(world.db, id))?.person.id ?? '';
    await world.run(command.edit({ personId, field: 'title', value: 'Head of buying' }));
    const now = {
      fullName: 'Ada Yurt',
      company: 'New Co',
      title: 'Manager',
      headline: 'New',
      location: 'Bursa',
    };
    await save('ada', now);
    const after = (await leadView(world.db, id))?.person;
    expect(after).toMatchObject({
      title: 'Head of buying',
      company: 'Old Co',
      headline: 'New',
      location: 'Bursa',
    });
    expect(after?.offers).toMatchObject({ title: { value: 'Manager' }, company: { value: 'New Co' } });
    expect(await world.db.count('leads')).toBe(1);
    const told = async () =>
      (await timeline(world.db, personId, null, 20)).activities.filter(({ kind }) => kind === 'drift');
    expect(await told()).toMatchObject([
      { field: 'company', was: 'Old Co', now: 'New Co' },
      { field: 'title', was: 'Head of buying', now: 'Manager' },
    ]);
    await save('ada', now);
    expect(await told()).toHaveLength(2);
  });

  it('offers a difference until it is decided, and a declined one never again', async () => {
    const id = await save('ada', { fullName: 'Ada Yurt', company: 'Old Co', title: 'Buyer' });
    const personId = (await leadView(world.db, id))?.person.id ?? '';
    await save('ada', { fullName: 'Ada Yurt', company: 'New Co', title: 'Manager' });
    await world.run(command.decideOffer(personId, 'company', 'take'));
    await world.run(command.decideOffer(personId, 'title', 'decline'));
    await save('ada', { fullName: 'Ada Yurt', company: 'New Co', title: 'Manager' });
    const person = (await leadView(world.db, id))?.person;
    expect(person).toMatchObject({ company: 'New Co', title: 'Buyer', offers: {} });
    await save('ada', { fullName: 'Ada Yurt', company: 'New Co', title: 'Director' });
    expect((await leadView(world.db, id))?.person.offers).toMatchObject({ title: { value: 'Director' } });
    await save('ada', { fullName: 'Ada Yurt', company: 'New Co', title: 'Buyer' });
    expect((await leadView(world.db, id))?.person.offers).toEqual({});
    await expect(world.run(command.decideOffer(personId, 'title', 'take'))).rejects.toThrow(
      new Refusal('gone'),
    );
  });

  it('of the address alone neither overwrites nor offers anything', async () => {
    const known = { fullName: 'Ada Yurt', company: 'Old Co', headline: 'Buyer at Old Co' };
    const id = await save('ada', known);
    const wrong = readOf('ada', { fullName: 'ada', company: 'Wrong', headline: 'Wrong' });
    await world.run(command.capture({ ...wrong, kept: 'address' }, null));
    expect((await leadView(world.db, id))?.person).toMatchObject({ ...known, offers: {} });
  });

  it('of a slug that passed to another member id makes another person and frees the slug', async () => {
    const id = await save('ada', { fullName: 'Ada Yurt' });
    const first = (await leadView(world.db, id))?.person;
    await world.run(
      command.capture({ ...readOf('ada', { fullName: 'Ada Yurt' }), memberId: 'ACoAA1' }, null),
    );
    expect((await world.db.get('people', first?.id ?? ''))?.linkedin.memberId).toBe('ACoAA1');
    const other = { ...readOf('ada', { fullName: 'Ada Demir' }), memberId: 'ACoAA2' };
    const { leadId } = await world.run(command.capture(other, null));
    expect(leadId).not.toBe(id);
    expect((await leadAtAddress(world.db, 'https://www.linkedin.com/in/ada/'))?.name).toBe('Ada Demir');
    expect((await world.db.get('people', first?.id ?? ''))?.aliases).toEqual(['in:ada']);
  });
});

describe('a failed commit', () => {
  it('leaves everything as it was when the disk is full', async () => {
    const id = await save('ada');
    const before = await canonicalExport(world.db);
    const full = new DOMException('The disk is full', 'QuotaExceededError');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...rest: Parameters<IDBObjectStore['put']>
    ) {
      if (this.name === 'counters') throw full;
      return Reflect.apply(originalPut, this, rest);
    });
    await expect(world.run(move(id, world.stages[1] ?? '', null), 'full')).rejects.toThrow(full);
    put.mockRestore();
    expect(await canonicalExport(world.db)).toBe(before);
    expect(await storedCounters(world.db)).toEqual(await recount(world.db));
    await world.run(move(id, world.stages[1] ?? '', null), 'full');
    expect((await leadView(world.db, id))?.lead.stageId).toBe(world.stages[1]);
  });

  it('of a lead that is gone says so and writes nothing', async () => {
    const before = await canonicalExport(world.db);
    await expect(world.run(command.note('nobody', 'hello'))).rejects.toThrow(new Refusal('gone'));
    expect(await canonicalExport(world.db)).toBe(before);
  });
});

const originalPut = IDBObjectStore.prototype.put;

describe('moving', () => {
  it('drops a card exactly where it was dropped', async () => {
    const [ada, bea, cem] = [await save('ada'), await save('bea'), await save('cem')];
    const first = world.stages[0] ?? '';
    expect(await namesIn(world.db, first)).toEqual(['cem', 'bea', 'ada']);
    await world.run(move(ada, first, bea));
    expect(await namesIn(world.db, first)).toEqual(['cem', 'ada', 'bea']);
    await world.run(move(cem, first, null));
    expect(await namesIn(world.db, first)).toEqual(['ada', 'bea', 'cem']);
    await world.run(move(bea, world.stages[3] ?? '', null));
    await world.run(move(ada, world.stages[3] ?? '', bea));
    expect(await namesIn(world.db, world.stages[3] ?? '')).toEqual(['ada', 'bea']);
    expect((await boardHead(world.db)).stages.map(({ count }) => count)).toEqual([1, 0, 0, 2, 0, 0]);
  });

  it('starts the stage’s clock and tells the timeline, but only for another stage', async () => {
    const id = await save('ada');
    const since = (await leadView(world.db, id))?.lead.stageSince;
    await save('bea');
    await world.run(move(id, world.stages[0] ?? '', null));
    expect((await leadView(world.db, id))?.lead.stageSince).toBe(since);
    await world.run(move(id, world.stages[2] ?? '', null));
    const view = await leadView(world.db, id);
    expect(view?.lead.stageSince).toBeGreaterThan(since ?? Infinity);
    const { activities } = await timeline(world.db, view?.person.id ?? '', null, 1);
    expect(activities[0]).toMatchObject({
      kind: 'stage-changed',
      fromName: 'Prospect',
      toName: 'Contacted / meeting',
    });
  });

  it('a reply moves forward to the reply stage and never back', async () => {
    const id = await save('ada');
    await world.run(reply(id));
    expect((await leadView(world.db, id))?.lead.stageId).toBe(world.stages[2]);
    await world.run(move(id, world.stages[3] ?? '', 'top'));
    await world.run(reply(id));
    expect((await leadView(world.db, id))?.lead.stageId).toBe(world.stages[3]);
  });
});

describe('pages of a stage', () => {
  it('together give every card once, in order', async () => {
    for (let i = 0; i < 25; i += 1) await save(`p${i}`);
    const stage = world.stages[0] ?? '';
    const seen: string[] = [];
    for (let next: Parameters<typeof stagePage>[2] | undefined = null; next !== undefined; ) {
      const page = await stagePage(world.db, stage, next, 10);
      seen.push(...page.cards.map(({ name }) => name));
      next = page.next ?? undefined;
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => `p${24 - i}`));
  });

  it('lose no card where two devices gave one rank', async () => {
    for (let i = 0; i < 9; i += 1) await save(`p${i}`);
    for (const lead of await world.db.getAll('leads')) await world.db.put('leads', { ...lead, rank: 'a1' });
    const stage = world.stages[0] ?? '';
    const first = await stagePage(world.db, stage, null, 4);
    const second = await stagePage(world.db, stage, first.next, 4);
    const third = await stagePage(world.db, stage, second.next, 4);
    const names = [first, second, third].flatMap(({ cards }) => cards.map(({ name }) => name));
    expect(new Set(names).size).toBe(9);
    expect(names).toHaveLength(9);
    expect(third.next).toBeNull();
  });
});

describe('follow-ups', () => {
  const what = { date: '2026-11-27', time: '09:30', channel: 'call' as const, text: 'Ask for the sites' };

  it('are the lead’s next step, and today’s when their day comes', async () => {
    const id = await save('ada');
    await world.run(command.plan(id, { ...what, date: '2026-12-01' }));
    await world.run(command.plan(id, what));
    const [card] = (await stagePage(world.db, world.stages[0] ?? '', null, 1)).cards;
    expect(card?.nextStep).toMatchObject({ date: '2026-11-27', channel: 'call' });
    const friday = Date.parse('2026-11-27T06:30:00Z');
    expect(card?.nextStep?.dueAt).toBe(friday);
    expect(await dueCount(world.db, friday - 1)).toBe(0);
    expect(await dueCount(world.db, friday)).toBe(1);
    const saturday = await todayView(world.db, Date.parse('2026-11-28T12:00:00Z'));
    expect(saturday.overdue.map(({ text }) => text)).toEqual(['Ask for the sites']);
    expect(saturday.next?.date).toBe('2026-12-01');
  });

  it('done or cancelled cannot be changed any more', async () => {
    const id = await save('ada');
    await world.run(command.plan(id, what));
    const followUpId = (await leadView(world.db, id))?.followUps[0]?.id ?? '';
    await world.run(command.endFollowUp(followUpId, 'finish'));
    await expect(world.run(command.endFollowUp(followUpId, 'finish'))).rejects.toThrow(new Refusal('gone'));
    await expect(
      world.run(command.changeFollowUp({ followUpId, date: '2027-01-01', time: null })),
    ).rejects.toThrow(new Refusal('gone'));
    expect((await todayView(world.db, world.now)).withoutStep).toBe(1);
  });
});
