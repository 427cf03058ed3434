/**
 * Faults put into the running worker: it stops at a chosen point, so that a test can kill it exactly there.
 * They live in the worker's memory alone and die with it.
 */
import type { Worker } from '@playwright/test';
import { until } from './until.ts';

declare global {
  var reachedFault: boolean | undefined;
}
declare const chrome: {
  notifications: { create(id: string, options: object): Promise<string> };
};

/** Stops inside the transaction that writes to a store: nothing of it is committed. */
export function stopInsideTransaction(worker: Worker, store: string): Promise<void> {
  return worker.evaluate((name: string) => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...values: Parameters<typeof put>) {
      if (this.name === name && !globalThis.reachedFault) {
        globalThis.reachedFault = true;
        // A transaction with a request pending never commits.
        const stay = (): void => {
          this.get('nobody').onsuccess = stay;
        };
        stay();
      }
      return put.apply(this, values);
    };
  }, store);
}

/** Stops after the next commit is durable and before anybody hears of it. */
export function stopAfterCommit(worker: Worker): Promise<void> {
  return worker.evaluate(() => {
    const listen = IDBTransaction.prototype.addEventListener;
    IDBTransaction.prototype.addEventListener = function (
      this: IDBTransaction,
      ...[type, listener, options]: Parameters<typeof listen>
    ) {
      if (type !== 'complete' || this.mode !== 'readwrite') return listen.call(this, type, listener, options);
      listen.call(this, type, () => {
        globalThis.reachedFault = true;
      });
    };
  });
}

/** Stops at the next notification: before it is shown, or after it is and before that is recorded. */
export function stopAtNotification(worker: Worker, when: 'before' | 'after'): Promise<void> {
  return worker.evaluate((moment: string) => {
    const create = chrome.notifications.create.bind(chrome.notifications);
    chrome.notifications.create = async (id, options) => {
      if (moment === 'after') await create(id, options);
      globalThis.reachedFault = true;
      return new Promise(() => undefined);
    };
  }, when);
}

/** Writes to any store fail as on a full disk, until the worker is started again. */
export function fillDisk(worker: Worker): Promise<void> {
  return worker.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...values: Parameters<typeof put>) {
      if (this.name !== 'people') return put.apply(this, values);
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
  });
}

/** Waits until the worker stands at its fault. */
export async function reached(worker: Worker): Promise<void> {
  await until('the worker to reach the fault', () => worker.evaluate(() => globalThis.reachedFault === true));
}
