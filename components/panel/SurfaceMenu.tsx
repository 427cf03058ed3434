import { Ellipsis, Settings } from 'lucide-react';
import { IconButton } from '@/components/ui/Button';
import { languageItems, themeItems } from '@/components/ui/looks';
import { Menu } from '@/components/ui/Menu';
import { openFullTab } from '@/components/ui/navigation';
import { useSettings } from '@/components/ui/settings';
import { m } from '@/lib/i18n/words';

/** The menu of a surface that has no rail: language, theme, and the way to all settings. */
export function SurfaceMenu() {
  const { locale, settings } = useSettings();
  const [firstTheme, ...themes] = themeItems(settings);
  return (
    <Menu
      label={m.shell_menu()}
      align="end"
      items={[
        ...languageItems(locale),
        ...(firstTheme ? [{ ...firstTheme, separated: true }] : []),
        ...themes,
        {
          id: 'settings',
          label: m.settings_title(),
          icon: Settings,
          separated: true,
          onChoose: () => openFullTab('settings'),
        },
      ]}
      trigger={(props) => <IconButton {...props} icon={Ellipsis} label={m.shell_menu()} />}
    />
  );
}
