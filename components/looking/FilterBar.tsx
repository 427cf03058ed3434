import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Menu } from '@/components/ui/Menu';
import { Popover } from '@/components/ui/Popover';
import { m } from '@/lib/i18n/words';
import type { FilterPart } from '@/lib/pipeline/filter';
import type { BoardHead } from '@/lib/store/views';
import { PARTS, partWord, sayPart } from './filter-words';
import { useLooking } from './looking';
import { PartEditor } from './PartEditor';

/** The parts of the filter, each a chip that opens; one more; and away with all. */
export function FilterBar({ head, inset }: { head: BoardHead; inset: string }) {
  const { filter, setFilter } = useLooking();
  /** A part just added, open before it is set to anything. */
  const [fresh, setFresh] = useState<FilterPart | null>(null);
  const shown = PARTS.filter((part) => filter[part] !== undefined || part === fresh);
  const free = PARTS.filter((part) => !shown.includes(part));
  return (
    <search
      aria-label={m.filter_bar()}
      className={`flex min-h-10 flex-none flex-wrap items-center gap-1.5 border-b border-line bg-surface py-1.5 ${inset}`}
    >
      {shown.map((part) => (
        <PartChip
          key={part}
          part={part}
          head={head}
          startOpen={part === fresh}
          onClosed={() => setFresh(null)}
        />
      ))}
      {free.length > 0 ? (
        <Menu
          label={m.filter_add()}
          items={free.map((part) => ({ id: part, label: partWord(part), onChoose: () => setFresh(part) }))}
          trigger={(props) => (
            <Button {...props} kind="ghost" size={24} icon={Plus}>
              {m.filter_add()}
            </Button>
          )}
        />
      ) : null}
      {shown.length > 0 ? (
        <Button kind="ghost" size={24} onClick={() => setFilter({})}>
          {m.filter_clear()}
        </Button>
      ) : null}
    </search>
  );
}

interface PartChipProps {
  part: FilterPart;
  head: BoardHead;
  startOpen: boolean;
  onClosed(): void;
}

function PartChip({ part, head, startOpen, onClosed }: PartChipProps) {
  const { filter, setFilter } = useLooking();
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<Element | null>(null);
  const opened = useRef(false);
  const name = partWord(part);
  const value = sayPart(filter, part, head.stages);
  const close = () => {
    setAnchor(null);
    onClosed();
  };
  return (
    <span className="flex h-6 max-w-full min-w-0 items-stretch overflow-hidden rounded-chip border border-accent text-12">
      <button
        ref={(element) => {
          button.current = element;
          if (!element || !startOpen || opened.current) return;
          opened.current = true;
          setAnchor(element);
        }}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={() => (anchor ? close() : setAnchor(button.current))}
        className="min-w-0 truncate px-1.5 -outline-offset-2 text-text2 hover:bg-hover"
      >
        {value ? (
          <>
            {name} <span className="font-medium text-text">{value}</span>
          </>
        ) : (
          name
        )}
      </button>
      <button
        type="button"
        aria-label={m.filter_remove({ name })}
        title={m.filter_remove({ name })}
        onClick={() => setFilter({ ...filter, [part]: undefined })}
        className="grid w-6 flex-none place-items-center -outline-offset-2 text-text3 hover:bg-hover hover:text-text"
      >
        <X size={12} aria-hidden />
      </button>
      {anchor ? (
        <Popover label={name} anchor={anchor} onClose={close}>
          <PartEditor
            part={part}
            filter={filter}
            pipeline={head.pipeline}
            stages={head.stages}
            onChange={setFilter}
            onDone={close}
          />
        </Popover>
      ) : null}
    </span>
  );
}
