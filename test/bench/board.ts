/** The board, a lead, a move and a step about everybody, as leads grow. */
import type { CDPSession, Page } from '@playwright/test';
import { command } from '../harness/asking.ts';
import type { ChromiumSession } from '../harness/chromium.ts';
import { seedLeads } from '../harness/seed.ts';
import { against, limited, median, type Row } from './row.ts';

/** One lead stands for an empty board, so that there is a lead to open and to move. */
const SIZES = [1, 1_000, 30_000, 100_000];
const ROUNDS = 7;
const FULL = { width: 1280, height: 800 };

/** From the navigation's start to the first frame that shows what `selector` finds, ms. */
async function opening(ext: ChromiumSession, hash: string, selector: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 2; round += 1) {
    const page = await ext.context.newPage();
    await page.setViewportSize(FULL);
    await page.addInitScript((sought) => {
      const shown = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`${sought} did not show`)), 60_000);
        const look = (): void => {
          if (document.querySelector(sought)) requestAnimationFrame(() => resolve(performance.now()));
          else requestAnimationFrame(look);
        };
        look();
      });
      Object.assign(window, { shown });
    }, selector);
    await page.goto(ext.url('app', hash));
    times.push(await page.evaluate(() => Reflect.get(window, 'shown') as Promise<number>));
    await page.close();
  }
  // The first two warm the code cache.
  return median(times.slice(2));
}

/** From a command sent to its durable answer, ms: the card goes from the top of its stage to the end of another. */
async function moving(own: Page, stages: string[]): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    const stageId = stages[round % 2 === 0 ? 1 : 0] ?? '';
    const start = performance.now();
    await command(own, 'moveLead', { leadId: 'l000000', stageId, beforeId: null });
    times.push(performance.now() - start);
  }
  return median(times);
}

/** A bare message and the puts a move cannot do without: lead, entry, two counters, undo and command. */
async function bareMove(own: Page): Promise<number> {
  const times = await own.evaluate(async (rounds) => {
    const open = indexedDB.open('floor-move', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('records', { keyPath: 'id' });
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      await chrome.runtime.sendMessage({ name: 'nothing' });
      const tx = open.result.transaction('records', 'readwrite', { durability: 'strict' });
      for (const id of ['lead', 'entry', 'from', 'to', 'undo', 'command'])
        tx.objectStore('records').put({ id: `${id}${round}`, filling: 'x'.repeat(500) });
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      taken.push(performance.now() - start);
    }
    open.result.close();
    return taken;
  }, 2 * ROUNDS);
  return median(times);
}

/** One step that tags every lead, and the undo of it, s. */
async function tagging(own: Page, count: number): Promise<number> {
  const leadIds = Array.from({ length: count }, (_, i) => `l${String(i).padStart(6, '0')}`);
  const start = performance.now();
  await command(own, 'many', { leadIds, act: { do: 'tag', add: ['fair'], remove: [] } });
  const taken = performance.now() - start;
  await command(own, 'undo', { undoId: null });
  return taken;
}

/** What tagging cannot do without: every person and lead read and put again, and their images kept, ms. */
async function bareTagging(own: Page): Promise<number> {
  return own.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const db = await asked(indexedDB.open('pipeside'));
    const start = performance.now();
    const tx = db.transaction(['people', 'leads'], 'readwrite', { durability: 'strict' });
    for (const name of ['people', 'leads'] as const) {
      const store = tx.objectStore(name);
      for (let after: IDBKeyRange | null = null, more = true; more; ) {
        const records: { id: string }[] = await asked(store.getAll(after, 500));
        for (const record of records) store.put(record);
        const last = records.at(-1);
        more = last !== undefined;
        if (last) after = IDBKeyRange.lowerBound(last.id, true);
      }
    }
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
    return performance.now() - start;
  });
}

interface Motion {
  /** The frame that 95 of 100 stay under, ms. */
  frame: number;
  /** The longest task, ms; 0 when none was long enough to be reported. */
  longest: number;
}

/** Watches frames and long tasks while something moves. */
async function inMotion(page: Page, move: () => Promise<void>): Promise<Motion> {
  await page.evaluate(() => {
    const seen = { frames: [] as number[], longest: 0, on: true };
    let last = performance.now();
    const frame = (): void => {
      const now = performance.now();
      seen.frames.push(now - last);
      last = now;
      if (seen.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    Object.assign(window, { seen });
  });
  await move();
  return page.evaluate(() => {
    const seen = Reflect.get(window, 'seen') as { frames: number[]; longest: number; on: boolean };
    seen.on = false;
    const frames = seen.frames.slice(1).toSorted((a, b) => a - b);
    return { frame: frames[Math.floor(frames.length * 0.95)] ?? NaN, longest: seen.longest };
  });
}

const CARD = '[data-column] li a';

/** The first column scrolled a long way, a wheel's turn a frame. */
const scroll = (page: Page) => async (): Promise<void> => {
  const box = await page.locator('[data-column]').first().boundingBox();
  if (!box) throw new Error('no column is drawn');
  await page.mouse.move(box.x + 60, box.y + 200);
  for (let turn = 0; turn < 90; turn += 1) await page.mouse.wheel(0, 240);
};

/** The first card carried over every column and put back where it was. */
const carry = (page: Page) => async (): Promise<void> => {
  const from = await page.locator(CARD).first().boundingBox();
  if (!from) throw new Error('no card is drawn');
  const at = { x: from.x + 50, y: from.y + 12 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  for (let step = 1; step <= 60; step += 1)
    await page.mouse.move(at.x + step * 17, at.y + 20 + (step % 12) * 30);
  for (let step = 60; step >= 0; step -= 2) await page.mouse.move(at.x + step * 17, at.y);
  await page.mouse.up();
};

/** What the panel's page holds in JavaScript once all that can go has gone, bytes. */
async function panelMemory(ext: ChromiumSession): Promise<number> {
  const page = await ext.open('sidepanel', undefined, '#board');
  await page.locator('[data-column] :is(li, h2, h3)').first().waitFor();
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  await page.close();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
}

const stagesOf = (own: Page): Promise<string[]> =>
  own.evaluate(async () => {
    const open = indexedDB.open('pipeside');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const all = db.transaction('stages').objectStore('stages').index('order').getAll();
    return new Promise<string[]>((resolve) => {
      all.onsuccess = () => {
        db.close();
        resolve(all.result.map(({ id }: { id: string }) => id));
      };
    });
  });

interface Figures {
  board: number;
  lead: number;
  scroll: Motion;
  carry: Motion;
  memory: number;
}

export async function board(ext: ChromiumSession): Promise<Row[]> {
  const own = await ext.open('app');
  const stages = await stagesOf(own);
  const rows: Row[] = [];
  let empty: Figures | null = null;
  for (const size of SIZES) {
    await seedLeads(own, size);
    const page = await ext.open('app', FULL, '#board');
    await page.locator(CARD).first().waitFor();
    const now: Figures = {
      scroll: await inMotion(page, scroll(page)),
      carry: await inMotion(page, carry(page)),
      board: await opening(ext, '#board', CARD),
      lead: await opening(ext, '#lead/l000000', 'main h1, main h2'),
      memory: await panelMemory(ext),
    };
    await page.close();
    empty ??= now;
    const leads = size === 1 ? 'one lead' : `${size.toLocaleString('en')} leads`;
    if (size > 1) {
      rows.push(
        against(`board: open, ${leads}, against one`, 'ms', now.board, empty.board, 1.3),
        against(`board: open a lead, ${leads}, against one`, 'ms', now.lead, empty.lead, 1.3),
        against(
          `board: a frame of scrolling, ${leads}, against one`,
          'ms',
          now.scroll.frame,
          empty.scroll.frame,
          1.5,
        ),
        against(
          `board: a frame of dragging, ${leads}, against one`,
          'ms',
          now.carry.frame,
          empty.carry.frame,
          1.5,
        ),
        limited(`board: longest task while scrolling, ${leads}`, 'ms', now.scroll.longest, 50),
        limited(`board: longest task while dragging, ${leads}`, 'ms', now.carry.longest, 50),
        against(`board: panel's memory, ${leads}, against one`, 'bytes', now.memory, empty.memory, 2),
        against(
          `board: tag all, ${leads}, against reading and putting them`,
          'ms',
          await tagging(own, size),
          await bareTagging(own),
          3,
        ),
      );
    }
    rows.push(
      against(
        `board: move to the far end, ${leads}, against its bare puts`,
        'ms',
        await moving(own, stages),
        await bareMove(own),
        5,
      ),
    );
  }
  await own.close();
  return rows;
}
