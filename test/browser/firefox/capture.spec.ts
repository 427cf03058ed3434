/** The whole path in Firefox: a real click by the name, a move, a follow-up, an undo, the panel’s key. */
import { standing, storedCompanies, storedFollowUps, storedPeople } from '../../harness/stored.ts';
import { expect, test } from './fixtures.ts';

test('captured, moved by the menu, planned by a preset, taken back', async ({ fox, linkedin }) => {
  const page = await fox.visit(linkedin.url('/in/elif-karadag/'));
  const control = fox.control(page);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  await control.click('In 3 days');
  await control.see(/^Next step: /);
  await control.click('Prospect: change stage');
  await control.click('Qualified lead');
  await control.see('Qualified lead: change stage');

  const own = await fox.open('app');
  expect(await standing(own)).toEqual(['Elif Karadağ in Qualified']);
  expect((await storedFollowUps(own)).map(({ status }) => status)).toEqual(['open']);
  const [elif] = await storedPeople(own);
  expect(elif).toMatchObject({
    fullName: 'Elif Karadağ',
    company: 'Kuzey Lojistik',
    location: 'İzmir, Türkiye',
  });

  await page.bringToFront();
  await control.click('Qualified lead: change stage');
  await control.click('Undo the last step');
  await control.see('Prospect: change stage');
  expect(await standing(own)).toEqual(['Elif Karadağ in Prospect']);
});

for (const { slug, host, name } of [
  { slug: 'daniel-osgathorpe', host: 'www.linkedin.com', name: 'Daniel Osgathorpe' },
  { slug: 'rafael-monteagudo', host: 'es.linkedin.com', name: 'Rafael Monteagudo' },
]) {
  test(`${name} is saved from another layout`, async ({ fox, linkedin }) => {
    const page = await fox.visit(linkedin.url(`/in/${slug}/`, host));
    await fox.control(page).click('Add to pipeline');
    await fox.control(page).see('Saved in Prospect');
    const [person] = await storedPeople(await fox.open('app'));
    expect(person?.fullName).toBe(name);
  });
}

test('no page may open the sidebar: the control says what does', async ({ fox, linkedin }) => {
  const page = await fox.visit(linkedin.url('/in/elif-karadag/'));
  const control = fox.control(page);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  await page.reload();
  await control.click('Prospect: change stage');
  await control.click('Open in the panel');
  await control.see(/Alt\+Shift\+P/);
});

test('it follows in-page navigation, once, and leaves where nobody is shown', async ({ fox, linkedin }) => {
  const page = await fox.visit(linkedin.url('/feed/'));
  const control = fox.control(page);
  for (const path of ['/in/elif-karadag/', '/in/daniel-osgathorpe/', '/in/mina-kallas/']) {
    await page.evaluate((to: string) => void window.demo.go(to), path);
    await expect.poll(() => page.evaluate(() => window.demo.shown)).toBe(path);
    await control.see('Add to pipeline');
    expect(await control.count()).toBe(1);
  }
  await page.evaluate(() => window.demo.rerender());
  await control.see('Add to pipeline');
  await page.evaluate(() => void window.demo.go('/feed/'));
  await expect.poll(() => control.count()).toBe(0);
});

test('the whole path with the background ended before every message', async ({ fox, linkedin }) => {
  const page = await fox.visit(linkedin.url('/in/mina-kallas/'));
  const control = fox.control(page);
  await control.see('Add to pipeline');
  await fox.killBackground();
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  await fox.killBackground();
  await control.click('Tomorrow');
  await control.see(/^Next step: /);
  await control.click('Prospect: change stage');
  await fox.killBackground();
  await control.click('Qualified lead');
  await control.see('Qualified lead: change stage');
  expect(await standing(await fox.open('app'))).toEqual(['Mina Kallas in Qualified']);
});

test('tabs that were open before the install have the control too', async ({ fox, linkedin }) => {
  const page = await fox.visit(linkedin.url('/in/elif-karadag/'));
  const control = fox.control(page);
  await control.see('Add to pipeline');
  await fox.reinstall();
  await expect.poll(() => control.count()).toBe(1);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
});

test('a company is saved from its page, and its people are linked to it', async ({ fox, linkedin }) => {
  const page = await fox.visit(linkedin.url('/in/elif-karadag/'));
  const control = fox.control(page);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  await page.goto(linkedin.url('/company/kuzey-lojistik/'));
  await control.click('Add company');
  await control.see('Company saved');
  await page.reload();
  await control.see('Company saved · 1 person');
  expect((await storedCompanies(await fox.open('app'))).map(({ name }) => name)).toEqual(['Kuzey Lojistik']);
});
