/** Our scripts on LinkedIn: the loader, registered; the control, on a person's page; the reader, when a save comes near. */
import { browser } from 'wxt/browser';
import { readSettings } from '../i18n/settings';
import type { Address } from '../linkedin/capture';
import { logFailure } from './log';

const LOADER = { id: 'linkedin-loader', js: ['linkedin-loader.js'], matches: ['https://*.linkedin.com/*'] };

/**
 * Registers the loader, or in quiet mode takes it off every page. Registrations do not survive an update of the
 * extension, so this runs at every start of the worker and whenever the settings change.
 */
export function bePresent(): Promise<void> {
  // One at a time: registering twice is an error.
  const next = registering.then(once, once);
  registering = next;
  return next;
}

let registering: Promise<void> = Promise.resolve();

async function once(): Promise<void> {
  const [{ quiet = false }, registered] = await Promise.all([
    readSettings(),
    browser.scripting.getRegisteredContentScripts({ ids: [LOADER.id] }),
  ]);
  const present = registered.length > 0;
  if (quiet && present) {
    await browser.scripting.unregisterContentScripts({ ids: [LOADER.id] });
    await leaveOpenTabs();
  } else if (!quiet && !present) {
    await browser.scripting.registerContentScripts([
      { ...LOADER, runAt: 'document_idle', persistAcrossSessions: true },
    ]);
    await injectOpenTabs();
  }
}

async function leaveOpenTabs(): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: LOADER.matches })) {
    // A tab without our control has nobody to hear it, which is no failure.
    if (id !== undefined) await browser.tabs.sendMessage(id, { name: 'leave' }).catch(() => undefined);
  }
}

/** Pages open since before an install or update get the new loader; it takes over from an orphaned one. */
async function injectOpenTabs(): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: LOADER.matches })) {
    if (id === undefined) continue;
    await browser.scripting
      .executeScript({ target: { tabId: id, frameIds: [0] }, files: ['/linkedin-loader.js'] })
      .catch((error: unknown) => logFailure('entering an open tab', error));
  }
}

/** Puts the control on a page; in quiet mode, nothing. */
export async function injectControl(tabId: number): Promise<void> {
  if ((await readSettings()).quiet) return;
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/profile-control.js'],
  });
}

/** Makes a page readable; nothing is read yet. A company's page has a reader of its own. */
export async function injectReader(tabId: number, kind: Address['kind'] = 'person'): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [kind === 'company' ? '/company-reader.js' : '/profile-reader.js'],
  });
}

const TAG = 'hostTag';

/** The tag name of our element in the page: made once per install, of letters alone, so that no page can know it. */
export async function hostTag(): Promise<string> {
  const { [TAG]: known } = await browser.storage.local.get(TAG);
  if (typeof known === 'string') return known;
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('');
  const tag = `${letters.slice(0, 4)}-${letters.slice(4)}`;
  await browser.storage.local.set({ [TAG]: tag });
  return tag;
}
