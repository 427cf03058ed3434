import { Ellipsis, Monitor, Moon, Sun } from 'lucide-react';
import { IconButton } from '@/components/ui/Button';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { useSettings } from '@/components/ui/settings';
import { browserLocale } from '@/lib/i18n/locale';
import { changeSettings } from '@/lib/i18n/settings';
import { m } from '@/lib/i18n/words';

/** Each language by its own name: somebody who took the wrong one must be able to read the right one. */
const LANGUAGES = { en: 'English', tr: 'Türkçe' } as const;

/** The menu of a surface: language and theme. Absent choices follow the browser. */
export function SurfaceMenu({ items = [] }: { items?: MenuItem[] }) {
  const { locale, settings } = useSettings();
  const languages = (['en', 'tr'] as const).map(
    (each): MenuItem => ({
      id: each,
      label: LANGUAGES[each],
      checked: locale === each,
      onChoose: () => void changeSettings({ locale: each === browserLocale() ? undefined : each }),
    }),
  );
  const themes: MenuItem[] = [
    {
      id: 'system',
      label: m.shell_themeSystem(),
      icon: Monitor,
      checked: !settings.theme,
      separated: true,
      onChoose: () => void changeSettings({ theme: undefined }),
    },
    {
      id: 'light',
      label: m.shell_themeLight(),
      icon: Sun,
      checked: settings.theme === 'light',
      onChoose: () => void changeSettings({ theme: 'light' }),
    },
    {
      id: 'dark',
      label: m.shell_themeDark(),
      icon: Moon,
      checked: settings.theme === 'dark',
      onChoose: () => void changeSettings({ theme: 'dark' }),
    },
  ];
  return (
    <Menu
      label={m.shell_menu()}
      align="end"
      items={[...items, ...languages, ...themes]}
      trigger={(props) => <IconButton {...props} icon={Ellipsis} label={m.shell_menu()} />}
    />
  );
}
