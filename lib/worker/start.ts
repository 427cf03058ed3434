/** The worker's first turn: every listener is registered before anything is awaited, then what is due is done. */
import { browser } from 'wxt/browser';
import { onSettings } from '../i18n/settings';
import { receive } from '../protocol/router';
import { originOfUrl } from '../protocol/sender';
import { STORES } from '../store/schema';
import { forgetOldSteps } from '../store/undoing';
import { database } from './connection';
import { handlers } from './handlers';
import { bePresent } from './injection';
import { logFailure } from './log';
import { actOnReminder, openReminded } from './reminder-actions';
import { reconcile } from './reminders';
import { codeOf } from './running';
import { DUE_ALARM, SWEEP_ALARM } from './scheduling';
import { watchShortcuts } from './shortcuts';
import { watchSurroundings } from './surroundings';

const ANSWER_FIRST_MS = 250;
const TIDY_ALARM = 'tidy';
const TIDY_MINUTES = 240;

/** Registers everything and does what is due. Called synchronously when the worker starts, for whatever reason. */
export function start(): void {
  const self = { id: browser.runtime.id, origin: originOfUrl(browser.runtime.getURL('/')) ?? '' };

  browser.runtime.onMessage.addListener((message: unknown, sender) =>
    receive(message, sender, self, handlers, codeOf),
  );
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === DUE_ALARM || name === SWEEP_ALARM) settle('the reminders', reconcile());
    if (name === TIDY_ALARM) settle('tidying', tidy());
  });
  browser.notifications.onClicked.addListener((id) => settle('opening a reminder', openReminded(id)));
  browser.notifications.onButtonClicked?.addListener((id, button) =>
    settle('a reminder’s button', actOnReminder(id, button)),
  );
  // Also registered so that the browser starts the worker: what was missed while it was closed is shown below.
  browser.runtime.onStartup.addListener(() => {
    settle('the reminders', reconcile());
    settle('tidying', tidy());
  });
  // What changes when and whether reminders come is looked at anew.
  onSettings(() => settle('the reminders', reconcile()));
  watchSurroundings();
  watchShortcuts();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    settle('the loader', bePresent());
    if (reason === 'install') settle('the welcome', openWelcome());
  });

  onSettings(() => settle('the loader', bePresent()));
  settle('the database', database());
  // Who woke us is answered first; an alarm or the browser's start does not wait for this.
  setTimeout(() => {
    settle('the loader', bePresent());
    settle('the reminders', reconcile());
    settle('tidying', planTidying());
  }, ANSWER_FIRST_MS);
}

function settle(doing: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => logFailure(doing, error));
}

async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

async function planTidying(): Promise<void> {
  if (await browser.alarms.get(TIDY_ALARM)) return;
  await browser.alarms.create(TIDY_ALARM, { periodInMinutes: TIDY_MINUTES });
}

async function tidy(): Promise<void> {
  const tx = (await database()).transaction(STORES, 'readwrite', { durability: 'relaxed' });
  await forgetOldSteps(tx, Date.now());
  await tx.done;
}
