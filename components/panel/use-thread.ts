import { useState } from 'react';
import { isThread } from '@/lib/linkedin/thread/head';
import { send } from '@/lib/protocol/client';
import type { ActiveTab } from './use-active-tab';

/** A conversation in the tab. Its address names nobody, so the page is asked, on the user's click alone. */
export interface TabThread {
  /** Whom it is with, once asked; null: not asked, or not said. */
  with: { url: string; name: string } | null;
  state: 'not-asked' | 'asking' | 'answered' | 'nobody';
  find(): void;
}

/** The conversation a tab shows; null on every other page. */
export function useThread(tab: ActiveTab | undefined): TabThread | null {
  const [asked, setAsked] = useState<{ at: string } & Pick<TabThread, 'with' | 'state'>>();
  if (!tab?.url || tab.id === null || !isThread(tab.url)) return null;
  const { id: tabId, url: at } = tab;
  // What was said of another conversation is not about this one.
  const said = asked?.at === at ? asked : null;
  const find = async (): Promise<void> => {
    setAsked({ at, with: null, state: 'asking' });
    // A group, or a page still on its way: nobody is made up.
    const answer = await send('whoInThread', { tabId }).catch(() => null);
    setAsked((now) => (now?.at === at ? { at, with: answer, state: answer ? 'answered' : 'nobody' } : now));
  };
  return { with: said?.with ?? null, state: said?.state ?? 'not-asked', find: () => void find() };
}
