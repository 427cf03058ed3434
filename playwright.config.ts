import { defineConfig } from '@playwright/test';

/** The built extension in real browsers: Chromium by Playwright, Firefox by puppeteer, one runner for both. */
export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results',
  globalSetup: './test/browser/setup.ts',
  forbidOnly: true,
  workers: 2,
  // Limits for what fails, with room for a machine that is busy or starts a browser for the first time.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  projects: [
    { name: 'chromium', testIgnore: 'firefox/**' },
    { name: 'firefox', testMatch: 'firefox/**/*.spec.ts' },
  ],
});
