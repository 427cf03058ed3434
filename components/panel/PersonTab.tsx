/** The person of the open tab when it is no lead: new, a company, a conversation, or nobody. */
import { Plus, ShieldCheck, ShieldOff } from 'lucide-react';
import { CompanyView } from '@/components/company/CompanyView';
import { NewCompany } from '@/components/company/NewCompany';
import { ChangedPage } from '@/components/lead/ChangedPage';
import { Avatar } from '@/components/ui/Avatar';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { LoadingRows } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { useCommand } from '@/components/ui/use-command';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { boardHead } from '@/lib/store/queries';
import { ThreadPerson } from './ThreadPerson';
import { askForLinkedIn, useLinkedInPermission } from './use-active-tab';
import type { TabPerson } from './use-tab-person';

export function PersonTab({ person }: { person: Exclude<TabPerson, { is: 'lead' }> }) {
  const allowed = useLinkedInPermission();
  if (allowed === false) return <NotAllowed />;
  if (allowed === undefined) return null;
  switch (person.is) {
    case 'looking':
      return (
        <div className="p-3">
          <LoadingRows rows={3} height={72} />
        </div>
      );
    case 'nobody':
      return (
        <EmptyState level={1} drawing="outside" title={m.person_emptyTitle()}>
          {m.person_emptyText()}
        </EmptyState>
      );
    case 'thread':
      return <ThreadPerson thread={person.thread} />;
    case 'new':
      return <NewPerson tabId={person.tabId} name={person.name ?? m.person_unnamed()} />;
    case 'company':
      return person.companyId ? (
        <CompanyView key={person.companyId} companyId={person.companyId} tabId={person.tabId} />
      ) : (
        <NewCompany tabId={person.tabId} name={person.name} />
      );
  }
}

function NewPerson({ tabId, name }: { tabId: number; name: string }) {
  const { run, busy } = useCommand();
  const first = useLive((db) => boardHead(db), [])?.stages[0]?.name;
  const add = () =>
    void run('captureTab', { tabId }, first ? m.person_saved({ stage: first }) : m.person_savedPlain());
  return (
    <>
      <header className="flex flex-col gap-4 border-b border-line bg-surface p-3">
        <div className="flex min-w-0 items-center gap-3">
          <Avatar name={name} size={48} />
          <div className="min-w-0 flex-1">
            <h1 className="line-clamp-2 text-16 font-semibold" title={name}>
              {name}
            </h1>
            <p className="text-12 text-text3">{m.person_notSaved()}</p>
          </div>
        </div>
        <Button kind="primary" icon={Plus} busy={busy} onClick={add} className="w-full">
          {m.person_add()}
        </Button>
      </header>
      <div className="flex flex-col gap-3 p-3">
        <ChangedPage />
        <p className="flex gap-2 text-12 text-text3">
          <ShieldCheck size={14} className="mt-px flex-none" aria-hidden />
          {m.person_promise()}
        </p>
      </div>
    </>
  );
}

/** The user took LinkedIn away in the browser: what still works, and the way to give it back. */
function NotAllowed() {
  return (
    <div className="p-3">
      <h1 className="sr-only">{m.shell_person()}</h1>
      <Notice
        tone="question"
        icon={ShieldOff}
        title={m.person_notAllowedTitle()}
        actions={
          <Button size={28} onClick={() => void askForLinkedIn()}>
            {m.person_allow()}
          </Button>
        }
      >
        <p>{m.person_notAllowedText()}</p>
      </Notice>
    </div>
  );
}
