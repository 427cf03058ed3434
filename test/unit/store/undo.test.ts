import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '@/lib/pipeline/step';
import { lastUndo } from '@/lib/store/queries';
import { STORES } from '@/lib/store/schema';
import { forgetOldSteps, UNDO_KEPT } from '@/lib/store/undoing';
import * as command from '@/lib/worker/commands';
import { playAndUndo, story } from './stories';
import { freshWorld, readOf } from './world';

describe('undo', () => {
  it('of any sequence of steps, newest first, gives back every earlier state exactly', async () => {
    await fc.assert(
      fc.asyncProperty(story(1, 14), async (deeds) => {
        await playAndUndo(deeds);
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
