/** Moves that are on their way: shown at once, true when the worker has written them. */
import type { BoardHead, BoardStage, LeadCard } from '@/lib/store/views';
import { indexIn } from './places';

/** Where a card goes: above another one, or (null) to the end of the stage. */
export interface Place {
  stageId: string;
  beforeId: string | null;
}

/** Leads that move together, in the order in which they will stand. */
export interface Load {
  ids: string[];
  /** Those of them that were read: shown at their new place at once. */
  cards: LeadCard[];
}

export interface PendingMove extends Place {
  /** Grows with every move: a later move of the same card wins. */
  id: number;
  /** Those that move together, in the order in which they will stand. */
  cards: LeadCard[];
  /** When it was let go, epoch milliseconds. */
  at: number;
}

export interface StageCards {
  cards: LeadCard[];
  /** Read to the end: only then is there an end to show a card at. */
  complete: boolean;
}

/** The stages with the moves played over what was read. Stages no move touches stay the same objects. */
export function withMoves<T extends StageCards>(
  stages: Map<string, T>,
  moves: PendingMove[],
): Map<string, T> {
  if (moves.length === 0) return stages;
  const shown = new Map(stages);
  for (const move of moves) {
    const moving = new Set(move.cards.map(({ leadId }) => leadId));
    for (const [stageId, stage] of shown) {
      if (!move.cards.some(({ leadId }) => indexIn(stage.cards, leadId) >= 0)) continue;
      const cards = stage.cards.filter(({ leadId }) => !moving.has(leadId));
      shown.set(stageId, { ...stage, cards });
    }
    const target = shown.get(move.stageId);
    const index = target ? indexOfPlace(target, move.beforeId) : -1;
    if (!target || index < 0) continue;
    shown.set(move.stageId, { ...target, cards: target.cards.toSpliced(index, 0, ...movedCards(move)) });
  }
  return shown;
}

function movedCards({ cards, stageId, at }: PendingMove): LeadCard[] {
  return cards.map((card) => (card.stageId === stageId ? card : { ...card, stageId, stageSince: at }));
}

/** Where in the list a place is; -1 where it is below what was read. */
function indexOfPlace({ cards, complete }: StageCards, beforeId: string | null): number {
  if (beforeId === null) return complete ? cards.length : -1;
  return indexIn(cards, beforeId);
}

/** The columns' counts and sums as they will be once the moves are written. */
export function headWithMoves(head: BoardHead, moves: PendingMove[]): BoardHead {
  const crossing = moves.flatMap(({ cards, stageId }) =>
    cards.flatMap((card) => (card.stageId === stageId ? [] : [{ card, stageId }])),
  );
  if (crossing.length === 0) return head;
  const stages = crossing.reduce<BoardStage[]>(
    (before, { card, stageId }) =>
      before.map((stage) => {
        if (stage.id === card.stageId) return counted(stage, card, -1);
        return stage.id === stageId ? counted(stage, card, 1) : stage;
      }),
    head.stages,
  );
  return { ...head, stages };
}

function counted(stage: BoardStage, card: LeadCard, sign: 1 | -1): BoardStage {
  const sums = { ...stage.sums };
  if (card.value) {
    const sum = (sums[card.value.currency] ?? 0) + sign * card.value.amount;
    if (sum === 0) delete sums[card.value.currency];
    else sums[card.value.currency] = sum;
  }
  return { ...stage, count: stage.count + sign, sums };
}

/** Whether a card put there would stay where it is. */
export function isSamePlace(cards: LeadCard[], card: LeadCard, place: Place): boolean {
  if (card.stageId !== place.stageId) return false;
  if (place.beforeId === card.leadId) return true;
  const index = indexIn(cards, card.leadId);
  return index >= 0 && (cards[index + 1]?.leadId ?? null) === place.beforeId;
}

/** One up or one down among its neighbours; null where there is no further. */
export function stepWithin(cards: LeadCard[], card: LeadCard, step: -1 | 1): Place | null {
  const index = indexIn(cards, card.leadId);
  if (index < 0) return null;
  if (step === -1) {
    const above = cards[index - 1];
    return above ? { stageId: card.stageId, beforeId: above.leadId } : null;
  }
  if (index + 1 >= cards.length) return null;
  return { stageId: card.stageId, beforeId: cards[index + 2]?.leadId ?? null };
}
