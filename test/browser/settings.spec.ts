/** Settings and the first choice at welcome, each applied at once to pages that are open. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../harness/chromium.ts';
import type { LinkedIn } from '../harness/linkedin-server.ts';
import { standing } from '../harness/stored.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

const settings = (ext: ChromiumSession, size?: { width: number; height: number }) =>
  ext.open('app', size, '#settings');

test('quiet mode takes everything off an open page; the panel still saves; the button comes back', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const control = ext.control(page);
  await control.see('Add to pipeline');

  const own = await settings(ext);
  await expect(own.getByRole('radio', { name: 'Button by the name' })).toBeChecked();
  await own.getByRole('radio', { name: 'Quiet mode' }).check();
  await expect(own.getByRole('radio', { name: 'Quiet mode' })).toHaveAccessibleDescription(
    'Nothing in the page at all. Save from the toolbar, from the panel, with Alt+Shift+S or by right click.',
  );
  await expect.poll(() => control.names()).toEqual([]);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Elif Karadağ' })).toBeVisible();
  expect(await control.names()).toEqual([]);

  const popup = await ext.popup(page);
  await popup.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(popup.getByRole('link', { name: 'Elif Karadağ' })).toBeVisible();
  expect(await standing(own)).toEqual(['Elif Karadağ in Prospect']);
  expect(await control.names()).toEqual([]);

  await own.bringToFront();
  await own.getByRole('radio', { name: 'Button by the name' }).check();
  await control.see(/^Prospect: change stage$/);
});

test('the Person tab works in quiet mode as ever', async ({ ext, linkedin }) => {
  const own = await settings(ext);
  await own.getByRole('radio', { name: 'Quiet mode' }).check();
  const page = await ext.visit(linkedin.url('/in/mina-kallas/'));
  const welcome = await ext.open('welcome');
  await welcome.getByRole('button', { name: 'Open the panel' }).click();
  const panel = await ext.sidePanel();
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Add to pipeline' }).click();
  await expect(panel.getByRole('status')).toContainText('Saved in Prospect');
  await expect(panel.getByRole('button', { name: 'Company: Norrvik. Edit' })).toBeVisible();
});

test('the choice is there at welcome, holds at once, and changes what the steps say', async ({ ext }) => {
  const welcome = await ext.open('welcome');
  const own = await settings(ext);
  await expect(welcome.getByText('Press “Add to pipeline” by the name.')).toBeVisible();
  await welcome.bringToFront();
  await welcome.getByRole('radio', { name: 'Button by the name' }).focus();
  await welcome.keyboard.press('ArrowRight');
  await expect(welcome.getByRole('radio', { name: 'Quiet mode' })).toBeChecked();
  await expect(welcome.getByText('Press the Pipeside icon in the toolbar')).toBeVisible();
  await expect(welcome.getByText('by the name', { exact: false })).toHaveCount(1);
  await expect(own.getByRole('radio', { name: 'Quiet mode' })).toBeChecked();
  await expect(own.getByRole('switch', { name: 'Tell me when a job has changed' })).toBeDisabled();
});

/** LinkedIn shows another title from the next loading on. */
async function promoteAtNextVisit(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode())
        text.nodeValue = text.nodeValue?.replaceAll('Head of Operations', 'Director of Operations') ?? '';
    });
  });
}

test('a changed job is told at a visit only once that is switched on', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  await promoteAtNextVisit(page);
  await page.reload();
  await ext.control(page).see('Prospect: change stage');
  const own = await settings(ext);
  await own.getByRole('link', { name: 'Board' }).click();
  await own.getByRole('link', { name: 'Elif Karadağ' }).click();
  await expect(own.getByRole('button', { name: 'Title: Head of Operations. Edit' })).toBeVisible();
  await expect(own.getByText('Captured from profile')).toBeVisible();
  await expect(own.getByText('when saved; the page now says')).toHaveCount(0);

  await own.getByRole('link', { name: 'Settings' }).click();
  const tell = own.getByRole('switch', { name: 'Tell me when a job has changed' });
  await expect(tell).not.toBeChecked();
  await tell.press('Space');
  await expect(tell).toBeChecked();
  await page.bringToFront();
  await page.reload();
  await ext.control(page).see('Prospect: change stage');
  await own.bringToFront();
  await own.goBack();
  await expect(own.getByText('the page now says')).toHaveText(
    'Was Head of Operations when saved; the page now says Director of Operations.',
  );
});

async function save(ext: ChromiumSession, linkedin: LinkedIn, path: string): Promise<void> {
  const page = await ext.visit(linkedin.url(path));
  const control = ext.control(page);
  await expect.poll(() => control.names()).not.toEqual([]);
  const panel = await ext.open('sidepanel');
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Add to pipeline' }).click();
  await expect(panel.getByRole('status')).toContainText('Saved in Prospect');
  await panel.close();
  await page.close();
}

test('how pages were read is said in words, opens to details, and is copied without anybody in it', async ({
  ext,
  linkedin,
}) => {
  const own = await settings(ext);
  await expect(own.getByText('No page was read yet')).toBeVisible();
  await expect(own.getByRole('button', { name: 'Details' })).toHaveCount(0);
  await save(ext, linkedin, '/in/elif-karadag/');
  await save(ext, linkedin, '/in/daniel-osgathorpe/');
  await own.bringToFront();
  await expect(own.getByText('2 saves so far: too few to judge')).toBeVisible();
  await expect(own.getByText(/^Name 2 of 2 · /)).toBeVisible();

  await own.getByRole('button', { name: 'Details' }).press('Enter');
  const table = own.getByRole('table', { name: 'Profile, new layout one save' });
  await expect(table.getByRole('row', { name: /^Name / }).getByRole('cell')).toHaveText(['1', '1']);
  await ext.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await own.getByRole('button', { name: 'Copy a report' }).click();
  await expect(own.getByRole('status')).toContainText('Report copied');
  const report = await own.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/^Pipeside .+, the last 2 saves\n/);
  expect(report).toMatch(/^1 × classic · fullName · .+ · sure$/m);
  for (const word of ['Elif', 'Karadağ', 'karadag', 'Kuzey', 'Daniel', 'Osgathorpe', 'Halden', 'http'])
    expect(report).not.toContain(word);
});

test('pages that could not be read are told in the panel and in settings', async ({ ext, linkedin }) => {
  for (const slug of ['elif-karadag', 'daniel-osgathorpe', 'mina-kallas'])
    await save(ext, linkedin, `/in/${slug}/?layout=unknown`);
  const page = await ext.visit(linkedin.url('/in/rafael-monteagudo/'));
  const panel = await ext.open('sidepanel');
  await page.bringToFront();
  await expect(panel.getByText('LinkedIn changed its page: name and address still work.')).toBeVisible();
  const opened = ext.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Details' }).click();
  const own = await opened;
  await expect(
    own.getByText('LinkedIn changed its page: the last saves kept name and address only'),
  ).toBeVisible();
});

test('language and theme are changed in settings, everywhere at once', async ({ ext }) => {
  const panel = await ext.open('sidepanel');
  await panel.getByRole('button', { name: 'Menu', exact: true }).click();
  const opened = ext.context.waitForEvent('page');
  await panel.getByRole('menuitem', { name: 'Settings' }).click();
  const own = await opened;
  await own.getByRole('button', { name: 'Theme: As the system' }).click();
  await own.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(panel.locator('html')).toHaveAttribute('data-theme', 'dark');
  await own.getByRole('button', { name: 'Language: English' }).press('Enter');
  await own.keyboard.press('ArrowDown');
  await own.keyboard.press('Enter');
  await expect(own.getByRole('heading', { name: 'Ayarlar', level: 1 })).toBeVisible();
  await expect(own).toHaveTitle('Ayarlar · Pipeside');
  await expect(panel.getByRole('tab', { name: 'Kişi' })).toBeVisible();
});

for (const { language, dark, add, details } of [
  { language: 'en', dark: false, add: 'Add to pipeline', details: 'Details' },
  { language: 'tr', dark: true, add: 'Hattıma ekle', details: 'Ayrıntılar' },
] as const) {
  test.describe(`${language}, ${dark ? 'dark' : 'light'}`, () => {
    test.use({ language, dark });

    test('settings have no fault axe knows of, and fit 320 px', async ({ ext, linkedin }) => {
      const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
      await ext.control(page).click(add);
      await ext.control(page).see(/Prospect|Aday/);
      for (const width of [1280, 320]) {
        const own = await settings(ext, { width, height: 800 });
        await own.getByRole('button', { name: details }).click();
        await expect(own.getByRole('table')).toBeVisible();
        const { violations } = await new AxeBuilder({ page: own }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        const beyond = await own.evaluate(() =>
          [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > innerWidth)
            .map((element) => element.outerHTML.slice(0, 120)),
        );
        expect(beyond).toEqual([]);
        const head = await own.getByRole('columnheader').last().boundingBox();
        expect(head?.height, 'numbers and their heads are on one line').toBeLessThan(60);
      }
    });
  });
}
