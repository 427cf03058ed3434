/** `npm run shots`: a picture of every surface, light and dark, English and Turkish, into `.output/shots/`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { ChromiumSession, type Surface } from '../harness/chromium.ts';
import { startLinkedIn } from '../harness/linkedin-server.ts';
import { shootPages, wantMarks } from './linkedin-pages.ts';
import { shootLooking } from './looking.ts';
import { sideBySide } from './side-by-side.ts';
import { shootStages } from './stages.ts';
import { tellStory } from './story.ts';

const FOLDER = resolve(import.meta.dirname, '../../.output/shots');

interface Shot {
  name: string;
  surface: Surface;
  at: string;
  widths: number[];
}

const shots = (lead: string): Shot[] => [
  { name: 'panel-lead', surface: 'sidepanel', at: `#lead/${lead}`, widths: [320, 400] },
  { name: 'panel-board', surface: 'sidepanel', at: '#board', widths: [320, 400] },
  { name: 'panel-today', surface: 'sidepanel', at: '#today', widths: [320, 400] },
  { name: 'popup', surface: 'popup', at: '', widths: [320, 400] },
  { name: 'board', surface: 'app', at: '#board', widths: [400, 1280] },
  { name: 'lead', surface: 'app', at: `#lead/${lead}`, widths: [400, 1280] },
  { name: 'today', surface: 'app', at: '#today', widths: [400, 1280] },
  { name: 'cadences', surface: 'app', at: '#cadences', widths: [320, 400, 1280] },
  { name: 'settings', surface: 'app', at: '#settings', widths: [400, 1280] },
  { name: 'welcome', surface: 'welcome', at: '', widths: [400, 1280] },
];

/** Waits for words and for everything that moves to have come to rest. */
async function rest(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running'));
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const linkedin = await startLinkedIn();
let count = 0;
for (const language of ['en', 'tr'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    const ext = await ChromiumSession.start({ linkedin, locale: language, dark: theme === 'dark' });
    const own = await ext.open('app');
    const save = async (page: Page, name: string): Promise<void> => {
      await page.screenshot({ path: join(FOLDER, `${name}-${theme}-${language}.png`) });
      count += 1;
    };
    const empty = await ext.open('sidepanel', { width: 320, height: 700 });
    await rest(empty);
    await save(empty, 'panel-empty-320');
    await empty.close();
    const lead = await tellStory(ext, linkedin, own, language);
    for (const { name, surface, at, widths } of shots(lead)) {
      for (const width of widths) {
        const page = await ext.open(surface, { width, height: width < 1000 ? 720 : 800 }, at);
        await rest(page);
        await save(page, `${name}-${width}`);
        await page.close();
      }
    }
    await shootLooking(ext, own, language, async (page, name) => {
      await rest(page);
      await save(page, name);
    });
    await wantMarks(ext, save);
    await shootPages(ext, linkedin, theme === 'dark', save);
    await shootStages(ext, { own, leadId: lead, rest, save });
    const profile = await ext.visit(linkedin.url('/in/elif-karadag/'));
    await ext.control(profile).click(/: (change stage|aşamayı değiştir)$/);
    await ext.control(profile).see(/^(Replied|Yanıt geldi)$/);
    await save(profile, 'page-menu');
    await ext.control(profile).click(/^(Open in the panel|Panelde aç)$/);
    const panel = await ext.sidePanel();
    await rest(panel);
    await profile.bringToFront();
    await ext.control(profile).see(/: (change stage|aşamayı değiştir)$/);
    writeFileSync(join(FOLDER, `beside-${theme}-${language}.png`), await sideBySide(ext, profile, panel));
    count += 1;
    await ext.close();
    console.log(`${language}, ${theme}: done`);
  }
}
await linkedin.close();
console.log(`${count} pictures in ${FOLDER}`);
