/** What the user wrote on the timeline by hand: a note, something done, an answer. It can be corrected and deleted. */
import { Ellipsis, Pencil, Pin, PinOff, Trash2, Undo2 } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { sayMoment } from '@/components/ui/dates';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { useCommand, useUndo } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { Note } from '@/lib/pipeline/notes';
import type { Logged } from '@/lib/pipeline/touches';
import { EntryRow, ON_ENTRY } from './EntryRow';
import { EntryText } from './EntryText';
import { LOG_ICONS, loggedWords, logWord } from './touch-words';

export interface WrittenEntryProps {
  entry: Note | Logged;
  now: number;
  undoId: string | undefined;
}

export function WrittenEntry({ entry, now, undoId }: WrittenEntryProps) {
  const { menu, text, place } = useWritten(entry, undoId);
  return (
    <EntryRow
      icon={LOG_ICONS[entry.kind]}
      reply={entry.kind === 'reply'}
      at={entry.at}
      now={now}
      headline={headline(entry)}
      menu={menu}
    >
      <div ref={place} className="flex flex-col">
        {text}
      </div>
      {entry.editedAt === null ? null : (
        <span className="text-11 text-text3">
          {m.entry_editedAt({ when: sayMoment(entry.editedAt, now) })}
        </span>
      )}
    </EntryRow>
  );
}

function headline(entry: Note | Logged): ReactNode {
  if (entry.kind === 'note') {
    return entry.pinned ? (
      <span className="inline-flex items-center gap-1">
        {m.entry_note()}
        <Pin size={12} aria-hidden className="text-text3" />
        <span className="sr-only">({m.entry_pinned()})</span>
      </span>
    ) : (
      m.entry_note()
    );
  }
  if (entry.kind === 'reply') return <strong className="font-semibold">{m.lead_replied()}</strong>;
  return loggedWords(entry.kind);
}

/** The words of an entry with their box, and the menu that opens it. */
export function useWritten(entry: Note | Logged, undoId: string | undefined) {
  const { run } = useCommand();
  const undo = useUndo();
  const [editing, setEditing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement | null>(null);
  const isNote = entry.kind === 'note';
  const label = logWord(entry.kind);

  const remove = () =>
    void run(
      'deleteEntry',
      { activityId: entry.id },
      isNote ? m.said_noteDeleted() : m.said_entryDeleted({ what: label }),
    );
  const keep = async (text: string) => {
    if (isNote && text.trim() === '') {
      remove();
      return true;
    }
    const said = isNote ? m.said_noteEdited() : m.said_entryEdited({ what: label });
    return (await run('editEntry', { activityId: entry.id, text: text.trim() || null }, said)) !== null;
  };
  const close = () => {
    setEditing(false);
    // Left by key, the focus goes back to where it came from; by a click, it is where the click went.
    if (place.current?.contains(document.activeElement)) button.current?.focus();
  };
  const items: MenuItem[] = [
    {
      id: 'edit',
      label: isNote ? m.entry_editNote() : entry.text === null ? m.entry_addWords() : m.entry_editWords(),
      icon: Pencil,
      onChoose: () => setEditing(true),
    },
    ...(isNote
      ? [
          {
            id: 'pin',
            label: entry.pinned ? m.entry_unpin() : m.entry_pin(),
            icon: entry.pinned ? PinOff : Pin,
            onChoose: () =>
              void run(
                'pinNote',
                { activityId: entry.id, pinned: !entry.pinned },
                entry.pinned ? m.said_unpinned() : m.said_pinned(),
              ),
          },
        ]
      : []),
    ...(undoId === undefined
      ? []
      : [{ id: 'undo', label: m.entry_undo(), icon: Undo2, onChoose: () => void undo(undoId) }]),
    {
      id: 'delete',
      label: isNote ? m.entry_deleteNote() : m.entry_delete(),
      icon: Trash2,
      danger: true,
      separated: true,
      onChoose: remove,
    },
  ];
  const name = m.entry_menu({ what: label });
  const menu = (
    <Menu
      label={name}
      align="end"
      items={items}
      trigger={({ ref, ...props }) => (
        <IconButton
          {...props}
          ref={(element) => {
            button.current = element;
            if (typeof ref === 'function') ref(element);
            else if (ref) ref.current = element;
          }}
          size={24}
          icon={Ellipsis}
          label={name}
          className={classes('-my-0.5', ON_ENTRY)}
        />
      )}
    />
  );
  const text =
    editing || entry.text ? (
      <EntryText
        label={label}
        text={entry.text ?? ''}
        editing={editing}
        onEdit={() => setEditing(true)}
        onKeep={keep}
        onClosed={close}
      />
    ) : null;
  return { menu, text, place };
}
