/** Text that is edited where it stands: a click opens it, Enter keeps, Esc gives back. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { classes } from '@/components/ui/classes';
import { INPUT } from '@/components/ui/Field';
import { m } from '@/lib/i18n/words';

export interface InPlaceProps {
  /** What it is, for screen readers. */
  label: string;
  value: string;
  limit: number;
  /** Several lines: Shift+Enter breaks, Enter keeps. */
  multiline?: boolean;
  /** Edited from the start: a field that is still empty. */
  startOpen?: boolean;
  placeholder?: string;
  inputMode?: 'decimal' | 'text';
  type?: 'text' | 'date';
  /** How it reads while nobody edits it. */
  children: ReactNode;
  /** Its ground on hover reaches past its edges, so that the words stay in line with what is above. */
  className?: string;
  inputClassName?: string;
  describedBy?: string | undefined;
  /** Gives false when the text could not be kept; the box stays open with it. */
  onKeep(text: string): Promise<boolean>;
  onClosed?(): void;
}

export function InPlace(props: InPlaceProps) {
  const { label, value, startOpen = false, children, className, describedBy, onClosed } = props;
  const [open, setOpen] = useState(startOpen);
  const button = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);

  useEffect(() => {
    if (open || !returning.current) return;
    returning.current = false;
    button.current?.focus();
  }, [open]);

  if (open) {
    return (
      <Box
        {...props}
        onDone={(byKey) => {
          returning.current = byKey;
          setOpen(false);
          onClosed?.();
        }}
      />
    );
  }
  return (
    <button
      ref={button}
      type="button"
      aria-label={value ? m.lead_editValue({ label, value }) : m.lead_add({ label })}
      aria-describedby={describedBy}
      onClick={() => setOpen(true)}
      className={classes(
        '-mx-1 max-w-[calc(100%+8px)] rounded-chip px-1 text-left hover:bg-hover',
        className,
      )}
    >
      {children}
    </button>
  );
}

function Box({
  label,
  value,
  limit,
  multiline = false,
  placeholder,
  inputMode,
  type = 'text',
  inputClassName,
  onKeep,
  onDone,
}: InPlaceProps & { onDone(byKey: boolean): void }) {
  const [text, setText] = useState(value);
  const [busy, setBusy] = useState(false);
  const left = useRef(false);

  const keep = async (byKey: boolean) => {
    if (busy || left.current) return;
    if (text.trim() === value.trim()) {
      left.current = true;
      onDone(byKey);
      return;
    }
    setBusy(true);
    const kept = await onKeep(text);
    setBusy(false);
    if (!kept) return;
    left.current = true;
    onDone(byKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      left.current = true;
      onDone(true);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void keep(true);
    }
  };
  const shared = {
    'aria-label': label,
    'aria-busy': busy || undefined,
    value: text,
    maxLength: limit,
    placeholder,
    onKeyDown,
    onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
    onBlur: () => void keep(false),
  };
  const focus = (element: HTMLInputElement | HTMLTextAreaElement | null) => {
    if (!element || element.dataset.opened) return;
    element.dataset.opened = 'true';
    element.focus();
    element.select();
  };
  return multiline ? (
    <textarea
      {...shared}
      ref={focus}
      rows={5}
      className={classes(INPUT, 'h-auto resize-y py-1.5', inputClassName)}
    />
  ) : (
    <input
      {...shared}
      ref={focus}
      type={type}
      inputMode={inputMode ?? 'text'}
      className={classes(INPUT, 'h-7 px-2', inputClassName)}
    />
  );
}
