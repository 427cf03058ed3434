/** The panel beside the page: Person follows the tab, Board and Today stand next to it. */
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { BoardPanel } from '@/components/board/BoardPanel';
import { CompanyView } from '@/components/company/CompanyView';
import { type Arrival, EnterOnArrival } from '@/components/entering/EnterOnArrival';
import { LeadPanel } from '@/components/lead/LeadPanel';
import { LookStrip } from '@/components/looking/LookStrip';
import { LookingProvider } from '@/components/looking/looking';
import { PaletteProvider } from '@/components/palette/PaletteProvider';
import { SelectionBar } from '@/components/selection/SelectionBar';
import { SelectionProvider } from '@/components/selection/selection';
import { Today } from '@/components/today/Today';
import { DataFailure } from '@/components/ui/DataFailure';
import { useData } from '@/components/ui/data';
import { OpenLead } from '@/components/ui/navigation';
import { goToLead, useRoute } from '@/components/ui/route';
import { useUndoKey } from '@/components/ui/use-command';
import { useLive } from '@/components/ui/use-live';
import { useNow } from '@/components/ui/use-now';
import { m } from '@/lib/i18n/words';
import { dueCount } from '@/lib/store/queries';
import { BackToTab } from './BackToTab';
import { PersonTab } from './PersonTab';
import { type PanelTab, TabBar } from './TabBar';
import { type Intent, useIntent } from './use-intent';
import { useTabPerson } from './use-tab-person';

export function Panel() {
  const route = useRoute('person');
  const now = useNow();
  const person = useTabPerson();
  const due = useLive((db) => dueCount(db, now), [now]) ?? 0;
  const [noteWanted, setNoteWanted] = useState<number | null>(null);
  const noteReached = useCallback(() => setNoteWanted(null), []);
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const arrived = useCallback(() => setArrival(null), []);
  useUndoKey();
  useIntent(
    useCallback((intent: Intent) => {
      location.hash = intent.leadId ? `lead/${encodeURIComponent(intent.leadId)}` : 'person';
      setNoteWanted(intent.focus === 'note' ? intent.at : null);
      const { leadId, stageId } = intent;
      setArrival(leadId && stageId ? { leadId, stageId } : null);
    }, []),
  );

  // Settings have their place in the full tab.
  const tab: PanelTab = route.at === 'board' || route.at === 'today' ? route.at : 'person';
  const ofTab = person.is === 'lead' ? person : null;
  const leadOfTab = tab === 'person' && route.at !== 'company' ? (ofTab?.leadId ?? null) : null;
  const leadId = route.at === 'lead' ? route.leadId : leadOfTab;
  const companyOfTab = person.is === 'company' && tab === 'person' ? person.companyId : null;
  const companyId = route.at === 'company' ? route.companyId : companyOfTab;
  const isOfTab = leadId !== null && leadId === ofTab?.leadId;
  // A lead that is the tab's own person anyway goes on following the tab.
  useEffect(() => {
    if (route.at === 'lead' && isOfTab) location.replace('#person');
  }, [route.at, isOfTab]);

  return (
    <OpenLead value={goToLead}>
      <SelectionProvider>
        <LookingProvider>
          <PaletteProvider surface="panel">
            <div className="flex h-dvh flex-col">
              <TabBar
                current={tab}
                due={due}
                fullTabRoute={
                  leadId
                    ? `lead/${encodeURIComponent(leadId)}`
                    : companyId
                      ? `company/${encodeURIComponent(companyId)}`
                      : tab === 'today'
                        ? 'today'
                        : 'board'
                }
                onChange={(next) => {
                  location.hash = next;
                }}
              />
              {arrival ? (
                <EnterOnArrival key={`${arrival.leadId} ${arrival.stageId}`} {...arrival} onDone={arrived} />
              ) : null}
              <Body tab={tab}>
                {(leadId && !isOfTab) || route.at === 'company' ? <BackToTab /> : null}
                {leadId ? (
                  <LeadPanel
                    key={leadId}
                    leadId={leadId}
                    noteWanted={noteWanted}
                    onNoteReached={noteReached}
                    tabId={isOfTab ? (ofTab?.tabId ?? null) : null}
                  />
                ) : route.at === 'company' ? (
                  <CompanyView key={route.companyId} companyId={route.companyId} tabId={null} />
                ) : tab === 'board' ? (
                  <>
                    <h1 className="sr-only">{m.shell_board()}</h1>
                    <LookStrip />
                    <BoardPanel />
                  </>
                ) : tab === 'today' ? (
                  <Today />
                ) : person.is === 'lead' ? null : (
                  <PersonTab person={person} />
                )}
              </Body>
              {leadId === null && tab === 'board' ? <SelectionBar /> : null}
            </div>
          </PaletteProvider>
        </LookingProvider>
      </SelectionProvider>
    </OpenLead>
  );
}

function Body({ tab, children }: { tab: PanelTab; children: ReactNode }) {
  const { failure } = useData();
  return (
    <main className="flex min-h-0 flex-1 flex-col">
      <div
        id="panel"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        className="flex min-h-0 flex-1 flex-col overflow-x-hidden overflow-y-auto"
      >
        {failure ? <DataFailure /> : children}
      </div>
    </main>
  );
}
