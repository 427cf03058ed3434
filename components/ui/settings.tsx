/** What the user chose: read before a surface is drawn, followed while it is open. */
import { createContext, Fragment, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { browserLocale, speak } from '@/lib/i18n/locale';
import { changeSettings, onSettings, readSettings, type Settings } from '@/lib/i18n/settings';
import type { Locale } from '@/lib/i18n/words';

interface Chosen {
  /** The language spoken now. */
  locale: Locale;
  settings: Settings;
  /** Shown at once, and taken back where it could not be stored. */
  change(change: Partial<Omit<Settings, symbol>>): void;
}

const SettingsContext = createContext<Chosen>({ locale: 'en', settings: {}, change: () => {} });

/** What the user chose, and how to choose otherwise. */
export function useSettings(): Chosen {
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
  const change: Chosen['change'] = useCallback((wanted) => {
    setSettings((before) => ({ ...before, ...wanted }));
    changeSettings(wanted).catch(async () => setSettings(await readSettings()));
  }, []);
  const locale = settings.locale ?? browserLocale();
  return (
    <SettingsContext value={{ locale, settings, change }}>
      <Fragment key={locale}>{children}</Fragment>
    </SettingsContext>
  );
}
