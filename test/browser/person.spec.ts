/** The Person tab in the true side panel, and the lead on it, as somebody at work uses them. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../harness/chromium.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

/** Opens the panel from one of our own pages, as the welcome does, and leaves `page` in front. */
async function openPanel(ext: ChromiumSession, page: Page): Promise<Page> {
  const welcome = await ext.open('welcome');
  await welcome.getByRole('button', { name: 'Open the panel' }).click();
  const panel = await ext.sidePanel();
  await page.bringToFront();
  await welcome.close();
  return panel;
}

test('the panel follows the tab: somebody new, somebody else, nobody', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const panel = await openPanel(ext, page);
  await expect(panel.getByRole('heading', { name: 'Elif Karadağ' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Add to pipeline' })).toBeVisible();

  await page.goto(linkedin.url('/in/mina-kallas/'));
  await expect(panel.getByRole('heading', { name: 'Mina Kallas' })).toBeVisible();
  await page.goto(linkedin.url('/feed/'));
  await expect(panel.getByRole('heading', { name: 'Open somebody’s profile' })).toBeVisible();
});

test('one click in the panel saves the person the tab shows', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const panel = await openPanel(ext, page);
  await panel.getByRole('button', { name: 'Add to pipeline' }).click();
  await expect(panel.getByRole('status')).toContainText('Saved in Prospect');
  await expect(panel.getByRole('button', { name: 'Stage: Prospect. Move to…' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Company: Kuzey Lojistik. Edit' })).toBeVisible();
  await ext.control(page).see(/^Prospect: change stage$/);
});

test('an edit is kept as mine through a second reading, and Ctrl+Z takes it back', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  const panel = await openPanel(ext, page);
  await panel.getByRole('button', { name: 'Title: Head of Operations. Edit' }).click();
  await panel.getByRole('textbox', { name: 'Title' }).fill('Operations Director');
  await panel.keyboard.press('Enter');
  const edited = panel.getByRole('button', { name: 'Title: Operations Director. Edit' });
  await expect(edited).toBeFocused();
  await expect(edited).toHaveAccessibleDescription(/^Written by you, /);

  await panel.getByRole('button', { name: 'More' }).first().click();
  await panel.getByRole('menuitem', { name: 'Read this page again' }).click();
  await expect(panel.getByRole('status')).toContainText('Page read again');
  await expect(edited).toBeVisible();

  // The reading offered what the page says: that is the newer step, and is taken back first.
  await panel.keyboard.press('ControlOrMeta+z');
  await expect(panel.getByRole('status')).toContainText('Read again');
  await expect(edited).toBeVisible();
  await panel.keyboard.press('ControlOrMeta+z');
  await expect(panel.getByRole('button', { name: 'Title: Head of Operations. Edit' })).toBeVisible();
  await expect(panel.getByRole('status')).toContainText('Undone');
});

test('Esc gives an edit back', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  const panel = await openPanel(ext, page);
  await panel.getByRole('button', { name: 'Company: Kuzey Lojistik. Edit' }).click();
  await panel.getByRole('textbox', { name: 'Company' }).fill('Novarbre');
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: 'Company: Kuzey Lojistik. Edit' })).toBeFocused();
});

test('note, next step, snooze, done and stage by keyboard alone', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  const panel = await openPanel(ext, page);
  await expect(panel.getByRole('heading', { name: 'Elif Karadağ' })).toBeVisible();

  await panel.keyboard.press('n');
  await panel.keyboard.type('Two cold stores');
  await panel.keyboard.press('Shift+Enter');
  await panel.keyboard.type('asks for references');
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('Two cold stores\nasks for references')).toBeVisible();
  await panel.keyboard.press('Escape');

  await panel.keyboard.press('f');
  await panel.keyboard.type('Call about the pilot');
  await panel.getByRole('radiogroup', { name: 'Channel' }).getByRole('radio', { name: 'Call' }).check();
  await panel.getByRole('button', { name: /^(Tomorrow|Next working day)/ }).press('Enter');
  await expect(panel.getByRole('heading', { name: /^Next step: Call, / })).toBeVisible();
  await expect(panel.getByText('Call about the pilot')).toBeVisible();

  await panel.getByRole('button', { name: 'Snooze' }).press('Enter');
  await panel.keyboard.press('n');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toContainText('Snoozed to');

  await panel.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(panel.getByText('No next step. When will you come back?')).toBeVisible();
  await expect(panel.getByText('Call: done')).toBeVisible();

  await panel.keyboard.press('m');
  await panel.keyboard.press('4');
  await expect(panel.getByRole('button', { name: /^Stage: Proposal/ })).toBeVisible();
});

test('a date and time of one’s own, and the worth in full', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  const panel = await openPanel(ext, page);
  await panel.getByRole('button', { name: /^Pick…/ }).click();
  await panel.getByLabel('Date').fill('2031-03-04');
  await panel.getByLabel('Time (optional)').fill('09:30');
  await panel.getByRole('button', { name: 'Set for Tue 4 Mar 2031, 09:30' }).click();
  await expect(panel.getByRole('heading', { name: /Tue 4 Mar 2031, 09:30$/ })).toBeVisible();

  await panel.getByRole('button', { name: 'Add: Value' }).click();
  await panel.keyboard.type('₺480K');
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('₺480,000', { exact: true })).toBeVisible();
});

test('“Write a note” in the page brings the cursor to the note, and the panel goes on following', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const control = await saveAndRest(ext, page);
  await control.click('Prospect: change stage');
  await control.click('Write a note');
  const panel = await ext.sidePanel();
  await expect(panel.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await expect(panel.getByRole('heading', { name: 'Elif Karadağ' })).toBeVisible();
  await page.goto(linkedin.url('/in/mina-kallas/'));
  await expect(panel.getByRole('heading', { name: 'Mina Kallas' })).toBeVisible();
});

test('somebody removed is gone from the panel, and back by Undo', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  const panel = await openPanel(ext, page);
  await panel.getByRole('button', { name: 'More' }).first().click();
  await panel.getByRole('menuitem', { name: 'Remove from pipeline' }).click();
  await expect(panel.getByRole('button', { name: 'Add to pipeline' })).toBeVisible();
  await panel.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('button', { name: 'Stage: Prospect. Move to…' })).toBeVisible();
});

test('the full tab shows the lead with its details, timeline and next step', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  const panel = await openPanel(ext, page);
  await expect(panel.getByRole('heading', { name: 'Elif Karadağ' })).toBeVisible();
  const opened = ext.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Open in full tab' }).click();
  const app = await opened;
  await expect(app.getByRole('heading', { name: 'Elif Karadağ', level: 1 })).toBeVisible();
  await expect(app).toHaveTitle('Elif Karadağ · Pipeside');
  await app.getByRole('button', { name: 'Move to Qualified' }).click();
  await expect(app.getByText(/^Moved to Qualified/).first()).toBeVisible();
  await page.bringToFront();
  await expect(panel.getByRole('button', { name: /^Stage: Qualified lead/ })).toBeVisible();
});

test('the language and the theme are changed from the menu, everywhere at once', async ({ ext }) => {
  const panel = await ext.open('sidepanel');
  const app = await ext.open('app');
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Menu', exact: true }).click();
  await panel.getByRole('menuitemradio', { name: 'Türkçe' }).click();
  await expect(panel.getByRole('tab', { name: 'Kişi' })).toBeVisible();
  await expect(app.getByRole('link', { name: 'Pano', exact: true })).toBeVisible();
  await expect(panel.locator('html')).toHaveAttribute('lang', 'tr');
  await panel.getByRole('button', { name: 'Menü', exact: true }).click();
  await panel.getByRole('menuitemradio', { name: 'Koyu' }).click();
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.reload();
  await expect(app.getByRole('link', { name: 'Pano', exact: true })).toBeVisible();
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const { language, dark } of [
  { language: 'en', dark: false },
  { language: 'tr', dark: true },
] as const) {
  test.describe(`${language}, ${dark ? 'dark' : 'light'}`, () => {
    test.use({ language, dark });

    test('the lead has no fault axe knows of, and fits 320 px', async ({ ext, linkedin }) => {
      const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
      await ext.control(page).click(language === 'tr' ? 'Hattıma ekle' : 'Add to pipeline');
      const app = await ext.open('app');
      await app.getByText('Elif Karadağ').first().click();
      await expect(app.getByRole('heading', { name: 'Elif Karadağ', level: 1 })).toBeVisible();
      const lead = new URL(app.url()).hash;
      const panel = await ext.open('sidepanel', { width: 320, height: 800 }, lead);
      await expect(panel.getByRole('heading', { name: 'Elif Karadağ' })).toBeVisible();
      for (const surface of [app, panel]) {
        const { violations } = await new AxeBuilder({ page: surface }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      const beyond = await panel.evaluate(() =>
        [...document.querySelectorAll('#panel *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth)
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(beyond).toEqual([]);
    });
  });
}
