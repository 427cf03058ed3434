/** What every control is told beside its status: read once per worker, and anew when the settings change. */
import { detectLocale } from '../i18n/locale';
import { onSettings, readSettings } from '../i18n/settings';
import type { Locale } from '../i18n/words';
import { hostTag } from './injection';

export interface Surroundings {
  locale: Locale;
  tag: string;
  readOnVisit: boolean;
}

let known: Promise<Surroundings> | null = null;

export function surroundings(): Promise<Surroundings> {
  known ??= Promise.all([detectLocale(), hostTag(), readSettings()]).then(
    ([locale, tag, { readOnVisit = false }]) => ({ locale, tag, readOnVisit }),
    (error: unknown) => {
      known = null;
      throw error;
    },
  );
  return known;
}

/** Called in the worker's first turn. */
export function watchSurroundings(): void {
  onSettings(() => {
    known = null;
  });
}
