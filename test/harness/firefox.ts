/** Stock Firefox with the built extension, driven by puppeteer over WebDriver BiDi. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import { asBrowser, bidi, contextOf, openAddresses } from './bidi.ts';
import { ensureFirefox } from './browsers.ts';
import type { Surface } from './chromium.ts';
import type { Control } from './control.ts';
import { firefoxControl } from './control-firefox.ts';
import type { LinkedIn } from './linkedin-server.ts';
import { until } from './until.ts';

export interface FirefoxOptions {
  linkedin: LinkedIn;
  extension?: string;
  locale?: 'en' | 'tr';
  dark?: boolean;
  /** A profile to come back to; what the extension stored there stays, as for one installed for good. */
  profile?: string;
}

export const BUILT_FOR_FIREFOX = resolve(import.meta.dirname, '../../.output/firefox-mv3');

/** Fixed, so that our pages' addresses are known; Firefox makes one up per install otherwise. */
const UUID = '6f2d1c9e-3a47-4b58-9d10-27c8e5a0b431';

const Manifest = z.object({
  browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }),
});

export class FirefoxSession {
  readonly browser: Browser;
  readonly #addon: string;
  readonly #extension: string;

  private constructor(browser: Browser, addon: string, extension: string) {
    this.browser = browser;
    this.#addon = addon;
    this.#extension = extension;
  }

  /**
   * Starts Firefox and installs the extension for as long as it runs.
   * @throws when no browser can be had (see browsers.ts) or the folder holds no extension.
   */
  static async start(options: FirefoxOptions): Promise<FirefoxSession> {
    const extension = options.extension ?? BUILT_FOR_FIREFOX;
    const manifest = Manifest.parse(JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')));
    const addon = manifest.browser_specific_settings.gecko.id;
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: ensureFirefox(),
      headless: true,
      acceptInsecureCerts: true,
      ...(options.profile ? { userDataDir: options.profile } : {}),
      // Our own pages may be opened and the browser's own script run only with this.
      args: ['-remote-allow-system-access', '--width=1400', '--height=1000'],
      extraPrefsFirefox: {
        ...options.linkedin.firefoxPrefs(),
        'intl.locale.requested': options.locale === 'tr' ? 'tr' : 'en-US',
        'ui.systemUsesDarkTheme': options.dark ? 1 : 0,
        // An extension installed by a test is gone with the browser; its data need not be.
        'extensions.webextensions.keepStorageOnUninstall': options.profile !== undefined,
        'extensions.webextensions.keepUuidOnUninstall': options.profile !== undefined,
        'extensions.webextensions.uuids': JSON.stringify({ [addon]: UUID }),
      },
    });
    await browser.installExtension(extension);
    const session = new FirefoxSession(browser, addon, extension);
    await session.closeWelcome();
    return session;
  }

  /** Waits for the page an install opens, which comes in front, and closes it. */
  async closeWelcome(): Promise<void> {
    const welcome = await until('the welcome', async () => {
      const addresses = await openAddresses(this.browser);
      const pages = await this.browser.pages();
      return pages.find((page) => addresses.get(contextOf(page)) === this.url('welcome')) ?? null;
    });
    await welcome.close();
  }

  url(surface: Surface, search = ''): string {
    return `moz-extension://${UUID}/${surface}.html${search}`;
  }

  /** Opens one of our pages in a tab. Firefox tells nobody when it has loaded, so the page is asked. */
  async open(surface: Surface, size = { width: 360, height: 900 }, search = ''): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setViewport(size);
    const url = this.url(surface, search);
    await bidi(this.browser, 'browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
    await until(`${surface} to load`, () =>
      page.evaluate(
        (path) => location.pathname === path && document.readyState === 'complete',
        `/${surface}.html`,
      ),
    );
    return page;
  }

  /** Opens a page of the demo site in a tab of its own. */
  async visit(address: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(address);
    return page;
  }

  control(page: Page): Control {
    return firefoxControl(this.browser, page);
  }

  /**
   * What the sidebar's key does. Keys of a page's test never reach the browser's own window, so its command is
   * given there.
   */
  async pressSidebarKey(): Promise<void> {
    const pressed = await asBrowser(
      this.browser,
      `(() => {
        const key = document.querySelector('keyset[id^="ext-keyset-id"] key[id$="sidebar-action"]');
        key?.doCommand();
        return key ? key.getAttribute('modifiers') + ' ' + key.getAttribute('key') : 'no key';
      })()`,
    );
    if (pressed !== 'alt,shift P') throw new Error(`the sidebar's key is ${pressed}`);
  }

  /** The true sidebar, seen from another page of the extension: its text and what has the focus there. */
  sidebar(own: Page): Promise<{ text: string; focused: string } | null> {
    return own.evaluate(() => {
      const { extension }: { extension: { getViews(of: { type: string }): Window[] } } = Reflect.get(
        globalThis,
        'browser',
      );
      const [view] = extension.getViews({ type: 'sidebar' });
      if (!view) return null;
      const { body, activeElement } = view.document;
      return { text: body.innerText, focused: activeElement?.getAttribute('aria-label') ?? '' };
    });
  }

  /** `running`, `starting`, `suspending` or `stopped`. */
  backgroundState(): Promise<string | null> {
    return asBrowser(this.browser, `${this.#policy()}.backgroundState`);
  }

  /** Installs the extension once more over itself, as an update does. */
  async reinstall(): Promise<void> {
    await this.browser.installExtension(this.#extension);
  }

  /** Ends the background as the browser does when it has been idle, wherever it stands. */
  async killBackground(): Promise<void> {
    await asBrowser(
      this.browser,
      `${this.#policy()}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => 'done')`,
    );
    await until('the background to end', async () => (await this.backgroundState()) === 'stopped');
  }

  #policy(): string {
    return `WebExtensionPolicy.getByID(${JSON.stringify(this.#addon)}).extension`;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
