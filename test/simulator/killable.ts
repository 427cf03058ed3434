/** The store as the worker sees it: at every await the worker may die, before or after what it asked for. */
import type { ReminderStore } from '@/lib/worker/scheduling';
import type { SimulatedBrowser } from './browser';

/** @param recorded is told what was recorded, before it is known whether the worker outlives it. */
export function killable(
  store: ReminderStore,
  browser: SimulatedBrowser,
  recorded: (digest: string | null) => void,
): ReminderStore {
  return {
    followUser: (zone) => browser.at(() => store.followUser(zone)),
    calendar: () => browser.at(() => store.calendar()),
    toRemind: (upTo) => browser.at(() => store.toRemind(upTo)),
    nextReminder: (after) => browser.at(() => store.nextReminder(after)),
    anythingOpen: () => browser.at(() => store.anythingOpen()),
    openBefore: (moment) => browser.at(() => store.openBefore(moment)),
    lastDigest: () => browser.at(() => store.lastDigest()),
    markReminded: (shown, zone, digest) =>
      browser.at(async () => {
        const standing = await store.markReminded(shown, zone, digest);
        recorded(digest);
        return standing;
      }),
    get: (id) => browser.at(() => store.get(id)),
    dueCount: (now) => browser.at(() => store.dueCount(now)),
  };
}
