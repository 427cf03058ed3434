import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  headWithMoves,
  isSamePlace,
  type PendingMove,
  type Place,
  type StageCards,
  stepWithin,
  withMoves,
} from '@/components/board/moves';
import type { LeadCard } from '@/lib/store/views';
import { card, headOf, ids } from './card';

const move = (moved: LeadCard, place: Place, id = 1): PendingMove => ({
  ...place,
  id,
  cards: [moved],
  at: 500,
});
const stage = (...cards: LeadCard[]): StageCards => ({ cards, complete: true });
const stagesOf = (contacted: string, proposal: string): Map<string, StageCards> =>
  new Map(
    Object.entries({ contacted, proposal }).map(([stageId, all]) => [
      stageId,
      stage(...all.split(' ').map((id) => card(id, { stageId }))),
    ]),
  );

describe('withMoves', () => {
  it('puts the card above the one it was dropped on, in its new stage from now on', () => {
    const shown = withMoves(stagesOf('a b c', 'x y'), [
      move(card('b'), { stageId: 'proposal', beforeId: 'y' }),
    ]);
    expect(ids(shown.get('contacted')?.cards)).toBe('a c');
    expect(ids(shown.get('proposal')?.cards)).toBe('x b y');
    expect(shown.get('proposal')?.cards[1]).toMatchObject({ stageId: 'proposal', stageSince: 500 });
  });

  it('keeps the clock of a card that moves within its stage', () => {
    const shown = withMoves(stagesOf('a b c', 'x'), [
      move(card('c'), { stageId: 'contacted', beforeId: 'a' }),
    ]);
    expect(ids(shown.get('contacted')?.cards)).toBe('c a b');
    expect(shown.get('contacted')?.cards[0]?.stageSince).toBe(0);
  });

  it('shows nothing where the place is below what was read', () => {
    const stages = stagesOf('a', 'x y').set('proposal', { cards: [card('x')], complete: false });
    const shown = withMoves(stages, [move(card('a'), { stageId: 'proposal', beforeId: null })]);
    expect(ids(shown.get('proposal')?.cards)).toBe('x');
    expect(ids(shown.get('contacted')?.cards)).toBe('');
  });

  it('leaves untouched stages the very objects they were, so that nothing is drawn anew', () => {
    const stages = stagesOf('a b', 'x').set('closed', stage(card('z')));
    const shown = withMoves(stages, [move(card('a'), { stageId: 'proposal', beforeId: null })]);
    expect(shown.get('closed')).toBe(stages.get('closed'));
    expect(withMoves(stages, [])).toBe(stages);
  });

  it('never loses or doubles a card, whatever is moved where', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'x', 'y');
    const anyMove = fc.record({
      moved: id,
      stageId: fc.constantFrom('contacted', 'proposal'),
      beforeId: fc.option(id),
    });
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 8 }), (all) => {
        let shown = stagesOf('a b c', 'x y');
        const moves: PendingMove[] = [];
        for (const { moved, stageId, beforeId } of all) {
          const found = [...shown.values()]
            .flatMap(({ cards }) => cards)
            .find(({ leadId }) => leadId === moved);
          const before = shown.get(stageId)?.cards.some(({ leadId }) => leadId === beforeId)
            ? beforeId
            : null;
          if (!found || before === moved) continue;
          moves.push(move(found, { stageId, beforeId: before }, moves.length));
          shown = withMoves(stagesOf('a b c', 'x y'), moves);
        }
        const all5 = [...shown.values()].flatMap(({ cards }) => cards.map(({ leadId }) => leadId));
        expect(all5.toSorted().join(' ')).toBe('a b c x y');
      }),
    );
  });
});

describe('headWithMoves', () => {
  const head = headOf({ contacted: { count: 3, sums: { EUR: 900, TRY: 50 } }, proposal: { count: 1 } });
  const worth = card('a', { value: { amount: 50, currency: 'TRY' } });

  it('counts a card out of one stage and into the other, with its worth', () => {
    const { stages } = headWithMoves(head, [move(worth, { stageId: 'proposal', beforeId: null })]);
    expect(stages).toMatchObject([
      { count: 2, sums: { EUR: 900 } },
      { count: 2, sums: { TRY: 50 } },
    ]);
    expect(stages[0]?.sums).not.toHaveProperty('TRY');
  });

  it('follows a card that moves twice', () => {
    const moves = [
      move(worth, { stageId: 'proposal', beforeId: null }, 1),
      move({ ...worth, stageId: 'proposal' }, { stageId: 'contacted', beforeId: null }, 2),
    ];
    expect(headWithMoves(head, moves).stages).toEqual(head.stages);
  });

  it('changes nothing for a move within a stage', () => {
    expect(headWithMoves(head, [move(worth, { stageId: 'contacted', beforeId: null })])).toBe(head);
  });
});

describe('isSamePlace', () => {
  const cards = [card('a'), card('b'), card('c')];
  it.each([
    ['above itself', 'b', true],
    ['above the one below it', 'c', true],
    ['above the first', 'a', false],
    ['at the end', null, false],
  ])('%s', (_, beforeId, same) => {
    expect(isSamePlace(cards, card('b'), { stageId: 'contacted', beforeId })).toBe(same);
  });

  it('the last one at the end stays; in another stage it never does', () => {
    expect(isSamePlace(cards, card('c'), { stageId: 'contacted', beforeId: null })).toBe(true);
    expect(isSamePlace(cards, card('c'), { stageId: 'proposal', beforeId: null })).toBe(false);
  });
});

describe('stepWithin', () => {
  const cards = ['a', 'b', 'c'].map((id) => card(id));
  it.each([
    ['a', 1, 'c'],
    ['b', 1, null],
    ['b', -1, 'a'],
    ['c', -1, 'b'],
  ] as const)('%s by %d comes above %s', (id, step, beforeId) => {
    expect(stepWithin(cards, card(id), step)).toEqual({ stageId: 'contacted', beforeId });
  });

  it('stops at both ends', () => {
    expect(stepWithin(cards, card('a'), -1)).toBeNull();
    expect(stepWithin(cards, card('c'), 1)).toBeNull();
  });
});
