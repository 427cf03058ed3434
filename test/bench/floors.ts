/** What a figure is held against: the least the browser itself needs, measured in the same run on the same machine. */
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../harness/chromium.ts';
import { median } from './row.ts';

const ROUNDS = 60;

/** A bare message from a page of ours to a warm worker and back, in ms: one the router refuses at its door. */
export async function roundTrip(page: Page): Promise<number> {
  const times = await page.evaluate(async (rounds) => {
    const taken: number[] = [];
    for (let i = 0; i < rounds; i += 1) {
      const start = performance.now();
      await chrome.runtime.sendMessage({ name: 'nothing' });
      taken.push(performance.now() - start);
    }
    return taken;
  }, ROUNDS);
  return median(times);
}

/** One record of a lead's size put in a transaction of its own with strict durability, in ms. */
export async function strictPut(page: Page): Promise<number> {
  const times = await page.evaluate(async (rounds) => {
    const open = indexedDB.open('floor', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('records', { keyPath: 'id' });
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const taken: number[] = [];
    const filling = 'x'.repeat(700);
    for (let i = 0; i < rounds; i += 1) {
      const start = performance.now();
      const tx = open.result.transaction('records', 'readwrite', { durability: 'strict' });
      tx.objectStore('records').put({ id: i, filling });
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      taken.push(performance.now() - start);
    }
    open.result.close();
    indexedDB.deleteDatabase('floor');
    return taken;
  }, ROUNDS);
  return median(times);
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
