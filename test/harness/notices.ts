/** Notifications, alarms and the count on the icon, as the browser holds them. */
import type { Worker } from '@playwright/test';

interface Listened {
  dispatch(...given: unknown[]): void;
}
declare const chrome: {
  notifications: {
    getAll(): Promise<Record<string, boolean>>;
    onClicked: Listened;
    onButtonClicked: Listened;
  };
  alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]>; onAlarm: Listened };
  action: { getBadgeText(where: object): Promise<string> };
};

/** The ids of the notifications now shown. */
export const notifications = (worker: Worker): Promise<string[]> =>
  worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

/** Presses a notification, or one of its buttons. Chromium shows none headless, but the event is its own. */
export const pressNotification = (worker: Worker, id: string, button?: number): Promise<void> =>
  worker.evaluate(
    ([pressed, which]) => {
      if (which === null) chrome.notifications.onClicked.dispatch(pressed);
      else chrome.notifications.onButtonClicked.dispatch(pressed, which);
    },
    [id, button ?? null] as const,
  );

export const alarms = (worker: Worker): Promise<{ name: string; scheduledTime: number }[]> =>
  worker.evaluate(() => chrome.alarms.getAll());

/** The count on the icon; empty for none. */
export const badge = (worker: Worker): Promise<string> =>
  worker.evaluate(() => chrome.action.getBadgeText({}));
