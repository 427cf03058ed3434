/** Which reminders are shown on this device. What is switched off still stands in Today and counts on the icon. */
import { Card } from '@/components/ui/Field';
import { Switch } from '@/components/ui/Switch';
import { useSettings } from '@/components/ui/settings';
import { m } from '@/lib/i18n/words';
import { SettingRow } from './SettingRow';
import { Hour } from './WorkingHours';

export function ReminderSwitches() {
  const { settings, change } = useSettings();
  const { reminders = {} } = settings;
  const digestAt = reminders.digestAt ?? null;
  const set = (part: typeof reminders) => change({ reminders: { ...reminders, ...part } });
  const kinds = [
    { id: 'timed', title: m.reminders_timed(), text: m.reminders_timedText() },
    { id: 'allDay', title: m.reminders_allDay(), text: m.reminders_allDayText() },
    { id: 'keepInTouch', title: m.reminders_keepInTouch(), text: m.reminders_keepInTouchText() },
  ] as const;
  return (
    <Card>
      {kinds.map(({ id, title, text }) => (
        <SettingRow
          key={id}
          title={title}
          text={text}
          control={(ids) => (
            <Switch
              on={reminders[id] !== false}
              labelledBy={ids.title}
              describedBy={ids.text}
              onChange={(on) => set({ [id]: on })}
            />
          )}
        />
      ))}
      <SettingRow
        title={m.reminders_digest()}
        text={m.reminders_digestText()}
        control={(ids) => (
          <div className="flex flex-none items-center gap-2">
            {digestAt === null ? null : (
              <Hour
                key={digestAt}
                label={m.reminders_digestAt()}
                value={digestAt}
                onSet={(time) => set({ digestAt: time })}
              />
            )}
            <Switch
              on={digestAt !== null}
              labelledBy={ids.title}
              describedBy={ids.text}
              onChange={(on) => set({ digestAt: on ? '08:30' : null })}
            />
          </div>
        )}
      />
    </Card>
  );
}
