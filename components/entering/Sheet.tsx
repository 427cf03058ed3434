import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from '@/components/ui/Button';
import { m } from '@/lib/i18n/words';

/** The first box, or the choice that holds. */
const FIRST = 'form :is(textarea, input:not([type="radio"]), input:checked)';

export interface SheetProps {
  title: string;
  /** Over the title. */
  above?: ReactNode;
  children: ReactNode;
  /** Esc, the cross, or a click beside it. */
  onClose(): void;
}

/** A native modal: a sheet from below where there is no room, a dialog of 420 px where there is. */
export function Sheet({ title, above, children, onClose }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed before it leaves the page: only then does the focus go back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // What is asked, not the way out, is where the cursor belongs.
    element?.querySelector<HTMLElement>(FIRST)?.focus();
    return () => element?.close();
  }, []);
  const heading = (
    <h2 id={titleId} className="text-16 font-semibold">
      {title}
    </h2>
  );
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
      className="anim-sheet mx-0 mt-auto mb-0 max-h-[calc(100dvh-24px)] w-full max-w-full overflow-y-auto rounded-t-sheet bg-raised p-0 text-text shadow-menu min-[30rem]:m-auto min-[30rem]:w-105 min-[30rem]:rounded-dialog"
    >
      <div className="flex flex-col gap-3 p-4 pt-2 min-[30rem]:pt-4">
        <div aria-hidden className="mx-auto h-1 w-8 rounded-full bg-lineStrong min-[30rem]:hidden" />
        <div className="flex flex-col gap-1.5">
          <div className="flex items-center gap-2">
            <div className="min-w-0 flex-1">{above ?? heading}</div>
            <IconButton icon={X} label={m.ui_close()} onClick={onClose} className="-mr-1.5" />
          </div>
          {above ? heading : null}
        </div>
        {children}
      </div>
    </dialog>
  );
}
