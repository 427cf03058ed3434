/** What the palette lists: groups of things that can be chosen. */
import type { LucideIcon } from 'lucide-react';
import type { StageColour } from '@/lib/pipeline/records';
import { hasWords, wantedWords } from '@/lib/pipeline/words';
import type { Found } from '@/lib/store/search';

export interface ActionItem {
  kind: 'action' | 'view';
  id: string;
  label: string;
  icon?: LucideIcon;
  dot?: StageColour;
  /** More about it, in quiet text. */
  detail?: string;
  hint?: string;
  /** Listed whatever was typed: it is made of it. */
  always?: boolean;
  act(): void;
}

export interface PersonItem {
  kind: 'person';
  id: string;
  found: Found;
}

export type Item = ActionItem | PersonItem;

export interface Group {
  id: 'people' | 'views' | 'actions';
  items: Item[];
}

/** The actions whose words fit what was typed. */
export function fitting(items: ActionItem[], text: string): ActionItem[] {
  const wanted = wantedWords(text);
  return items.filter(({ always, label }) => always || hasWords(label, wanted));
}

/** The typed text, and whether only actions are wanted: `>` before it says so. */
export function readTyped(typed: string): { text: string; actionsOnly: boolean } {
  const actionsOnly = typed.startsWith('>');
  return { text: (actionsOnly ? typed.slice(1) : typed).trim(), actionsOnly };
}

/** The next item of the list, going round. */
export function stepIn(count: number, at: number, key: string): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, at + 8);
    case 'PageUp':
      return Math.max(0, at - 8);
    default:
      return null;
  }
}
