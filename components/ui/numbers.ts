import { getLocale } from '@/lib/i18n/words';

/** A count as it is written: "30,000", "30.000". */
export function sayNumber(count: number): string {
  return new Intl.NumberFormat(getLocale()).format(count);
}
