import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

export interface DialogProps {
  /** The question, with the name in it. */
  title: string;
  children?: ReactNode;
  /** Buttons, the safe one before the one that acts. */
  actions?: ReactNode;
  /** Esc, or a click beside it. */
  onClose(): void;
}

/** A native modal dialog; shown while mounted. The focus goes in and comes back by itself. */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before it leaves the page: a dialog that is closed after that gives no focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the keyboard's way out, native to a dialog.
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className="anim-rise m-auto max-h-[calc(100dvh-24px)] w-105 max-w-[calc(100vw-24px)] overflow-hidden rounded-dialog bg-raised p-0 text-text shadow-menu"
    >
      <div className="flex max-h-[calc(100dvh-24px)] flex-col gap-3 p-4">
        <h2 id={titleId} className="text-16 font-semibold">
          {title}
        </h2>
        {/* What is long scrolls between title and buttons, which stay in sight. */}
        <div className="-mx-4 flex min-h-0 flex-col gap-3 overflow-y-auto px-4">{children}</div>
        {actions ? <div className="flex flex-wrap items-center justify-end gap-2">{actions}</div> : null}
      </div>
    </dialog>
  );
}
