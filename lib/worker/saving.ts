/** Saving whom a page shows, whichever door asked for it. */
import { browser } from 'wxt/browser';
import type { Save } from '../pipeline/health';
import { Refusal } from '../pipeline/step';
import type { CaptureMessage } from '../protocol/capture-message';
import type { Written } from '../protocol/replies';
import { rememberSave } from '../store/health';
import { publish } from '../store/live';
import * as command from './commands';
import * as company from './company-commands';
import { database } from './connection';
import { logFailure } from './log';
import {
  type ReadCompany,
  type ReadPage,
  readCompanyTab,
  readTab,
  readThreadTab,
  tabKind,
} from './reading-tabs';
import { ANSWER_FIRST_MS, run } from './running';
import { capturedInThread } from './shown-elsewhere';

/** Reads the person or company of a tab and saves them: the one way for every door but the control in the page. */
export async function saveTab(commandId: string, tabId: number): Promise<Written> {
  if (!(await browser.permissions.contains({ origins: ['https://*.linkedin.com/*'] }))) {
    throw new Refusal('no-permission');
  }
  const kind = await tabKind(tabId);
  if (kind === 'company') return saveReadCompany(commandId, await readCompanyTab(tabId));
  if (kind === 'thread') return saveInThread(commandId, await readThreadTab(tabId));
  return saveRead(commandId, await readTab(tabId));
}

/** Somebody from their own page. */
export async function saveRead(commandId: string, { captured, salesId, save }: ReadPage): Promise<Written> {
  const written = await run(commandId, command.capture(captured, salesId));
  remember(save);
  return written;
}

/** A company from its page. */
export async function saveReadCompany(commandId: string, { captured, save }: ReadCompany): Promise<Written> {
  const written = await run(commandId, company.capture(captured));
  remember(save);
  return written;
}

/** How the page was read is nothing the user waits for: the answer goes first. */
function remember(save: Omit<Save, 'at'>): void {
  setTimeout(() => {
    database()
      .then((db) => rememberSave(db, { ...save, at: Date.now() }))
      .then(() => publish(['meta']))
      .catch((error: unknown) => logFailure('remembering how a page was read', error));
  }, ANSWER_FIRST_MS);
}

/** Somebody from the head of a conversation. Nothing of its page's layout is worth remembering. */
export function saveInThread(commandId: string, read: CaptureMessage): Promise<Written> {
  const { captured, salesId } = capturedInThread(read);
  return run(commandId, command.capture(captured, salesId));
}
