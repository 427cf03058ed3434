import { Plus, Reply } from 'lucide-react';
import { ThreadAnswer } from '@/components/panel/ThreadPerson';
import { type ActiveTab, useActiveTab } from '@/components/panel/use-active-tab';
import { type TabThread, useThread } from '@/components/panel/use-thread';
import { Avatar } from '@/components/ui/Avatar';
import { Button, IconButton } from '@/components/ui/Button';
import { Card } from '@/components/ui/Field';
import { NextStepChip } from '@/components/ui/NextStepChip';
import { leadAddress, useOpenLead } from '@/components/ui/navigation';
import { StageDot } from '@/components/ui/Stage';
import { useCommand } from '@/components/ui/use-command';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { canonicalUrl, parseAddress } from '@/lib/linkedin/address';
import { nameFromTitle } from '@/lib/linkedin/title';
import { boardHead, leadAtAddress } from '@/lib/store/queries';
import type { LeadCard } from '@/lib/store/views';
import { ThisCompany } from './ThisCompany';

/** The person or company of the page under the popup: where they stand, or one click to add them. Nothing on other pages. */
export function ThisPerson({ now }: { now: number }) {
  const tab = useActiveTab();
  const isCompany = tab?.url ? parseAddress(tab.url)?.kind === 'company' : false;
  if (!tab) return null;
  return isCompany ? <ThisCompany tab={tab} /> : <Person tab={tab} now={now} />;
}

function Person({ tab, now }: { tab: ActiveTab; now: number }) {
  const thread = useThread(tab);
  const of = thread ? thread.with?.url : tab.url;
  const address = of ? parseAddress(of) : null;
  const url = address && address.kind !== 'company' ? canonicalUrl(address) : null;
  const found = useLive(
    async (db) => ({ url, lead: url ? await leadAtAddress(db, url) : null, head: await boardHead(db) }),
    [url],
  );
  if (thread && !thread.with) return <Thread thread={thread} />;
  if (!url || !found || found.url !== url) return null;
  if (found.lead) {
    const { lead, head } = found;
    return <Saved lead={lead} stage={head.stages.find((stage) => stage.id === lead.stageId)} now={now} />;
  }
  const slug = address?.publicId ?? null;
  const name =
    thread?.with?.name || (tab.title && nameFromTitle(tab.title, slug)) || slug || m.popup_thisPage();
  return <Unsaved name={name} tabId={tab.id} />;
}

function Thread({ thread }: { thread: TabThread }) {
  return (
    <Card className="mt-3 flex flex-col gap-2 px-2.5 py-2">
      <div className="flex items-center gap-2.5">
        <p className="min-w-0 flex-1 font-medium">{m.thread_title()}</p>
        <Button size={28} busy={thread.state === 'asking'} className="flex-none" onClick={thread.find}>
          {m.thread_find()}
        </Button>
      </div>
      <p className="text-12 text-text3 empty:hidden">
        <ThreadAnswer thread={thread} />
      </p>
    </Card>
  );
}

type StageOfLead = Awaited<ReturnType<typeof boardHead>>['stages'][number];

function Saved({ lead, stage, now }: { lead: LeadCard; stage: StageOfLead | undefined; now: number }) {
  const openLead = useOpenLead();
  const { run } = useCommand();
  return (
    <Card className="relative mt-3 flex items-center gap-2.5 px-2.5 py-2 hover:bg-hover">
      <Avatar name={lead.name} size={32} />
      <div className="min-w-0 flex-1">
        <a
          href={leadAddress(lead.leadId)}
          title={lead.name}
          className="block truncate font-medium outline-none after:absolute after:inset-0 after:rounded-card focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-focus"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            openLead(lead.leadId);
          }}
        >
          {lead.name}
        </a>
        {stage ? (
          <p className="flex min-w-0 items-center gap-1.5 text-12 text-text2">
            <StageDot colour={stage.colour} />
            <span className="truncate" title={stage.name}>
              {stage.shortName}
            </span>
          </p>
        ) : null}
      </div>
      <NextStepChip step={lead.nextStep} now={now} />
      <IconButton
        size={24}
        icon={Reply}
        label={m.today_repliedName({ name: lead.name })}
        onClick={() => void run('replied', { leadId: lead.leadId }, m.board_replied({ name: lead.name }))}
        className="relative z-1"
      />
    </Card>
  );
}

function Unsaved({ name, tabId }: { name: string; tabId: number | null }) {
  const { run, busy } = useCommand();
  return (
    <Card className="mt-3 flex items-center gap-2.5 px-2.5 py-2">
      <Avatar name={name} size={32} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium" title={name}>
          {name}
        </p>
        <p className="truncate text-12 text-text2">{m.popup_notSaved()}</p>
      </div>
      {tabId === null ? null : (
        <Button
          kind="primary"
          size={28}
          icon={Plus}
          busy={busy}
          className="flex-none"
          onClick={() => void run('captureTab', { tabId }, m.popup_added({ name }))}
        >
          {m.popup_add()}
        </Button>
      )}
    </Card>
  );
}
