/**
 * What a hostile script in LinkedIn's page can learn. It runs before everything else and notes every message,
 * key, input, composition and paste event, every DOM change and attribute, and searches for every word shown.
 */
import type { Page } from '@playwright/test';
import { ChromiumSession } from '../harness/chromium.ts';
import type { Control } from '../harness/control.ts';
import { askedOfNetwork } from '../harness/net-log.ts';
import type { Seen } from '../linkedin-site/window.ts';
import { expect, test } from './fixtures.ts';

const seen = (page: Page): Promise<Seen[]> => page.evaluate(() => window.recorder.seen);

/** Words a person sees in the control, as a page might search for them. */
async function wordsOf(control: Control): Promise<string[]> {
  const names = await control.names();
  return [
    ...new Set(names.flatMap((name) => [name, ...name.split(/[:,]? /)]).filter((word) => word.length > 3)),
  ];
}

/** The whole path of a user, pausing in every state the control has. */
async function useEverything(page: Page, control: Control, look: () => Promise<void>): Promise<void> {
  await control.see('Add to pipeline');
  await look();
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  await look();
  await control.click('Tomorrow');
  await control.see(/^Next step: /);
  await look();
  await control.click('Prospect: change stage');
  await control.see('Qualified lead');
  await look();
  await page.keyboard.press('2');
  await control.see('Qualified lead: change stage');
  await look();
}

test.beforeEach(({ linkedin }) => {
  linkedin.recorded = true;
});

test('the recorder hears what it should, or the other tests would prove nothing', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await ext.control(page).see('Add to pipeline');
  await page.evaluate(() => {
    const element = document.createElement('div');
    element.textContent = 'chrome-extension://tell-tale';
    element.setAttribute('data-leak', 'Prospect');
    document.body.append(element);
    window.postMessage('a message', '*');
    window.dispatchEvent(new CustomEvent('an-event'));
    Object.assign(window, { leaked: 1 });
  });
  await page.keyboard.press('x');
  await expect.poll(async () => (await seen(page)).map((each) => each.kind)).toContain('event:message');
  const notes = (await seen(page)).map((each) => `${each.kind} ${each.text}`).join('\n');
  for (const sign of ['tell-tale', 'data-leak=Prospect', 'a message', 'an-event', 'event:keydown x'])
    expect(notes).toContain(sign);
  expect(await page.evaluate(() => window.recorder.newGlobals())).toContain('leaked');
  expect(await page.evaluate(() => window.recorder.found('tell-tale'))).toBe(true);
});

test('a page script sees one nameless element, and nothing of what the user knows', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const control = ext.control(page);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const words = new Set<string>();
  await useEverything(page, control, async () => {
    for (const word of await wordsOf(control)) words.add(word);
  });
  // Each of these would show that the words were not collected.
  for (const word of ['Saved', 'Prospect', 'Qualified', 'pipeline']) expect([...words]).toContain(word);

  const notes = await seen(page);
  const all = notes.map((each) => `${each.kind} ${each.text}`).join('\n');
  expect(all).not.toMatch(/(chrome|moz)-extension:/);
  expect(all).not.toContain(ext.id);
  const ours = notes.filter((each) => each.kind !== 'event:keydown' && each.kind !== 'event:keyup');
  for (const word of [...words].filter((each) => !before.includes(each)))
    expect(ours.map((each) => each.text).join('\n'), `“${word}” in what the page saw`).not.toContain(word);

  const added = notes.filter((each) => each.kind === 'added').map((each) => each.text);
  for (const source of added) expect(source).toMatch(/^<([a-z]+-[a-z]+)><\/\1>$/);
  expect(notes.filter((each) => ['open-root', 'added-text', 'text'].includes(each.kind))).toEqual([]);
  const attributes = notes.filter((each) => each.kind === 'attribute');
  expect(attributes).toEqual([]);
  const events = notes.filter((each) =>
    /^event:(message|input|beforeinput|change|composition|paste)/.test(each.kind),
  );
  expect(events).toEqual([]);
  expect(notes.filter((each) => each.kind === 'dispatch')).toEqual([]);
  // The site's own two.
  expect(await page.evaluate(() => window.recorder.newGlobals())).toEqual(['recorder', 'demo']);
});

test('on a company’s page it sees no more', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/company/kuzey-lojistik/'));
  const control = ext.control(page);
  await control.click('Add company');
  await control.see('Company saved');
  const text = (await page.evaluate(() => document.body.innerText)).toLowerCase();
  const words = (await wordsOf(control)).filter((word) => !text.includes(word.toLowerCase()));
  expect(words).toContain('Company saved');
  for (const word of words)
    expect(await page.evaluate((each) => window.recorder.found(each), word), `find(“${word}”)`).toBe(false);
  const notes = await seen(page);
  for (const { kind, text } of notes) {
    expect(['open-root', 'added-text', 'text', 'attribute', 'dispatch'], text).not.toContain(kind);
    if (kind === 'added') expect(text).toMatch(/^<([a-z]+-[a-z]+)><\/\1>$/);
  }
});

test('searching the page finds none of the control’s words', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const control = ext.control(page);
  const text = await page.evaluate(() => document.body.innerText);
  let searched = 0;
  await useEverything(page, control, async () => {
    for (const word of await wordsOf(control)) {
      if (text.toLowerCase().includes(word.toLowerCase())) continue;
      searched += 1;
      expect(await page.evaluate((each) => window.recorder.found(each), word), `find(“${word}”)`).toBe(false);
    }
  });
  expect(searched).toBeGreaterThan(15);
});

test('keys pressed in the control’s menu do not reach the page’s own shortcuts', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  await page.evaluate(() => {
    const heard: string[] = [];
    document.addEventListener('keydown', (event) => heard.push(event.key));
    Object.assign(document, { heard });
  });
  const control = ext.control(page);
  await useEverything(page, control, async () => undefined);
  expect(await page.evaluate(() => Reflect.get(document, 'heard'))).toEqual([]);
});

test('the element’s name is another one in every installation', async ({ ext, linkedin }) => {
  const nameIn = async (page: Page): Promise<string> => {
    await ext.control(page).see('Add to pipeline');
    const [note] = (await seen(page)).filter((each) => each.kind === 'added');
    return note?.text ?? '';
  };
  const first = await nameIn(await ext.visit(linkedin.url('/in/elif-karadag/')));
  expect(await nameIn(await ext.visit(linkedin.url('/in/mina-kallas/')))).toBe(first);
  const other = await ChromiumSession.start({ linkedin });
  const page = await other.visit(linkedin.url('/in/elif-karadag/'));
  await other.control(page).see('Add to pipeline');
  const [note] = (await seen(page)).filter((each) => each.kind === 'added');
  await other.close();
  expect(note?.text).toMatch(/-/);
  expect(note?.text).not.toBe(first);
});

test('LinkedIn’s server sees only what its own page asked for, and the extension asks nobody for anything', async ({
  linkedin,
}, info) => {
  const netLog = info.outputPath('network.json');
  const ext = await ChromiumSession.start({ linkedin, netLog });
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const control = ext.control(page);
  await useEverything(page, control, async () => undefined);
  const panel = await ext.open('sidepanel');
  await panel.reload();
  await page.bringToFront();
  await page.getByRole('link', { name: 'Mina Kallas' }).first().click();
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  await ext.close();

  const arrived = linkedin.requests.map(({ method, path }) => `${method} ${path}`);
  expect(arrived.filter((each) => each !== 'GET /favicon.ico')).toEqual([
    'GET /in/elif-karadag/',
    'GET /demo/site.css',
    'GET /in/mina-kallas/',
  ]);
  const asked = askedOfNetwork(netLog);
  expect(asked.map(({ url }) => url)).toContain(linkedin.url('/in/elif-karadag/'));
  expect(asked.filter(({ initiator }) => initiator.startsWith('chrome-extension:'))).toEqual([]);
});
