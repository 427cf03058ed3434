/** An update comes in while tabs are open: the old script goes, the new one takes over, everything is kept. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_FOR_CHROMIUM, ChromiumSession } from '../harness/chromium.ts';
import { standing } from '../harness/stored.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

let copy = '';
test.beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'built-'));
  cpSync(BUILT_FOR_CHROMIUM, copy, { recursive: true });
});
test.afterEach(() => rmSync(copy, { recursive: true }));

/** The same build under the next version. */
function nextVersion(): void {
  const path = join(copy, 'manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"version":"[^"]+"/, '"version":"99.0.0"'));
}

test('an open tab has the new control, exactly one, and it works', async ({ linkedin }) => {
  const ext = await ChromiumSession.start({ linkedin, extension: copy });
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const control = await saveAndRest(ext, page);
  nextVersion();
  await ext.update(copy);
  await expect.poll(() => control.count()).toBe(1);
  await control.see('Prospect: change stage');
  await expect
    .poll(async () => {
      await page.getByRole('link', { name: 'Mina Kallas' }).first().click();
      return control.names();
    })
    .toContain('Add to pipeline');
  expect(await control.count()).toBe(1);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  const own = await ext.open('app');
  expect((await standing(own)).toSorted()).toEqual(['Elif Karadağ in Prospect', 'Mina Kallas in Prospect']);
  await ext.close();
});
