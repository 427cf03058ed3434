import { expect, test } from './fixtures.ts';

test.use({ language: 'tr' });

test('Firefox speaks Turkish, and so do we', async ({ fox, linkedin }) => {
  const page = await fox.visit(linkedin.url('/in/elif-karadag/'));
  await fox.control(page).click('Hattıma ekle');
  await fox.control(page).see('Eklendi: Aday');
  const panel = await fox.open('sidepanel');
  await expect.poll(() => panel.evaluate(() => document.documentElement.lang)).toBe('tr');
});
