/** The side panel's first screen, with nobody and with LinkedIn's own limit of people. */
import type { ChromiumSession } from '../harness/chromium.ts';
import { seedLeads } from '../harness/seed.ts';
import { firstScreen } from './floors.ts';
import { against, type Row } from './row.ts';

const MOST = 30_000;

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
