import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { disableNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/disable-native-drag-preview';
import { Check, Ellipsis } from 'lucide-react';
import { memo, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useSelected } from '@/components/selection/selection';
import { clickOf } from '@/components/selection/selection-store';
import { IconButton } from '@/components/ui/Button';
import { Chip, MemoryTag } from '@/components/ui/Chip';
import { useRotting } from '@/components/ui/calendar';
import { classes } from '@/components/ui/classes';
import { sayAge } from '@/components/ui/dates';
import { sayMoney } from '@/components/ui/money';
import { NextStepChip } from '@/components/ui/NextStepChip';
import { leadAddress } from '@/components/ui/navigation';
import { RottingMark } from '@/components/ui/RottingMark';
import { m } from '@/lib/i18n/words';
import type { LeadCard } from '@/lib/store/views';
import { CompactFace } from './CompactFace';
import { useCompact } from './DensityToggle';

/** What a card asks of its board. */
export interface CardActions {
  open(card: LeadCard): void;
  /** "Move to…", beside an element. */
  menu(card: LeadCard, anchor: Element): void;
  focused(card: LeadCard): void;
  select(card: LeadCard, how: 'toggle' | 'range'): void;
}

export interface CardProps {
  card: LeadCard;
  now: number;
  /** The one card of its stage that Tab reaches. */
  current: boolean;
  /** It has its place, but is still seen on its way there. */
  landing: boolean;
  /** It is carried with the one in the hand. */
  along: boolean;
  /** One of many columns beside each other. */
  short: boolean;
  actions: RefObject<CardActions>;
}

/** A lead on the board. The name is its link, stretched over the card; all keys work on it. */
export const Card = memo(function Card({ card, now, current, landing, along, short, actions }: CardProps) {
  const element = useRef<HTMLDivElement>(null);
  const { leadId } = card;
  const selected = useSelected(leadId);
  useEffect(() => {
    if (!element.current) return;
    return draggable({
      element: element.current,
      getInitialData: () => ({ leadId }),
      // The card itself is carried, tilted and in its own shadow; a native picture of it would be faded and stiff.
      onGenerateDragPreview: ({ nativeSetDragImage }) => disableNativeDragPreview({ nativeSetDragImage }),
    });
  }, [leadId]);

  return (
    <div
      ref={element}
      data-lead={leadId}
      className={classes(
        'group relative rounded-card shadow-card select-none has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-offset-2 has-[a:focus-visible]:outline-focus',
        selected ? 'bg-selected ring-[1.5px] ring-accent ring-inset' : 'bg-surface',
        landing && 'invisible',
        along && 'opacity-45',
      )}
    >
      <CardFace card={card} now={now} short={short}>
        <a
          href={leadAddress(leadId)}
          draggable={false}
          tabIndex={current ? 0 : -1}
          aria-keyshortcuts="[ ] M X Alt+ArrowUp Alt+ArrowDown"
          className="outline-none after:absolute after:inset-0 after:rounded-card"
          onFocus={() => actions.current.focused(card)}
          onClick={(event) => {
            const how = clickOf(event);
            event.preventDefault();
            if (how) actions.current.select(card, how);
            else actions.current.open(card);
          }}
        >
          {card.name}
        </a>
      </CardFace>
      {selected ? (
        <span className="absolute -top-1.5 -right-1.5 grid size-4 place-items-center rounded-full bg-accent text-onAccent">
          <Check size={12} strokeWidth={2.5} aria-hidden />
          <span className="sr-only">{m.board_selected()}</span>
        </span>
      ) : null}
      <IconButton
        icon={Ellipsis}
        size={24}
        label={m.board_moveName({ name: card.name })}
        keyHint="M"
        aria-haspopup="menu"
        tabIndex={current ? 0 : -1}
        onClick={(event) => actions.current.menu(card, event.currentTarget)}
        className="absolute top-6.5 right-1.5 bg-surface opacity-0 group-hover:opacity-100 focus-visible:opacity-100 group-has-[a:focus-visible]:opacity-100 [@media(hover:none)]:opacity-100"
      />
    </div>
  );
});

export interface CardFaceProps {
  card: LeadCard;
  now: number;
  /** The next step's date as short as a narrow column needs it. */
  short: boolean;
  /** The name. */
  children: ReactNode;
}

/** What stands on a card: who, where, worth, next step, how long. */
export function CardFace({ card, now, short, children }: CardFaceProps) {
  const rotting = useRotting(card, now);
  const compact = useCompact();
  const place = [card.title, card.company].filter(Boolean).join(' · ');
  if (compact) {
    return (
      <CompactFace card={card} now={now}>
        {children}
      </CompactFace>
    );
  }
  return (
    <div className="flex flex-col px-2.5 py-2">
      <div className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate font-semibold" title={card.name}>
          {children}
        </span>
        {card.value ? (
          <span className="tabular flex-none" title={sayMoney(card.value)}>
            {sayMoney(card.value, 'compact')}
          </span>
        ) : null}
      </div>
      {place ? (
        <p className="mt-1 truncate text-12 text-text2" title={place}>
          {place}
        </p>
      ) : null}
      {card.memoryTag || card.tags.length > 0 ? (
        <div className="mt-1 flex h-5 gap-1 overflow-hidden">
          {card.memoryTag ? <MemoryTag text={card.memoryTag} /> : null}
          {card.tags.map((tag) => (
            <Chip key={tag} title={tag} className="shrink-[2]">
              {tag}
            </Chip>
          ))}
        </div>
      ) : null}
      <div className="mt-1.5 flex items-center justify-between gap-2">
        <NextStepChip step={card.nextStep} now={now} short={short} />
        {rotting ? (
          <RottingMark rotting={rotting} now={now} narrow={short} />
        ) : (
          <span className="tabular flex-none text-11 text-text3" title={m.board_ageTitle()}>
            {sayAge(card.stageSince, now)}
          </span>
        )}
      </div>
    </div>
  );
}
