/** The board and Today: cards moved by the mouse, by keys and by the menu; what is due, finished and put off. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { ChromiumSession } from '../harness/chromium.ts';
import type { LinkedIn } from '../harness/linkedin-server.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

const PEOPLE = ['elif-karadag', 'mina-kallas', 'rafael-monteagudo'];

/** Saves three people and opens the board in the full tab. */
async function boardOfThree(ext: ChromiumSession, linkedin: LinkedIn): Promise<Page> {
  const page = await ext.visit(linkedin.url(`/in/${PEOPLE[0]}/`));
  for (const slug of PEOPLE) {
    await page.goto(linkedin.url(`/in/${slug}/`));
    await saveAndRest(ext, page);
  }
  await page.close();
  const board = await ext.open('app', { width: 1280, height: 800 }, '#board');
  await expect(cards(column(board, 'Prospect'))).toHaveCount(3);
  return board;
}

const column = (page: Page, name: string): Locator =>
  page.getByRole('region').filter({ has: page.getByRole('heading', { name, exact: true }) });
const cards = (within: Locator): Locator => within.getByRole('listitem').getByRole('link');
const cardOf = (page: Page, name: string): Locator => page.locator('[data-lead]', { hasText: name });
const nameAt = async (within: Locator, index: number): Promise<string> =>
  (await cards(within).nth(index).textContent()) ?? '';

/** Carries a card over an element, to a point that many px below its top, and does something before letting go. */
async function carry(page: Page, card: Locator, to: Locator, below: number, meanwhile?: () => Promise<void>) {
  const from = await card.boundingBox();
  const over = await to.boundingBox();
  if (!from || !over) throw new Error('nothing to carry, or nowhere to');
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 50, from.y + 30, { steps: 3 });
  await page.mouse.move(over.x + over.width / 2, over.y + below, { steps: 8 });
  await meanwhile?.();
  await page.mouse.up();
}

test('a card is carried to its exact place in another stage, and Undo brings it back', async ({
  ext,
  linkedin,
}) => {
  const board = await boardOfThree(ext, linkedin);
  const prospect = column(board, 'Prospect');
  const proposal = column(board, 'Proposal');
  const [first, second, third] = [
    await nameAt(prospect, 0),
    await nameAt(prospect, 1),
    await nameAt(prospect, 2),
  ];

  await carry(board, cardOf(board, first), proposal, 200);
  await expect(cards(proposal)).toHaveText([first]);
  await carry(board, cardOf(board, third), cardOf(board, first), 8, async () => {
    await expect(proposal.locator('[data-drop-place]')).toBeVisible();
  });
  await expect(cards(proposal)).toHaveText([third, first]);
  await expect(board.getByRole('status')).toContainText(`${third} moved to Proposal`);
  await expect(board.getByRole('status')).toContainText('1 of 2');

  await board.reload();
  await expect(cards(proposal)).toHaveText([third, first]);
  await expect(cards(prospect)).toHaveText([second]);

  await board.keyboard.press('ControlOrMeta+z');
  await expect(cards(prospect)).toContainText([third]);
  await expect(cards(proposal)).toHaveText([first]);
});

test('all of it by keys alone: find, move, order, choose the stage, open', async ({ ext, linkedin }) => {
  const board = await boardOfThree(ext, linkedin);
  const prospect = column(board, 'Prospect');
  const [first, second, third] = [
    await nameAt(prospect, 0),
    await nameAt(prospect, 1),
    await nameAt(prospect, 2),
  ];
  await cards(prospect).first().focus();
  await board.keyboard.press('ArrowDown');
  await expect(cards(prospect).nth(1)).toBeFocused();

  await board.keyboard.press('Alt+ArrowDown');
  await expect(cards(prospect)).toHaveText([first, third, second]);
  await expect(cards(prospect).nth(2)).toBeFocused();
  await board.keyboard.press('Alt+ArrowUp');
  await expect(cards(prospect)).toHaveText([first, second, third]);

  await board.keyboard.press(']');
  await expect(cards(column(board, 'Qualified'))).toHaveText([second]);
  await expect(cards(column(board, 'Qualified'))).toBeFocused();
  await board.keyboard.press('m');
  await expect(board.getByRole('menu', { name: `Move ${second}` })).toBeVisible();
  await board.keyboard.press('4');
  await expect(cards(column(board, 'Proposal'))).toHaveText([second]);
  await expect(cards(column(board, 'Proposal'))).toBeFocused();
  await board.keyboard.press('ArrowLeft');
  await expect(cards(prospect).first()).toBeFocused();

  await board.keyboard.press('Enter');
  await expect(board).toHaveURL(/#lead\//);
  await expect(board.getByRole('heading', { name: first })).toBeVisible();
});

test('in the panel a card goes to the top of the stage whose segment it is dropped on', async ({
  ext,
  linkedin,
}) => {
  const board = await boardOfThree(ext, linkedin);
  await board.close();
  const panel = await ext.open('sidepanel', undefined, '#board');
  const pipe = panel.getByRole('tablist', { name: 'Stages' });
  const list = panel.getByRole('tabpanel', { name: 'Prospect' });
  const [first, second] = [await nameAt(list, 0), await nameAt(list, 1)];
  const contacted = pipe.getByRole('tab', { name: 'Contacted / meeting' });

  await carry(panel, cardOf(panel, first), contacted, 16);
  await expect(contacted).toHaveAccessibleName('Contacted / meeting, 1');
  await carry(panel, cardOf(panel, second), contacted, 16);
  await expect(contacted).toHaveAccessibleName('Contacted / meeting, 2');

  await contacted.click();
  await expect(cards(panel.getByRole('tabpanel', { name: 'Contacted / meeting' }))).toHaveText([
    second,
    first,
  ]);
  await panel.getByRole('button', { name: 'Next stage: Proposal' }).click();
  await expect(panel.getByRole('heading', { name: 'Nobody in Proposal yet' })).toBeVisible();
  await panel.getByRole('button', { name: '2 wait in Contacted' }).click();
  await expect(contacted).toHaveAttribute('aria-selected', 'true');
});

test('the panel opens the stage a carried card rests on, and takes it there', async ({ ext, linkedin }) => {
  const board = await boardOfThree(ext, linkedin);
  await board.close();
  const panel = await ext.open('sidepanel', undefined, '#board');
  const first = await nameAt(panel.getByRole('tabpanel', { name: 'Prospect' }), 0);
  const qualified = panel
    .getByRole('tablist', { name: 'Stages' })
    .getByRole('tab', { name: 'Qualified lead' });
  const list = panel.getByRole('tabpanel', { name: 'Qualified lead' });

  await carry(panel, cardOf(panel, first), qualified, 16, async () => {
    await expect(qualified).toHaveAttribute('aria-selected', 'true');
    const place = await list.boundingBox();
    if (!place) throw new Error('no list');
    await panel.mouse.move(place.x + 100, place.y + 200, { steps: 5 });
    await expect(list.locator('[data-drop-place]')).toBeVisible();
  });
  await expect(cards(list)).toHaveText([first]);
  await expect(qualified).toHaveAccessibleName('Qualified lead, 1');
});

for (const dark of [false, true]) {
  test.describe(dark ? 'dark' : 'light', () => {
    test.use({ dark });
    test('the board, the panel and the popup have no fault axe knows of, and fit', async ({
      ext,
      linkedin,
    }) => {
      const board = await boardOfThree(ext, linkedin);
      const surfaces = [
        board,
        await ext.open('app', { width: 600, height: 700 }, '#board'),
        await ext.open('sidepanel', { width: 320, height: 640 }, '#board'),
        await ext.open('sidepanel', { width: 320, height: 640 }, '#today'),
        await ext.open('popup'),
      ];
      for (const surface of surfaces) {
        await expect(surface.getByRole('heading', { level: 1 })).toBeAttached();
        await expect(
          surface.getByRole('link').or(surface.getByText('All done for today')).first(),
        ).toBeVisible();
        const { violations } = await new AxeBuilder({ page: surface }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        const wider = await surface.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wider).toBe(0);
      }
    });
  });
}
