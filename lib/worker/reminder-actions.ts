/** What the user does with a notification. */
import { browser } from 'wxt/browser';
import { presetDate } from '../pipeline/due';
import { changeFollowUp, endFollowUp } from './commands';
import { database } from './connection';
import { followUpIdOf } from './reminders';
import { run } from './running';

/** A click opens the lead. */
export async function openReminded(notification: string): Promise<void> {
  const id = followUpIdOf(notification);
  if (id === null) return;
  const followUp = await (await database()).get('followUps', id);
  await browser.notifications.clear(notification);
  if (!followUp) return;
  await browser.tabs.create({ url: browser.runtime.getURL(`/app.html#lead/${followUp.leadId}`) });
}

/** Chrome's buttons: 0 is Done, 1 is Snooze, until tomorrow at the same time. */
export async function actOnReminder(notification: string, button: number): Promise<void> {
  const id = followUpIdOf(notification);
  if (id === null) return;
  // The same press delivered twice is one command.
  const commandId = `${notification}:${button}`;
  if (button === 0) {
    await run(commandId, endFollowUp(id, 'finish'));
  } else {
    const followUp = await (await database()).get('followUps', id);
    if (!followUp) return;
    const now = Date.now();
    const date = presetDate('tomorrow', now, Temporal.Now.timeZoneId());
    await run(commandId, changeFollowUp({ followUpId: id, date, time: followUp.time }));
  }
}
