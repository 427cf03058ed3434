/** What was read and is not certain: said by the control, decided in one click in the panel. */
import { expect, test } from './fixtures.ts';

const LANGUAGES = {
  en: {
    add: 'Add to pipeline',
    unsure: /^\d fields? unsure: decide in the panel$/,
    menu: 'Prospect: change stage',
    title: 'Title: Procurement Director. Edit',
    right: 'It is right',
    chip: 'Unsure',
    settled: 'No next step',
    plan: 'Tomorrow',
  },
  tr: {
    add: 'Hattıma ekle',
    unsure: /^\d alan kesin değil: panelde karar verin$/,
    menu: 'Aday: aşamayı değiştir',
    title: 'Unvan: Procurement Director. Düzenle',
    right: 'Doğru',
    chip: 'Kesin değil',
    settled: 'Adım yok',
    plan: 'Yarın',
  },
} as const;

for (const language of ['en', 'tr'] as const) {
  const words = LANGUAGES[language];
  test.describe(language, () => {
    test.use({ language });

    test('a guess is said by the control, which leads to where one click settles it', async ({
      ext,
      linkedin,
    }) => {
      const page = await ext.visit(linkedin.url('/in/daniel-osgathorpe/'));
      const control = ext.control(page);
      await control.click(words.add);
      await control.see(words.plan);
      await page.reload();
      await control.click(words.unsure);
      const panel = await ext.sidePanel();
      // A title out of the headline alone is a guess, with nothing beside it to choose from.
      await expect(panel.getByRole('button', { name: words.title })).toBeVisible();
      const right = panel.getByRole('button', { name: words.right });
      const unsure = await right.count();
      expect(unsure).toBeGreaterThan(0);
      for (let left = unsure - 1; left >= 0; left -= 1) {
        await right.first().click();
        await expect(right).toHaveCount(left);
      }
      await expect(panel.getByText(words.chip, { exact: true })).toBeHidden();
      await control.see(words.settled);
    });
  });
}

test('behind a planned step it is still said, in the menu', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/daniel-osgathorpe/'));
  const control = ext.control(page);
  await control.click('Add to pipeline');
  await control.click('Tomorrow');
  await control.click('Prospect: change stage');
  await control.see(LANGUAGES.en.unsure);
});
