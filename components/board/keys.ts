/** What keys do on a card. */

export type CardKey =
  | { act: 'focus'; to: 'up' | 'down' | 'left' | 'right' | 'first' | 'last' }
  | { act: 'stage'; step: -1 | 1 }
  | { act: 'order'; step: -1 | 1 }
  | { act: 'menu' }
  | { act: 'replied' };

const FOCUS = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
} as const satisfies Record<string, (CardKey & { act: 'focus' })['to']>;

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** Reads a key pressed on a card; null where it means nothing there. */
export function cardKey({ key, altKey, shiftKey, ctrlKey, metaKey }: Pressed): CardKey | null {
  // On a Turkish keyboard brackets are typed with AltGr, which counts as Ctrl and Alt: the sign decides.
  if (key === '[' || key === ']') return { act: 'stage', step: key === '[' ? -1 : 1 };
  if (ctrlKey || metaKey) return null;
  if (altKey || shiftKey) {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
    return { act: 'order', step: key === 'ArrowUp' ? -1 : 1 };
  }
  if (isFocusKey(key)) return { act: 'focus', to: FOCUS[key] };
  if (key === 'r' || key === 'R') return { act: 'replied' };
  return key === 'm' || key === 'M' ? { act: 'menu' } : null;
}

function isFocusKey(key: string): key is keyof typeof FOCUS {
  return Object.hasOwn(FOCUS, key);
}
