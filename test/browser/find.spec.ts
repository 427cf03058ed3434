/** Finding people: the palette by mouse and by keys, filters and views on the board, the same in the panel. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { command } from '../harness/asking.ts';
import type { ChromiumSession } from '../harness/chromium.ts';
import type { LinkedIn } from '../harness/linkedin-server.ts';
import { standing, storedActivities, storedLeads } from '../harness/stored.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

const PEOPLE = ['elif-karadag', 'mina-kallas', 'rafael-monteagudo'];

/** Saves three people: one moved on, one with a note and a tag. */
async function threePeople(ext: ChromiumSession, linkedin: LinkedIn): Promise<void> {
  const page = await ext.visit(linkedin.url(`/in/${PEOPLE[0]}/`));
  for (const slug of PEOPLE) {
    await page.goto(linkedin.url(`/in/${slug}/`));
    await saveAndRest(ext, page);
  }
  await page.close();
  const own = await ext.open('app');
  const leads = await storedLeads(own);
  const of = (name: string) => leads.find(({ card }) => card.fullName === name);
  await command(own, 'addNote', {
    leadId: of('Mina Kallas')?.id,
    text: 'Moves to an İSTANBUL office in March',
  });
  await command(own, 'setTags', { personId: of('Rafael Monteagudo')?.personId, tags: ['Ihracat'] });
  await own.close();
}

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find people, views and actions' });
/** By its key, which is heard once the page is drawn. */
async function openPalette(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toContainText(/\S/);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette(page)).toBeVisible();
}

const chosen = (page: Page) => page.getByRole('option', { selected: true });

test('somebody is found by name, by note and the Turkish way, and opened by keys alone', async ({
  ext,
  linkedin,
}) => {
  await threePeople(ext, linkedin);
  const app = await ext.open('app', { width: 1280, height: 800 }, '#board');
  await expect(app.getByRole('link', { name: 'Mina Kallas' })).toBeVisible();
  await openPalette(app);
  await expect(palette(app).getByRole('combobox')).toBeFocused();
  await app.keyboard.type('karadag');
  await expect(chosen(app)).toContainText('Elif Karadağ');
  await app.keyboard.press('ControlOrMeta+a');
  await app.keyboard.type('istanbul of');
  await expect(chosen(app)).toContainText('Mina Kallas');
  await expect(chosen(app)).toContainText('Moves to an İSTANBUL office');
  await app.keyboard.press('ControlOrMeta+a');
  await app.keyboard.type('İHRACAT');
  await expect(chosen(app)).toContainText('Rafael Monteagudo');
  await app.keyboard.press('Enter');
  await expect(palette(app)).toHaveCount(0);
  await expect(app.getByRole('heading', { name: 'Rafael Monteagudo' })).toBeVisible();
});

test('something is done with somebody from the palette: a stage, a step, a note, and Undo', async ({
  ext,
  linkedin,
}) => {
  await threePeople(ext, linkedin);
  const app = await ext.open('app', { width: 1280, height: 800 }, '#board');
  await expect(app.getByRole('link', { name: 'Mina Kallas' })).toBeVisible();

  await app.getByRole('button', { name: 'Find or do anything' }).click();
  await app.keyboard.type('elif');
  await expect(chosen(app)).toContainText('Elif Karadağ');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.type('proposal');
  await expect(chosen(app)).toContainText('Move to Proposal requested / sent');
  await app.keyboard.press('Enter');
  await expect.poll(() => standing(app)).toContain('Elif Karadağ in Proposal');

  await openPalette(app);
  await app.keyboard.type('rafael');
  await expect(chosen(app)).toContainText('Rafael Monteagudo');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.type('closed');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('dialog')).toContainText('Rafael Monteagudo');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
  expect(await standing(app)).toContain('Rafael Monteagudo in Prospect');

  await openPalette(app);
  await app.keyboard.type('mina');
  await expect(chosen(app)).toContainText('Mina Kallas');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.type('Asked for prices');
  await app.getByRole('option', { name: 'Note: “Asked for prices”' }).click();
  await expect(app.getByRole('status')).toContainText('Note saved');
  const notes = async () => (await storedActivities(app)).filter(({ kind }) => kind === 'note');
  expect(await notes()).toHaveLength(2);

  await openPalette(app);
  await app.keyboard.type('>undo');
  await expect(chosen(app)).toContainText('Undo the last step');
  await app.keyboard.press('Enter');
  await expect.poll(async () => (await notes()).length).toBe(1);
});

test('a filter leaves its people on the board with right counts, is kept as a view and taken back', async ({
  ext,
  linkedin,
}) => {
  await threePeople(ext, linkedin);
  const app = await ext.open('app', { width: 1280, height: 800 }, '#board');
  const prospect = app.getByRole('region').filter({ has: app.getByRole('heading', { name: 'Prospect' }) });
  await expect(prospect.getByRole('listitem')).toHaveCount(3);

  await app.getByRole('button', { name: 'Filter', exact: true }).click();
  await app.getByRole('button', { name: 'Add filter' }).click();
  await app.getByRole('menuitem', { name: 'Tag', exact: true }).click();
  await app.getByRole('dialog', { name: 'Tag' }).getByRole('checkbox', { name: 'Ihracat' }).check();
  await expect(prospect.getByRole('listitem')).toHaveCount(1);
  await expect(prospect).toContainText('Rafael Monteagudo');
  await expect(prospect.getByRole('heading')).toContainText('Prospect');
  await expect(app.getByRole('button', { name: /^All/ })).toContainText('1');
  await app.keyboard.press('Escape');

  await app.getByRole('button', { name: 'Save as a view' }).click();
  await app.getByRole('textbox', { name: 'Name of the view' }).fill('Exporters');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: /^Exporters/ })).toHaveAttribute('aria-current', 'true');
  await app.reload();
  await expect(prospect.getByRole('listitem')).toHaveCount(1);

  await app.getByRole('button', { name: /^All/ }).click();
  await expect(prospect.getByRole('listitem')).toHaveCount(3);
  await openPalette(app);
  await app.keyboard.type('exp');
  await expect(chosen(app)).toContainText('Exporters');
  await app.keyboard.press('Enter');
  await expect(prospect.getByRole('listitem')).toHaveCount(1);

  await app.getByRole('button', { name: 'View: Exporters' }).click();
  await app.getByRole('menuitem', { name: 'Delete view' }).click();
  await expect(app.getByRole('button', { name: /^Exporters/ })).toHaveCount(0);
  await app.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(app.getByRole('button', { name: /^Exporters/ })).toBeVisible();
});

test('in the panel the palette finds, and a filter stands above its board', async ({ ext, linkedin }) => {
  await threePeople(ext, linkedin);
  const panel = await ext.open('sidepanel', { width: 320, height: 640 }, '#board');
  await panel.getByRole('button', { name: 'Find or do anything' }).click();
  await panel.keyboard.type('mina');
  await expect(chosen(panel)).toContainText('Mina Kallas');
  const { x, width } = (await palette(panel).boundingBox()) ?? { x: 0, width: 0 };
  expect([x, width]).toEqual([12, 296]);
  await panel.getByRole('option', { name: 'Show everybody with “mina”' }).click();
  await expect(panel.getByRole('search', { name: 'Filter' })).toContainText('mina');
  const list = panel.getByRole('tabpanel', { name: 'Prospect' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await panel.getByRole('button', { name: 'Clear all' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(3);
});

for (const dark of [false, true]) {
  test.describe(dark ? 'dark' : 'light', () => {
    test.use({ dark });
    test('palette, filter and views have no fault axe knows of, and fit', async ({ ext, linkedin }) => {
      await threePeople(ext, linkedin);
      const faults = async (page: Page) => {
        await page.evaluate(() =>
          Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
        );
        const { violations } = await new AxeBuilder({ page }).analyze();
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        return [
          ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          ...(over > 0 ? ['too wide'] : []),
        ];
      };
      const app = await ext.open('app', { width: 1280, height: 800 }, '#board');
      await openPalette(app);
      await app.keyboard.type('a');
      await expect(chosen(app)).toBeVisible();
      expect(await faults(app)).toEqual([]);
      await app.keyboard.press('Escape');
      await app.getByRole('button', { name: 'Filter', exact: true }).click();
      for (const part of ['Stage', 'Value', 'Company']) {
        await app.getByRole('button', { name: 'Add filter' }).click();
        await app.getByRole('menuitem', { name: part, exact: true }).click();
        await expect(app.getByRole('dialog', { name: part })).toBeVisible();
        expect(await faults(app)).toEqual([]);
        await app.keyboard.press('Escape');
      }
      const panel = await ext.open('sidepanel', { width: 320, height: 640 }, '#board');
      await openPalette(panel);
      await panel.keyboard.type('kal');
      await expect(chosen(panel)).toBeVisible();
      expect(await faults(panel)).toEqual([]);
    });
  });
}
