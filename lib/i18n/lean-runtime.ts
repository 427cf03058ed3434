/**
 * The part of the compiled messages' runtime that we use, in its place in every bundle (wxt.config.ts):
 * the full one carries routing by address, cookies and servers, and LinkedIn's page should load none of it.
 */
import type * as full from './paraglide/runtime.js';

type Locale = full.Locale;

export const baseLocale: Locale = 'en';
export const locales: readonly Locale[] = ['en', 'tr'];
export const experimentalStaticLocale = undefined;

export function isLocale(locale: unknown): locale is Locale {
  return locales.some((each) => each === locale);
}

export let getLocale = (): Locale => baseLocale;

export function overwriteGetLocale(say: () => Locale): void {
  getLocale = say;
}
