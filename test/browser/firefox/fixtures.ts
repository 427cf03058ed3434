/** What a Firefox test starts with. */
import { test as base } from '@playwright/test';
import { FirefoxSession } from '../../harness/firefox.ts';
import { type LinkedIn, startLinkedIn } from '../../harness/linkedin-server.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  language: 'en' | 'tr';
  linkedin: LinkedIn;
  /** Firefox with the extension, new for every test. */
  fox: FirefoxSession;
}

export const test = base.extend<Fixtures>({
  language: ['en', { option: true }],
  linkedin: async ({ language: _ }, use) => {
    const linkedin = await startLinkedIn();
    await use(linkedin);
    await linkedin.close();
  },
  fox: async ({ linkedin, language }, use) => {
    const fox = await FirefoxSession.start({ linkedin, locale: language });
    await use(fox);
    await fox.close();
  },
});
