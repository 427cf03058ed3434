/** Who somebody is: what a page says anew, values nobody is sure of, and two people who are one. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { command } from '../harness/asking.ts';
import type { ChromiumSession } from '../harness/chromium.ts';
import type { LinkedIn } from '../harness/linkedin-server.ts';
import { standing, storedPeople } from '../harness/stored.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

/** LinkedIn shows something else from now on: every text on the open page that holds `was` says `now`. */
async function becomes(page: Page, was: string, now: string): Promise<void> {
  const changed = await page.evaluate(
    ([before, after]) => {
      let count = 0;
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if (!text.nodeValue?.includes(before)) continue;
        text.nodeValue = text.nodeValue.replaceAll(before, after);
        count += 1;
      }
      return count;
    },
    [was, now] as const,
  );
  expect(changed, `places that said “${was}”`).toBeGreaterThan(0);
}

/** Opens the true side panel beside `page`. */
async function panelBeside(ext: ChromiumSession, page: Page, open = 'Open the panel'): Promise<Page> {
  const welcome = await ext.open('welcome');
  await welcome.getByRole('button', { name: open }).click();
  const panel = await ext.sidePanel();
  await page.bringToFront();
  await welcome.close();
  return panel;
}

async function readAgain(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'More' }).first().click();
  await panel.getByRole('menuitem', { name: 'Read this page again' }).click();
  await expect(panel.getByRole('status')).toContainText('Page read again');
}

const title = (panel: Page, value: string) =>
  panel.getByRole('button', { name: `Title: ${value}. Edit`, exact: true });

test.describe('another job on the page', () => {
  async function promoted(ext: ChromiumSession, linkedin: LinkedIn): Promise<Page> {
    const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
    await saveAndRest(ext, page);
    const panel = await panelBeside(ext, page);
    await expect(title(panel, 'Head of Operations')).toBeVisible();
    await becomes(page, 'Head of Operations', 'Director of Operations');
    await readAgain(panel);
    await expect(panel.getByText('Was Head of Operations when saved')).toHaveText(
      'Was Head of Operations when saved; the page now says Director of Operations.',
    );
    await expect(title(panel, 'Head of Operations')).toBeVisible();
    return panel;
  }

  test('is offered, taken by one click and taken back by Undo', async ({ ext, linkedin }) => {
    const panel = await promoted(ext, linkedin);
    await panel.getByRole('button', { name: 'Update' }).click();
    await expect(title(panel, 'Director of Operations')).toBeVisible();
    await expect(panel.getByText('when saved; the page now says')).toHaveCount(0);
    await panel.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(title(panel, 'Head of Operations')).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Update' })).toBeVisible();
  });

  test('declined by keyboard, it is not asked again', async ({ ext, linkedin }) => {
    const panel = await promoted(ext, linkedin);
    await panel.getByRole('button', { name: 'Update' }).focus();
    await panel.keyboard.press('Tab');
    await expect(panel.getByRole('button', { name: 'Keep mine' })).toBeFocused();
    await panel.keyboard.press('Enter');
    await expect(panel.getByRole('status')).toContainText('Kept: Title');
    await readAgain(panel);
    await expect(title(panel, 'Head of Operations')).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Update' })).toHaveCount(0);
  });
});

test('a detail of mine stays; what the page says stands beside it', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  const panel = await panelBeside(ext, page);
  await panel.getByRole('button', { name: 'Location: İzmir, Türkiye. Edit' }).click();
  await panel.getByRole('textbox', { name: 'Location' }).fill('Bornova');
  await panel.keyboard.press('Enter');
  await readAgain(panel);
  await expect(panel.getByRole('button', { name: 'Location: Bornova. Edit' })).toBeVisible();
  await panel.getByRole('button', { name: 'Use “İzmir, Türkiye”' }).click();
  await expect(panel.getByRole('button', { name: 'Location: İzmir, Türkiye. Edit' })).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Use “/ })).toHaveCount(0);
});

test('sources that disagree are shown right after saving, and one click decides', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  // The top card links to another company than the experience names.
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://www.linkedin.com/company/2046/';
    link.append(document.createElement('img'), 'Grup Lojistik');
    document.querySelector('[data-demo="top-card"] ul li')?.replaceChildren(link);
  });
  const panel = await panelBeside(ext, page);
  await panel.getByRole('button', { name: 'Add to pipeline' }).click();
  const choices = panel.getByRole('group', { name: 'Company: which is right?' });
  await expect(choices).toBeVisible();
  // Folded away by those who want the timeline at once, it is still there to decide.
  await panel.getByText('Details', { exact: true }).click();
  await choices.getByRole('button', { name: /^Grup Lojistik, / }).click();
  await expect(panel.getByRole('status')).toContainText('Changed: Company');
  await expect(choices).toHaveCount(0);
  const [elif] = await storedPeople(panel);
  expect(elif?.company).toBe('Grup Lojistik');
  expect(elif?.provenance.company).toMatchObject({ from: 'user', confidence: 'sure' });
});

/** Elif and Mina in the pipeline with one e-mail between them; gives a page of ours. */
async function twoWithOneEmail(
  ext: ChromiumSession,
  linkedin: LinkedIn,
  add = 'Add to pipeline',
): Promise<Page> {
  for (const slug of ['elif-karadag', 'mina-kallas']) {
    const page = await ext.visit(linkedin.url(`/in/${slug}/`));
    await ext.control(page).click(add);
    await ext.control(page).see(/Prospect|Aday/);
    await page.close();
  }
  const app = await ext.open('app');
  for (const { id } of await storedPeople(app))
    await command(app, 'editPerson', { personId: id, field: 'email', value: 'elif@kuzey.example' });
  return app;
}

test('two people are made one field by field, and two again by Undo', async ({ ext, linkedin }) => {
  const app = await twoWithOneEmail(ext, linkedin);
  await app.getByRole('link', { name: 'Elif Karadağ' }).first().click();
  await expect(app.getByText('Maybe the same person as Mina Kallas')).toBeVisible();
  await expect(app.getByText('Same e-mail · Growth Lead · Norrvik')).toBeVisible();

  await app.getByRole('button', { name: 'Same person' }).press('Enter');
  const dialog = app.getByRole('dialog', { name: 'Make Elif Karadağ and Mina Kallas one person?' });
  await expect(dialog).toContainText('Notes, follow-ups and tags of both stay');
  for (const [field, value] of [
    ['Name', /^Mina Kallas/],
    ['Title', /^Head of Operations/],
    ['Company', /^Norrvik/],
  ] as const)
    await dialog.getByRole('group', { name: field }).getByRole('radio', { name: value }).check();
  await dialog.getByRole('button', { name: 'Make one person' }).click();

  await expect(dialog).toHaveCount(0);
  await expect(app.getByRole('heading', { name: 'Mina Kallas', level: 1 })).toBeVisible();
  await expect(app.getByRole('button', { name: 'Title: Head of Operations. Edit' })).toBeVisible();
  await expect(app.getByRole('button', { name: 'Company: Norrvik. Edit' })).toBeVisible();
  await expect(app.getByText('Maybe the same person')).toHaveCount(0);
  expect(await standing(app)).toEqual(['Mina Kallas in Prospect']);

  await app.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(app.getByText(/^Maybe the same person as/)).toBeVisible();
  expect((await standing(app)).sort()).toEqual(['Elif Karadağ in Prospect', 'Mina Kallas in Prospect']);
});

test('merged in the panel, the tab’s person goes on being followed under the kept lead', async ({
  ext,
  linkedin,
}) => {
  await twoWithOneEmail(ext, linkedin);
  const page = await ext.visit(linkedin.url('/in/mina-kallas/'));
  const panel = await panelBeside(ext, page);
  await panel.getByRole('button', { name: 'Same person' }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByRole('group', { name: 'Name' }).getByRole('radio', { name: /^Elif/ }).check();
  await dialog.getByRole('button', { name: 'Make one person' }).click();
  await expect(panel.getByRole('heading', { name: 'Elif Karadağ', level: 1 })).toBeVisible();
  await expect(panel.getByText('Made one with Mina Kallas')).toBeVisible();
  await expect(panel.getByRole('link', { name: 'Back to the open tab' })).toHaveCount(0);
  await page.goto(linkedin.url('/in/elif-karadag/'));
  await expect(panel.getByRole('heading', { name: 'Elif Karadağ', level: 1 })).toBeVisible();
  await page.goto(linkedin.url('/in/rafael-monteagudo/'));
  await expect(panel.getByRole('heading', { name: 'Rafael Monteagudo', level: 1 })).toBeVisible();
});

test('Esc changes nothing, and “Someone else” is not asked again until taken back', async ({
  ext,
  linkedin,
}) => {
  const app = await twoWithOneEmail(ext, linkedin);
  await app.getByRole('link', { name: 'Elif Karadağ' }).first().click();
  await app.getByRole('button', { name: 'Same person' }).click();
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await expect(app.getByRole('button', { name: 'Same person' })).toBeFocused();

  await app.getByRole('button', { name: 'Someone else' }).click();
  await expect(app.getByRole('status')).toContainText('Kept apart: Mina Kallas');
  await expect(app.getByText('Maybe the same person')).toHaveCount(0);
  await app.reload();
  await expect(app.getByRole('heading', { name: 'Elif Karadağ', level: 1 })).toBeVisible();
  await expect(app.getByText('Maybe the same person')).toHaveCount(0);
  await app.keyboard.press('ControlOrMeta+z');
  await expect(app.getByText('Maybe the same person as Mina Kallas')).toBeVisible();
});

for (const { language, dark, add, open, same } of [
  { language: 'en', dark: false, add: 'Add to pipeline', open: 'Edit', same: 'Same person' },
  { language: 'tr', dark: true, add: 'Hattıma ekle', open: 'Düzenle', same: 'Aynı kişi' },
] as const) {
  test.describe(`${language}, ${dark ? 'dark' : 'light'}`, () => {
    test.use({ language, dark });

    test('questions and the merge have no fault axe knows of, and fit 320 px', async ({ ext, linkedin }) => {
      const app = await twoWithOneEmail(ext, linkedin, add);
      await app.getByRole('link', { name: 'Elif Karadağ' }).first().click();
      await expect(app.getByRole('heading', { name: 'Elif Karadağ', level: 1 })).toBeVisible();
      const panel = await ext.open('sidepanel', { width: 320, height: 700 }, new URL(app.url()).hash);
      await expect(panel.getByRole('button', { name: new RegExp(`${open}$`) }).first()).toBeVisible();
      for (const surface of [app, panel]) {
        await surface.bringToFront();
        await surface.getByRole('button', { name: same, exact: true }).click();
        const dialog = surface.getByRole('dialog');
        await expect(dialog).toBeVisible();
        // In sight however long the list is.
        await expect(dialog.getByRole('button').last()).toBeInViewport();
        const { violations } = await new AxeBuilder({ page: surface }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });
}
