/** Before the first browser test: the browsers are there, and so is a build. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox, ensureTurkish } from '../harness/browsers.ts';
import { BUILT_FOR_CHROMIUM } from '../harness/chromium.ts';
import { BUILT_FOR_FIREFOX } from '../harness/firefox.ts';

export default function setup(): void {
  for (const folder of [BUILT_FOR_CHROMIUM, BUILT_FOR_FIREFOX])
    if (!existsSync(join(folder, 'manifest.json')))
      throw new Error(`${folder} holds no extension: run “npm run build” first`);
  ensureChromium();
  ensureFirefox();
  ensureTurkish();
}
