import { useEffect, useRef } from 'react';
import { browser } from 'wxt/browser';

const KEY = 'panelIntent';

/** Whom the worker asks the panel to show, and where the cursor should stand. */
export interface Intent {
  leadId: string | null;
  focus: 'note' | null;
  /** The stage the lead is on its way to. */
  stageId: string | null;
  at: number;
}

function parse(stored: unknown): Intent | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { leadId, focus, stageId, at } = stored as Record<string, unknown>;
  return {
    leadId: typeof leadId === 'string' ? leadId : null,
    focus: focus === 'note' ? 'note' : null,
    stageId: typeof stageId === 'string' ? stageId : null,
    at: typeof at === 'number' ? at : 0,
  };
}

/**
 * Hands over each intent once: the one left before this panel opened, and those that come while it is open.
 * Several windows may have a panel; the one being looked at takes it.
 */
export function useIntent(onIntent: (intent: Intent) => void): void {
  const latest = useRef(onIntent);
  useEffect(() => {
    latest.current = onIntent;
  });
  useEffect(() => {
    async function take(): Promise<void> {
      const [{ [KEY]: stored }, here, looked] = await Promise.all([
        browser.storage.session.get(KEY),
        browser.windows.getCurrent(),
        browser.windows.getLastFocused(),
      ]);
      const intent = parse(stored);
      if (!intent || here.id !== looked.id) return;
      await browser.storage.session.remove(KEY);
      latest.current(intent);
    }
    const onChange = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      if (area === 'session' && changes[KEY]?.newValue !== undefined) void take();
    };
    void take();
    browser.storage.onChanged.addListener(onChange);
    return () => browser.storage.onChanged.removeListener(onChange);
  }, []);
}
