/** The lead's page: what happened, logged and read; a pinned note; a second deal; a change taken back. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { command } from '../harness/asking.ts';
import type { ChromiumSession } from '../harness/chromium.ts';
import type { LinkedIn } from '../harness/linkedin-server.ts';
import { seedLeads } from '../harness/seed.ts';
import { storedActivities, storedLeads } from '../harness/stored.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

async function leadOf(ext: ChromiumSession, linkedin: LinkedIn): Promise<Page> {
  const profile = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, profile);
  await profile.close();
  const own = await ext.open('app', { width: 1280, height: 800 }, '#settings');
  const [lead] = await storedLeads(own);
  await own.evaluate((id) => {
    location.hash = `lead/${id}`;
  }, lead?.id ?? '');
  await expect(own.getByRole('heading', { name: 'Elif Karadağ' })).toBeVisible();
  return own;
}

const entries = (page: Page) => page.getByRole('region', { name: 'Timeline' }).locator('ol > li');

test('by keys: a call in two, a meeting with words, each with its Undo', async ({ ext, linkedin }) => {
  const page = await leadOf(ext, linkedin);
  await page.keyboard.press('l');
  await page.keyboard.press('1');
  await expect(page.getByRole('status')).toContainText('Logged: Call');
  await expect(entries(page).first()).toContainText('Call');

  await page.keyboard.press('n');
  await page.keyboard.type('Wants *two* references');
  await page.keyboard.press('Shift+Tab');
  await page.getByRole('button', { name: 'Log at once…' }).press('Enter');
  await page.keyboard.press('4');
  await expect(page.getByRole('status')).toContainText('Logged: Meeting');
  await expect(page.getByText('Wants two references')).toBeVisible();
  await expect(page.getByText('Moved to Contacted / meeting')).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Wants two references')).toBeHidden();
  expect((await storedActivities(page)).map(({ kind }) => kind).sort()).toEqual(['call', 'captured']);
});

test('by mouse: a note with Markdown is pinned, filtered, edited; hostile text is only text', async ({
  ext,
  linkedin,
}) => {
  const page = await leadOf(ext, linkedin);
  const box = page.getByRole('textbox', { name: 'Note' });
  await box.fill(
    '**Decides** with the CFO\n- [prices](https://fjordlys.example/p)\n[x](javascript:alert(1)) <img src=x onerror=alert(1)>',
  );
  await box.press('Enter');
  const note = entries(page).filter({ hasText: 'Decides with the CFO' });
  await expect(note.getByText('Decides', { exact: true })).toHaveCSS('font-weight', '600');
  const link = note.getByRole('link');
  await expect(link).toHaveCount(1);
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(note.locator('img')).toHaveCount(0);

  await note.getByRole('button', { name: 'Note: more' }).click();
  await page.getByRole('menuitem', { name: 'Pin note' }).click();
  await expect(page.getByRole('region', { name: 'Pinned' })).toContainText('Decides with the CFO');

  await page.getByRole('radio', { name: 'Changes' }).check();
  await expect(note).toBeHidden();
  await page.getByRole('radio', { name: 'Notes' }).check();
  await expect(entries(page)).toHaveCount(1);

  await note.getByText('Decides', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Note' }).last().fill('Decides alone');
  await page.keyboard.press('Enter');
  await expect(entries(page).getByText('Decides alone')).toBeVisible();
});

test('a change is taken back where it is told', async ({ ext, linkedin }) => {
  const page = await leadOf(ext, linkedin);
  await page.getByRole('button', { name: 'Add: Value' }).click();
  await page.keyboard.type('₺480K');
  await page.keyboard.press('Enter');
  await expect(page.getByText('₺480,000', { exact: true })).toBeVisible();
  const change = entries(page).filter({ hasText: 'Value edited by you' });
  await change.hover();
  await change.getByRole('button', { name: 'Undo this step' }).click();
  await expect(page.getByRole('button', { name: 'Add: Value' })).toBeVisible();
  await expect(change).toBeHidden();
});

test('one deal is no heavier for it, and a second is a card of its own', async ({ ext, linkedin }) => {
  const page = await leadOf(ext, linkedin);
  await expect(page.getByRole('region', { name: 'Deals' })).toBeHidden();
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'Add another deal…' }).click();
  await page.getByRole('textbox', { name: 'Deal' }).fill('Gebze, third store');
  await page.getByRole('textbox', { name: 'Value' }).fill('260K');
  await page.getByLabel('Close date').fill('2031-03-04');
  await page.getByRole('button', { name: 'Add deal' }).click();
  const deals = page.getByRole('region', { name: 'Deals' });
  await expect(deals.getByRole('link')).toHaveCount(2);
  await expect(deals.locator('[aria-current=page]')).toContainText('Gebze, third store');
  await expect(deals).toContainText('close Tue 4 Mar 2031');
  await deals.getByRole('link', { name: /Unnamed deal/ }).press('Enter');
  await expect(deals.locator('[aria-current=page]')).toContainText('Unnamed deal');
  expect(await storedLeads(page)).toHaveLength(2);
});

test('a question is answered where it stands, and Lost asks why', async ({ ext, linkedin }) => {
  const page = await leadOf(ext, linkedin);
  const [lead] = await storedLeads(page);
  const questions = [{ id: 'need', text: 'Is there a need?', required: false }];
  await command(page, 'editStage', { stageId: lead?.stageId, change: { questions } });
  const asked = page.getByRole('region', { name: 'Questions of this stage' });
  await expect(asked).toContainText('0/1');
  await asked.getByRole('button', { name: 'Add: Is there a need?' }).press('Enter');
  await page.keyboard.type('Temperature logs by hand');
  await page.keyboard.press('Enter');
  await expect(asked).toContainText('1/1');
  expect((await storedLeads(page))[0]?.answers).toEqual({ need: 'Temperature logs by hand' });

  await page.getByRole('button', { name: 'Lost…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: 'Lost' })).toBeChecked();
  await dialog.getByLabel('Why was it lost?').fill('No budget');
  await dialog.getByRole('button', { name: 'Close as lost' }).click();
  await expect(page.getByText('Lost: No budget')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lost…' })).toBeHidden();
  // The closed stage asks something itself: what was answered before stands under it.
  await expect(page.getByRole('heading', { name: 'Answered in other stages' })).toBeVisible();
  await expect(asked).toContainText('Temperature logs by hand');
});

test('the leads of a stage are gone through by J and K', async ({ ext }) => {
  const page = await ext.open('app', { width: 1280, height: 800 }, '#settings');
  await seedLeads(page, 30);
  await page.evaluate(() => {
    location.hash = 'lead/l000000';
  });
  const place = page.getByTitle('Place in this stage');
  await expect(place).toHaveText(/^1 \/ /);
  await expect(page.getByRole('button', { name: 'Previous lead in this stage' })).toBeDisabled();
  await page.keyboard.press('j');
  await expect(place).toHaveText(/^2 \/ /);
  await page.keyboard.press('k');
  await expect(place).toHaveText(/^1 \/ /);
  expect(page.url()).toContain('l000000');
});

for (const { language, dark } of [
  { language: 'en', dark: false },
  { language: 'tr', dark: true },
] as const) {
  test.describe(`${language}, ${dark ? 'dark' : 'light'}`, () => {
    test.use({ language, dark });
    test('the page with two deals and every kind of entry has no fault axe knows of', async ({
      ext,
      linkedin,
    }) => {
      const profile = await ext.visit(linkedin.url('/in/elif-karadag/'));
      await ext.control(profile).click(language === 'tr' ? 'Hattıma ekle' : 'Add to pipeline');
      await ext.control(profile).see(/^(Saved in|Eklendi)/);
      const own = await ext.open('app', { width: 1280, height: 800 }, '#settings');
      const [lead] = await storedLeads(own);
      const leadId = lead?.id ?? '';
      for (const kind of ['call', 'email', 'message', 'meeting', 'proposal', 'upsell']) {
        await command(own, 'logTouch', { leadId, kind, text: 'https://fjordlys.example **x**' });
      }
      await command(own, 'replied', { leadId, text: '> yes' });
      await command(own, 'addDeal', { leadId, title: 'Gebze', value: null, expectedCloseAt: '2031-03-04' });
      await own.evaluate((id) => {
        location.hash = `lead/${id}`;
      }, leadId);
      await expect(own.getByRole('region', { name: /^(Deals|Fırsatlar)$/ })).toBeVisible();
      expect((await new AxeBuilder({ page: own }).analyze()).violations).toEqual([]);
      const panel = await ext.open('sidepanel', { width: 320, height: 720 }, `#lead/${leadId}`);
      await expect(panel.getByRole('region', { name: /^(Deals|Fırsatlar)$/ })).toBeVisible();
      expect((await new AxeBuilder({ page: panel }).analyze()).violations).toEqual([]);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
}
