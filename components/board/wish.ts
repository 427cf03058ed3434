/** The card that wants the focus: it may still be on its way into the list, or out of sight. */
import type { LeadCard } from '@/lib/store/views';

/** A card, or the first one of a stage. */
export type Wish = { leadId: string } | { firstOf: string };

/** A card far away is drawn some frames after the list was scrolled to it. */
const FRAMES = 30;

/** Gives the focus to the wished card if it is one of this list; to the list itself when it is empty. */
export function grantWish(
  wish: Wish,
  stageId: string,
  cards: LeadCard[],
  list: HTMLElement,
  scrollTo: (index: number) => void,
): boolean {
  if ('firstOf' in wish && wish.firstOf === stageId && cards.length === 0) {
    list.focus();
    return true;
  }
  const leadId = 'leadId' in wish ? wish.leadId : wish.firstOf === stageId ? cards[0]?.leadId : undefined;
  const index = cards.findIndex((card) => card.leadId === leadId);
  if (leadId === undefined || index < 0) return false;
  scrollTo(index);
  focusCard(list, leadId, FRAMES);
  return true;
}

function focusCard(list: Element, leadId: string, frames: number): void {
  const link = list.querySelector<HTMLElement>(`[data-lead="${CSS.escape(leadId)}"] a`);
  link?.focus({ preventScroll: true });
  if (frames > 0 && (!link || document.activeElement !== link)) {
    requestAnimationFrame(() => focusCard(list, leadId, frames - 1));
  }
}
