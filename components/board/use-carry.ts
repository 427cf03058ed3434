/** Carrying a card with the pointer: what is carried, where it would land, and where it lands. */
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { DragLocation } from '@atlaskit/pragmatic-drag-and-drop/types';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { LeadCard } from '@/lib/store/views';
import type { Load } from './moves';
import type { Gap } from './rows';

/** What a carried card may be over. */
export type Target =
  | { kind: 'column'; stageId: string; gap: string | null }
  | { kind: 'segment'; stageId: string };

export interface Carried {
  /** The one in the hand; it shows the others by their number. */
  card: LeadCard;
  load: Load;
  /** The ids of all that are carried. */
  ids: ReadonlySet<string>;
  /** The card as it was picked up, in px of the window. */
  box: { left: number; top: number; width: number; height: number };
  /** Where on the card it was gripped, in px from its corner. */
  grip: { x: number; y: number };
  over: Target | null;
  /** Let go: it flies to its place. */
  landing: boolean;
}

export interface Carrier {
  find(leadId: string): LeadCard | null;
  /** What is carried with a card: all that are selected, if it is one of them. */
  loadOf(card: LeadCard): Load;
  /** The place in a column at a height of the window. */
  gapAt(stageId: string, clientY: number, carried: ReadonlySet<string>, gap: Gap): string | null;
  /** Called while a card is over something new. */
  over?(target: Target | null): void;
  drop(card: LeadCard, load: Load, target: Target): Promise<void>;
}

/** What a drop target is: put on it as its data. */
export function targetData(kind: Target['kind'], stageId: string): Record<string, unknown> {
  return { kind, stageId };
}

export interface Carry {
  carried: Carried | null;
  /** Where the carried card is drawn; moved without drawing anew. */
  lifted: RefObject<HTMLDivElement | null>;
  /** It has landed. */
  landed(): void;
}

/** Follows drags of cards until the board is gone. */
export function useCarry(carrier: Carrier): Carry {
  const [carried, setCarried] = useState<Carried | null>(null);
  const lifted = useRef<HTMLDivElement>(null);
  const latest = useRef(carrier);
  useEffect(() => {
    latest.current = carrier;
  });

  useEffect(() => {
    let now: Carried | null = null;
    const set = (next: Carried | null) => {
      now = next;
      setCarried(next);
    };
    const follow = (start: DragLocation, current: DragLocation) => {
      if (!now) return;
      const x = now.box.left + current.input.clientX - start.input.clientX;
      const y = now.box.top + current.input.clientY - start.input.clientY;
      if (lifted.current) lifted.current.style.transform = liftedAt(x, y);
      const over = targetAt(current, now, latest.current);
      if (isSameTarget(over, now.over)) return;
      set({ ...now, over });
      latest.current.over?.(over);
    };
    return monitorForElements({
      canMonitor: ({ source }) => typeof source.data.leadId === 'string',
      onDragStart({ source, location }) {
        const card = typeof source.data.leadId === 'string' ? latest.current.find(source.data.leadId) : null;
        if (!card) return;
        const { left, top, width, height } = source.element.getBoundingClientRect();
        const { clientX, clientY } = location.initial.input;
        const grip = { x: clientX - left, y: clientY - top };
        const load = latest.current.loadOf(card);
        set({
          card,
          load,
          ids: new Set(load.ids),
          box: { left, top, width, height },
          grip,
          over: null,
          landing: false,
        });
        follow(location.initial, location.current);
      },
      onDrag: ({ location }) => follow(location.initial, location.current),
      onDropTargetChange: ({ location }) => follow(location.initial, location.current),
      onDrop({ location }) {
        if (!now) return;
        const { card, load } = now;
        const dropped = targetAt(location.current, now, latest.current);
        const settle = () => {
          if (now?.card === card) set({ ...now, over: null, landing: true });
        };
        latest.current.over?.(null);
        if (dropped) latest.current.drop(card, load, dropped).then(settle, settle);
        else settle();
      },
    });
  }, []);

  return { carried, lifted, landed: () => setCarried(null) };
}

/** What a column must know of the carried card: nothing while it is neither its own nor over it. */
export function concerning(carried: Carried | null, stageId: string): Carried | null {
  const concerned =
    carried &&
    (carried.landing ||
      carried.over?.stageId === stageId ||
      carried.load.cards.some((card) => card.stageId === stageId));
  return concerned ? carried : null;
}

/** The carried card's place on the screen: lifted and a little turned. */
export function liftedAt(x: number, y: number): string {
  return `translate(${x}px, ${y}px) rotate(var(--tilt))`;
}

function targetAt({ dropTargets, input }: DragLocation, carried: Carried, carrier: Carrier): Target | null {
  const { kind, stageId } = dropTargets[0]?.data ?? {};
  if (typeof stageId !== 'string') return null;
  if (kind === 'segment') return { kind, stageId };
  const before =
    carried.over?.kind === 'column' && carried.over.stageId === stageId ? carried.over.gap : undefined;
  return { kind: 'column', stageId, gap: carrier.gapAt(stageId, input.clientY, carried.ids, before) };
}

function isSameTarget(a: Target | null, b: Target | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind !== b.kind || a.stageId !== b.stageId) return false;
  return a.kind === 'segment' || (b.kind === 'column' && a.gap === b.gap);
}
