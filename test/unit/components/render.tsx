/** Draws components into a document of their own, as a surface would. */
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach } from 'vitest';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | undefined;

afterEach(async () => {
  await act(async () => root?.unmount());
  root = undefined;
  document.body.replaceChildren();
});

/** Draws `node`; a second call draws it anew in the same place. */
export async function render(node: ReactNode): Promise<void> {
  if (!root) {
    const place = document.createElement('div');
    document.body.append(place);
    root = createRoot(place);
  }
  await act(async () => root?.render(node));
}

/** Does something to the page and waits until it is drawn. */
export async function doing(action: () => unknown): Promise<void> {
  await act(async () => {
    await action();
  });
}

/** The one element that fits; throws with what is there when there is none. */
export function find<T extends HTMLElement = HTMLElement>(selector: string, text?: string): T {
  const found = [...document.querySelectorAll<T>(selector)].find(
    (element) =>
      text === undefined ||
      element.textContent?.includes(text) ||
      element.getAttribute('aria-label')?.includes(text),
  );
  if (!found) throw new Error(`no ${selector} ${text ?? ''} in ${document.body.innerHTML}`);
  return found;
}

/** Presses a key where the focus is, or on `element`. */
export async function press(
  key: string,
  element: Element | null = document.activeElement,
  held: KeyboardEventInit = {},
) {
  await doing(() =>
    element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held })),
  );
}

/** Types into a box as React hears it. */
export async function type(element: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  const set = Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set;
  await doing(() => {
    set?.call(element, text);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
