/** Cadences to begin with, in the user's language: theirs to change from the moment they are added. */
import type { Locale } from '@/lib/i18n/words';
import type { BuyingMoment } from '@/lib/pipeline/contact-records';
import type { Channel } from '@/lib/pipeline/records';
import { EXAMPLES_EN } from './examples-en';
import { EXAMPLES_TR } from './examples-tr';

export interface ExampleStep {
  days: number;
  channel: Channel;
  /** What to do, where the words alone do not say it. */
  text: string | null;
  waits: boolean;
  template: { name: string; moment: BuyingMoment | null; subject: string | null; text: string } | null;
}

export interface Example {
  id: 'first' | 'again' | 'proposal' | 'retention';
  name: string;
  /** What it is for, in one sentence. */
  about: string;
  restDays: number;
  steps: ExampleStep[];
}

export function examplesIn(locale: Locale): Example[] {
  return locale === 'tr' ? EXAMPLES_TR : EXAMPLES_EN;
}
