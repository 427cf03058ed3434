/** What the user does with a notification. */
import { browser } from 'wxt/browser';
import { presetDate } from '../pipeline/choices';
import { calendarOf } from '../store/reminding';
import { changeFollowUp, endFollowUp } from './commands';
import { database } from './connection';
import { run } from './running';
import { AWAY, DIGEST, followUpIdOf, TOGETHER } from './scheduling';

/** A click opens the lead; on a notification about several, Today. */
export async function openReminded(notification: string): Promise<void> {
  const id = followUpIdOf(notification);
  if (id === null) {
    const several = notification === AWAY || notification === TOGETHER || notification.startsWith(DIGEST);
    if (!several) return;
    await browser.notifications.clear(notification);
    await browser.tabs.create({ url: browser.runtime.getURL('/app.html#today') });
    return;
  }
  const followUp = await (await database()).get('followUps', id);
  await browser.notifications.clear(notification);
  if (!followUp) return;
  await browser.tabs.create({ url: browser.runtime.getURL(`/app.html#lead/${followUp.leadId}`) });
}

/** Chrome's buttons: 0 is Done, 1 is Snooze, until the next working day at the same time. */
export async function actOnReminder(notification: string, button: number): Promise<void> {
  const id = followUpIdOf(notification);
  if (id === null) return;
  // The same press delivered twice is one command.
  const commandId = `${notification}:${button}`;
  if (button === 0) {
    await run(commandId, endFollowUp(id, 'finish'));
  } else {
    const db = await database();
    const followUp = await db.get('followUps', id);
    if (!followUp) return;
    const date = presetDate('tomorrow', Date.now(), Temporal.Now.timeZoneId(), await calendarOf(db));
    await run(commandId, changeFollowUp({ followUpId: id, date, time: followUp.time }));
  }
}
