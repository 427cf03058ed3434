/** Moves written one after the other, with what people hear of them. */
import { useCallback, useRef } from 'react';
import type { Said } from '@/components/entering/use-entering';
import { useData } from '@/components/ui/data';
import { errorCode, errorWords } from '@/components/ui/errors';
import { useToast } from '@/components/ui/Toast';
import { type Said as Told, useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { roomIn } from '@/lib/pipeline/gate';
import type { Stage } from '@/lib/pipeline/records';
import type { BoardStore, BoardView } from './board-store';
import { isSamePlace, type Load, type Place } from './moves';
import { indexIn } from './places';
import type { Board } from './use-board';

/** Moves over a board: shown at once, written in their order. */
export function useMoves(store: BoardStore | null): Pick<Board, 'move' | 'moveToTop'> {
  const { db } = useData();
  const { run } = useCommand();
  const toasts = useToast();
  /** One after the other: the place of a move may lean on the one before. */
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const place = useCallback(
    async ({ ids, cards }: Load, { stageId, beforeId }: Place, said: Said) => {
      const [first] = ids;
      if (!store || !first) return;
      const beyond = beforeId === null ? await store.beyond(stageId) : null;
      const to = { stageId, beforeId: beforeId ?? beyond?.leadId ?? null };
      const [card] = cards;
      if (ids.length === 1 && card && isSamePlace(store.view().stages.get(stageId)?.cards ?? [], card, to)) {
        return;
      }
      // Of another pipeline when this board does not show it.
      const stage = stageOf(store.view(), stageId) ?? (await db?.get('stages', stageId));
      const proposed = said.outcome?.result === 'won' ? retentionOf(store.view()) : undefined;
      const written = line.current.then(async () => {
        const told: Told = moveWords(store.view(), { ids, cards }, to, stage);
        if (proposed) {
          told.action = {
            label: m.outcome_toRetention({ stage: proposed.shortName }),
            run: () => void run('many', { leadIds: ids, act: moveTo(proposed.id, null) }, told.text),
          };
        }
        const done =
          ids.length === 1
            ? await run('moveLead', { leadId: first, ...to, ...said }, told)
            : await run('many', { leadIds: ids, act: moveTo(to.stageId, to.beforeId, said.outcome) }, told);
        if (!done) throw new Error('refused');
      });
      line.current = written.catch(() => undefined);
      store.move(cards, to, Date.now(), written);
    },
    [store, run, db],
  );
  /** Where cards go is read first; the database may be gone by then. */
  const orSay = useCallback(
    (moved: Promise<void>) =>
      moved.catch((error: unknown) => toasts.show({ text: errorWords(errorCode(error)), tone: 'error' })),
    [toasts],
  );

  const move: Board['move'] = useCallback((load, to, said) => orSay(place(load, to, said)), [place, orSay]);
  const moveToTop: Board['moveToTop'] = useCallback(
    (load, stageId, said) => {
      const toTop = async () => {
        const first = await store?.top(stageId, new Set(load.ids));
        await place(load, { stageId, beforeId: first?.leadId ?? null }, said);
      };
      return orSay(toTop());
    },
    [store, place, orSay],
  );
  return { move, moveToTop };
}

function moveTo(stageId: string, beforeId: string | null, outcome: Said['outcome'] = null) {
  return { do: 'move' as const, stageId, beforeId, outcome };
}

function stageOf({ head }: BoardView, stageId: string) {
  return head?.stages.find(({ id }) => id === stageId);
}

/** Where a won lead is proposed to go. */
function retentionOf({ head }: BoardView) {
  return head?.stages.find(({ kind }) => kind === 'retention');
}

/** "Elif Karadağ moved to Proposal", "1 of 21"; over its limit a stage says so instead. */
function moveWords(
  view: BoardView,
  { ids, cards }: Load,
  to: Place,
  stage: Pick<Stage, 'shortName'> | undefined,
): Told {
  const shown = stageOf(view, to.stageId);
  const [card] = cards;
  const shortName = stage?.shortName ?? '';
  const within = cards.length > 0 && cards.every(({ stageId }) => stageId === to.stageId);
  const words = { name: card?.name ?? '', stage: shortName };
  const text =
    ids.length > 1
      ? m.board_movedMany({ count: ids.length, stage: shortName })
      : within
        ? m.board_movedWithin(words)
        : m.board_movedTo(words);
  if (!shown) return { text };
  const { count, wipLimit } = shown;
  if (!within && wipLimit !== null && roomIn(shown, count, 0) === 'over') {
    return { text, detail: m.board_over({ count, limit: wipLimit }) };
  }
  if (ids.length > 1 || !card) return { text };
  const index = indexIn(view.stages.get(to.stageId)?.cards ?? [], card.leadId);
  const at = index >= 0 ? index + 1 : to.beforeId === null ? count : 1;
  return { text, detail: m.board_place({ place: at, count }) };
}
