/** The control on a site that changes its address first and its page later, and redraws at will. */
import type { Page } from '@playwright/test';
import { standing } from '../harness/stored.ts';
import { expect, test } from './fixtures.ts';
import { openDock } from './steps.ts';

const click = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();

test('reached by a load or by navigation in the page, the control is there exactly once', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/feed/'));
  const control = ext.control(page);
  await click(page, 'Elif Karadağ');
  await control.see('Add to pipeline');
  for (const name of ['Daniel Osgathorpe', 'Mina Kallas', '坂本 陽斗', 'Elif Karadağ']) {
    await click(page, name);
    await expect(page).toHaveTitle(`${name} | LinkedIn`);
    await control.see('Add to pipeline');
    expect(await control.count()).toBe(1);
  }
});

test('it leaves when the page is no profile, and comes back', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const control = ext.control(page);
  await control.see('Add to pipeline');
  await click(page, 'Home');
  await expect.poll(() => control.count()).toBe(0);
  await page.goBack();
  await control.see('Add to pipeline');
  expect(await control.count()).toBe(1);
});

test('it follows from a saved person to another and back', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const control = ext.control(page);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  await click(page, 'Mina Kallas');
  await control.see('Add to pipeline');
  expect(await control.names()).not.toContain('Saved in Prospect');
  await click(page, 'Elif Karadağ');
  await control.see('Prospect: change stage');
});

test('while the old page still stands under a new address, nobody is mixed up', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const own = await ext.open('app');
  await page.bringToFront();
  const control = ext.control(page);
  await control.see('Add to pipeline');
  await page.evaluate(() => {
    window.demo.hold();
    void window.demo.go('/in/mina-kallas/');
  });
  await openDock(page, control);
  await control.click('Add to pipeline');
  await page.evaluate(() => window.demo.release());
  await control.see('Saved in Prospect');
  expect(await standing(own)).toEqual(['Mina Kallas in Prospect']);
});

test('an address whose page never comes is saved as the address alone', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const own = await ext.open('app');
  await page.bringToFront();
  const control = ext.control(page);
  await control.see('Add to pipeline');
  await page.evaluate(() => {
    window.demo.hold();
    void window.demo.go('/in/mina-kallas/');
  });
  await openDock(page, control);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  const [who] = await standing(own);
  expect(who).not.toContain('Elif');
  expect(who?.toLowerCase()).toContain('mina');
});

test('it survives a header drawn anew, once and in every frame', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/daniel-osgathorpe/'));
  const control = ext.control(page);
  await control.see('Add to pipeline');
  await page.evaluate(() => window.demo.rerender());
  await control.see('Add to pipeline');
  await page.evaluate(() => window.demo.flicker(60));
  await control.see('Add to pipeline');
  expect(await control.count()).toBe(1);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
});

test('it stands by the name, and at the edge when there is none', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const control = ext.control(page);
  const heading = await page.getByRole('heading', { name: 'Elif Karadağ' }).boundingBox();
  const beside = await control.box('Add to pipeline');
  expect(heading).not.toBeNull();
  expect(Math.abs(beside.y - (heading?.y ?? 0))).toBeLessThan(40);

  await page.evaluate(() => window.demo.dropHead());
  await openDock(page, control);
  const width = await page.evaluate(() => innerWidth);
  await expect
    .poll(async () => {
      const { x, width: wide } = await control.box('Add to pipeline');
      return x + wide > width - 60;
    })
    .toBe(true);
  expect(await control.count()).toBe(1);
});

test('docked, it is there for a keyboard and a screen reader too', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/mina-kallas/?layout=unknown'));
  const control = ext.control(page);
  await control.see('Add to pipeline');
  await expect
    .poll(async () => {
      await page.keyboard.press('Tab');
      return (await control.see('Add to pipeline')).focused;
    })
    .toBe(true);
  await page.keyboard.press('Enter');
  await control.see('Saved in Prospect');
});

test('a page in no layout we know has the control all the same, and the title names the person', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/mina-kallas/?layout=unknown'));
  const own = await ext.open('app');
  await page.bringToFront();
  const control = ext.control(page);
  await openDock(page, control);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  expect(await standing(own)).toEqual(['Mina Kallas in Prospect']);
});

test('pages that show no person get nothing at all', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/search/results/people/'));
  // The control of a profile opened after it is there: the loader has had its turn on the search page too.
  const profile = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await ext.control(profile).see('Add to pipeline');
  expect(await ext.control(page).count()).toBe(0);
});
