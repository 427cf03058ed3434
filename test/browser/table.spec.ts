/** The table: sorted, edited, walked and laid out, by mouse and by keys alone; light with many leads. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../harness/chromium.ts';
import type { LinkedIn } from '../harness/linkedin-server.ts';
import { seedLeads } from '../harness/seed.ts';
import { standing, storedPeople } from '../harness/stored.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

async function tableOfThree(ext: ChromiumSession, linkedin: LinkedIn): Promise<Page> {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  for (const slug of ['elif-karadag', 'mina-kallas', 'rafael-monteagudo']) {
    await page.goto(linkedin.url(`/in/${slug}/`));
    await saveAndRest(ext, page);
  }
  await page.close();
  const app = await ext.open('app', { width: 1280, height: 800 }, '#board');
  await app.getByRole('link', { name: 'As a table' }).click();
  await expect(names(app)).toHaveCount(3);
  return app;
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Leads' });
const names = (page: Page) => grid(page).getByRole('link');
const row = (page: Page, name: string) => grid(page).getByRole('row').filter({ hasText: name });
const focused = (page: Page) => page.locator(':focus');

test('sorts by its heads, up and down, and remembers it', async ({ ext, linkedin }) => {
  const app = await tableOfThree(ext, linkedin);
  const head = grid(app).getByRole('columnheader', { name: 'Name' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(names(app)).toHaveText(['Elif Karadağ', 'Mina Kallas', 'Rafael Monteagudo']);
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(names(app)).toHaveText(['Rafael Monteagudo', 'Mina Kallas', 'Elif Karadağ']);
  await app.reload();
  await expect(names(app)).toHaveText(['Rafael Monteagudo', 'Mina Kallas', 'Elif Karadağ']);
});

test('is walked and edited by keys alone: title, value, tags, stage', async ({ ext, linkedin }) => {
  const app = await tableOfThree(ext, linkedin);
  await grid(app).getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect(names(app)).toHaveText(['Elif Karadağ', 'Mina Kallas', 'Rafael Monteagudo']);
  await app.keyboard.press('ArrowDown');
  await expect(focused(app)).toHaveText('Elif Karadağ');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('textbox', { name: 'Title of Mina Kallas' })).toBeFocused();
  await app.keyboard.type('Head of Growth');
  await app.keyboard.press('Enter');
  await expect(row(app, 'Mina Kallas')).toContainText('Head of Growth');
  await expect(focused(app)).toHaveText('Head of Growth');
  const mina = async () => (await storedPeople(app)).find(({ fullName }) => fullName === 'Mina Kallas');
  expect((await mina())?.title).toBe('Head of Growth');

  await app.keyboard.press('F2');
  await app.keyboard.type('Nobody');
  await app.keyboard.press('Escape');
  await expect(focused(app)).toHaveText('Head of Growth');
  expect((await mina())?.title).toBe('Head of Growth');

  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Enter');
  await app.keyboard.type('12.5K');
  await app.keyboard.press('Enter');
  await expect(focused(app)).toContainText('12,500');

  await app.keyboard.press('End');
  await app.keyboard.press('ArrowLeft');
  await app.keyboard.press('Enter');
  await app.keyboard.type('SaaS, Fair');
  await app.keyboard.press('Enter');
  await expect(row(app, 'Mina Kallas')).toContainText('SaaSFair');

  await app.keyboard.press('Home');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Enter');
  await app.getByRole('menu').press('2');
  await expect.poll(() => standing(app)).toContain('Mina Kallas in Qualified');
  await app.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => standing(app)).toContain('Mina Kallas in Prospect');
});

test('is edited by the mouse, its rows selected, its columns chosen, moved and drawn', async ({
  ext,
  linkedin,
}) => {
  const app = await tableOfThree(ext, linkedin);
  const company = row(app, 'Mina Kallas').getByRole('gridcell', { name: 'Norrvik' });
  await company.dblclick();
  await app.getByRole('textbox', { name: 'Company of Mina Kallas' }).fill('Fjordline');
  await names(app).first().focus();
  await expect(row(app, 'Mina Kallas')).toContainText('Fjordline');

  await app.getByRole('checkbox', { name: 'Select Mina Kallas' }).check();
  await expect(row(app, 'Mina Kallas')).toHaveAttribute('aria-selected', 'true');
  await expect(row(app, 'Elif Karadağ')).toHaveAttribute('aria-selected', 'false');
  await app.getByRole('checkbox', { name: 'Select all shown' }).check();
  await expect(row(app, 'Elif Karadağ')).toHaveAttribute('aria-selected', 'true');

  await app.getByRole('button', { name: 'Columns' }).click();
  const columns = app.getByRole('dialog', { name: 'Columns' });
  await columns.getByRole('checkbox', { name: 'Tags' }).uncheck();
  await columns.getByRole('checkbox', { name: 'Source' }).check();
  await app.keyboard.press('Escape');
  await expect(grid(app).getByRole('columnheader', { name: 'Tags' })).toHaveCount(0);
  await expect(row(app, 'Mina Kallas')).toContainText('LinkedIn profile');

  const heads = grid(app).getByRole('columnheader');
  await heads.filter({ hasText: 'Company' }).getByRole('button').click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Move left' }).click();
  await expect(heads.nth(3)).toHaveText('Company');

  const box = await heads.nth(3).boundingBox();
  if (!box) throw new Error('no head');
  await app.mouse.move(box.x + box.width, box.y + box.height / 2);
  await app.mouse.down();
  await app.mouse.move(box.x + box.width + 60, box.y + box.height / 2, { steps: 4 });
  await app.mouse.up();
  await expect.poll(async () => (await heads.nth(3).boundingBox())?.width).toBe(box.width + 60);
});

test('shows its end at once with thousands of leads, and draws only what is seen', async ({ ext }) => {
  const own = await ext.open('app');
  await seedLeads(own, 3000);
  await own.close();
  const app = await ext.open('app', { width: 1280, height: 800 }, '#table');
  await expect(grid(app)).toHaveAttribute('aria-rowcount', '3001');
  await grid(app).getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect(names(app).first()).toHaveText('Ayla Alkan 000000');
  await app.keyboard.press('ControlOrMeta+End');
  await app.keyboard.press('ControlOrMeta+Home');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('ControlOrMeta+ArrowDown');
  await expect(focused(app)).toHaveText(/^Jonas Jansen/);
  expect(await grid(app).getByRole('row').count()).toBeLessThan(60);
});

for (const dark of [false, true]) {
  test.describe(dark ? 'dark' : 'light', () => {
    test.use({ dark });
    test('has no fault axe knows of', async ({ ext, linkedin }) => {
      const app = await tableOfThree(ext, linkedin);
      const faults = async () =>
        (await new AxeBuilder({ page: app }).analyze()).violations.map(({ id, nodes }) => [
          id,
          nodes[0]?.html,
        ]);
      expect(await faults()).toEqual([]);
      await row(app, 'Mina Kallas').getByRole('gridcell', { name: 'Norrvik' }).dblclick();
      await expect(app.getByRole('textbox', { name: 'Company of Mina Kallas' })).toBeFocused();
      expect(await faults()).toEqual([]);
    });
  });
}
