import { CalendarArrowDown } from 'lucide-react';
import { useCalendarFile } from '@/components/contact/use-calendar-file';
import { Button } from '@/components/ui/Button';
import { m } from '@/lib/i18n/words';
import { SettingRow } from './SettingRow';

/** All next steps as one file for another calendar. */
export function CalendarRow() {
  const saveCalendar = useCalendarFile();
  return (
    <SettingRow
      title={m.calendar_title()}
      text={m.calendar_text()}
      control={(ids) => (
        <Button
          icon={CalendarArrowDown}
          aria-describedby={ids.title}
          onClick={() => saveCalendar(null)}
          className="flex-none"
        >
          {m.calendar_save()}
        </Button>
      )}
    />
  );
}
