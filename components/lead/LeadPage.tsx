/** A lead at full width: details left, what happens in the middle, what comes next right. */
import { ArrowLeft, ExternalLink, Reply } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Avatar } from '@/components/ui/Avatar';
import { Button, Key } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { LoadingRows } from '@/components/ui/Field';
import { useCommand } from '@/components/ui/use-command';
import { useLive } from '@/components/ui/use-live';
import { useNow } from '@/components/ui/use-now';
import { m } from '@/lib/i18n/words';
import { leadView } from '@/lib/store/queries';
import type { LeadView } from '@/lib/store/views';
import { CadenceLine } from './CadenceLine';
import { ClosingButtons, closedStageFor, OutcomeChip } from './Closing';
import { Colleagues } from './Colleagues';
import { DealLines } from './DealLines';
import { Deals } from './Deals';
import { Details } from './Details';
import { LeadMenu } from './LeadMenu';
import { LogBox } from './LogBox';
import { MemoryTagEdit } from './MemoryTagEdit';
import { NameEdit } from './NameEdit';
import { Neighbours } from './Neighbours';
import { NextStepCard } from './NextStepCard';
import { Offers } from './Offers';
import { PinnedNotes } from './PinnedNotes';
import { Proposals } from './Proposals';
import { StageBar, useMove } from './StageControl';
import { StageQuestions } from './StageQuestions';
import { Timeline } from './Timeline';
import { Value } from './Value';

function toBoard(): void {
  location.hash = 'board';
}

export function LeadPage({ leadId }: { leadId: string }) {
  const view = useLive((db) => leadView(db, leadId), [leadId]);
  const now = useNow();
  const name = view?.person.fullName;
  useEffect(() => {
    if (name) document.title = `${name} · Pipeside`;
    return () => {
      document.title = 'Pipeside';
    };
  }, [name]);
  if (view === undefined) {
    return (
      <div className="p-4">
        <LoadingRows rows={3} height={96} />
      </div>
    );
  }
  if (view === null) {
    return (
      <EmptyState
        level={1}
        drawing="broken"
        title={m.lead_goneTitle()}
        action={<Button onClick={toBoard}>{m.lead_toBoard()}</Button>}
      >
        {m.lead_goneText()}
      </EmptyState>
    );
  }
  return (
    <article aria-label={view.person.fullName} className="flex min-h-full flex-col">
      <Head view={view} now={now} />
      <div className="grid flex-1 grid-cols-1 min-[760px]:grid-cols-[minmax(0,1fr)_300px] min-[1080px]:grid-cols-[300px_minmax(0,1fr)_340px]">
        <aside className="order-3 border-line p-4 min-[760px]:col-span-2 min-[760px]:border-t min-[1080px]:order-1 min-[1080px]:col-span-1 min-[1080px]:border-t-0 min-[1080px]:border-r">
          <h2 className="mb-2 text-13 font-semibold text-text2">{m.lead_details()}</h2>
          <Details person={view.person} leadId={leadId} now={now} />
          <DealLines key={leadId} lead={view.lead} now={now} />
          <Aside>
            <Deals view={view} now={now} />
          </Aside>
        </aside>
        <div className="order-2 flex min-w-0 flex-col gap-4 p-4 min-[1080px]:px-6">
          <div className="flex w-full max-w-170 flex-col gap-4">
            <Proposals person={view.person} />
            <Offers person={view.person} />
            <LogBox leadId={leadId} />
            <PinnedNotes personId={view.person.id} />
            <Timeline personId={view.person.id} now={now} />
          </div>
        </div>
        <aside className="order-1 border-line p-4 min-[760px]:order-2 min-[760px]:border-l min-[1080px]:order-3">
          <NextStepCard view={view} now={now} />
          <div className="mt-2">
            <CadenceLine leadId={leadId} />
          </div>
          <Aside>
            <StageQuestions view={view} />
          </Aside>
          <Aside>
            <Colleagues person={view.person} />
          </Aside>
        </aside>
      </div>
    </article>
  );
}

/** A part of a side, ruled off from what is above; nothing where it has nothing to say. */
function Aside({ children }: { children: ReactNode }) {
  return <div className="mt-4 border-t border-line pt-4 empty:hidden">{children}</div>;
}

function Head({ view, now }: { view: LeadView; now: number }) {
  const { run, busy } = useCommand();
  const { lead, person, pipeline } = view;
  const { move, busy: moving, dialog } = useMove(view);
  const closed = closedStageFor(view);
  const url = person.linkedin.url ?? person.linkedin.salesUrl;
  const work = [person.title, person.company, person.location].filter(Boolean).join(' · ');
  return (
    <header className="flex flex-col gap-3 border-b border-line bg-surface px-4 py-3">
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2">
        <a
          href="#board"
          aria-label={m.lead_toBoard()}
          title={m.lead_toBoard()}
          className="grid size-7 flex-none place-items-center rounded-control text-text2 hover:bg-hover"
        >
          <ArrowLeft size={16} aria-hidden />
        </a>
        <Avatar name={person.fullName} size={48} />
        <div className="flex min-w-0 flex-1 basis-60 flex-col gap-0.5">
          <div className="flex min-w-0 items-center gap-3">
            <div className="min-w-0 shrink">
              <NameEdit person={person} large />
            </div>
            <div className="min-w-24 shrink-9999">
              <MemoryTagEdit person={person} />
            </div>
          </div>
          <p className="truncate text-text2" title={work}>
            {work || person.headline}
          </p>
        </div>
        <div className="flex flex-none items-center gap-2">
          <OutcomeChip view={view} />
          <Value lead={lead} pipeline={pipeline} />
          <Button
            icon={Reply}
            busy={busy}
            trailing={<Key>R</Key>}
            onClick={() => void run('replied', { leadId: lead.id }, m.said_replied())}
          >
            {m.lead_replied()}
          </Button>
          <ClosingButtons view={view} busy={moving} onClose={(result) => closed && move(closed, result)} />
          {url ? (
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              aria-label={m.lead_openProfile()}
              title={m.lead_openProfile()}
              className="grid size-7 flex-none place-items-center rounded-control text-text2 hover:bg-hover"
            >
              <ExternalLink size={16} aria-hidden />
            </a>
          ) : null}
          <LeadMenu view={view} tabId={null} onRemoved={toBoard} />
          <Neighbours view={view} />
        </div>
      </div>
      {dialog}
      <StageBar view={view} now={now} />
    </header>
  );
}
