/** What to do today. */
import { CalendarArrowDown } from 'lucide-react';
import { useCalendarFile } from '@/components/contact/use-calendar-file';
import { IconButton } from '@/components/ui/Button';
import { sayLongDate, today } from '@/components/ui/dates';
import { LoadingRows } from '@/components/ui/Field';
import { useLive } from '@/components/ui/use-live';
import { useNow } from '@/components/ui/use-now';
import { m } from '@/lib/i18n/words';
import { todayView } from '@/lib/store/queries';
import { TodayGroups } from './TodayGroups';

export function Today() {
  const now = useNow();
  const view = useLive((db) => todayView(db, now), [now]);
  const saveCalendar = useCalendarFile();
  return (
    <div className="px-3 pt-3.5 pb-6">
      <div className="flex items-center gap-2">
        <h1 className="min-w-0 flex-1 text-16 font-semibold">{sayLongDate(today(now), now)}</h1>
        <IconButton icon={CalendarArrowDown} label={m.calendar_all()} onClick={() => saveCalendar(null)} />
      </div>
      {view ? (
        <TodayGroups view={view} now={now} room="wide" />
      ) : (
        <div className="mt-4">
          <LoadingRows rows={3} height={48} />
        </div>
      )}
    </div>
  );
}
