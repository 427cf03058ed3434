import { m } from '@/lib/i18n/words';
import type { BuyingMoment } from '@/lib/pipeline/contact-records';

/** What somebody who buys is about to do. */
export function momentWord(moment: BuyingMoment | null): string {
  if (moment === null) return m.moment_any();
  return { informing: m.moment_informing, comparing: m.moment_comparing, deciding: m.moment_deciding }[
    moment
  ]();
}
