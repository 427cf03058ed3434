/** From the click on the in-page control to what it saved being durable and shown. */
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../harness/chromium.ts';
import { roundTrip, strictPut } from './floors.ts';
import { against, limited, median, type Row } from './row.ts';

const ROUNDS = 12;

/**
 * The page's own script sees when the control's menu under the name appears: the point below it then hits our
 * element. Looked at every few milliseconds: more often, and the looking itself would hold up what is looked for.
 */
async function watchClick(page: Page, at: { x: number; y: number }): Promise<() => Promise<number>> {
  const handle = await page.evaluateHandle((point) => {
    const taken = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error('nothing was shown')), 10_000);
      const look = (pressed: number): void => {
        const hit = document.elementFromPoint(point.x, point.y);
        if (hit?.localName.includes('-')) resolve(performance.now() - pressed);
        else setTimeout(look, 1, pressed);
      };
      window.addEventListener('pointerup', ({ timeStamp }) => look(timeStamp), { capture: true, once: true });
    });
    return { taken };
  }, at);
  return () => handle.evaluate(({ taken }) => taken);
}

/** Captures, times and undoes, so that every round saves somebody new. */
async function rounds(ext: ChromiumSession, page: Page, before: () => Promise<void>): Promise<number[]> {
  const control = ext.control(page);
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    const box = await control.box('Add to pipeline');
    await before();
    const taken = await watchClick(page, { x: box.x + 40, y: box.y + box.height + 20 });
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    times.push(await taken());
    await control.click('Undo');
  }
  return times;
}

export async function capture(ext: ChromiumSession): Promise<Row[]> {
  const own = await ext.open('app');
  const page = await ext.visit('https://www.linkedin.com/in/elif-karadag/');
  const control = ext.control(page);
  await control.see('Add to pipeline');
  await rounds(ext, page, () => Promise.resolve());
  const floor = (await roundTrip(own)) + (await strictPut(own));
  await page.bringToFront();
  const warm = median(await rounds(ext, page, () => Promise.resolve()));
  await own.close();
  const cold = median(await rounds(ext, page, () => ext.killWorker()));
  await page.close();
  return [
    against('capture: click → durable and shown, warm worker', 'ms', warm, floor, 5),
    limited('capture: click → durable and shown, cold worker', 'ms', cold, 150),
  ];
}
