/** Every surface: no fault that axe knows of, nothing cut off at its narrowest, in both languages and themes. */
import AxeBuilder from '@axe-core/playwright';
import { command } from '../harness/asking.ts';
import type { ChromiumSession, Surface } from '../harness/chromium.ts';
import { storedLeads } from '../harness/stored.ts';
import { expect, test } from './fixtures.ts';

const SURFACES: { surface: Surface; at: string; width: number }[] = [
  { surface: 'sidepanel', at: '#person', width: 320 },
  { surface: 'sidepanel', at: '#board', width: 320 },
  { surface: 'sidepanel', at: '#today', width: 320 },
  { surface: 'popup', at: '', width: 380 },
  { surface: 'app', at: '#board', width: 1280 },
  { surface: 'app', at: '#today', width: 1280 },
  { surface: 'app', at: '#cadences', width: 1280 },
  { surface: 'app', at: '#cadences', width: 320 },
  { surface: 'app', at: '#settings', width: 1280 },
  { surface: 'welcome', at: '', width: 1280 },
];

async function faults(ext: ChromiumSession, surface: Surface, at: string, width: number): Promise<string[]> {
  const page = await ext.open(surface, { width, height: 800 }, at);
  await expect(page.getByRole('heading').first()).toBeAttached();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.close();
  return [
    ...violations.map(({ id, nodes }) => `${surface}${at}: ${id} at ${nodes[0]?.html}`),
    ...(over > 0 ? [`${surface}${at}: ${over} px too wide`] : []),
  ];
}

for (const { language, dark, add } of [
  { language: 'en', dark: false, add: 'Add to pipeline' },
  { language: 'tr', dark: true, add: 'Hattıma ekle' },
] as const) {
  test.describe(`${language}, ${dark ? 'dark' : 'light'}`, () => {
    test.use({ language, dark });

    test('with nothing there yet', async ({ ext }) => {
      for (const { surface, at, width } of SURFACES)
        expect.soft(await faults(ext, surface, at, width)).toEqual([]);
    });

    test('with people on the board and something late', async ({ ext, linkedin }) => {
      for (const path of ['/in/elif-karadag/', '/in/daniel-osgathorpe/', '/in/mina-kallas/']) {
        const page = await ext.visit(linkedin.url(path));
        await ext.control(page).click(add);
        await ext.control(page).see(/Prospect|Aday/);
      }
      const own = await ext.open('app');
      const [first, second] = await storedLeads(own);
      const late = { date: '2026-01-05', time: '09:30', channel: 'call', text: null };
      await command(own, 'planFollowUp', { leadId: first?.id, ...late });
      await command(own, 'planFollowUp', {
        leadId: second?.id,
        ...late,
        date: '2031-01-05',
        text: 'Send the offer',
      });
      for (const { surface, at, width } of SURFACES)
        expect.soft(await faults(ext, surface, at, width)).toEqual([]);
    });
  });
}
