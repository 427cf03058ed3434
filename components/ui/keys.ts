/** Keys pressed anywhere on a surface. */
import { useLayoutEffect, useRef } from 'react';

const MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** How the undo key is written on this machine. */
export const UNDO_KEY = MAC ? '⌘Z' : 'Ctrl Z';

/** How the palette's key is written on this machine. */
export const PALETTE_KEY = MAC ? '⌘K' : 'Ctrl K';

/** The key that opens the panel, as the manifest suggests it. */
export const PANEL_KEY = MAC ? '⌥⇧P' : 'Alt Shift P';

/** Whether the keys pressed there are text: single-letter shortcuts must not act then. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement &&
        !['checkbox', 'radio', 'button', 'submit'].includes(target.type)))
  );
}

/** Whether Ctrl+Z (⌘Z on a Mac) was pressed, and nothing else with it. */
export function isUndoKey(event: KeyboardEvent): boolean {
  return isHeldKey(event, 'z');
}

/** Whether Ctrl+K (⌘K on a Mac) was pressed, and nothing else with it. */
export function isPaletteKey(event: KeyboardEvent): boolean {
  return isHeldKey(event, 'k');
}

function isHeldKey(event: KeyboardEvent, key: string): boolean {
  const held = MAC ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return held && !event.shiftKey && !event.altKey && event.key.toLowerCase() === key;
}

/** Inside an open menu or dialog the surface's letters are out of reach. */
function isCovered(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"], dialog') !== null;
}

/**
 * Calls back when a single key is pressed with no modifier, outside text, menus and dialogs.
 * `key` as in `KeyboardEvent.key`, letters in lower case; null: off.
 * Listens from the moment the surface can be seen: a key pressed at first sight is not lost.
 */
export function useShortcut(key: string | null, act: (event: KeyboardEvent) => void): void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    if (key === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key.toLowerCase() !== key || isTyping(event.target) || isCovered(event.target)) return;
      event.preventDefault();
      latest.current(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [key]);
}
