/** The panel beside the page: Person follows the tab, Board and Today stand next to it. */
import { useCallback, useState } from 'react';
import { BoardPanel } from '@/components/board/BoardPanel';
import { LeadPanel } from '@/components/lead/LeadPanel';
import { Today } from '@/components/today/Today';
import { DataFailure } from '@/components/ui/DataFailure';
import { useData } from '@/components/ui/data';
import { OpenLead } from '@/components/ui/navigation';
import { goToLead, useRoute } from '@/components/ui/route';
import { useUndoKey } from '@/components/ui/use-command';
import { useLive } from '@/components/ui/use-live';
import { useNow } from '@/components/ui/use-now';
import { dueCount } from '@/lib/store/queries';
import { OtherLead } from './OtherLead';
import { PersonTab } from './PersonTab';
import { type PanelTab, TabBar } from './TabBar';
import { type Intent, useIntent } from './use-intent';

export function Panel() {
  const route = useRoute('person');
  const now = useNow();
  const { failure } = useData();
  const due = useLive((db) => dueCount(db, now), [now]) ?? 0;
  const [focusNoteAt, setFocusNoteAt] = useState<number | null>(null);
  const [tabLead, setTabLead] = useState<string | null>(null);
  useUndoKey();

  useIntent(
    useCallback((intent: Intent) => {
      location.hash = intent.leadId ? `lead/${intent.leadId}` : 'person';
      setFocusNoteAt(intent.focus === 'note' ? intent.at : null);
    }, []),
  );

  const tab: PanelTab = route.at === 'lead' ? 'person' : route.at;
  const shownLead = route.at === 'lead' ? route.leadId : route.at === 'person' ? tabLead : null;
  const fullTabRoute = shownLead ? `lead/${shownLead}` : tab === 'today' ? 'today' : 'board';
  return (
    <OpenLead value={goToLead}>
      <div className="flex h-dvh flex-col">
        <TabBar
          current={tab}
          due={due}
          fullTabRoute={fullTabRoute}
          onChange={(next) => {
            location.hash = next;
          }}
        />
        <main className="flex min-h-0 flex-1 flex-col">
          <div
            id="panel"
            role="tabpanel"
            aria-labelledby={`tab-${tab}`}
            className="flex min-h-0 flex-1 flex-col overflow-x-hidden overflow-y-auto"
          >
            {failure ? (
              <DataFailure />
            ) : route.at === 'board' ? (
              <BoardPanel />
            ) : route.at === 'today' ? (
              <Today />
            ) : route.at === 'lead' ? (
              <OtherLead>
                <LeadPanel key={route.leadId} leadId={route.leadId} focusNoteAt={focusNoteAt} tabId={null} />
              </OtherLead>
            ) : (
              <PersonTab focusNoteAt={focusNoteAt} onLead={setTabLead} />
            )}
          </div>
        </main>
      </div>
    </OpenLead>
  );
}
