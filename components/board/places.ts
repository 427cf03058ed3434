/** Where cards stand in a list. Lists are never changed in place, so each is looked through once. */
import type { LeadCard } from '@/lib/store/views';

const known = new WeakMap<LeadCard[], Map<string, number>>();

/** The place of a card in a list, or -1. */
export function indexIn(cards: LeadCard[], leadId: string): number {
  let places = known.get(cards);
  if (!places) {
    places = new Map(cards.map((card, index) => [card.leadId, index]));
    known.set(cards, places);
  }
  return places.get(leadId) ?? -1;
}

/** A card of a list, or null. */
export function cardIn(cards: LeadCard[], leadId: string): LeadCard | null {
  return cards[indexIn(cards, leadId)] ?? null;
}
