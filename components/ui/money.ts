/** Amounts as people write them. Money is integer minor units of an ISO 4217 currency. */
import { getLocale } from '@/lib/i18n/words';
import type { Money } from '@/lib/pipeline/records';

/** The currencies offered first; the pipeline's own comes before them. */
export const CURRENCIES = ['TRY', 'EUR', 'USD', 'GBP', 'JPY', 'CHF'] as const;

/** How many digits of a currency stand after its decimal sign: 2 for EUR, 0 for JPY, 3 for KWD. */
export function currencyDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** "₺480,000", "₺480.000", "€1,250.50". Compact, for cards: "₺480K", "₺480 B". */
export function sayMoney(money: Money, style: 'full' | 'compact' = 'full'): string {
  const amount = money.amount / 10 ** currencyDigits(money.currency);
  return new Intl.NumberFormat(getLocale(), {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
    ...(style === 'compact' ? { notation: 'compact', maximumFractionDigits: 1 } : {}),
  }).format(amount);
}

/** The number alone, as it is typed into a box: "480,000", "480.000,50". */
export function typedMoney(money: Money): string {
  const digits = currencyDigits(money.currency);
  return new Intl.NumberFormat(getLocale(), {
    minimumFractionDigits: money.amount % 10 ** digits === 0 ? 0 : digits,
  }).format(money.amount / 10 ** digits);
}

const SYMBOLS: Record<string, string> = { '₺': 'TRY', '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };
/** Thousands and millions as they are shortened: 480K, 480 B(in), 1.2M, 1,2 Mn. */
const SHORT: Record<'en' | 'tr', Record<string, number>> = {
  en: { k: 1e3, m: 1e6, b: 1e9 },
  tr: { k: 1e3, b: 1e3, bin: 1e3, mn: 1e6, m: 1e6, milyon: 1e6 },
};

/**
 * What a user typed, as money: "480.000", "480,000.50", "₺480K". The locale decides what a lone sign means
 * when three digits follow it; a symbol or code in the text beats `currency`.
 * Null when it is no amount.
 */
export function parseMoney(text: string, currency: string, locale: 'en' | 'tr' = getLocale()): Money | null {
  const match = text
    .trim()
    .match(/^(-)?\s*([₺€$£¥]|[A-Z]{3}(?![A-Za-z]))?\s*([\d.,\s\u00a0\u202f']+?)\s*(\p{L}+)?\s*([₺€$£¥])?$/u);
  if (!match || match[1]) return null;
  const [, , before, digits = '', word = '', after] = match;
  const scale = SHORT[locale][word.toLocaleLowerCase(locale)];
  const code = /^[A-Z]{3}$/.test(word) && scale === undefined ? word : undefined;
  if (word && scale === undefined && code === undefined) return null;
  const plain = plainNumber(digits, locale);
  if (plain === null) return null;
  const symbol = before ?? after;
  const named = symbol ? (SYMBOLS[symbol] ?? symbol) : (code ?? currency);
  if (!Intl.supportedValuesOf('currency').includes(named)) return null;
  const amount = Math.round(plain * (scale ?? 1) * 10 ** currencyDigits(named));
  return Number.isSafeInteger(amount) ? { amount, currency: named } : null;
}

/** Decides which sign is the decimal one: the last of two kinds, or by the locale when only one kind stands. */
function plainNumber(digits: string, locale: 'en' | 'tr'): number | null {
  const text = digits.replace(/[\s\u00a0\u202f']/g, '');
  const lastDot = text.lastIndexOf('.');
  const lastComma = text.lastIndexOf(',');
  let decimal = locale === 'tr' ? ',' : '.';
  if (lastDot >= 0 && lastComma >= 0) decimal = lastDot > lastComma ? '.' : ',';
  else if (lastDot >= 0 || lastComma >= 0) {
    const sign = lastDot >= 0 ? '.' : ',';
    const grouped = new RegExp(`^\\d{1,3}(\\${sign}\\d{3})+$`).test(text);
    const repeated = text.indexOf(sign) !== text.lastIndexOf(sign);
    // "12.5" is a decimal in every language: nobody groups by one or two digits.
    if (!grouped && !repeated) decimal = sign;
  }
  const group = decimal === '.' ? ',' : '.';
  const [whole = '', fraction = '', ...more] = text.split(decimal);
  const ungrouped = whole.split(group);
  const wellGrouped = ungrouped.every((run, index) => index === 0 || run.length === 3);
  if (more.length > 0 || fraction.includes(group) || !wellGrouped) return null;
  const number = `${ungrouped.join('')}.${fraction || '0'}`;
  return /^\d+\.\d+$/.test(number) ? Number(number) : null;
}
