/** Bad input: pages that try to break the reader, messages that are none, senders without rights, a full disk. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, send } from '../harness/asking.ts';
import { BUILT_FOR_CHROMIUM, ChromiumSession } from '../harness/chromium.ts';
import { standing, storedLeads, storedPeople } from '../harness/stored.ts';
import { fillDisk } from '../harness/worker-faults.ts';
import { expect, test } from './fixtures.ts';
import { openDock, saveAndRest } from './steps.ts';

declare const chrome: {
  runtime: {
    sendMessage(id: string, message: object, reply: (value: unknown) => void): void;
    lastError?: { message: string };
  };
};

test('a page with no name is saved by its address', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/hostile-no-name/'));
  const own = await ext.open('app');
  await page.bringToFront();
  const control = ext.control(page);
  await openDock(page, control);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  const [person] = await storedPeople(own);
  expect(person?.linkedin.publicId).toBe('hostile-no-name');
  expect(person?.fullName.trim()).not.toBe('');
  expect(person?.provenance.fullName?.confidence).toBe('unsure');
});

test('a name of ten thousand letters is kept short, and the page stays usable', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/hostile-long-name/'));
  const own = await ext.open('app');
  await page.bringToFront();
  const control = ext.control(page);
  await openDock(page, control);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  const [person] = await storedPeople(own);
  expect(person?.fullName.length).toBeGreaterThan(0);
  expect(person?.fullName.length).toBeLessThanOrEqual(500);
  const panel = await ext.open('sidepanel');
  const wide = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('markup in every field stays text, on the page and in ours', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/hostile-markup/'));
  const control = ext.control(page);
  await openDock(page, control);
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  const own = await ext.open('app');
  const [person] = await storedPeople(own);
  const markup = 'Bobby <img src=x onerror="document.title=1"><script>document.title=2</script>';
  for (const field of ['fullName', 'headline', 'title', 'company', 'location', 'about', 'memoryTag'])
    await command(own, 'editPerson', {
      personId: person?.id,
      field,
      value: markup.slice(0, field === 'memoryTag' ? 30 : 400),
    });
  const [lead] = await storedLeads(own);
  const when = { date: '2020-01-02', time: null, channel: 'call', text: markup };
  await command(own, 'planFollowUp', { leadId: lead?.id, ...when });
  await command(own, 'addNote', { leadId: lead?.id, text: markup });
  for (const { surface, at } of [
    { surface: 'app', at: `#lead/${lead?.id}` },
    { surface: 'app', at: '#board' },
    { surface: 'sidepanel', at: `#lead/${lead?.id}` },
    { surface: 'popup', at: '' },
  ] as const) {
    const shown = await ext.open(surface, undefined, at);
    await expect(shown.getByText(/Bobby <img src=x/).first()).toBeVisible();
    expect(await shown.locator('img[src="x"], script:not([src])').count()).toBe(0);
    expect(await shown.title()).not.toMatch(/^[12]$/);
  }
});

test('malformed messages are refused with a code and change nothing', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  const own = await ext.open('app');
  const [lead] = await storedLeads(own);
  const refused = [
    null,
    'addNote',
    { name: 'dropEverything', body: {} },
    { name: 'constructor', body: {} },
    { name: 'addNote' },
    { name: 'addNote', body: { commandId: 'x', leadId: lead?.id, text: 'n'.repeat(20_001) } },
    { name: 'moveLead', body: { commandId: 'x', leadId: lead?.id, stageId: 7, beforeId: null } },
    {
      name: 'planFollowUp',
      body: { commandId: 'x', leadId: lead?.id, date: 'soon', time: null, channel: 'call', text: null },
    },
  ];
  for (const message of refused)
    expect(await send(own, message), JSON.stringify(message)).toEqual({ ok: false, error: 'bad-message' });
  expect(
    await send(own, {
      name: 'moveLead',
      body: { commandId: 'y', leadId: 'nobody', stageId: 'none', beforeId: null },
    }),
  ).toEqual({
    ok: false,
    error: 'gone',
  });
  expect(await standing(own)).toEqual(['Elif Karadağ in Prospect']);
});

test('another extension and a page’s own script get no answer', async ({ ext, linkedin }) => {
  const other = mkdtempSync(join(tmpdir(), 'foreign-'));
  writeFileSync(
    join(other, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Foreign',
      version: '1',
      background: { service_worker: 'w.js' },
    }),
  );
  writeFileSync(join(other, 'w.js'), '');
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await saveAndRest(ext, page);
  const foreign = await ext.alsoLoad(other);
  const said = await foreign.evaluate(
    (id: string) =>
      new Promise<string>((resolve) => {
        chrome.runtime.sendMessage(id, { name: 'ready', body: {} }, (reply) =>
          resolve(chrome.runtime.lastError?.message ?? JSON.stringify(reply)),
        );
      }),
    ext.id,
  );
  expect(said).toMatch(/Receiving end does not exist/);
  expect(
    await page.evaluate(() => JSON.stringify(Object.keys(Reflect.get(window, 'chrome') ?? {}))),
  ).not.toContain('runtime');
  rmSync(other, { recursive: true });
});

test('a page script of ours may not do what only our pages may', async ({ linkedin }) => {
  // A copy of the build whose loader, running in LinkedIn's page, asks for more than it may.
  const copy = mkdtempSync(join(tmpdir(), 'greedy-'));
  cpSync(BUILT_FOR_CHROMIUM, copy, { recursive: true });
  const loader = join(copy, 'linkedin-loader.js');
  const greedy = `
    (async () => {
      const ask = (name, body) => chrome.runtime.sendMessage({ name, body });
      const answers = [
        await ask('ready', {}),
        await ask('addNote', { commandId: 'g1', leadId: 'x', text: 'typed by a page' }),
        await ask('removeLead', { commandId: 'g2', leadId: 'x' }),
        await ask('page.status', { url: 'https://www.linkedin.com/in/mina-kallas/' }),
      ];
      document.title = answers.map((each) => each.error ?? 'done').join(' ');
    })();`;
  writeFileSync(loader, `${greedy}\n${readFileSync(loader, 'utf8')}`);
  const session = await ChromiumSession.start({ linkedin, extension: copy });
  const page = await session.visit(linkedin.url('/in/elif-karadag/'));
  await expect(page).toHaveTitle('not-allowed not-allowed not-allowed unreadable');
  await session.close();
  rmSync(copy, { recursive: true });
});

test('a full disk is said plainly, and what was there stays', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const own = await ext.open('app');
  await page.bringToFront();
  await saveAndRest(ext, page);
  await fillDisk(await ext.worker());
  await page.getByRole('link', { name: 'Mina Kallas' }).first().click();
  const control = ext.control(page);
  await control.click('Add to pipeline');
  await control.see('Disk is full. Nothing was lost');
  expect(await standing(own)).toEqual(['Elif Karadağ in Prospect']);
  await ext.killWorker();
  await control.click('Try again');
  await control.see('Saved in Prospect');
  expect((await standing(own)).toSorted()).toEqual(['Elif Karadağ in Prospect', 'Mina Kallas in Prospect']);
});
