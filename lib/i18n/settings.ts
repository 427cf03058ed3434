/** Settings that must be readable before the database: `settings` in `storage.local`. Unknown members are kept. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const Settings = z.looseObject({
  locale: z.optional(z.catch(z.optional(z.enum(['en', 'tr'])), undefined)),
  theme: z.optional(z.catch(z.optional(z.enum(['light', 'dark'])), undefined)),
  /** Nothing of ours on LinkedIn's pages: people are saved from toolbar, panel, shortcut or context menu. */
  quiet: z.optional(z.catch(z.optional(z.boolean()), undefined)),
  /** Cards of the board close together. */
  density: z.optional(z.catch(z.optional(z.literal('compact')), undefined)),
  /** Compare a saved person's page with what is stored when the control is drawn. Off until switched on. */
  readOnVisit: z.optional(z.catch(z.optional(z.boolean()), undefined)),
  /** Who writes: what stands in templates for the user. */
  sender: z.optional(
    z.catch(
      z.optional(z.object({ name: z.optional(z.string()), company: z.optional(z.string()) })),
      undefined,
    ),
  ),
  /** Where e-mail is written; absent: in the mail program. */
  mail: z.optional(z.catch(z.optional(z.enum(['program', 'gmail', 'outlook'])), undefined)),
  /** Which reminders are shown on this device; absent: all but the digest. Per-kind switches and the digest's hour. */
  reminders: z.optional(
    z.catch(
      z.optional(
        z.object({
          timed: z.optional(z.boolean()),
          allDay: z.optional(z.boolean()),
          keepInTouch: z.optional(z.boolean()),
          digestAt: z.optional(z.nullable(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)))),
        }),
      ),
      undefined,
    ),
  ),
  /** Mark the rows of LinkedIn's lists of people. Off until switched on. */
  listMarks: z.optional(z.catch(z.optional(z.boolean()), undefined)),
});

/** `locale` and `theme` absent: as the browser has it. */
export type Settings = z.infer<typeof Settings>;

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return Settings.safeParse(stored[KEY] ?? {}).data ?? {};
}

/** Changes some settings; `undefined` gives a setting back to the browser. */
export async function changeSettings(change: Partial<Omit<Settings, symbol>>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...change } });
}

/** Calls back with the settings on every change, until the returned function is called. */
export function onSettings(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) void readSettings().then(callback);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
