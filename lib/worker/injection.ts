/** Our scripts on LinkedIn: the loaders, registered; the control, on a person's page; the reader, when a save comes near. */
import { browser } from 'wxt/browser';
import { readSettings, type Settings } from '../i18n/settings';
import { parseAddress } from '../linkedin/address';
import { isThread } from '../linkedin/thread/head';
import { logFailure } from './log';

const LINKEDIN = ['https://*.linkedin.com/*'];

type Script = 'linkedin-loader.js' | 'list-loader.js';

interface Loader {
  id: string;
  js: Script;
  wanted(settings: Settings): boolean;
  /** What its scripts in open pages hear when it goes. */
  leave: string;
}

const LOADERS: Loader[] = [
  { id: 'linkedin-loader', js: 'linkedin-loader.js', wanted: ({ quiet }) => !quiet, leave: 'leave' },
  {
    id: 'list-loader',
    js: 'list-loader.js',
    wanted: ({ quiet, listMarks }) => !quiet && listMarks === true,
    leave: 'leave-lists',
  },
];

/**
 * Registers the loaders the user wants, and takes the others off every page. Registrations do not survive an update
 * of the extension, so this runs at every start of the worker and whenever the settings change.
 */
export function bePresent(): Promise<void> {
  // One at a time: registering twice is an error.
  const next = registering.then(once, once);
  registering = next;
  return next;
}

let registering: Promise<void> = Promise.resolve();

async function once(): Promise<void> {
  const [settings, registered] = await Promise.all([
    readSettings(),
    browser.scripting.getRegisteredContentScripts({ ids: LOADERS.map(({ id }) => id) }),
  ]);
  for (const loader of LOADERS) {
    const { id, js } = loader;
    const [wanted, present] = [loader.wanted(settings), registered.some((each) => each.id === id)];
    if (present && !wanted) {
      await browser.scripting.unregisterContentScripts({ ids: [id] });
      await leaveOpenTabs(loader.leave);
    } else if (wanted && !present) {
      await browser.scripting.registerContentScripts([
        { id, js: [js], matches: LINKEDIN, runAt: 'document_idle', persistAcrossSessions: true },
      ]);
      await injectOpenTabs(js);
    }
  }
}

async function leaveOpenTabs(name: string): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: LINKEDIN })) {
    // A tab without our scripts has nobody to hear it, which is no failure.
    if (id !== undefined) await browser.tabs.sendMessage(id, { name }).catch(() => undefined);
  }
}

/** Pages open since before an install or update get the new loader; it takes over from an orphaned one. */
async function injectOpenTabs(js: Script): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: LINKEDIN })) {
    if (id === undefined) continue;
    await browser.scripting
      .executeScript({ target: { tabId: id, frameIds: [0] }, files: [`/${js}`] })
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

/** Puts the marks on a list of people. */
export async function injectMarks(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/list-marks.js'] });
}

const READERS = {
  person: '/profile-reader.js',
  'sales-lead': '/profile-reader.js',
  company: '/company-reader.js',
  thread: '/thread-reader.js',
} as const;

export type PageKind = keyof typeof READERS;

/** What a page shows, by its address; null for every page we do not read. */
export function pageKind(url: string): PageKind | null {
  return isThread(url) ? 'thread' : (parseAddress(url)?.kind ?? null);
}

/** Makes a page readable; nothing is read yet. */
export async function injectReader(tabId: number, kind: PageKind): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [READERS[kind]] });
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
