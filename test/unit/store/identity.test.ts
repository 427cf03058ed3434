import { beforeEach, describe, expect, it } from 'vitest';
import { mergedPerson } from '@/lib/pipeline/merging';
import { Refusal } from '@/lib/pipeline/step';
import { proposals } from '@/lib/store/proposals';
import { leadAtAddress, leadView, timeline } from '@/lib/store/queries';
import * as command from '@/lib/worker/commands';
import { keepApart, mergePeople } from '@/lib/worker/identity-commands';
import { move } from '@/lib/worker/moving-commands';
import { canonicalExport, freshWorld, readOf, recount, storedCounters, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await freshWorld();
});

async function save(slug: string, fields = {}): Promise<{ leadId: string; personId: string }> {
  const { leadId } = await world.run(command.capture(readOf(slug, fields), null));
  const view = await leadView(world.db, leadId ?? '');
  return { leadId: leadId ?? '', personId: view?.person.id ?? '' };
}

const reasons = async (personId: string) =>
  (await proposals(world.db, personId)).map(({ other, reason }) => [other.fullName, reason]);

describe('a proposal', () => {
  it('comes from name and company, however they are written', async () => {
    const first = await save('camille-r', { fullName: 'Çamille  Rousselin', company: 'IŞIK Novarbre' });
    const second = await save('camille-rousselin', {
      fullName: 'camille rousselin',
      company: 'ışık novarbre',
    });
    await save('camille-x', { fullName: 'Camille Rousselin', company: 'Sylvalis' });
    expect(await reasons(second.personId)).toEqual([['Çamille  Rousselin', 'name-and-company']]);
    expect(await reasons(first.personId)).toEqual([['camille rousselin', 'name-and-company']]);
  });

  it('comes from the same e-mail and from an old address, and names the strongest reason', async () => {
    const ada = await save('ada', { fullName: 'Ada Yurt', company: 'Co', email: 'Ada@co.example' });
    const again = await save('ada-yurt', { fullName: 'Ada Yurt', company: 'Co', email: 'ada@CO.example' });
    expect(await reasons(again.personId)).toEqual([['Ada Yurt', 'email']]);
    // Ada's slug passes to a stranger with a member id of their own.
    await world.run(
      command.capture({ ...readOf('ada', { fullName: 'Ada Yurt' }), memberId: 'ACoAA1' }, null),
    );
    await world.run(command.capture({ ...readOf('ada', { fullName: 'Someone' }), memberId: 'ACoAA2' }, null));
    expect(await reasons(ada.personId)).toContainEqual(['Someone', 'old-address']);
  });

  it('that is somebody else is not made again, in either direction', async () => {
    const first = await save('a', { fullName: 'Ada Yurt', company: 'Co' });
    const second = await save('b', { fullName: 'Ada Yurt', company: 'Co' });
    await world.run(keepApart(first.personId, second.personId));
    expect(await reasons(first.personId)).toEqual([]);
    expect(await reasons(second.personId)).toEqual([]);
  });
});

describe('a merge', () => {
  it('keeps every note, follow-up and value under one person and one card, and can be undone', async () => {
    const first = await save('ada', { fullName: 'Ada Yurt', company: 'Co', email: 'a@co.example' });
    const second = await save('ada-yurt', { fullName: 'Ada Y.', company: 'Co', phone: '+90 555' });
    await world.run(command.note(first.leadId, 'from the fair'));
    await world.run(command.note(second.leadId, 'called back'));
    await world.run(
      command.plan(second.leadId, { date: '2026-11-27', time: null, channel: 'call', text: null }),
    );
    await world.run(move(second.leadId, world.stages[2] ?? '', null));
    const before = await canonicalExport(world.db);
    const { leadId } = await world.run(
      mergePeople({ ...second, otherId: first.personId, choices: { fullName: first.personId } }),
    );
    const view = await leadView(world.db, leadId ?? '');
    expect(view?.person).toMatchObject({ id: first.personId, email: 'a@co.example', phone: '+90 555' });
    expect(view?.person.fullName).toBe('Ada Yurt');
    expect(view?.lead.stageId).toBe(world.stages[2]);
    expect(view?.followUps).toHaveLength(1);
    const { activities } = await timeline(world.db, first.personId, null, 50);
    const notes = activities.flatMap((each) => (each.kind === 'note' ? [each.text] : []));
    expect(notes.sort()).toEqual(['called back', 'from the fair']);
    expect(await world.db.count('leads')).toBe(1);
    for (const slug of ['ada', 'ada-yurt']) {
      const found = await leadAtAddress(world.db, `https://www.linkedin.com/in/${slug}/`);
      expect(found?.leadId).toBe(leadId);
    }
    expect(await storedCounters(world.db)).toEqual(await recount(world.db));
    await world.run(command.undo(null));
    expect(await canonicalExport(world.db)).toBe(before);
    expect(await storedCounters(world.db)).toEqual(await recount(world.db));
  });

  it('gives the same person whichever of the two is named first', async () => {
    const first = await save('ada', { fullName: 'Ada Yurt', company: 'Co', title: 'Buyer' });
    const second = await save('ada-yurt', { fullName: 'Ada Y.', company: 'New Co' });
    const [one, two] = [
      await world.db.get('people', first.personId),
      await world.db.get('people', second.personId),
    ];
    if (!one || !two) throw new Error('not saved');
    expect(mergedPerson(one, two, {}, 5)).toEqual(mergedPerson(two, one, {}, 5));
  });

  it('leads every address of theirs home, also by way of another, and lets them all be met anew after removal', async () => {
    const [ada, bea, cem] = [await save('a'), await save('b'), await save('c')];
    await world.run(mergePeople({ ...cem, otherId: bea.personId, choices: {} }));
    const { leadId } = await world.run(mergePeople({ ...bea, otherId: ada.personId, choices: {} }));
    const at = async (slug: string) =>
      (await leadAtAddress(world.db, `https://www.linkedin.com/in/${slug}/`))?.leadId;
    expect([await at('a'), await at('b'), await at('c')]).toEqual([leadId, leadId, leadId]);
    expect((await save('c')).personId).toBe(ada.personId);
    await world.run(command.remove(leadId ?? ''));
    expect(await world.db.count('people')).toBe(0);
    await save('c');
    expect(await at('c')).toBeDefined();
  });

  it('with oneself, or with somebody merged already, is refused', async () => {
    const first = await save('a', { fullName: 'Ada' });
    const second = await save('b', { fullName: 'Ada' });
    const merge = (personId: string, otherId: string) =>
      world.run(mergePeople({ personId, otherId, choices: {} }));
    await expect(merge(first.personId, first.personId)).rejects.toThrow(new Refusal('gone'));
    await merge(first.personId, second.personId);
    await expect(merge(first.personId, second.personId)).rejects.toThrow(new Refusal('gone'));
  });
});
