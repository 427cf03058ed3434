/** What the user can set, each applied at once and everywhere. */
import { ChevronDown, Info } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Field';
import { LANGUAGES, languageItems, themeItems } from '@/components/ui/looks';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { Switch } from '@/components/ui/Switch';
import { useSettings } from '@/components/ui/settings';
import { m } from '@/lib/i18n/words';
import { CalendarRow } from './CalendarRow';
import { CaptureChoice } from './CaptureChoice';
import { ReadingHealth } from './ReadingHealth';
import { ReminderSwitches } from './ReminderSwitches';
import { SettingRow } from './SettingRow';
import { WorkingHours } from './WorkingHours';

export function SettingsPage() {
  const { locale, settings, change } = useSettings();
  useEffect(() => {
    document.title = `${m.settings_title()} · Pipeside`;
    return () => {
      document.title = 'Pipeside';
    };
  }, []);
  const themes = themeItems(settings);
  return (
    <div className="mx-auto flex w-full max-w-170 flex-col gap-6 px-4 pt-4 pb-8 min-[760px]:px-5">
      <h1 className="text-20 font-semibold">{m.settings_title()}</h1>
      <Section title={m.settings_inThePage()}>
        <Card>
          <div className="p-4">
            <CaptureChoice legend={m.capture_how()} />
          </div>
          <SettingRow
            title={m.settings_jobChanged()}
            text={settings.quiet ? m.settings_jobChangedQuiet() : m.settings_jobChangedText()}
            control={(ids) => (
              <Switch
                on={settings.readOnVisit === true && !settings.quiet}
                labelledBy={ids.title}
                describedBy={ids.text}
                disabledBecause={settings.quiet ? m.settings_jobChangedQuiet() : undefined}
                onChange={(on) => change({ readOnVisit: on || undefined })}
              />
            )}
          />
          <SettingRow
            title={m.settings_lists()}
            text={settings.quiet ? m.settings_listsQuiet() : m.settings_listsText()}
            control={(ids) => (
              <Switch
                on={settings.listMarks === true && !settings.quiet}
                labelledBy={ids.title}
                describedBy={ids.text}
                disabledBecause={settings.quiet ? m.settings_listsQuiet() : undefined}
                onChange={(on) => change({ listMarks: on || undefined })}
              />
            )}
          />
        </Card>
      </Section>
      <Section title={m.settings_reading()}>
        <ReadingHealth />
        <p className="flex gap-2 text-12 text-text3">
          <Info size={14} className="mt-px flex-none" aria-hidden />
          <span>
            {m.settings_rule()}{' '}
            <a href="/welcome.html" className="font-medium text-accentText no-underline hover:underline">
              {m.settings_ruleMore()}
            </a>
          </span>
        </p>
      </Section>
      <Section title={m.settings_hours()}>
        <WorkingHours />
      </Section>
      <Section title={m.settings_reminders()}>
        <ReminderSwitches />
        <Card>
          <CalendarRow />
        </Card>
      </Section>
      <Section title={m.settings_looks()}>
        <Card>
          <SettingRow
            title={m.settings_language()}
            control={() => (
              <Choose label={m.settings_language()} shown={LANGUAGES[locale]} items={languageItems(locale)} />
            )}
          />
          <SettingRow
            title={m.settings_theme()}
            control={() => (
              <Choose
                label={m.settings_theme()}
                shown={themes.find(({ checked }) => checked)?.label ?? ''}
                items={themes}
              />
            )}
          />
        </Card>
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2 className="text-13 font-semibold text-text2">{title}</h2>
      {children}
    </section>
  );
}

/** One of a few, shown on the button that opens them. */
function Choose({ label, shown, items }: { label: string; shown: string; items: MenuItem[] }) {
  return (
    <Menu
      label={label}
      align="end"
      items={items}
      trigger={(props) => (
        <Button
          {...props}
          aria-label={`${label}: ${shown}`}
          trailing={<ChevronDown size={14} className="flex-none" aria-hidden />}
        >
          {shown}
        </Button>
      )}
    />
  );
}
