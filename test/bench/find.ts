/** A letter typed into the palette and a filter applied to the table, as leads grow; beside the bare reads they need. */
import type { Page } from '@playwright/test';
import { command } from '../harness/asking.ts';
import type { ChromiumSession } from '../harness/chromium.ts';
import { seedLeads } from '../harness/seed.ts';
import { against, limited, median, type Row } from './row.ts';

const SIZES = [0, 1_000, 30_000, 100_000];
/** As people begin to type: a letter, then more of a name, a company, two words. */
const TYPED = ['e', 'em', 'kuzey', 'a', 'g', 'emre g', 'plant man', 'ayla 0001'];

/** From each key to the answer being drawn, ms. */
async function typing(page: Page): Promise<number[]> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.evaluate(() => {
    const taken: number[] = [];
    document.addEventListener('input', ({ timeStamp }) => {
      const look = (): void => {
        if (document.querySelector('dialog [role="status"]'))
          requestAnimationFrame(() => taken.push(performance.now() - timeStamp));
        else setTimeout(look, 1);
      };
      // The answer to what was typed before is gone once this event is over.
      setTimeout(look);
    });
    Object.assign(window, { taken });
  });
  let keys = 0;
  for (let round = 0; round < 3; round += 1) {
    for (const text of TYPED) {
      await page.keyboard.press('Control+a');
      for (const letter of text) {
        await page.keyboard.press(letter === ' ' ? 'Space' : letter);
        keys += 1;
        await page.waitForFunction((count) => Reflect.get(window, 'taken').length >= count, keys);
      }
    }
  }
  await page.keyboard.press('Escape');
  return page.evaluate(() => Reflect.get(window, 'taken') as number[]);
}

/** The reads a letter cannot do without: its ranges, the people of one screen and their leads. */
async function bareSearch(page: Page): Promise<number> {
  const times = await page.evaluate(async (texts) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const db = await asked(indexedDB.open('pipeside'));
    const taken: number[] = [];
    for (const text of texts.flatMap((each) =>
      [...each].map((_, at) => each.slice(0, at + 1).split(' ')[0] ?? ''),
    )) {
      const start = performance.now();
      const tx = db.transaction(['people', 'leads', 'activities']);
      const words = tx.objectStore('people').index('words');
      const ranges = ['1', '2', '3', '4', '5'].map((sign) =>
        asked(words.getAllKeys(IDBKeyRange.bound(sign + text, `${sign}${text}\uffff`), 60)),
      );
      const ids = [...new Set((await Promise.all(ranges)).flat())].slice(0, 40);
      await Promise.all(ids.map((id) => asked(tx.objectStore('people').get(id))));
      const byPerson = tx.objectStore('leads').index('personId');
      await Promise.all(ids.slice(0, 20).map((id) => asked(byPerson.getAll(id))));
      taken.push(performance.now() - start);
    }
    db.close();
    return taken;
  }, TYPED);
  return median(times);
}

/** From the click on a view's tab to its count, which is known when every lead that fits is. */
async function applying(page: Page, view: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await page.getByRole('button', { name: /^All/ }).click();
    await page.getByRole('button', { name: /^All \d|^All\d/ }).waitFor();
    times.push(
      await page.evaluate(
        (name) =>
          new Promise<number>((resolve) => {
            const tab = [...document.querySelectorAll('nav button')].find((each) =>
              each.textContent?.startsWith(name),
            );
            const start = performance.now();
            if (tab instanceof HTMLElement) tab.click();
            const look = (): void => {
              if (/\d/.test(tab?.textContent ?? ''))
                requestAnimationFrame(() => resolve(performance.now() - start));
              else setTimeout(look, 1);
            };
            setTimeout(look);
          }),
        view,
      ),
    );
  }
  return median(times);
}

/** Every lead read once, in batches; or (with a tag) its keys and its leads alone. */
async function bareFilter(page: Page, tag: string | null): Promise<number> {
  const times = await page.evaluate(async (name) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const db = await asked(indexedDB.open('pipeside'));
    const taken: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const start = performance.now();
      if (name !== null) {
        const store = db.transaction('leads').objectStore('leads');
        const ids = await asked(store.index('tags').getAllKeys(name, 1001));
        await Promise.all(ids.slice(0, 1000).map((id) => asked(store.get(id))));
      }
      let after: IDBKeyRange | null = null;
      for (let more = name === null; more; ) {
        const leads: { id: string }[] = await asked(
          db.transaction('leads').objectStore('leads').getAll(after, 400),
        );
        const last = leads.at(-1);
        more = leads.length === 400;
        if (last) after = IDBKeyRange.lowerBound(last.id, true);
      }
      taken.push(performance.now() - start);
    }
    db.close();
    return taken;
  }, tag);
  return median(times);
}

export async function find(ext: ChromiumSession): Promise<Row[]> {
  const own = await ext.open('app');
  const pipelineId = await own.evaluate(async () => {
    const open = indexedDB.open('pipeside');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const all = db.transaction('pipelines').objectStore('pipelines').getAll();
    return new Promise<string>((resolve) => {
      all.onsuccess = () => {
        db.close();
        resolve(all.result[0].id);
      };
    });
  });
  await command(own, 'addView', {
    id: 'tagged',
    pipelineId,
    name: 'Tagged',
    filter: { tags: ['saas'] },
    table: null,
  });
  await command(own, 'addView', {
    id: 'idle',
    pipelineId,
    name: 'Idle',
    filter: { steps: ['none'] },
    table: null,
  });
  const rows: Row[] = [];
  let empty = { letter: 0, tag: 0, most: 0 };
  for (const size of SIZES) {
    if (size > 0) await seedLeads(own, size);
    const page = await ext.open('app', { width: 1280, height: 800 }, '#table');
    await page.getByRole('button', { name: /^All/ }).waitFor();
    const keys = await typing(page);
    const leads = `${size.toLocaleString('en')} leads`;
    const worst = keys.toSorted((a, b) => a - b)[Math.floor(keys.length * 0.95)] ?? NaN;
    const taken = {
      letter: median(keys),
      tag: await applying(page, 'Tagged'),
      most: await applying(page, 'Idle'),
    };
    rows.push(
      limited(`find: a letter typed → shown, ${leads}, 95 of 100`, 'ms', worst, size > 30_000 ? 100 : 50),
    );
    if (size === 0) empty = taken;
    else {
      const floors = {
        letter: await bareSearch(page),
        tag: await bareFilter(page, 'SaaS'),
        most: await bareFilter(page, null),
      };
      const beside = (what: keyof typeof taken, name: string): Row =>
        against(
          `find: ${name}, ${leads}, against none and its bare reads`,
          'ms',
          taken[what],
          empty[what] + floors[what],
          1.5,
        );
      rows.push(
        beside('letter', 'a letter'),
        beside('tag', 'a filter few fit'),
        beside('most', 'a filter most fit'),
      );
    }
    await page.close();
  }
  await own.close();
  return rows;
}
