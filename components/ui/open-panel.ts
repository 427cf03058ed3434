import { browser } from 'wxt/browser';

/** The part of Firefox's own API that Chrome's types do not know. */
interface WithSidebar {
  runtime: unknown;
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel of this window, from a click in a page of ours. Call it first in the click: the browser
 * allows it only while the click is warm.
 * @param windowId this window's id, known before the click (Chrome needs it).
 * @returns false when the browser refused.
 */
export async function openPanelHere(windowId: number): Promise<boolean> {
  const firefox: WithSidebar = browser;
  try {
    if (import.meta.env.FIREFOX) await firefox.sidebarAction?.open();
    else await browser.sidePanel.open({ windowId });
    return true;
  } catch {
    return false;
  }
}
