import { getLocale } from '@/lib/i18n/words';
import { numberFormat } from './formats';

/** A count as it is written: "30,000", "30.000". */
export function sayNumber(count: number): string {
  return numberFormat(getLocale()).format(count);
}
