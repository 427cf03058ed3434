/** Steps that many stories begin with. */
import { expect, type Page } from '@playwright/test';
import type { ChromiumSession } from '../harness/chromium.ts';
import type { Control } from '../harness/control.ts';

/** Saves the person of the page and loads it again, which shows the control as it rests: the stage and the step. */
export async function saveAndRest(ext: ChromiumSession, page: Page): Promise<Control> {
  const control = ext.control(page);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  await page.reload();
  await control.see('Prospect: change stage');
  return control;
}

/** Switches the marks in lists on in the settings and gives that page. */
export async function wantMarks(ext: ChromiumSession): Promise<Page> {
  const own = await ext.open('app', undefined, '#settings');
  const wanted = own.getByRole('switch', { name: 'Marks in lists of people' });
  await wanted.click();
  await expect(wanted).toBeChecked();
  return own;
}

/** Waits for the tab at the right edge and points at it: it opens to the control. */
export async function openDock(page: Page, control: Control): Promise<void> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await expect
    .poll(async () => {
      // There and back: what appears under a pointer at rest does not know of it.
      await page.mouse.move(width / 2, 10);
      await page.mouse.move(width - 12, height * 0.3 + 22);
      return control.names();
    })
    .toContain('Add to pipeline');
}
