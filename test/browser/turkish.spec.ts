/** The browser speaks Turkish, and so do we: in the page, in our pages, in the notification. */
import { command } from '../harness/asking.ts';
import { storedLeads } from '../harness/stored.ts';
import { expect, test } from './fixtures.ts';

test.use({ language: 'tr' });

test('the control, its menu and the first pipeline are Turkish', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const control = ext.control(page);
  await control.click('Hattıma ekle');
  await control.see('Eklendi: Aday');
  await control.see('Geri al');
  await page.reload();
  await control.click(/^Aday.*: aşamayı değiştir$/);
  await control.see('Yanıt geldi');
  await control.click('Yanıt geldi');
  await control.see(/^Görüş.*: aşamayı değiştir$/);
});

test('our pages are Turkish, and say so to screen readers', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await ext.control(page).click('Hattıma ekle');
  await ext.control(page).see('Eklendi: Aday');
  const own = await ext.open('sidepanel');
  await expect(own.locator('html')).toHaveAttribute('lang', 'tr');
  await expect(own.getByRole('tab', { name: /Bugün/ })).toBeVisible();
  await expect(own.getByRole('tab', { name: /Kişi/ })).toBeVisible();
});

test('a command’s words stay the user’s own', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await ext.control(page).click('Hattıma ekle');
  await ext.control(page).see('Eklendi: Aday');
  const own = await ext.open('app');
  const [lead] = await storedLeads(own);
  await command(own, 'addNote', { leadId: lead?.id, text: 'Gebze’de iki depo; İstanbul’da ığdır' });
  await own.goto(ext.url('app', `#lead/${lead?.id}`));
  await expect(own.getByText('Gebze’de iki depo; İstanbul’da ığdır')).toBeVisible();
});
