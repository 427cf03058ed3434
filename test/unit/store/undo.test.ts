import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PERSON_FIELDS } from '@/lib/pipeline/records';
import { Refusal } from '@/lib/pipeline/step';
import { lastUndo } from '@/lib/store/queries';
import { STORES } from '@/lib/store/schema';
import { forgetOldSteps, UNDO_KEPT } from '@/lib/store/undoing';
import * as command from '@/lib/worker/commands';
import { keepApart, mergePeople } from '@/lib/worker/identity-commands';
import { canonicalExport, freshWorld, readOf, recount, storedCounters, type World } from './world';

/** One thing a user does to the n-th lead there is (modulo how many there are). */
type Deed = { do: string; lead: number; stage: number; slug: string; text: string; top: boolean };

const deed: fc.Arbitrary<Deed> = fc.record({
  do: fc.constantFrom(
    'capture',
    'move',
    'edit',
    'note',
    'renote',
    'plan',
    'finish',
    'snooze',
    'reply',
    'remove',
    'tag',
    'value',
    'merge',
    'part',
    'offer',
  ),
  lead: fc.nat(20),
  stage: fc.nat(5),
  slug: fc.constantFrom('ada', 'bea', 'cem', 'dag', 'eva'),
  text: fc.constantFrom('x', 'a longer text', 'ışık'),
  top: fc.boolean(),
});

async function decideFor(
  world: World,
  { do: what, lead: at, stage, slug, text, top }: Deed,
): Promise<command.Decide | null> {
  if (what === 'capture') return command.capture(readOf(slug, { fullName: slug, company: text }), null);
  const leads = await world.db.getAll('leads');
  const lead = leads[at % Math.max(1, leads.length)];
  if (!lead) return null;
  const stageId = world.stages[stage] ?? '';
  const followUp = (await world.db.getAllFromIndex('followUps', 'leadId', lead.id)).find(
    ({ status }) => status === 'open',
  );
  const note = (await world.db.getAll('activities')).find((each) => each.kind === 'note');
  switch (what) {
    case 'move':
      return command.move(lead.id, stageId, top ? 'top' : (leads[(at + 1) % leads.length]?.id ?? null));
    case 'edit':
      return command.edit({
        personId: lead.personId,
        field: PERSON_FIELDS[at % PERSON_FIELDS.length] ?? 'title',
        value: text,
      });
    case 'note':
      return command.note(lead.id, text);
    case 'renote':
      return note ? command.renote(note.id, top ? null : text) : null;
    case 'plan':
      return command.plan(lead.id, { date: '2026-11-25', time: top ? '10:00' : null, channel: 'call', text });
    case 'finish':
      return followUp ? command.endFollowUp(followUp.id, top ? 'finish' : 'cancel') : null;
    case 'snooze':
      return followUp
        ? command.changeFollowUp({ followUpId: followUp.id, date: '2026-12-24', time: null })
        : null;
    case 'reply':
      return command.reply(lead.id);
    case 'remove':
      return command.remove(lead.id);
    case 'merge':
    case 'part': {
      const other = leads.find(({ personId }) => personId !== lead.personId)?.personId;
      if (!other) return null;
      return what === 'part'
        ? keepApart(lead.personId, other)
        : mergePeople({ personId: lead.personId, otherId: other, choices: top ? { company: other } : {} });
    }
    case 'offer': {
      const [field] = Object.keys((await world.db.get('people', lead.personId))?.offers ?? {});
      return field ? command.decideOffer(lead.personId, field, top ? 'take' : 'decline') : null;
    }
    case 'tag':
      return command.retag(lead.personId, [text, slug]);
    default:
      return command.revalue({
        leadId: lead.id,
        value: top ? { amount: 100 * (at + 1), currency: 'TRY' } : null,
      });
  }
}

describe('undo', () => {
  it('of any sequence of steps, newest first, gives back every earlier state exactly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), async (deeds) => {
        const world = await freshWorld();
        const states: string[] = [];
        for (const each of deeds) {
          const decide = await decideFor(world, each);
          if (!decide) continue;
          const before = await canonicalExport(world.db);
          const { undoId } = await world.run(decide);
          if (undoId) states.push(before);
          expect(await storedCounters(world.db)).toEqual(await recount(world.db));
        }
        for (const before of states.reverse()) {
          await world.run(command.undo(null));
          expect(await canonicalExport(world.db)).toBe(before);
          expect(await storedCounters(world.db)).toEqual(await recount(world.db));
        }
        expect(await lastUndo(world.db)).toBeNull();
        await expect(world.run(command.undo(null))).rejects.toThrow(new Refusal('nothing-to-undo'));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('of an older step is refused while a later one touched the same lead, and allowed otherwise', async () => {
    const world = await freshWorld();
    const ada = await world.run(command.capture(readOf('ada'), null));
    const bea = await world.run(command.capture(readOf('bea'), null));
    await world.run(command.note(ada.leadId ?? '', 'met at the fair'));
    await expect(world.run(command.undo(ada.undoId))).rejects.toThrow(new Refusal('undo-later-first'));
    await world.run(command.undo(bea.undoId));
    expect((await world.db.getAll('people')).map(({ fullName }) => fullName)).toEqual(['ada']);
  });

  it('for a page undoes a step about that page’s person alone', async () => {
    const world = await freshWorld();
    const ada = await world.run(command.capture(readOf('ada'), null));
    await world.run(command.capture(readOf('bea'), null));
    const foreign = command.undoAt('https://www.linkedin.com/in/bea/', ada.undoId ?? '');
    await expect(world.run(foreign)).rejects.toThrow(new Refusal('nothing-to-undo'));
    await world.run(command.undoAt('https://www.linkedin.com/in/ada/', ada.undoId ?? ''));
    expect((await world.db.getAll('people')).map(({ fullName }) => fullName)).toEqual(['bea']);
  });

  it('keeps the newest steps only', async () => {
    const world = await freshWorld();
    const { leadId } = await world.run(command.capture(readOf('ada'), null));
    for (let i = 0; i < UNDO_KEPT + 5; i += 1) await world.run(command.note(leadId ?? '', `note ${i}`));
    const newest = await lastUndo(world.db);
    const tx = world.db.transaction(STORES, 'readwrite');
    await forgetOldSteps(tx, world.now);
    await tx.done;
    expect(await world.db.count('undo')).toBe(UNDO_KEPT);
    expect(await lastUndo(world.db)).toEqual(newest);
  });
});
