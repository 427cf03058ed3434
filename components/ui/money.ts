/** Amounts as people write them. Money is integer minor units of an ISO 4217 currency. */
import { getLocale } from '@/lib/i18n/words';
import type { Money } from '@/lib/pipeline/records';
import { numberFormat } from './formats';

/** How many digits of a currency stand after its decimal sign: 2 for EUR, 0 for JPY, 3 for KWD. */
export function currencyDigits(currency: string): number {
  return numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** "₺480,000", "₺480.000", "€1,250.50". Compact, for cards: "₺480K", "₺480 B". */
export function sayMoney(money: Money, style: 'full' | 'compact' = 'full'): string {
  const amount = money.amount / 10 ** currencyDigits(money.currency);
  return numberFormat(getLocale(), {
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
  return numberFormat(getLocale(), {
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
 * What a user typed, as money: "480.000", "480,000.50", "₺480K". A symbol or code in the text beats `currency`.
 * A lone sign before three digits groups ("480.000" is no fraction of a lira), save for currencies of three
 * digits and shortened numbers, where the locale decides.
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
  const symbol = before ?? after;
  const named = symbol ? (SYMBOLS[symbol] ?? symbol) : (code ?? currency);
  if (!Intl.supportedValuesOf('currency').includes(named)) return null;
  const mayHaveThree = scale !== undefined || currencyDigits(named) === 3;
  const plain = plainNumber(digits, locale, mayHaveThree);
  if (plain === null) return null;
  const amount = Math.round(plain * (scale ?? 1) * 10 ** currencyDigits(named));
  return Number.isSafeInteger(amount) ? { amount, currency: named } : null;
}

/** @param mayHaveThree whether three digits may stand after the decimal sign. */
function plainNumber(digits: string, locale: 'en' | 'tr', mayHaveThree: boolean): number | null {
  const text = digits.replace(/[\s\u00a0\u202f']/g, '');
  const decimal = decimalSign(text, locale, mayHaveThree);
  const group = decimal === '.' ? ',' : '.';
  const [whole = '', fraction = '', ...more] = text.split(decimal);
  const wellGrouped = whole.split(group).every((run, index) => index === 0 || run.length === 3);
  if (more.length > 0 || fraction.includes(group) || !wellGrouped) return null;
  const number = `${whole.replaceAll(group, '')}.${fraction || '0'}`;
  return /^\d+\.\d+$/.test(number) ? Number(number) : null;
}

/** Which sign is the decimal one: the last of two kinds; of one kind, what its place allows. */
function decimalSign(text: string, locale: 'en' | 'tr', mayHaveThree: boolean): '.' | ',' {
  const own = locale === 'tr' ? ',' : '.';
  const lastDot = text.lastIndexOf('.');
  const lastComma = text.lastIndexOf(',');
  if (lastDot < 0 && lastComma < 0) return own;
  if (lastDot >= 0 && lastComma >= 0) return lastDot > lastComma ? '.' : ',';
  const sign = lastDot >= 0 ? '.' : ',';
  const other = sign === '.' ? ',' : '.';
  if (text.indexOf(sign) !== text.lastIndexOf(sign)) return other;
  const groups = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  if (groups && !mayHaveThree) return other;
  // "12.5" is a decimal in every language: nobody groups by one or two digits.
  return groups ? own : sign;
}
