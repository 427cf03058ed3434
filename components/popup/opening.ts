/** Where the popup leads: the panel beside the page, or the full tab. It closes behind itself. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** The window the popup hangs on; the panel opens there. Undefined until known. */
export function useWindowId(): number | undefined {
  const [id, setId] = useState<number>();
  useEffect(() => {
    let alive = true;
    void browser.windows.getCurrent().then((current) => {
      if (alive) setId(current.id);
    });
    return () => {
      alive = false;
    };
  }, []);
  return id;
}

/**
 * Opens the panel, showing a lead if one is named. Call it directly in the click: both browsers open nothing
 * once anything was awaited.
 */
export function openPanel(windowId: number, leadId: string | null): void {
  const opened = hasSidebar(browser) ? browser.sidebarAction.open() : browser.sidePanel.open({ windowId });
  const told =
    leadId === null
      ? Promise.resolve()
      : browser.storage.session.set({ panelIntent: { leadId, focus: null, at: Date.now() } });
  // Where the panel cannot be opened (a window without one) the full tab does the same.
  void Promise.all([opened, told]).then(
    () => window.close(),
    () => openTab(leadId === null ? 'board' : `lead/${leadId}`),
  );
}

/** Opens the full tab at a route. */
export function openTab(route: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`/app.html#${route}`) }).then(() => window.close());
}

/** Firefox's own way; the types we build with know only Chrome's. */
function hasSidebar(api: object): api is { sidebarAction: { open(): Promise<void> } } {
  return 'sidebarAction' in api;
}
