/** The choices of language and theme, as menu items. An absent choice follows the browser. */
import { Monitor, Moon, Sun } from 'lucide-react';
import { browserLocale } from '@/lib/i18n/locale';
import { changeSettings, type Settings } from '@/lib/i18n/settings';
import { type Locale, m } from '@/lib/i18n/words';
import type { MenuItem } from './Menu';

/** Each language by its own name: somebody who took the wrong one must be able to read the right one. */
export const LANGUAGES: Record<Locale, string> = { en: 'English', tr: 'Türkçe' };

export function languageItems(locale: Locale): MenuItem[] {
  return (['en', 'tr'] as const).map((each) => ({
    id: each,
    label: LANGUAGES[each],
    checked: locale === each,
    onChoose: () => void changeSettings({ locale: each === browserLocale() ? undefined : each }),
  }));
}

const THEMES = [
  { theme: undefined, icon: Monitor, word: m.shell_themeSystem },
  { theme: 'light', icon: Sun, word: m.shell_themeLight },
  { theme: 'dark', icon: Moon, word: m.shell_themeDark },
] as const;

export function themeItems({ theme: chosen }: Settings): MenuItem[] {
  return THEMES.map(({ theme, icon, word }) => ({
    id: theme ?? 'system',
    label: word(),
    icon,
    checked: theme === chosen,
    onChoose: () => void changeSettings({ theme }),
  }));
}
