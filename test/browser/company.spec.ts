/** A company's page: one click, its people linked by themselves, its view in the panel and the full tab, all taken back. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../harness/chromium.ts';
import { storedCompanies } from '../harness/stored.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

async function openPanel(ext: ChromiumSession, page: Page): Promise<Page> {
  const welcome = await ext.open('welcome');
  await welcome.getByRole('button', { name: 'Open the panel' }).click();
  const panel = await ext.sidePanel();
  await page.bringToFront();
  await welcome.close();
  return panel;
}

test('one click by the name saves the company and links who was saved before; undo takes both back', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  await page.evaluate(() => void window.demo.go('/company/kuzey-lojistik/'));
  const control = ext.control(page);
  await control.click('Add company');
  await control.see('Company saved');
  const own = await ext.open('app');
  expect(await storedCompanies(own)).toMatchObject([
    {
      name: 'Kuzey Lojistik',
      industry: 'Transportation and Storage',
      website: 'https://kuzeylojistik.example/',
      linkedin: { companyId: '71035', slug: 'kuzey-lojistik' },
    },
  ]);
  await page.bringToFront();
  await page.mouse.move(5, 5);
  await control.see('Company saved · 1 person');
  expect(await control.count()).toBe(1);

  await control.click('Company saved · 1 person');
  await control.click('Undo the last step');
  await control.see('Add company');
  expect(await storedCompanies(own)).toEqual([]);
});

test('the control goes from a person to a company and back, and is on no other page', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/company/marmara-kimya/about/'));
  const control = ext.control(page);
  await control.see('Add company');
  await page.evaluate(() => void window.demo.go('/in/elif-karadag/'));
  await control.see('Add to pipeline');
  await page.evaluate(() => void window.demo.go('/company/kuzey-lojistik/'));
  await control.see('Add company');
  await page.evaluate(() => void window.demo.go('/feed/'));
  await expect.poll(() => control.count()).toBe(0);
});

test('the panel saves the company of the tab and leads to its people, and they lead back', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  await page.goto(linkedin.url('/company/kuzey-lojistik/'));
  const panel = await openPanel(ext, page);
  await expect(panel.getByRole('heading', { name: 'Kuzey Lojistik' })).toBeVisible();
  await panel.getByRole('button', { name: 'Add company' }).click();
  await expect(panel.getByRole('status')).toContainText('Company saved');
  await expect(panel.getByRole('button', { name: 'Based in: Gebze, Kocaeli. Edit' })).toBeVisible();
  await ext.control(page).see('Company saved · 1 person');

  await panel.getByRole('button', { name: 'Industry: Transportation and Storage. Edit' }).click();
  await panel.getByRole('textbox', { name: 'Industry' }).fill('Cold stores');
  await panel.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'Read this page again' }).click();
  await panel.getByRole('button', { name: 'Use “Transportation and Storage”' }).click();
  await expect(panel.getByRole('button', { name: /^Industry: Transportation and Storage/ })).toBeVisible();

  await panel.getByRole('link', { name: 'Elif Karadağ' }).click();
  await expect(panel.getByRole('heading', { name: 'Elif Karadağ' })).toBeVisible();
  await panel.getByRole('link', { name: 'Kuzey Lojistik: open the company' }).press('Enter');
  await expect(panel.getByRole('heading', { name: 'Kuzey Lojistik', level: 1 })).toBeVisible();
  await panel.getByRole('button', { name: 'Elif Karadağ: does not work here' }).click();
  await expect(panel.getByText('Nobody of yours is linked to it yet')).toBeVisible();
  await panel.keyboard.press('ControlOrMeta+z');
  await expect(panel.getByRole('link', { name: 'Elif Karadağ' })).toBeVisible();
});

test('an equal name only asks; in quiet mode the popup saves', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url(`/in/${encodeURIComponent('şule-yıldırım')}/`));
  await saveAndRest(ext, page);
  const settings = await ext.open('app', undefined, '#settings');
  await settings.getByRole('radio', { name: 'Quiet mode' }).check();
  await page.goto(linkedin.url('/company/marmara-kimya/'));
  const popup = await ext.popup(page);
  await popup.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(popup.getByText('Company saved').first()).toBeVisible();
  expect(await ext.control(page).count()).toBe(0);
  const [company] = await storedCompanies(settings);
  const own = await ext.open('app', undefined, `#company/${company?.id}`);
  await expect(own.getByRole('heading', { name: 'Maybe here too' })).toBeVisible();
  await own.getByRole('button', { name: 'Şule Yıldırım works here' }).click();
  await expect(own.getByRole('heading', { name: 'Maybe here too' })).toHaveCount(0);
  await expect(own.getByRole('link', { name: 'Şule Yıldırım' })).toBeVisible();
});

for (const { language, dark, add } of [
  { language: 'en', dark: false, add: ['Add to pipeline', 'Add company'] },
  { language: 'tr', dark: true, add: ['Hattıma ekle', 'Şirketi ekle'] },
] as const) {
  test.describe(`${language}, ${dark ? 'dark' : 'light'}`, () => {
    test.use({ language, dark });

    test('the company has no fault axe knows of, and fits 320 px', async ({ ext, linkedin }) => {
      const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
      await ext.control(page).click(add[0]);
      await ext.control(page).see(/^(Saved in|Eklendi)/);
      await page.goto(linkedin.url('/company/kuzey-lojistik/'));
      await ext.control(page).click(add[1]);
      await ext.control(page).see(/^(Company saved|Şirket kaydedildi)/);
      const own = await ext.open('app');
      const [company] = await storedCompanies(own);
      const at = `#company/${company?.id}`;
      const panel = await ext.open('sidepanel', { width: 320, height: 800 }, at);
      const app = await ext.open('app', undefined, at);
      for (const surface of [panel, app]) {
        await expect(surface.getByRole('link', { name: 'Elif Karadağ' })).toBeVisible();
        const { violations } = await new AxeBuilder({ page: surface }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
      const beyond = await panel.evaluate(() =>
        [...document.querySelectorAll('#panel *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth)
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(beyond).toEqual([]);
    });
  });
}
