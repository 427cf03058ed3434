/** Reads every page of a folder with the built reader, as the worker runs it on a click. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Capture } from '../../lib/linkedin/capture.ts';
import { listKind } from '../../lib/linkedin/list-path.ts';
import { ChromiumSession } from '../harness/chromium.ts';
import { compare, type Outcome, type Read } from './compare.ts';
import { compareRows } from './compare-rows.ts';
import type { Case } from './corpus.ts';
import type { Changes } from './disturb.ts';
import { rowReader } from './rows.ts';
import { startPageServer } from './server.ts';

export interface Measured {
  case: Case;
  /** null: the page as it is. */
  seed: number | null;
  capture: Read;
  outcomes: Outcome[];
}

export interface Measurement {
  results: Measured[];
  /** What the disturbances changed, and how often. */
  changes: Changes;
}

/** The disturbance as a script: types out, nothing to import. */
const DISTURB = stripTypeScriptTypes(readFileSync(join(import.meta.dirname, 'disturb.ts'), 'utf8')).replace(
  /^export /gm,
  '',
);

/**
 * @param seeds empty: the pages as they are; else every page once per seed, disturbed.
 * @throws when no Chromium or no built extension is there.
 */
export async function measure(cases: Case[], seeds: readonly number[] = []): Promise<Measurement> {
  const server = await startPageServer();
  const session = await ChromiumSession.start({ linkedin: server });
  const results: Measured[] = [];
  const changes: Changes = {};
  try {
    const [worker, readRows] = [await session.worker(), await rowReader()];
    const tab = await session.context.newPage();
    for (const one of cases) {
      for (const seed of seeds.length > 0 ? seeds : [null]) {
        server.show(one.file);
        await tab.goto(one.url, { waitUntil: 'domcontentloaded' });
        if (seed !== null) {
          const number = seed * 1000 + Number.parseInt(one.name, 10);
          const made: Changes = await tab.evaluate(
            `(() => { ${DISTURB}; return disturb(document, ${number || seed}); })()`,
          );
          for (const [what, times] of Object.entries(made)) changes[what] = (changes[what] ?? 0) + times;
        }
        const capture = await worker.evaluate(readOpenTab, /\/(?:company|school|showcase)\//.test(one.url));
        const outcomes = compare(one.expected, capture);
        if (one.expected.people && listKind(new URL(one.url).pathname)) {
          const rows: Capture[] = await tab.evaluate(`${readRows}; rows.readAll()`);
          outcomes.push(...compareRows(one.expected, rows));
        }
        results.push({ case: one, seed, capture, outcomes });
      }
    }
  } finally {
    await session.close();
    await server.close();
  }
  return { results, changes };
}

/** In the worker: what a click in the panel does. */
async function readOpenTab(isCompany: boolean): Promise<Read> {
  const { tabs, scripting } = Reflect.get(globalThis, 'chrome');
  const [open] = await tabs.query({ url: 'https://*.linkedin.com/*' });
  const target = { tabId: open.id };
  await scripting.executeScript({ target, files: [isCompany ? '/company-reader.js' : '/profile-reader.js'] });
  const [injected] = await scripting.executeScript({
    target,
    args: [isCompany ? 'pipesideCompanyReader' : 'pipesideReader'],
    func: (name: string) => {
      const read: unknown = Reflect.get(globalThis, name);
      return typeof read === 'function' ? read(location.href, () => true) : null;
    },
  });
  return injected.result ?? null;
}
