/** Language and theme of a surface: read before it is drawn, followed while it is open. */
import { createContext, Fragment, type ReactNode, useContext, useEffect, useState } from 'react';
import { browserLocale, speak } from '@/lib/i18n/locale';
import { onSettings, type Settings } from '@/lib/i18n/settings';
import type { Locale } from '@/lib/i18n/words';

const SettingsContext = createContext<{ locale: Locale; settings: Settings }>({ locale: 'en', settings: {} });

/** The language spoken now, and what the user chose. */
export function useSettings(): { locale: Locale; settings: Settings } {
  return useContext(SettingsContext);
}

/** Puts language and theme on the document; before the first render too. */
export function applySettings(settings: Settings): Locale {
  const locale = settings.locale ?? browserLocale();
  speak(locale);
  const root = document.documentElement;
  root.lang = locale;
  if (settings.theme) root.dataset.theme = settings.theme;
  else delete root.dataset.theme;
  return locale;
}

/** Follows the choice; a new language draws everything anew, since words are read while drawing. */
export function SettingsProvider({ initial, children }: { initial: Settings; children: ReactNode }) {
  const [settings, setSettings] = useState(initial);
  useEffect(
    () =>
      onSettings((changed) => {
        applySettings(changed);
        setSettings(changed);
      }),
    [],
  );
  const locale = settings.locale ?? browserLocale();
  return (
    <SettingsContext value={{ locale, settings }}>
      <Fragment key={locale}>{children}</Fragment>
    </SettingsContext>
  );
}
