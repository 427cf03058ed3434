/** One message at a time at the bottom: what happened, what comes next, Undo. */
import { Check, CircleAlert, X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { m } from '@/lib/i18n/words';
import { Key } from './Button';
import { UNDO_KEY } from './keys';

const STAYS_MS = 6_000;

export interface ToastContent {
  /** What happened. */
  text: string;
  /** What comes next. */
  detail?: string | undefined;
  /** An error stays until it is closed. */
  tone?: 'done' | 'error';
  /** Takes it back; shown as "Undo" with its key. */
  undo?: (() => void) | undefined;
  action?: { label: string; run(): void } | undefined;
}

export interface Toasts {
  /** Shows this one instead of the one before. */
  show(content: ToastContent): void;
  dismiss(): void;
}

const ToastContext = createContext<Toasts | null>(null);

/** The toasts of this surface. */
export function useToast(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('useToast outside ToastProvider');
  return toasts;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ id: number; content: ToastContent } | null>(null);
  const dismiss = useCallback(() => setShown(null), []);
  const show = useCallback(
    (content: ToastContent) => setShown((before) => ({ id: (before?.id ?? 0) + 1, content })),
    [],
  );
  const toasts = useMemo(() => ({ show, dismiss }), [show, dismiss]);
  return (
    <ToastContext value={toasts}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-0 bottom-[calc(0.75rem+var(--above-bar,0px))] z-60 flex justify-center px-3"
      >
        {shown ? <Toast key={shown.id} content={shown.content} onClose={dismiss} /> : null}
      </div>
    </ToastContext>
  );
}

function Toast({ content, onClose }: { content: ToastContent; onClose(): void }) {
  const { text, detail, tone = 'done', undo, action } = content;
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = hovered || focused || tone === 'error';

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, STAYS_MS);
    return () => clearTimeout(timer);
  }, [held, onClose]);

  const press = (run: () => void) => () => {
    onClose();
    run();
  };
  const Icon = tone === 'error' ? CircleAlert : Check;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the message while the pointer rests on it.
    <div
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      className="anim-rise pointer-events-auto flex w-full max-w-105 items-center gap-3 rounded-card bg-inverse py-2 pr-3 pl-4 text-onInverse shadow-toast"
    >
      <Icon
        size={16}
        className={tone === 'error' ? 'flex-none text-inverseDanger' : 'flex-none text-inverseAccent'}
        aria-hidden
      />
      <div className="flex min-h-6 min-w-0 flex-1 flex-col justify-center">
        <span>{text}</span>
        {detail ? <span className="text-12 opacity-80">{detail}</span> : null}
      </div>
      {undo ? (
        <button
          type="button"
          onClick={press(undo)}
          className="flex h-6 flex-none items-center gap-2 rounded-chip px-1 font-semibold text-inverseAccent focus-visible:outline-inverseAccent"
        >
          {m.undo()}
          <Key inverse>{UNDO_KEY}</Key>
        </button>
      ) : null}
      {action ? (
        <button
          type="button"
          onClick={press(action.run)}
          className="h-6 flex-none rounded-chip px-1 font-semibold text-inverseAccent focus-visible:outline-inverseAccent"
        >
          {action.label}
        </button>
      ) : null}
      {tone === 'error' ? (
        <button
          type="button"
          aria-label={m.ui_close()}
          title={m.ui_close()}
          onClick={onClose}
          className="grid size-6 flex-none place-items-center rounded-chip focus-visible:outline-inverseAccent"
        >
          <X size={14} aria-hidden />
        </button>
      ) : null}
    </div>
  );
}
