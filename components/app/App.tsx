/** The full tab: a rail of places, and the place. */
import { BoardPage } from '@/components/board/BoardPage';
import { CadencesPage } from '@/components/cadences/CadencesPage';
import { CompanyView } from '@/components/company/CompanyView';
import { LeadPage } from '@/components/lead/LeadPage';
import { LookingProvider } from '@/components/looking/looking';
import { PaletteProvider } from '@/components/palette/PaletteProvider';
import { SelectionBar } from '@/components/selection/SelectionBar';
import { SelectionProvider } from '@/components/selection/selection';
import { SettingsPage } from '@/components/settings/SettingsPage';
import { TablePage } from '@/components/table/TablePage';
import { Today } from '@/components/today/Today';
import { DataFailure } from '@/components/ui/DataFailure';
import { useData } from '@/components/ui/data';
import { OpenLead } from '@/components/ui/navigation';
import { goToLead, useRoute } from '@/components/ui/route';
import { useUndoKey } from '@/components/ui/use-command';
import { Rail } from './Rail';

export function App() {
  const route = useRoute('board');
  const { failure } = useData();
  useUndoKey();
  return (
    <OpenLead value={goToLead}>
      <SelectionProvider>
        <LookingProvider>
          <PaletteProvider surface="tab">
            <div className="flex h-dvh">
              <Rail
                current={
                  route.at === 'today' || route.at === 'cadences' || route.at === 'settings'
                    ? route.at
                    : 'board'
                }
              />
              <div className="flex min-w-0 flex-1 flex-col">
                <main className="flex min-h-0 flex-1 flex-col overflow-y-auto">
                  {route.at === 'settings' ? (
                    // Needs no database: what can be set can be set without it.
                    <SettingsPage />
                  ) : failure ? (
                    <DataFailure />
                  ) : route.at === 'lead' ? (
                    <LeadPage key={route.leadId} leadId={route.leadId} />
                  ) : route.at === 'company' ? (
                    <CompanyView key={route.companyId} companyId={route.companyId} tabId={null} />
                  ) : route.at === 'today' ? (
                    <div className="w-full max-w-170">
                      <Today />
                    </div>
                  ) : route.at === 'cadences' ? (
                    <CadencesPage />
                  ) : route.at === 'table' ? (
                    <TablePage />
                  ) : (
                    <BoardPage />
                  )}
                </main>
                {route.at === 'board' || route.at === 'table' ? <SelectionBar /> : null}
              </div>
            </div>
          </PaletteProvider>
        </LookingProvider>
      </SelectionProvider>
    </OpenLead>
  );
}
