/** A saved company: what it is, and who of the pipeline works there. The same in the panel and in the full tab. */
import { Ellipsis, ExternalLink, RefreshCw, Trash2 } from 'lucide-react';
import { browser } from 'wxt/browser';
import { IconButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Card, LoadingRows } from '@/components/ui/Field';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { useCommand } from '@/components/ui/use-command';
import { useLive } from '@/components/ui/use-live';
import { useNow } from '@/components/ui/use-now';
import { m } from '@/lib/i18n/words';
import type { Company } from '@/lib/pipeline/company-record';
import { companyView } from '@/lib/store/companies';
import { CompanyDetails } from './CompanyDetails';
import { CompanyMark } from './CompanyMark';
import { CompanyPeople } from './CompanyPeople';

/** @param tabId the tab that shows this company now: only then can the page be read again. */
export function CompanyView({ companyId, tabId }: { companyId: string; tabId: number | null }) {
  const view = useLive((db) => companyView(db, companyId), [companyId]);
  const now = useNow();
  if (view === undefined) {
    return (
      <div className="p-3">
        <LoadingRows rows={3} height={72} />
      </div>
    );
  }
  if (view === null) {
    return (
      <EmptyState level={1} drawing="broken" title={m.company_goneTitle()}>
        {m.company_goneText()}
      </EmptyState>
    );
  }
  const { company, people } = view;
  return (
    <article aria-label={company.name} className="flex flex-col">
      <header className="flex min-w-0 items-start gap-3 border-b border-line bg-surface p-3">
        <CompanyMark />
        <div className="min-w-0 flex-1">
          <h1 className="line-clamp-2 text-16 font-semibold" title={company.name}>
            {company.name}
          </h1>
          {company.tagline ? (
            <p className="line-clamp-2 text-12 text-text2" title={company.tagline}>
              {company.tagline}
            </p>
          ) : null}
          {people.length > 0 ? (
            <p className="text-12 text-text3">{m.company_count({ count: people.length })}</p>
          ) : null}
        </div>
        <CompanyMenu company={company} tabId={tabId} />
      </header>
      <div className="flex w-full max-w-170 flex-col gap-4 p-3">
        <CompanyPeople view={view} />
        <section aria-label={m.company_details()}>
          <h2 className="mb-1.5 text-13 font-semibold text-text2">{m.company_details()}</h2>
          <Card className="px-3 py-2.5">
            <CompanyDetails company={company} now={now} />
          </Card>
        </section>
      </div>
    </article>
  );
}

function CompanyMenu({ company, tabId }: { company: Company; tabId: number | null }) {
  const { run } = useCommand();
  const { url } = company.linkedin;
  const items: MenuItem[] = [
    ...(tabId === null
      ? []
      : [
          {
            id: 'again',
            label: m.lead_readAgain(),
            icon: RefreshCw,
            onChoose: () => void run('captureTab', { tabId }, m.said_readAgain()),
          },
        ]),
    ...(url && tabId === null
      ? [
          {
            id: 'page',
            label: m.company_openPage(),
            icon: ExternalLink,
            onChoose: () => void browser.tabs.create({ url }),
          },
        ]
      : []),
    {
      id: 'remove',
      label: m.company_remove(),
      icon: Trash2,
      danger: true,
      separated: true,
      onChoose: () =>
        void run('removeCompany', { companyId: company.id }, m.company_removed({ name: company.name })),
    },
  ];
  return (
    <Menu
      label={m.ui_more()}
      align="end"
      items={items}
      trigger={(props) => <IconButton {...props} icon={Ellipsis} label={m.ui_more()} />}
    />
  );
}
