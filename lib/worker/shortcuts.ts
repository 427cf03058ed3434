/** Doors that work with nothing on LinkedIn's page: keys, and the context menu. */
import { v7 as newId } from 'uuid';
import { browser } from 'wxt/browser';
import { detectLocale, speak } from '../i18n/locale';
import { m } from '../i18n/words';
import { logFailure } from './log';
import { openPanel } from './panel';
import { showDue } from './reminders';
import { codeOf } from './running';
import { saveTab } from './saving';

const SAVE = 'save-person';
const SAVE_COMPANY = 'save-company';
const SAVED_SHOWN_MS = 2500;

/** Called in the worker's first turn. */
export function watchShortcuts(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === 'open-panel' && tab?.windowId !== undefined) {
      openPanel(tab.windowId).catch((error: unknown) => logFailure('the panel', error));
    } else if (name === SAVE) void saveFrom(tab?.id);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === SAVE || menuItemId === SAVE_COMPANY) void saveFrom(tab?.id);
  });
  browser.runtime.onInstalled.addListener(() => {
    addMenu().catch((error: unknown) => logFailure('the context menu', error));
  });
}

async function addMenu(): Promise<void> {
  speak(await detectLocale());
  await browser.contextMenus.removeAll();
  const on = (...paths: string[]) => paths.map((path) => `https://*.linkedin.com/${path}/*`);
  browser.contextMenus.create({
    id: SAVE,
    title: m.shortcut_save(),
    contexts: ['page', 'link', 'selection', 'image'],
    documentUrlPatterns: on('in', 'sales/lead', 'sales/people', 'messaging/thread'),
  });
  browser.contextMenus.create({
    id: SAVE_COMPANY,
    title: m.shortcut_saveCompany(),
    contexts: ['page', 'link', 'selection', 'image'],
    documentUrlPatterns: on('company', 'showcase', 'school', 'sales/company'),
  });
}

/** Saves whom a tab shows and says on the icon that it did; what went wrong is a notification. */
async function saveFrom(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  try {
    await saveTab(newId(), tabId);
    await browser.action.setBadgeBackgroundColor({ color: '#2A6B31' });
    await browser.action.setBadgeText({ text: '✓' });
    // A worker that dies first shows the count at its next start.
    setTimeout(
      () => void showDue().catch((error: unknown) => logFailure('the count', error)),
      SAVED_SHOWN_MS,
    );
  } catch (error) {
    const code = codeOf(error);
    speak(await detectLocale());
    await browser.notifications.create('not-saved', {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: m.shortcut_notSaved(),
      message: code === 'no-permission' ? m.shortcut_noPermission() : m.shortcut_unreadable(),
    });
  }
}
