import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { LeadCard } from '@/lib/store/views';

interface Anchor {
  leadId: string;
  index: number;
  /** How far the list is scrolled into the card, in px. */
  inside: number;
}

/** Cards that changed place are measured over the next frames; until then their heights are guesses. */
const MEASURING_FRAMES = 4;

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
  const anchor = useRef<Anchor | null>(null);
  const latest = useRef(cards);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const remember = () => {
    const handle = list.current;
    // While cards are measured the list moves by itself; the anchor holds.
    if (!handle || frame.current !== 0) return;
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
    if (paused || !before || !cards) return;
    const index = cards.findIndex((card) => card.leadId === before.leadId);
    if (index < 0 || index === before.index) return;
    anchor.current = { ...before, index };
    const hold = (frames: number) => {
      frame.current = 0;
      const handle = list.current;
      if (!handle) return;
      const wanted = handle.getItemOffset(index) + before.inside;
      if (Math.abs(wanted - handle.scrollOffset) >= 1) handle.scrollTo(wanted);
      if (frames > 0) frame.current = requestAnimationFrame(() => hold(frames - 1));
    };
    cancelAnimationFrame(frame.current);
    hold(MEASURING_FRAMES);
  }, [cards, paused, list]);

  return remember;
}
