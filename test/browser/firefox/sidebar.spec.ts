import { expect, test } from './fixtures.ts';

test('the control says which key opens the sidebar; there the person stands, with the cursor in the note', async ({
  fox,
  linkedin,
}) => {
  const own = await fox.open('app');
  const page = await fox.visit(linkedin.url('/in/elif-karadag/'));
  const control = fox.control(page);
  await control.click('Add to pipeline');
  await control.click('Note');
  await control.see(/Alt\+Shift\+P/);
  expect(await fox.sidebar(own)).toBeNull();
  await fox.pressSidebarKey();
  await expect.poll(async () => (await fox.sidebar(own))?.text ?? '').toContain('Elif Karadağ');
  await expect.poll(async () => (await fox.sidebar(own))?.focused).toBe('Note');
});

test('the sidebar follows the tab', async ({ fox, linkedin }) => {
  const own = await fox.open('app');
  const page = await fox.visit(linkedin.url('/in/mina-kallas/'));
  await fox.control(page).see('Add to pipeline');
  await fox.pressSidebarKey();
  const shown = async () => (await fox.sidebar(own))?.text ?? '';
  await expect.poll(shown).toContain('Mina Kallas');
  await expect.poll(shown).toContain('Add to pipeline');
  await page.evaluate(() => window.demo.go('/in/daniel-osgathorpe/'));
  await expect.poll(shown).toContain('Daniel Osgathorpe');
  await expect.poll(shown).not.toContain('Mina Kallas');
});
