/** What a browser test starts with: the demo site, and Chromium with the built extension. */
import { test as base, type Page } from '@playwright/test';
import { ChromiumSession } from '../harness/chromium.ts';
import { type LinkedIn, startLinkedIn } from '../harness/linkedin-server.ts';

export { expect } from '@playwright/test';

interface Options {
  language: 'en' | 'tr';
  dark: boolean;
}

interface Fixtures {
  linkedin: LinkedIn;
  /** The browser with the extension, new for every test. */
  ext: ChromiumSession;
  /** The side panel's page in a tab, at the panel's width. */
  panel: Page;
}

export const test = base.extend<Options & Fixtures>({
  language: ['en', { option: true }],
  dark: [false, { option: true }],
  linkedin: async ({ language: _ }, use) => {
    const linkedin = await startLinkedIn();
    await use(linkedin);
    await linkedin.close();
  },
  ext: async ({ linkedin, language, dark }, use) => {
    const ext = await ChromiumSession.start({ linkedin, locale: language, dark });
    await use(ext);
    await ext.close();
  },
  panel: async ({ ext }, use) => {
    await use(await ext.open('sidepanel'));
  },
});
