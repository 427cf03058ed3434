/** Chromium with the built extension, in a profile of its own, driven by Playwright and the debugging protocol. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Worker,
} from '@playwright/test';
import { ensureChromium } from './browsers.ts';
import type { Control } from './control.ts';
import { chromiumControl } from './control-chromium.ts';
import type { LinkedIn } from './linkedin-server.ts';
import { until } from './until.ts';

export interface ChromiumOptions {
  linkedin: LinkedIn;
  /** The built folder; the shipped one unless a test changes a copy. */
  extension?: string;
  /** A profile to come back to; otherwise a new one that goes with the browser. */
  profile?: string;
  headed?: boolean;
  /** A file for the log of everything the browser asks of a network; see net-log.ts. */
  netLog?: string;
  /** Leave the welcome open, which comes in front at every install. */
  welcome?: boolean;
  locale?: 'en' | 'tr';
  dark?: boolean;
}

/** Our own pages, by the surface they are. */
export type Surface = 'sidepanel' | 'app' | 'popup' | 'welcome';

export const BUILT_FOR_CHROMIUM = resolve(import.meta.dirname, '../../.output/chrome-mv3');

const WINDOW = { width: 1400, height: 1000 };
const IN_LIFE = {
  sidepanel: { width: 360, height: 900 },
  popup: { width: 380, height: 560 },
  app: WINDOW,
  welcome: WINDOW,
};

export class ChromiumSession {
  readonly context: BrowserContext;
  /** The extension's id. */
  readonly id: string;
  readonly #browser: CDPSession;
  readonly #profile: string;
  readonly #keep: boolean;
  readonly #seconds: Browser[] = [];

  private constructor(
    context: BrowserContext,
    browser: CDPSession,
    id: string,
    profile: string,
    keep: boolean,
  ) {
    this.context = context;
    this.#browser = browser;
    this.id = id;
    this.#profile = profile;
    this.#keep = keep;
  }

  /**
   * Starts the browser and loads the extension.
   * @throws when no browser can be had (see browsers.ts) or the folder holds no extension.
   */
  static async start(options: ChromiumOptions): Promise<ChromiumSession> {
    const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'profile-'));
    // Somebody at the screen gets their own language and theme.
    const locale = options.locale ?? (options.headed ? undefined : 'en');
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: ensureChromium(),
      headless: !options.headed,
      viewport: null,
      // Playwright's runner would give every page American English, whatever the browser speaks.
      ...(locale === undefined ? {} : { locale: locale === 'tr' ? 'tr-TR' : 'en-US' }),
      colorScheme: options.headed ? null : options.dark ? 'dark' : 'light',
      // Chromium takes its language from the environment on Linux, from the switch elsewhere.
      env: { ...process.env, ...(locale === undefined ? {} : { LANGUAGE: locale }) },
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        '--enable-unsafe-extension-debugging',
        // Beside Playwright's pipe: the side panel and the popup are seen only by a second connection.
        '--remote-debugging-port=0',
        `--window-size=${WINDOW.width},${WINDOW.height}`,
        ...(locale === undefined ? [] : [`--lang=${locale}`]),
        ...(options.netLog === undefined ? [] : [`--log-net-log=${options.netLog}`]),
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...options.linkedin.chromiumArgs(),
      ],
    });
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('Chromium gave no browser to speak to');
    const id = await loadUnpacked(browser, options.extension ?? BUILT_FOR_CHROMIUM);
    const session = new ChromiumSession(context, browser, id, profile, options.profile !== undefined);
    const welcome = await session.welcome();
    if (!options.welcome) await welcome.close();
    return session;
  }

  /** The page an install opens. */
  welcome(): Promise<Page> {
    return until('the welcome', () =>
      this.context.pages().find((page) => page.url().startsWith(this.url('welcome'))),
    );
  }

  /** Loads the folder again, as an update does; the id stays when the path is the same. */
  async update(folder: string): Promise<void> {
    const id = await loadUnpacked(this.#browser, folder);
    if (id !== this.id) throw new Error(`the update came in as another extension: ${id}`);
  }

  /** Loads somebody else's extension beside ours and gives its worker. */
  async alsoLoad(folder: string): Promise<Worker> {
    const id = await loadUnpacked(this.#browser, folder);
    return until('the other worker', () =>
      this.context.serviceWorkers().find((worker) => worker.url().includes(id)),
    );
  }

  url(surface: Surface, search = ''): string {
    return `chrome-extension://${this.id}/${surface}.html${search}`;
  }

  /** Opens one of our pages in a tab, at the size the surface has in life. */
  async open(surface: Surface, size?: { width: number; height: number }, search = ''): Promise<Page> {
    const page = await this.context.newPage();
    await page.setViewportSize(size ?? IN_LIFE[surface]);
    await page.goto(this.url(surface, search));
    return page;
  }

  /** Opens a page of the demo site in a tab of its own. */
  async visit(address: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(address);
    return page;
  }

  control(page: Page): Control {
    return chromiumControl(page);
  }

  /** The running worker; a stopped one is started by whatever is sent to it, not by asking for it here. */
  worker(): Promise<Worker> {
    return until('the worker', () =>
      this.context.serviceWorkers().find((worker) => worker.url().includes(this.id)),
    );
  }

  async workerRuns(): Promise<boolean> {
    return (await this.#workerTarget()) !== undefined;
  }

  /**
   * Ends the worker as the browser does when it needs the memory, wherever it stands. Something waiting for
   * an answer may start the next one at once, under the same target: a mark in memory tells them apart.
   */
  async killWorker(): Promise<void> {
    const target = await this.#workerTarget();
    if (!target) return;
    const worker = await this.worker();
    await worker.evaluate(() => Reflect.set(globalThis, 'marked', true));
    await this.#browser.send('Target.closeTarget', { targetId: target.targetId });
    const marked = (): Promise<unknown> => {
      const asked = worker.evaluate(() => Reflect.get(globalThis, 'marked') === true);
      // A stopped worker answers when the next one starts, which may be never.
      return Promise.race([asked.catch(() => false), pause(250, true)]);
    };
    await until(
      'the worker to end',
      async () => (await this.#workerTarget()) === undefined || (await marked()) === false,
    );
  }

  async #workerTarget() {
    const { targetInfos } = await this.#browser.send('Target.getTargets');
    return targetInfos.find((target) => target.type === 'service_worker' && target.url.includes(this.id));
  }

  /** The true side panel, once something has opened it. */
  sidePanel(): Promise<Page> {
    return this.#unlisted('sidepanel');
  }

  /** Presses the toolbar icon on this page's tab and gives the popup. */
  async popup(page: Page): Promise<Page> {
    await page.bringToFront();
    const { targetInfos } = await this.#browser.send('Target.getTargets', { filter: [{ type: 'tab' }, {}] });
    const tab = targetInfos.find((target) => target.type === 'tab' && target.url === page.url());
    if (!tab) throw new Error(`no tab shows ${page.url()}`);
    await raw(this.#browser, 'Extensions.triggerAction', { id: this.id, targetId: tab.targetId });
    return this.#unlisted('popup');
  }

  /**
   * Pages the first connection does not list: they are no tabs. A second connection lists those that are
   * there when it is made, so it is made anew until the page is among them.
   */
  async #unlisted(surface: Surface): Promise<Page> {
    const [port] = readFileSync(join(this.#profile, 'DevToolsActivePort'), 'utf8').split('\n');
    const isOurs = (page: Page) => page.url().startsWith(this.url(surface));
    const tabs = this.context.pages().filter(isOurs).length;
    return until(`the ${surface} to open`, async () => {
      const second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      const ours = second.contexts().flatMap((context) => context.pages().filter(isOurs));
      if (ours.length <= tabs) {
        await second.close();
        return null;
      }
      this.#seconds.push(second);
      return ours.at(-1);
    });
  }

  async close(): Promise<void> {
    for (const second of this.#seconds) await second.close();
    await this.context.close();
    if (!this.#keep) rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Playwright's types know no `Extensions` domain yet. */
async function raw(cdp: CDPSession, method: string, params: Record<string, unknown>): Promise<unknown> {
  return Reflect.apply(cdp.send, cdp, [method, params]);
}

async function loadUnpacked(browser: CDPSession, path: string): Promise<string> {
  const answer = await raw(browser, 'Extensions.loadUnpacked', { path });
  if (typeof answer !== 'object' || answer === null || !('id' in answer) || typeof answer.id !== 'string')
    throw new Error(`no extension could be loaded from ${path}`);
  return answer.id;
}
