/** The side panel's first screen, with nobody and with LinkedIn's own limit of people. */
import type { ChromiumSession } from '../harness/chromium.ts';
import { seedLeads } from '../harness/seed.ts';
import { against, median, type Row } from './row.ts';

const ROUNDS = 9;
const MOST = 30_000;

/** Milliseconds from the navigation's start to the first frame that shows the board's column. */
async function firstScreen(ext: ChromiumSession): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
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

export async function panel(ext: ChromiumSession): Promise<Row[]> {
  // The first rounds warm the code cache for both.
  await firstScreen(ext);
  const empty = await firstScreen(ext);
  const own = await ext.open('app');
  await seedLeads(own, MOST);
  await own.close();
  await firstScreen(ext);
  const full = await firstScreen(ext);
  return [against('panel: first screen with 30,000 leads, against none', 'ms', full, empty, 1.3)];
}
