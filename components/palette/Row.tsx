import { CornerDownLeft } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Avatar } from '@/components/ui/Avatar';
import { Key } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { StageDot } from '@/components/ui/Stage';
import { m } from '@/lib/i18n/words';
import { foundIn } from '@/lib/pipeline/words';
import type { Found } from '@/lib/store/search';
import type { BoardStage } from '@/lib/store/views';
import type { ActionItem, Item } from './items';
import { Marked } from './Marked';

export interface RowProps {
  id: string;
  item: Item;
  wanted: string[];
  /** Where a person stands, if it is a stage of the pipeline looked at. */
  stage: BoardStage | undefined;
  chosen: boolean;
  onPoint(): void;
  onChoose(apart: boolean): void;
}

/** One thing that can be chosen. */
export function Row({ id, item, wanted, stage, chosen, onPoint, onChoose }: RowProps) {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the box, which names the chosen option.
    // biome-ignore lint/a11y/useFocusableInteractive: as above.
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={chosen}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
      className={classes(
        'flex h-9 cursor-pointer items-center gap-2.5 rounded-control px-2',
        chosen && 'bg-[light-dark(var(--hover),var(--press))]',
      )}
    >
      {item.kind === 'person' ? (
        <Person found={item.found} wanted={wanted} stage={stage} />
      ) : (
        <Action item={item} wanted={wanted} />
      )}
      {chosen ? (
        <Key>
          <CornerDownLeft size={12} />
        </Key>
      ) : null}
    </div>
  );
}

function Person({ found, wanted, stage }: { found: Found; wanted: string[]; stage: BoardStage | undefined }) {
  const { card, place, text } = found;
  return (
    <>
      <Avatar name={card.name} size={24} />
      <span className="flex min-w-0 flex-1 items-baseline gap-2">
        <span className="max-w-full flex-none truncate font-medium">
          <Marked text={card.name} wanted={wanted} />
        </span>
        <span className="min-w-0 truncate text-text2">
          {text === null ? (
            <Marked text={[card.title, card.company].filter(Boolean).join(' · ')} wanted={wanted} />
          ) : place === 'note' ? (
            <>
              {m.find_note()}: <Marked text={around(text, wanted)} wanted={wanted} />
            </>
          ) : (
            <>
              {card.company ? `${card.company} · ` : ''}
              <Marked text={text} wanted={wanted} />
            </>
          )}
        </span>
      </span>
      {stage ? (
        <span className="flex max-w-2/5 min-w-0 flex-none items-center gap-1.5 text-12 text-text2">
          <StageDot colour={stage.colour} />
          <span className="truncate">{stage.shortName}</span>
        </span>
      ) : null}
    </>
  );
}

/** A long note from just before what was found in it. */
function around(text: string, wanted: string[]): string {
  const plain = text.replace(/\s+/g, ' ');
  const from = foundIn(plain, wanted)[0]?.from ?? 0;
  if (from < 30) return plain.slice(0, 200);
  const start = plain.lastIndexOf(' ', from - 12) + 1;
  return `…${plain.slice(start, start + 200)}`;
}

function Action({ item, wanted }: { item: ActionItem; wanted: string[] }) {
  return (
    <>
      <span className="grid size-6 flex-none place-items-center text-text2">
        {item.dot ? <StageDot colour={item.dot} /> : item.icon ? <item.icon size={16} aria-hidden /> : null}
      </span>
      <span className="min-w-0 flex-1 truncate">
        <Marked text={item.label} wanted={item.always ? [] : wanted} />
        {item.detail ? <span className="ml-2 text-text3">{item.detail}</span> : null}
      </span>
      {item.hint ? <Key>{item.hint}</Key> : null}
    </>
  );
}
