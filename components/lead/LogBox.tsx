/** Where what happened is written: a note, or something done with or without words. */
import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button, IconButton, Key } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { useShortcut } from '@/components/ui/keys';
import { Menu, type MenuHandle } from '@/components/ui/Menu';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { TEXT_LIMIT } from '@/lib/pipeline/records';
import { LOG_ICONS, LOGGED, type LogKind, logAction, logWord } from './touch-words';

export interface LogBoxProps {
  leadId: string;
  /** When somebody asked for the cursor here (epoch milliseconds); null: nobody did. */
  wanted?: number | null;
  /** The cursor is here: asked once, it comes once. */
  onReached?(): void;
}

/** What was typed and not yet saved stays with its lead while this surface is open. */
const draftKey = (leadId: string) => `draft ${leadId}`;

/** Chosen by a click; the rest is behind "…". */
const IN_SIGHT = ['note', 'call', 'email', 'message', 'meeting', 'proposal'] as const satisfies LogKind[];

/** Enter writes, Shift+Enter breaks the line. N comes here; L and a digit logs at once. */
export function LogBox({ leadId, wanted = null, onReached }: LogBoxProps) {
  const { run, busy } = useCommand();
  const [kind, setKind] = useState<LogKind>('note');
  const [text, setText] = useState(() => sessionStorage.getItem(draftKey(leadId)) ?? '');
  const box = useRef<HTMLTextAreaElement>(null);
  const menu = useRef<MenuHandle>(null);

  useShortcut('n', () => {
    setKind('note');
    box.current?.focus();
  });
  useShortcut('l', () => menu.current?.open());
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
  const save = async (as: LogKind) => {
    if (busy || (as === 'note' && text.trim() === '')) return;
    const words = text.trim() === '' ? null : text;
    const written =
      as === 'note'
        ? await run('addNote', { leadId, text }, m.said_noted())
        : as === 'reply'
          ? await run('replied', { leadId, ...(words ? { text: words } : {}) }, m.said_replied())
          : await run('logTouch', { leadId, kind: as, text: words }, m.said_logged({ what: logWord(as) }));
    if (!written) return;
    write('');
    setKind('note');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void save(kind);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setKind('note');
      box.current?.blur();
    }
  };
  const open = kind !== 'note' || text !== '';

  return (
    <div className="@container">
      <div className="group input-edge relative flex flex-col rounded-card border-transparent shadow-card focus-within:border-transparent">
        <div className="flex flex-row-reverse items-start @min-[32rem]:flex-col @min-[32rem]:items-stretch">
          <div className="flex flex-none items-center gap-0.5 p-1 @min-[32rem]:pb-0">
            <Kinds
              kind={kind}
              onChoose={(next, byPointer) => {
                setKind(next);
                if (byPointer) box.current?.focus();
              }}
            />
            <span className="hidden flex-1 @min-[32rem]:block" />
            <Menu
              label={m.log_menu()}
              align="end"
              handle={menu}
              items={LOGGED.map((each, index) => ({
                id: each,
                label: logWord(each),
                icon: LOG_ICONS[each],
                hint: `${index + 1}`,
                onChoose: () => void save(each),
              }))}
              trigger={(props) => <IconButton {...props} icon={Ellipsis} label={m.log_menu()} keyHint="L" />}
            />
            <span className={classes('pr-1 @min-[32rem]:hidden', open && 'hidden')}>
              <Key>N</Key>
            </span>
          </div>
          <textarea
            ref={box}
            rows={1}
            aria-label={logWord(kind)}
            placeholder={kind === 'note' ? m.lead_writeNote() : m.log_optional()}
            value={text}
            maxLength={TEXT_LIMIT}
            aria-busy={busy || undefined}
            onChange={(event) => write(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            className="block max-h-60 min-w-0 flex-1 resize-none overflow-y-auto bg-transparent py-2.25 pr-1 pl-2.5 outline-none @min-[32rem]:min-h-14 @min-[32rem]:flex-none @min-[32rem]:px-3.5"
          />
        </div>
        {open ? (
          <div className="flex items-center gap-2 px-2 pb-2">
            <span className="min-w-0 flex-1 truncate text-11 text-text3">{m.lead_noteKeys()}</span>
            <Button kind="primary" size={24} busy={busy} onClick={() => void save(kind)}>
              {logAction(kind)}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** One of a set; with words where there is room. In a narrow box the note is what it is anyway. */
function Kinds({ kind, onChoose }: { kind: LogKind; onChoose(kind: LogKind, byPointer: boolean): void }) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={m.log_kind()} className="flex min-w-0 gap-0.5">
      {IN_SIGHT.map((each) => {
        const Icon = LOG_ICONS[each];
        return (
          <label
            key={each}
            title={logWord(each)}
            className={classes(
              'relative flex h-7 min-w-7 items-center justify-center gap-1.5 rounded-control px-1.5 font-medium text-text2 hover:bg-hover has-checked:bg-press has-checked:text-text has-focus-visible:outline-2 has-focus-visible:outline-focus @min-[32rem]:px-2',
              each === 'proposal' && '@max-[32rem]:hidden',
              each === 'note' && kind === 'note' && '@max-[32rem]:hidden',
            )}
          >
            <input
              type="radio"
              name={name}
              checked={each === kind}
              // The arrows click too, without a pointer: they go on among the kinds.
              onChange={({ nativeEvent }) =>
                onChoose(each, nativeEvent instanceof UIEvent && nativeEvent.detail > 0)
              }
              aria-label={logWord(each)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <Icon size={16} className="flex-none" aria-hidden />
            <span
              aria-hidden
              className={classes(
                'hidden whitespace-nowrap @min-[40rem]:inline',
                each === kind && '@min-[32rem]:inline',
              )}
            >
              {logWord(each)}
            </span>
          </label>
        );
      })}
    </div>
  );
}
