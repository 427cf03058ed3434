import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { currencyDigits, parseMoney, sayMoney, typedMoney } from '@/components/ui/money';
import { speak } from '@/lib/i18n/locale';

const lira = (amount: number) => ({ amount, currency: 'TRY' });
/** Intl separates by no-break spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('sayMoney', () => {
  it('is full on the lead and compact on cards, in each language', () => {
    speak('en');
    expect(sayMoney(lira(48_000_000))).toBe('₺480,000');
    expect(sayMoney(lira(48_000_050))).toBe('₺480,000.50');
    expect(sayMoney(lira(48_000_000), 'compact')).toBe('₺480K');
    speak('tr');
    expect(sayMoney(lira(48_000_000))).toBe('₺480.000');
    expect(plain(sayMoney(lira(48_000_000), 'compact'))).toBe('₺480 B');
    expect(plain(sayMoney({ amount: 6_200_000, currency: 'JPY' }, 'compact'))).toBe('¥6,2 Mn');
  });

  it('knows how many digits a currency has', () => {
    expect(['TRY', 'JPY', 'KWD'].map(currencyDigits)).toEqual([2, 0, 3]);
  });
});

describe('parseMoney', () => {
  beforeEach(() => speak('en'));

  it.each([
    ['480,000', 'en', 48_000_000],
    ['480.000', 'tr', 48_000_000],
    ['480,000.50', 'en', 48_000_050],
    ['480.000,50', 'tr', 48_000_050],
    ['480,000.50', 'tr', 48_000_050],
    ['480.000,50', 'en', 48_000_050],
    ['480.000', 'en', 48_000_000],
    ['480,000', 'tr', 48_000_000],
    ['12.5', 'tr', 1250],
    ['1.250M', 'en', 125_000_000],
    ['0.125', 'en', 13],
    ['12,5', 'en', 1250],
    ['1.234.567', 'en', 123_456_700],
    ['480 000', 'en', 48_000_000],
    ['480K', 'en', 48_000_000],
    ['480k', 'tr', 48_000_000],
    ['480 B', 'tr', 48_000_000],
    ['480 bin', 'tr', 48_000_000],
    ['1,2 Mn', 'tr', 120_000_000],
    ['1.2M', 'en', 120_000_000],
    ['0', 'en', 0],
  ] as const)('reads %s in %s', (text, locale, amount) => {
    expect(parseMoney(text, 'TRY', locale)).toEqual(lira(amount));
  });

  it.each([
    ['₺480K', 'EUR', 'TRY', 48_000_000],
    ['€1,250', 'TRY', 'EUR', 125_000],
    ['1250 €', 'TRY', 'EUR', 125_000],
    ['JPY 5000', 'TRY', 'JPY', 5000],
    ['5000 JPY', 'TRY', 'JPY', 5000],
    ['1.5 KWD', 'TRY', 'KWD', 1500],
  ])('takes the currency of %s from the text', (text, own, currency, amount) => {
    expect(parseMoney(text, own, 'en')).toEqual({ amount, currency });
  });

  it.each([
    '',
    'abc',
    '-5',
    '1,2,3',
    '12 apples',
    '1.2.3.4',
    '99999999999999999999',
    '€',
    '5 XYZ',
    '1,23,456',
  ])('refuses %j', (text) => {
    expect(parseMoney(text, 'TRY', 'en')).toBeNull();
  });

  it('reads back what it writes', () => {
    const amounts = fc.integer({ min: 0, max: 10 ** 14 });
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom('TRY', 'JPY', 'KWD'),
        fc.constantFrom('en', 'tr'),
        (amount, currency, locale) => {
          speak(locale);
          const money = { amount, currency };
          expect(parseMoney(typedMoney(money), currency, locale)).toEqual(money);
          if (currency !== 'KWD') expect(parseMoney(sayMoney(money), 'EUR', locale)).toEqual(money);
        },
      ),
      { numRuns: 300 },
    );
  });
});
