/** Steps that many stories begin with. */
import type { Page } from '@playwright/test';
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
