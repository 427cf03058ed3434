/** How often our scripts are woken by a page that changes all the time. */
import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import type { ChromiumSession } from '../harness/chromium.ts';
import { PEOPLE, profilePath } from '../linkedin-site/people.ts';
import { against, limited, type Row } from './row.ts';

/** Ten changes a second, for so long. */
const SECONDS = 6;

/** Our world in a page, with every observer made from now on counted. */
async function counted(page: Page): Promise<() => Promise<number>> {
  const cdp = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await cdp.send('Runtime.enable');
  const run = async (contextId: number, expression: string): Promise<number> => {
    const { result } = await cdp.send('Runtime.evaluate', { contextId, expression });
    return z.number().parse(result.value);
  };
  const [world] = worlds;
  if (world === undefined) throw new Error('no content script runs in the page');
  await run(
    world,
    `globalThis.woken = 0;
    globalThis.MutationObserver = class extends MutationObserver {
      constructor(told) { super((...said) => { globalThis.woken += 1; told(...said); }); }
    };
    globalThis.woken`,
  );
  return () => run(world, 'globalThis.woken');
}

/** Changes what stands in an element ten times a second; gives how often our scripts were woken, per minute. */
async function stirred(page: Page, inside: string, woken: () => Promise<number>): Promise<number> {
  const before = await woken();
  await page.evaluate(
    async ([selector, times]) => {
      const place = document.querySelector(String(selector));
      if (!place) throw new Error(`the page has no ${selector}`);
      for (let i = 0; i < Number(times); i += 1) {
        const post = document.createElement('div');
        post.textContent = `Post ${i}`;
        place.append(post);
        await new Promise((resolve) => setTimeout(resolve, 100));
        post.remove();
      }
    },
    [inside, SECONDS * 10],
  );
  return ((await woken()) - before) * (60 / SECONDS);
}

const go = (page: Page, path: string) => page.evaluate((to) => window.demo.go(to), path);

/** The feed after a profile was seen, and a list with marks on. */
export async function observing(ext: ChromiumSession): Promise<Row[]> {
  const own = await ext.open('app', undefined, '#settings');
  await own.getByRole('switch', { name: 'Marks in lists of people' }).click();
  const page = await ext.visit('https://www.linkedin.com/feed/');
  const woken = await counted(page);
  const control = ext.control(page);
  const [person] = PEOPLE;
  if (!person) throw new Error('the demo site has nobody');
  await go(page, profilePath(person));
  await control.see('Add to pipeline');
  const profile = await stirred(page, 'main section', woken);
  await go(page, '/search/results/people/');
  await control.see(`Add ${person.name} to the pipeline`);
  const [beside, inside] = [
    await stirred(page, '.bar', woken),
    await stirred(page, '[data-demo="row"] .grow', woken),
  ];
  await go(page, '/feed/');
  await page.waitForFunction(() => window.demo.shown === '/feed/');
  const feed = await stirred(page, 'main section', woken);
  // Once for every change, and once for the last one's end.
  const most = (SECONDS * 10 + 1) * (60 / SECONDS);
  return [
    limited('page: callbacks on a busy feed', 'per minute', feed, 0),
    limited('page: callbacks beside a list with marks', 'per minute', beside, 0),
    against('page: callbacks in a list with marks', 'per minute', inside, most, 1),
    against('page: callbacks on a busy profile', 'per minute', profile, most, 1),
  ];
}
