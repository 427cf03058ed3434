/** One picture of a page and the true side panel beside it: a browser photographs them only apart. */
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../harness/chromium.ts';

const HEIGHT = 760;

/** Composes both as they stand in the window, on a ground with a line between, and gives the PNG. */
export async function sideBySide(ext: ChromiumSession, page: Page, panel: Page): Promise<Buffer> {
  const images = [await page.screenshot(), await panel.screenshot()].map(
    (png) => `<img src="data:image/png;base64,${png.toString('base64')}" alt="">`,
  );
  const sheet = await ext.context.newPage();
  await sheet.setContent(`<style>
    body { margin: 0; display: inline-flex; height: ${HEIGHT}px; overflow: hidden; }
    img { height: auto; align-self: start; }
    img + img { border-inline-start: 1px solid #c9cfcd; }
  </style>${images.join('')}`);
  const png = await sheet.locator('body').screenshot();
  await sheet.close();
  return png;
}
