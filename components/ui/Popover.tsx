/** A small box in the top layer beside what opened it: Esc or a click beside it closes it. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { classes } from './classes';
import { placeBeside } from './place';

export interface PopoverProps {
  /** What it is, for screen readers. */
  label: string;
  anchor: Element;
  className?: string;
  children: ReactNode;
  onClose(): void;
}

/** Shown while mounted; the focus goes to its first field and comes back by itself. */
export function Popover({ label, anchor, className, children, onClose }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const before = document.activeElement;
    element.showPopover();
    placeBeside(element, anchor, 'start');
    element.querySelector<HTMLElement>('input, button, select')?.focus({ preventScroll: true });
    const moved = () => placeBeside(element, anchor, 'start');
    const size = new ResizeObserver(moved);
    size.observe(element);
    window.addEventListener('resize', moved);
    return () => {
      size.disconnect();
      window.removeEventListener('resize', moved);
      const lost = element.contains(document.activeElement) || document.activeElement === document.body;
      if (lost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [anchor]);
  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={label}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
      className={classes(
        'anim-rise fixed inset-auto m-0 max-h-[calc(100vh-16px)] max-w-[calc(100vw-16px)] overflow-y-auto rounded-menu bg-raised p-2 text-13 text-text shadow-menu',
        className ?? 'w-64',
      )}
    >
      {children}
    </div>
  );
}
