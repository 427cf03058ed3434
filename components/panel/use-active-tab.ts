import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** The tab beside this panel, as far as we may see it. */
export interface ActiveTab {
  id: number | null;
  /** null: a page of which we may not know the address. */
  url: string | null;
  title: string | null;
}

async function look(): Promise<ActiveTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id ?? null, url: tab?.url ?? null, title: tab?.title ?? null };
}

/** The active tab of this window, followed while the panel is open. Undefined until the first look. */
export function useActiveTab(): ActiveTab | undefined {
  const [tab, setTab] = useState<ActiveTab>();
  useEffect(() => {
    let alive = true;
    const update = () =>
      void look().then((next) => {
        if (!alive) return;
        setTab((before) =>
          before && before.id === next.id && before.url === next.url && before.title === next.title
            ? before
            : next,
        );
      });
    const onUpdated = (_id: number, change: { url?: string; title?: string; status?: string }) => {
      if (change.url !== undefined || change.title !== undefined || change.status === 'complete') update();
    };
    update();
    browser.tabs.onActivated.addListener(update);
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      alive = false;
      browser.tabs.onActivated.removeListener(update);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, []);
  return tab;
}

/** Every LinkedIn host we read. */
const LINKEDIN = { origins: ['https://*.linkedin.com/*'] };

/** Whether we may read LinkedIn's pages; undefined until known. Follows what the user changes in the browser. */
export function useLinkedInPermission(): boolean | undefined {
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    let alive = true;
    const update = () =>
      void browser.permissions.contains(LINKEDIN).then((has) => {
        if (alive) setAllowed(has);
      });
    update();
    browser.permissions.onAdded.addListener(update);
    browser.permissions.onRemoved.addListener(update);
    return () => {
      alive = false;
      browser.permissions.onAdded.removeListener(update);
      browser.permissions.onRemoved.removeListener(update);
    };
  }, []);
  return allowed;
}

/** Asks the browser's own question; only in a click. */
export function askForLinkedIn(): Promise<boolean> {
  return browser.permissions.request(LINKEDIN);
}
