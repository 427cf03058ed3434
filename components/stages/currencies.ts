/** The currencies of a list to choose from. */
import { getLocale } from '@/lib/i18n/words';

/** Those most of our users think in come first. */
const FREQUENT = ['EUR', 'USD', 'TRY', 'GBP'];

/** Every currency there is, the usual and the frequent ones first. */
export function currencies(usual: string): string[] {
  return [...new Set([usual, ...FREQUENT, ...Intl.supportedValuesOf('currency')])];
}

/** "EUR – euro". */
export function currencyWord(code: string): string {
  const name = new Intl.DisplayNames(getLocale(), { type: 'currency' }).of(code);
  return name && name !== code ? `${code} – ${name}` : code;
}
