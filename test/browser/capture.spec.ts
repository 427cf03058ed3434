/** One click by the name: saved, moved, planned, taken back, all without leaving the page. */
import { standing, storedFollowUps, storedPeople } from '../harness/stored.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

test('one click saves the person and the control becomes the stage', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const control = ext.control(page);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  await control.see('Undo');
  // It rests once the pointer has left it for a while.
  await page.mouse.move(5, 5);
  await control.see('Prospect: change stage');
  await control.see('No next step');

  const own = await ext.open('app');
  expect(await standing(own)).toEqual(['Elif Karadağ in Prospect']);
  const [elif] = await storedPeople(own);
  expect(elif).toMatchObject({
    fullName: 'Elif Karadağ',
    headline: 'Head of Operations at Kuzey Lojistik',
    title: 'Head of Operations',
    company: 'Kuzey Lojistik',
    location: 'İzmir, Türkiye',
    linkedin: { publicId: 'elif-karadag', url: 'https://www.linkedin.com/in/elif-karadag/', degree: 2 },
  });
  expect(elif?.about).toContain('two cold stores');
  for (const field of ['fullName', 'headline', 'company', 'location'])
    expect(elif?.provenance[field]?.from, `where ${field} came from`).toBeTruthy();
});

for (const { slug, host, name, company } of [
  { slug: 'daniel-osgathorpe', host: 'www.linkedin.com', name: 'Daniel Osgathorpe', company: 'Halden Foods' },
  {
    slug: 'rafael-monteagudo',
    host: 'es.linkedin.com',
    name: 'Rafael Monteagudo',
    company: 'Altavela Sistemas',
  },
  {
    slug: encodeURIComponent('şule-yıldırım'),
    host: 'www.linkedin.com',
    name: 'Şule Yıldırım',
    company: 'Marmara Kimya',
  },
]) {
  test(`${name} is saved from another layout`, async ({ ext, linkedin }) => {
    const page = await ext.visit(linkedin.url(`/in/${slug}/`, host));
    await ext.control(page).click('Add to pipeline');
    await ext.control(page).see('Saved in Prospect');
    const [person] = await storedPeople(await ext.open('app'));
    expect(person).toMatchObject({ fullName: name, company });
    expect(person?.linkedin.publicId).toBe(decodeURIComponent(slug));
  });
}

test('the stage is changed from the menu, a follow-up set by a preset, and both taken back', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/mina-kallas/'));
  const own = await ext.open('app');
  await page.bringToFront();
  const control = ext.control(page);
  await control.click('Add to pipeline');
  await control.click('In 3 days');
  await control.see(/^Next step: /);
  await expect.poll(async () => (await storedFollowUps(own)).length).toBe(1);

  await control.click('Prospect: change stage');
  await control.click('Qualified lead');
  await control.see('Qualified lead: change stage');
  expect(await standing(own)).toEqual(['Mina Kallas in Qualified']);

  await control.click('Qualified lead: change stage');
  await control.click('Undo the last step');
  await control.see('Prospect: change stage');
  expect(await standing(own)).toEqual(['Mina Kallas in Prospect']);
});

test('“Undo” right after saving leaves nobody in the pipeline', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const own = await ext.open('app');
  await page.bringToFront();
  const control = ext.control(page);
  await control.click('Add to pipeline');
  await control.click('Undo');
  await control.see('Add to pipeline');
  expect(await storedPeople(own)).toEqual([]);
});

test('a reply moves an early lead on', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const control = await saveAndRest(ext, page);
  await control.click('Prospect: change stage');
  await control.click('Replied');
  await control.see(/^Contacted .*: change stage$/);
});

test('the menu works by keys alone and gives the focus back', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const control = await saveAndRest(ext, page);
  await control.click('Prospect: change stage');
  await control.see('Closed');
  await page.keyboard.press('4');
  await control.see(/^Proposal .*: change stage$/);
  await page.keyboard.press('Enter');
  await control.see('Replied');
  await page.keyboard.press('Escape');
  await expect.poll(() => control.names()).not.toContain('Replied');
});

test('somebody saved is recognised on the next visit, on every country’s address', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await ext.control(page).click('Add to pipeline');
  await ext.control(page).see('Saved in Prospect');
  const later = await ext.visit(
    linkedin.url('/in/elif-karadag/details/experience/?locale=tr_TR', 'tr.linkedin.com'),
  );
  await ext.control(later).see('Prospect: change stage');
  expect(await ext.control(later).names()).not.toContain('Add to pipeline');
});

test('the control opens the side panel', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const control = await saveAndRest(ext, page);
  await control.click('Prospect: change stage');
  await control.click('Open in the panel');
  const panel = await ext.sidePanel();
  expect(panel.url()).toContain('/sidepanel.html');
});
