/**
 * `npm run bench [-- --json FILE] [--only NAME]`: figures as ratios to a floor measured in the same run.
 * Builds first. Prints a table; a figure over its target is marked and never fails anything.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ChromiumSession } from '../harness/chromium.ts';
import { startLinkedIn } from '../harness/linkedin-server.ts';
import { board } from './board.ts';
import { capture } from './capture.ts';
import { find } from './find.ts';
import { navigation } from './navigation.ts';
import { observing } from './observing.ts';
import { panel } from './panel.ts';
import type { Row } from './row.ts';
import { sizes } from './sizes.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });

if (spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) {
  throw new Error('the build failed');
}

const linkedin = await startLinkedIn();

/** Every group gets a browser of its own: nothing of one weighs on the next. */
async function inBrowser(measure: (ext: ChromiumSession) => Promise<Row[]>): Promise<Row[]> {
  const ext = await ChromiumSession.start({ linkedin });
  try {
    await ext.worker();
    return await measure(ext);
  } finally {
    await ext.close();
  }
}

const GROUPS: Record<string, () => Row[] | Promise<Row[]>> = {
  size: sizes,
  capture: () => inBrowser(capture),
  page: async () => [
    ...(await inBrowser((ext) => navigation(ext, linkedin))),
    ...(await inBrowser(observing)),
  ],
  panel: () => inBrowser(panel),
  find: () => inBrowser(find),
  board: () => inBrowser(board),
};

const rows: Row[] = [];
for (const [name, measure] of Object.entries(GROUPS)) {
  if (values.only && !values.only.startsWith(name)) continue;
  for (const row of await measure()) if (!values.only || row.name.startsWith(values.only)) rows.push(row);
}
await linkedin.close();

const figure = (value: number | null): string =>
  value === null ? '' : value >= 100 ? value.toFixed(0) : value.toFixed(2);
console.table(
  rows.map(({ name, value, unit, floor, ratio, target, ok }) => ({
    name,
    value: figure(value),
    unit,
    floor: figure(floor),
    ratio: figure(ratio),
    target: figure(target),
    ok: ok ? 'yes' : 'NO',
  })),
);
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
