/** Runs a command and tells everybody who shows what it changed. */
import { browser } from 'wxt/browser';
import { Refusal } from '../pipeline/step';
import type { ErrorCode, Written } from '../protocol/replies';
import { commit } from '../store/commit';
import { NewerData } from '../store/database';
import { publish } from '../store/live';
import type { Decide } from './commands';
import { contextOf, database } from './connection';
import { following } from './following';
import { logFailure } from './log';
import { beforeCommit, reconcile } from './reminders';

/** What follows from a command waits this long, so that whoever asked is answered first. */
export const ANSWER_FIRST_MS = 30;

/** One command, durable when it answers. */
export async function run(commandId: string, decide: Decide): Promise<Written> {
  const context = contextOf(commandId);
  const decideAll = following(decide);
  await beforeCommit();
  const { reply, changed } = await commit(await database(), context, (tx) => decideAll(tx, context));
  if (changed.length > 0) announce(changed);
  return reply;
}

/** Not awaited by the answer: all of it is made right again at the worker's next start. */
function announce(changed: string[]): void {
  publish(changed);
  setTimeout(() => {
    tellControls().catch((error: unknown) => logFailure('telling the pages', error));
    reconcile().catch((error: unknown) => logFailure('the reminders', error));
  }, ANSWER_FIRST_MS);
}

/** The control of a page in sight asks for its status anew; others do when they come into sight. */
async function tellControls(): Promise<void> {
  const tabs = await browser.tabs.query({ active: true, url: 'https://*.linkedin.com/*' });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    // A tab without our control has nobody to hear it, which is no failure.
    browser.tabs.sendMessage(id, { name: 'changed' }).catch(() => undefined);
  }
}

/** The protocol's code of whatever a command threw; what has no code of its own is logged. */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof Refusal) return error.code;
  if (error instanceof NewerData) return 'newer-data';
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'disk-full';
  logFailure('a command', error);
  return 'failed';
}
