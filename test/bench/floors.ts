/** What a figure is held against: the least the browser itself needs, measured in the same run on the same machine. */
import type { Page, Worker } from '@playwright/test';
import * as z from 'zod/mini';
import type { ChromiumSession } from '../harness/chromium.ts';
import { median } from './row.ts';

/** Times one occurrence of something, in ms. */
export type Once = () => Promise<number>;

/**
 * A bare message from the content script in a page to the worker and back: one the router refuses at its door.
 * A press on the control goes the same way.
 */
export async function roundTrip(page: Page): Promise<Once> {
  const cdp = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await cdp.send('Runtime.enable');
  const [contextId] = worlds;
  if (contextId === undefined) throw new Error('no content script runs in the page');
  return async () => {
    const { result } = await cdp.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      expression: `(async () => {
        const start = performance.now();
        await chrome.runtime.sendMessage({ name: 'nothing' });
        return performance.now() - start;
      })()`,
    });
    return Milliseconds.parse(result.value);
  };
}

const Milliseconds = z.number();

/** One record of a lead's size put by the worker in a transaction of its own with strict durability. */
export async function strictPut(worker: Worker): Promise<Once> {
  const floor = await worker.evaluateHandle(async () => {
    const open = indexedDB.open('floor', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('records', { keyPath: 'id' });
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    return open.result;
  });
  let id = 0;
  return () => {
    id += 1;
    return floor.evaluate(async (db, id) => {
      const start = performance.now();
      const tx = db.transaction('records', 'readwrite', { durability: 'strict' });
      tx.objectStore('records').put({ id, filling: 'x'.repeat(700) });
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      return performance.now() - start;
    }, id);
  };
}

const SCREENS = 9;

/**
 * The side panel's first screen: milliseconds from the navigation's start to the first frame that shows the board's
 * column. With nobody in the database it is the floor for one that is full.
 */
export async function firstScreen(ext: ChromiumSession): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < SCREENS; i += 1) {
    const page = await ext.context.newPage();
    await page.setViewportSize({ width: 360, height: 900 });
    await page.addInitScript(() => {
      const shown = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('the board did not show')), 20_000);
        const look = (): void => {
          if (document.querySelector('[data-column] :is(li, h2, h3)')) {
            requestAnimationFrame(() => resolve(performance.now()));
          } else requestAnimationFrame(look);
        };
        look();
      });
      Object.assign(window, { shown });
    });
    await page.goto(ext.url('sidepanel', '#board'));
    times.push(await page.evaluate(() => Reflect.get(window, 'shown') as Promise<number>));
    await page.close();
  }
  return median(times);
}
