/** Where a note is written: Enter saves, Shift+Enter breaks the line, N comes here. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button, Key } from '@/components/ui/Button';
import { useShortcut } from '@/components/ui/keys';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { TEXT_LIMIT } from '@/lib/pipeline/records';

export interface NoteBoxProps {
  leadId: string;
  /** When somebody asked for the cursor here (epoch milliseconds); null: nobody did. */
  wanted?: number | null;
  /** The cursor is here: asked once, it comes once. */
  onReached?(): void;
}

/** What was typed and not yet saved stays with its lead while this surface is open. */
const draftKey = (leadId: string) => `draft ${leadId}`;

export function NoteBox({ leadId, wanted = null, onReached }: NoteBoxProps) {
  const { run, busy } = useCommand();
  const [text, setText] = useState(() => sessionStorage.getItem(draftKey(leadId)) ?? '');
  const box = useRef<HTMLTextAreaElement>(null);

  useShortcut('n', () => box.current?.focus());
  useEffect(() => {
    if (wanted === null) return;
    box.current?.focus();
    onReached?.();
  }, [wanted, onReached]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as high as what stands in it.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);

  const write = (next: string) => {
    setText(next);
    if (next) sessionStorage.setItem(draftKey(leadId), next);
    else sessionStorage.removeItem(draftKey(leadId));
  };
  const save = async () => {
    if (busy || text.trim() === '') return;
    if (await run('addNote', { leadId, text }, m.said_noted())) write('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      box.current?.blur();
    }
  };

  return (
    <div className="group input-edge relative flex flex-col rounded-card border-transparent shadow-card focus-within:border-transparent">
      <textarea
        ref={box}
        rows={1}
        aria-label={m.lead_note()}
        placeholder={m.lead_writeNote()}
        value={text}
        maxLength={TEXT_LIMIT}
        aria-busy={busy || undefined}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        className="block max-h-60 w-full resize-none overflow-y-auto bg-transparent py-2 pr-9 pl-2.5 outline-none"
      />
      {text === '' ? (
        <span className="pointer-events-none absolute top-2 right-2 group-focus-within:hidden">
          <Key>N</Key>
        </span>
      ) : (
        <div className="flex items-center gap-2 px-2 pb-2">
          <span className="min-w-0 flex-1 truncate text-11 text-text3">{m.lead_noteKeys()}</span>
          <Button kind="primary" size={24} busy={busy} onClick={() => void save()}>
            {m.ui_save()}
          </Button>
        </div>
      )}
    </div>
  );
}
