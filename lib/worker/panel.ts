/** Opening the side panel, and telling it whom to show. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** What the panel should show next: read by it once, then removed. */
export const PanelIntent = z.object({
  leadId: z.nullable(z.string()),
  focus: z.nullable(z.literal('note')),
  /** The stage the lead is on its way to: what it asks is asked in the panel. */
  stageId: z.nullable(z.string()),
  at: z.number(),
});
export type PanelIntent = z.infer<typeof PanelIntent>;

export const PANEL_INTENT = 'panelIntent';

/**
 * Opens the panel in a window. Chrome allows it only while the user's click is warm: call it before any await.
 * @returns false where no page may open it (Firefox).
 */
export function openPanel(windowId: number): Promise<boolean> {
  if (import.meta.env.FIREFOX) return Promise.resolve(false);
  return browser.sidePanel.open({ windowId }).then(() => true);
}

export async function tellPanel(intent: Omit<PanelIntent, 'at'>): Promise<void> {
  await browser.storage.session.set({ [PANEL_INTENT]: { ...intent, at: Date.now() } });
}

/** The key that opens the sidebar, as the user has it set; null: none. */
export async function panelKey(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_sidebar_action')?.shortcut || null;
}
