/** Today at a glance, under the toolbar's button: this page's person, then what is due. */
import { Maximize2, PanelRight } from 'lucide-react';
import { TodayGroups } from '@/components/today/TodayGroups';
import { IconButton } from '@/components/ui/Button';
import { DataFailure } from '@/components/ui/DataFailure';
import { useData } from '@/components/ui/data';
import { sayDate, today } from '@/components/ui/dates';
import { LoadingRows } from '@/components/ui/Field';
import { Mark } from '@/components/ui/Mark';
import { OpenLead } from '@/components/ui/navigation';
import { useUndoKey } from '@/components/ui/use-command';
import { useLive } from '@/components/ui/use-live';
import { useNow } from '@/components/ui/use-now';
import { m } from '@/lib/i18n/words';
import { todayView } from '@/lib/store/queries';
import { openPanel, openTab, useWindowId } from './opening';
import { ThisPerson } from './ThisPerson';

export function Popup() {
  const now = useNow();
  const windowId = useWindowId();
  const { failure } = useData();
  const view = useLive((db) => todayView(db, now), [now]);
  useUndoKey();
  const openLead = (leadId: string) =>
    windowId === undefined ? openTab(`lead/${leadId}`) : openPanel(windowId, leadId);

  return (
    <OpenLead value={openLead}>
      <div className="fixed inset-0 flex flex-col">
        <header className="flex h-11 flex-none items-center gap-2 border-b border-line bg-surface pr-2 pl-3">
          <Mark size={20} />
          <h1 className="text-16 font-semibold">{m.today_title()}</h1>
          <span className="min-w-0 flex-1 truncate text-12 text-text2">{sayDate(today(now), now)}</span>
          {windowId === undefined ? null : (
            <IconButton
              icon={PanelRight}
              label={m.popup_openPanel()}
              onClick={() => openPanel(windowId, null)}
            />
          )}
          <IconButton icon={Maximize2} label={m.popup_openTab()} onClick={() => openTab('today')} />
        </header>
        <main className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto px-3 pb-4">
          {failure ? <DataFailure /> : <ThisPerson now={now} />}
          {failure ? null : view ? (
            <TodayGroups view={view} now={now} room="scarce" />
          ) : (
            <div className="mt-4">
              <LoadingRows rows={4} height={48} />
            </div>
          )}
        </main>
      </div>
    </OpenLead>
  );
}
