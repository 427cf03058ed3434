/** What to do today. */
import { sayLongDate, today } from '@/components/ui/dates';
import { LoadingRows } from '@/components/ui/Field';
import { useLive } from '@/components/ui/use-live';
import { useNow } from '@/components/ui/use-now';
import { todayView } from '@/lib/store/queries';
import { TodayGroups } from './TodayGroups';

export function Today() {
  const now = useNow();
  const view = useLive((db) => todayView(db, now), [now]);
  return (
    <div className="px-3 pt-3.5 pb-6">
      <h1 className="text-16 font-semibold">{sayLongDate(today(now), now)}</h1>
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
