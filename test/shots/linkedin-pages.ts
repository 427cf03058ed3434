/** What stands in LinkedIn's pages: marks in the three lists and the control of a conversation, on either ground. */
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../harness/chromium.ts';
import type { LinkedIn } from '../harness/linkedin-server.ts';
import { PEOPLE } from '../linkedin-site/people.ts';
import { threadPath } from '../linkedin-site/thread.ts';

const LISTS = {
  'list-search': '/search/results/people/',
  'list-connections': '/mynetwork/invite-connect/connections/',
  'list-sales': '/sales/search/people',
};

const DARK = { ground: '#1b1f23', card: '#24292e', edge: '#3b4248', ink: '#f0f2f3', quiet: '#a3acb3' };

/** The site's own dark theme, before anything of ours looks at its ground. */
async function ground(page: Page, dark: boolean): Promise<void> {
  if (!dark) return;
  await page.evaluate((colours) => {
    for (const [name, colour] of Object.entries(colours)) {
      document.documentElement.style.setProperty(`--${name}`, colour);
    }
  }, DARK);
}

/** Switches the marks on, and takes the settings' row that does it at three widths. */
export async function wantMarks(
  ext: ChromiumSession,
  save: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  for (const width of [320, 400, 1280]) {
    const own = await ext.open('app', { width, height: width < 1000 ? 720 : 800 }, '#settings');
    const wanted = own.getByRole('switch', { name: /^(Marks in lists of people|Kişi listelerinde işaret)$/ });
    if ((await wanted.getAttribute('aria-checked')) !== 'true') await wanted.click();
    await wanted.scrollIntoViewIfNeeded();
    await save(own, `settings-lists-${width}`);
    await own.close();
  }
}

export async function shootPages(
  ext: ChromiumSession,
  linkedin: LinkedIn,
  dark: boolean,
  save: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const page = await ext.visit(linkedin.url('/feed/'));
  await page.setViewportSize({ width: 1000, height: 720 });
  await ground(page, dark);
  const control = ext.control(page);
  const last = PEOPLE.at(-1)?.name ?? '';
  for (const [name, path] of Object.entries(LISTS)) {
    await page.evaluate((to) => window.demo.go(to), path);
    await control.see(new RegExp(last));
    await save(page, name);
  }
  for (const [name, person] of [['thread', PEOPLE[1]] as const, ['thread-new', PEOPLE[3]] as const]) {
    if (!person) continue;
    await page.evaluate((to) => window.demo.go(to), threadPath(person));
    await control.see(/: (change stage|aşamayı değiştir)$|^(Add to pipeline|Hattıma ekle)$/);
    await save(page, name);
  }
  await page.close();
}
