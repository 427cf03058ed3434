/** Which language the interface speaks: the one chosen in settings, else the browser's. */
import { browser } from 'wxt/browser';
import { baseLocale, isLocale, type Locale, overwriteGetLocale } from './paraglide/runtime.js';
import { readSettings } from './settings';

/** The browser's own language when we speak it, English otherwise. */
export function browserLocale(): Locale {
  const language = browser.i18n.getUILanguage().split('-')[0]?.toLowerCase();
  return isLocale(language) ? language : baseLocale;
}

/** The language to speak now. */
export async function detectLocale(): Promise<Locale> {
  const { locale } = await readSettings();
  return locale ?? browserLocale();
}

/** Makes every message of this page or worker speak `locale` from now on. */
export function speak(locale: Locale): void {
  overwriteGetLocale(() => locale);
}
