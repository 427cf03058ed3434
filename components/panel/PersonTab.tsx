/** The person of the open tab: known, new, or nobody. */
import { Plus, ShieldCheck, ShieldOff } from 'lucide-react';
import { useEffect } from 'react';
import { LeadPanel } from '@/components/lead/LeadPanel';
import { Avatar } from '@/components/ui/Avatar';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { LoadingRows } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { useCommand } from '@/components/ui/use-command';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { canonicalUrl, parseAddress } from '@/lib/linkedin/address';
import { nameFromTitle } from '@/lib/linkedin/title';
import { boardHead, leadAtAddress } from '@/lib/store/queries';
import { type ActiveTab, askForLinkedIn, useActiveTab, useLinkedInPermission } from './use-active-tab';

export interface PersonTabProps {
  focusNoteAt: number | null;
  /** Tells the shell which lead is shown, so that the full tab opens the same one. */
  onLead(leadId: string | null): void;
}

export function PersonTab({ focusNoteAt, onLead }: PersonTabProps) {
  const tab = useActiveTab();
  const allowed = useLinkedInPermission();
  const address = tab?.url ? parseAddress(tab.url) : null;
  const personUrl = address && address.kind !== 'company' ? canonicalUrl(address) : null;
  const found = useLive(
    async (db) => ({
      url: personUrl,
      leadId: personUrl ? ((await leadAtAddress(db, personUrl))?.leadId ?? null) : null,
    }),
    [personUrl],
  );
  // An answer about the tab before must not be shown for this one.
  const leadId = found && found.url === personUrl ? found.leadId : undefined;
  useEffect(() => {
    onLead(leadId ?? null);
  }, [leadId, onLead]);

  if (allowed === false) return <NotAllowed />;
  if (tab === undefined || allowed === undefined) return null;
  if (!personUrl) {
    return (
      <EmptyState level={1} drawing="outside" title={m.person_emptyTitle()}>
        {m.person_emptyText()}
      </EmptyState>
    );
  }
  if (leadId === undefined) {
    return (
      <div className="p-3">
        <LoadingRows rows={3} height={72} />
      </div>
    );
  }
  if (leadId) return <LeadPanel key={leadId} leadId={leadId} focusNoteAt={focusNoteAt} tabId={tab.id} />;
  return <NewPerson tab={tab} slug={address?.publicId ?? null} />;
}

function NewPerson({ tab, slug }: { tab: ActiveTab; slug: string | null }) {
  const { run, busy } = useCommand();
  const head = useLive((db) => boardHead(db), []);
  const name = (tab.title && nameFromTitle(tab.title, slug)) || slug || m.person_unnamed();
  const first = head?.stages[0]?.name;
  const add = () => {
    if (tab.id === null) return;
    void run(
      'captureTab',
      { tabId: tab.id },
      first ? m.person_saved({ stage: first }) : m.person_savedPlain(),
    );
  };
  return (
    <>
      <header className="flex flex-col gap-4 border-b border-line bg-surface p-3">
        <div className="flex min-w-0 items-center gap-3">
          <Avatar name={name} size={48} />
          <div className="min-w-0 flex-1">
            <h1 className="line-clamp-2 text-16 font-semibold">{name}</h1>
            <p className="text-12 text-text3">{m.person_notSaved()}</p>
          </div>
        </div>
        <Button kind="primary" icon={Plus} busy={busy} onClick={add} className="w-full">
          {m.person_add()}
        </Button>
      </header>
      <p className="flex gap-2 p-3 text-12 text-text3">
        <ShieldCheck size={14} className="mt-px flex-none" aria-hidden />
        {m.person_promise()}
      </p>
    </>
  );
}

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
