/** What our scripts add to LinkedIn's main thread at each in-page navigation. */
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { ensureChromium } from '../harness/browsers.ts';
import type { ChromiumSession } from '../harness/chromium.ts';
import type { LinkedIn } from '../harness/linkedin-server.ts';
import { PEOPLE, profilePath } from '../linkedin-site/people.ts';
import { limited, median, type Row } from './row.ts';

const LAPS = 4;
/** A profile of about 5,000 elements. */
const HEAVY = '?nodes=4900';

interface Cost {
  /** Main-thread task time per navigation, ms. */
  perNavigation: number[];
  longTasks: number;
}

/** Goes round the profiles in-page; what the thread did for each is read from the browser's own counters. */
async function lap(page: Page, query: string): Promise<Cost> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  await page.evaluate(() => {
    const seen: number[] = [];
    new PerformanceObserver((list) =>
      seen.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
    Object.assign(window, { longTasks: seen });
  });
  const perNavigation: number[] = [];
  for (let i = 0; i < LAPS; i += 1) {
    for (const person of PEOPLE) {
      const before = await busy();
      await page.evaluate((path) => {
        Object.assign(window.demo, { delay: 0 });
        return window.demo.go(path);
      }, profilePath(person) + query);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
      await idle(page);
      perNavigation.push((await busy()) - before);
    }
  }
  const longTasks = await page.evaluate(() => {
    const seen: unknown = Reflect.get(window, 'longTasks');
    return Array.isArray(seen) ? seen.length : NaN;
  });
  await cdp.detach();
  return { perNavigation, longTasks };
}

/** Two idle turns: whatever was to be done after the change of page has been done. */
const idle = (page: Page) =>
  page.evaluate(async () => {
    for (let i = 0; i < 2; i += 1) await new Promise((resolve) => requestIdleCallback(resolve));
  });

export async function navigation(ext: ChromiumSession, linkedin: LinkedIn): Promise<Row[]> {
  const page = await ext.visit('https://www.linkedin.com/in/elif-karadag/');
  const control = ext.control(page);
  await control.see('Add to pipeline');
  const withUs = [await lap(page, ''), await lap(page, HEAVY)];
  await page.close();

  const plain = await chromium.launch({
    executablePath: ensureChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      ...linkedin.chromiumArgs(),
    ],
  });
  const bare = await plain.newPage();
  await bare.goto('https://www.linkedin.com/in/elif-karadag/');
  const withoutUs = [await lap(bare, ''), await lap(bare, HEAVY)];
  const nodes = await bare.evaluate(() => document.querySelectorAll('*').length);
  await plain.close();

  return ['page', `page of ${nodes} nodes`].flatMap((name, i) => {
    const [ours, theirs] = [withUs[i], withoutUs[i]];
    if (!ours || !theirs) return [];
    const added = median(ours.perNavigation) - median(theirs.perNavigation);
    return [
      limited(`${name}: main thread added per navigation`, 'ms', Math.max(0, added), 5),
      limited(`${name}: long tasks added`, 'tasks', Math.max(0, ours.longTasks - theirs.longTasks), 0),
    ];
  });
}
