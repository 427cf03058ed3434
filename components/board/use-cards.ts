/** The cards of a board under the hand: which one is current, keys, the menu, carrying. */
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useEntering } from '@/components/entering/use-entering';
import { useSelection } from '@/components/selection/selection';
import { keyOf } from '@/components/selection/selection-store';
import { useOpenLead } from '@/components/ui/navigation';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { LeadCard } from '@/lib/store/views';
import type { CardActions } from './Card';
import type { FindGap } from './Column';
import { type CardKey, cardKey } from './keys';
import { type Load, stepWithin } from './moves';
import { cardIn, indexIn } from './places';
import type { Board } from './use-board';
import { type Carry, type Target, useCarry } from './use-carry';
import type { Wish } from './wish';

const NOBODY: LeadCard[] = [];

export interface CardsOptions {
  /** The stages in order, with those on screen only. */
  shown: string[];
  /** The focus wants to go to another stage: left, right, or with its card. */
  goTo(stageId: string): void;
  /** A carried card is over something else. */
  over?(target: Target | null): void;
}

/** The card "Move to…" was asked for, and what the menu opens beside. */
export interface MenuCall {
  card: LeadCard;
  anchor: Element;
}

export interface Cards {
  /** The one card of a stage that Tab reaches. */
  currentIn(stageId: string): string | null;
  actions: RefObject<CardActions>;
  /** The card that wants the focus, until it has it. */
  wish: Wish | null;
  granted(wish: Wish): void;
  gaps: RefObject<Map<string, FindGap>>;
  carry: Carry;
  call: MenuCall | null;
  onKeyDown(event: KeyboardEvent): void;
  /** Moves a card, and all that are selected with it, and keeps the focus on it. */
  toStage(card: LeadCard, stageId: string): void;
  /** They answered. */
  replied(card: LeadCard): void;
  within(card: LeadCard, step: -1 | 1): void;
  /** Shows another stage and gives the focus to its first card. */
  focusFirst(stageId: string | undefined): void;
  /** What a stage asks of those on their way in, where it is asked. */
  dialog: ReactNode;
}

export function useCards(board: Board, { shown, goTo, over }: CardsOptions): Cards {
  const openLead = useOpenLead();
  const { run } = useCommand();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [call, setCall] = useState<MenuCall | null>(null);
  const [wish, setWish] = useState<Wish | null>(null);
  const granted = useCallback((given: Wish) => setWish((now) => (now === given ? null : now)), []);
  const gaps = useRef(new Map<string, FindGap>());

  const selection = useSelection();
  const { enter, dialog } = useEntering();

  const cardsIn = (stageId: string) => board.stages.get(stageId)?.cards ?? NOBODY;
  const find = (leadId: string): LeadCard | null => {
    for (const { cards } of board.stages.values()) {
      const card = cardIn(cards, leadId);
      if (card) return card;
    }
    return null;
  };
  const currentIn = (stageId: string) => {
    const cards = cardsIn(stageId);
    return chosenId !== null && indexIn(cards, chosenId) >= 0 ? chosenId : (cards[0]?.leadId ?? null);
  };
  /** All that are selected, in the order of the board, if the card is one of them. */
  const loadOf = (card: LeadCard): Load => {
    if (!selection.has(card.leadId)) return { ids: [card.leadId], cards: [card] };
    const stages = board.head?.stages ?? [];
    const cards = stages.flatMap(({ id }) => cardsIn(id).filter(({ leadId }) => selection.has(leadId)));
    const read = new Set(cards.map(({ leadId }) => leadId));
    const unread = [...selection.view().ids].filter((id) => !read.has(id));
    return { ids: [...read, ...unread], cards };
  };

  const actions = useRef<CardActions>({
    open: () => {},
    menu: () => {},
    focused: () => {},
    select: () => {},
  });
  useEffect(() => {
    actions.current = {
      open: (card) => openLead(card.leadId),
      menu: (card, anchor) => setCall({ card, anchor }),
      focused: (card) => setChosenId(card.leadId),
      select,
    };
  });
  const select = (card: LeadCard, how: 'toggle' | 'range') => {
    setChosenId(card.leadId);
    if (how === 'toggle') selection.toggle(card.leadId);
    else
      selection.extendTo(
        card.leadId,
        cardsIn(card.stageId).map(({ leadId }) => leadId),
      );
  };

  /** Only once it stands in its new place: in its old one it would have the focus, and lose it by going. */
  const follow = (card: LeadCard) => {
    setWish({ leadId: card.leadId });
    setChosenId(card.leadId);
  };
  const toStage = async (card: LeadCard, stageId: string) => {
    const load = loadOf(card);
    if (stageId === card.stageId && load.ids.length === 1) return;
    const said = await enter(load.ids, stageId);
    if (said) {
      await board.moveToTop(load, stageId, said);
      if (board.head?.stages.some(({ id }) => id === stageId)) goTo(stageId);
    }
    follow(card);
  };
  const replied = async (card: LeadCard) => {
    const done = await run('replied', { leadId: card.leadId }, m.board_replied({ name: card.name }));
    if (done) follow(card);
  };
  const within = (card: LeadCard, step: -1 | 1) => {
    const place = stepWithin(cardsIn(card.stageId), card, step);
    if (place) void board.move({ ids: [card.leadId], cards: [card] }, place, {}).then(() => follow(card));
  };

  const carry = useCarry({
    find,
    loadOf,
    gapAt: (stageId, ...at) => gaps.current.get(stageId)?.(...at) ?? null,
    ...(over ? { over } : {}),
    drop: async (card, load, target) => {
      const said = await enter(load.ids, target.stageId);
      if (said && target.kind === 'segment') return board.moveToTop(load, target.stageId, said);
      if (said && target.kind === 'column') {
        await board.move(load, { stageId: target.stageId, beforeId: target.gap }, said);
      }
      follow(card);
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-lead]') : null;
    const card = element?.dataset.lead ? find(element.dataset.lead) : null;
    if (!element || !card) return;
    const selecting = keyOf(event);
    if (selecting) return selectByKey(selecting, card, event);
    const key = cardKey(event);
    if (!key) return;
    event.preventDefault();
    if (key.act === 'menu') setCall({ card, anchor: element });
    else if (key.act === 'replied') void replied(card);
    else if (key.act === 'order') within(card, key.step);
    else if (key.act === 'focus') moveFocus(key.to, card, element);
    else {
      const stages = board.head?.stages ?? [];
      const to = stages[stages.findIndex((stage) => stage.id === card.stageId) + key.step];
      if (to) void toStage(card, to.id);
    }
  };
  const selectByKey = (
    how: NonNullable<ReturnType<typeof keyOf>>,
    card: LeadCard,
    event: { preventDefault(): void },
  ) => {
    if (how === 'clear' && selection.view().ids.size === 0) return;
    event.preventDefault();
    if (how === 'clear') selection.clear();
    else if (how === 'all') void board.idsIn(card.stageId).then(selection.choose);
    else select(card, how);
  };

  const moveFocus = (to: (CardKey & { act: 'focus' })['to'], card: LeadCard, element: Element) => {
    if (to === 'left' || to === 'right') return besides(to === 'left' ? -1 : 1, card, element);
    const cards = cardsIn(card.stageId);
    const at = indexIn(cards, card.leadId);
    const next = cards[{ up: at - 1, down: at + 1, first: 0, last: cards.length - 1 }[to]];
    if (next) follow(next);
  };

  const besides = (step: -1 | 1, card: LeadCard, element: Element) => {
    const at = shown.indexOf(card.stageId);
    for (let index = at + step; shown[index] !== undefined; index += step) {
      const near = nearestId(shown[index] ?? '', element);
      const next = near ? find(near) : null;
      if (next) return follow(next);
    }
    const stages = board.head?.stages ?? [];
    const beyond = stages[stages.findIndex((stage) => stage.id === card.stageId) + step];
    if (beyond && !shown.includes(beyond.id)) focusFirst(beyond.id);
  };
  const focusFirst = (stageId: string | undefined) => {
    if (stageId === undefined) return;
    setWish({ firstOf: stageId });
    goTo(stageId);
  };

  return {
    currentIn,
    actions,
    wish,
    granted,
    gaps,
    carry,
    call,
    onKeyDown,
    toStage: (card, stageId) => void toStage(card, stageId),
    replied: (card) => void replied(card),
    within,
    focusFirst,
    dialog,
  };
}

/** The card of a column whose middle is nearest to that of an element beside it. */
function nearestId(stageId: string, beside: Element): string | null {
  const middle = (element: Element) => {
    const { top, height } = element.getBoundingClientRect();
    return top + height / 2;
  };
  const wanted = middle(beside);
  const cards = document.querySelectorAll<HTMLElement>(`[data-column="${CSS.escape(stageId)}"] [data-lead]`);
  const near = [...cards].sort((a, b) => Math.abs(middle(a) - wanted) - Math.abs(middle(b) - wanted))[0];
  return near?.dataset.lead ?? null;
}
