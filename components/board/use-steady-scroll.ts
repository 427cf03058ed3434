import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { LeadCard } from '@/lib/store/views';

/**
 * Keeps the card at the top of the window where it is when cards come or go above it. A list that stands at its
 * top stays there: what is new shows.
 * @param paused while a card is carried: the gap moves cards on purpose.
 * @returns to be called at every scroll.
 */
export function useSteadyScroll(
  list: RefObject<VirtualizerHandle | null>,
  cards: LeadCard[] | undefined,
  paused: boolean,
): () => void {
  const anchor = useRef<{ leadId: string; index: number; inside: number } | null>(null);
  const latest = useRef(cards);

  const remember = () => {
    const handle = list.current;
    if (!handle) return;
    const index = handle.findItemIndex(handle.scrollOffset);
    const card = latest.current?.[index];
    anchor.current =
      card && handle.scrollOffset > 0
        ? { leadId: card.leadId, index, inside: handle.scrollOffset - handle.getItemOffset(index) }
        : null;
  };

  useLayoutEffect(() => {
    latest.current = cards;
    const before = anchor.current;
    if (paused || !before || !cards || !list.current) return;
    const index = cards.findIndex((card) => card.leadId === before.leadId);
    if (index < 0 || index === before.index) return;
    anchor.current = { ...before, index };
    list.current.scrollTo(list.current.getItemOffset(index) + before.inside);
  }, [cards, paused, list]);

  return remember;
}
