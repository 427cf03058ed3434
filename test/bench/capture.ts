/** From the click on the in-page control to what it saved being durable and shown. */
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../harness/chromium.ts';
import { roundTrip, strictPut } from './floors.ts';
import { against, limited, median, type Row } from './row.ts';

const ROUNDS = 12;

/**
 * The page's own script sees when the control's menu under the name appears: the point below it then hits our
 * element. It looks whenever the thread has nothing better to do, so that the looking holds up nothing.
 */
async function watchClick(page: Page, at: { x: number; y: number }): Promise<() => Promise<number>> {
  const handle = await page.evaluateHandle((point) => {
    const taken = new Promise<number>((resolve, reject) => {
      const give = setTimeout(() => reject(new Error('nothing was shown')), 10_000);
      const look = (pressed: number): void => {
        const hit = document.elementFromPoint(point.x, point.y);
        if (hit?.localName.includes('-')) {
          clearTimeout(give);
          resolve(performance.now() - pressed);
        } else void scheduler.postTask(() => look(pressed), { priority: 'background' });
      };
      window.addEventListener('pointerup', ({ timeStamp }) => look(timeStamp), { capture: true, once: true });
    });
    return { taken };
  }, at);
  return () => handle.evaluate(({ taken }) => taken);
}

/** Captures, times and undoes, so that every round saves somebody new. `before` each click something is done. */
async function rounds(ext: ChromiumSession, page: Page, before: () => Promise<unknown>): Promise<number[]> {
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
  const page = await ext.visit('https://www.linkedin.com/in/elif-karadag/');
  await ext.control(page).see('Add to pipeline');
  await rounds(ext, page, () => Promise.resolve());
  // One at a time between the clicks: a loop of them would run hotter than anything a click meets.
  const [trip, put] = [await roundTrip(page), await strictPut(await ext.worker())];
  const floors: number[] = [];
  const warm = await rounds(ext, page, async () => floors.push((await trip()) + (await put())));
  const cold = await rounds(ext, page, () => ext.killWorker());
  await page.close();
  return [
    against('capture: click → durable and shown, warm worker', 'ms', median(warm), median(floors), 5),
    limited('capture: click → durable and shown, cold worker', 'ms', median(cold), 150),
  ];
}
