import { Plus } from 'lucide-react';
import { CompanyMark } from '@/components/company/CompanyMark';
import type { ActiveTab } from '@/components/panel/use-active-tab';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Field';
import { useCommand } from '@/components/ui/use-command';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { companyFromTitle } from '@/lib/linkedin/company/title';
import { companyAt } from '@/lib/store/companies';
import { openTab } from './opening';

/** The company of the page under the popup: saved, or one click to save it. */
export function ThisCompany({ tab: { id, url, title } }: { tab: ActiveTab }) {
  const { run, busy } = useCommand();
  const found = useLive(async (db) => ({ url, company: url ? await companyAt(db, url) : null }), [url]);
  if (!found || found.url !== url) return null;
  const { company } = found;
  const name = company?.name ?? ((title && companyFromTitle(title)) || m.popup_thisPage());
  return (
    <Card className="mt-3 flex items-center gap-2.5 px-2.5 py-2">
      <CompanyMark small />
      <div className="min-w-0 flex-1">
        {company ? (
          <button
            type="button"
            className="block max-w-full truncate font-medium hover:underline"
            onClick={() => openTab(`company/${encodeURIComponent(company.id)}`)}
          >
            {name}
          </button>
        ) : (
          <p className="truncate font-medium" title={name}>
            {name}
          </p>
        )}
        <p className="truncate text-12 text-text2">{company ? m.company_saved() : m.company_notSaved()}</p>
      </div>
      {company || id === null ? null : (
        <Button
          kind="primary"
          size={28}
          icon={Plus}
          busy={busy}
          className="flex-none"
          onClick={() => void run('captureTab', { tabId: id }, m.company_saved())}
        >
          {m.popup_add()}
        </Button>
      )}
    </Card>
  );
}
