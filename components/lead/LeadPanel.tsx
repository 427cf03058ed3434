/** A lead at the width of the panel. */
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '@/components/ui/Avatar';
import { UnsureChip } from '@/components/ui/Chip';
import { EmptyState } from '@/components/ui/EmptyState';
import { Card, LoadingRows } from '@/components/ui/Field';
import { useLive } from '@/components/ui/use-live';
import { useNow } from '@/components/ui/use-now';
import { m } from '@/lib/i18n/words';
import { unsureFields } from '@/lib/pipeline/unsure';
import { leadView } from '@/lib/store/queries';
import type { LeadView } from '@/lib/store/views';
import { CadenceLine } from './CadenceLine';
import { ChangedPage } from './ChangedPage';
import { OutcomeChip } from './Closing';
import { Colleagues } from './Colleagues';
import { DealLines } from './DealLines';
import { Deals } from './Deals';
import { Details } from './Details';
import { FieldLine } from './FieldLine';
import { LeadMenu } from './LeadMenu';
import { LogBox } from './LogBox';
import { MemoryTagEdit } from './MemoryTagEdit';
import { NameEdit } from './NameEdit';
import { NextStepCard } from './NextStepCard';
import { Offers } from './Offers';
import { PinnedNotes } from './PinnedNotes';
import { Proposals } from './Proposals';
import { StageControl } from './StageControl';
import { StageQuestions } from './StageQuestions';
import { Timeline } from './Timeline';
import { Value } from './Value';

export interface LeadPanelProps {
  leadId: string;
  /** When the cursor was wanted in the note box (epoch milliseconds); null: not. */
  noteWanted: number | null;
  onNoteReached(): void;
  /** The tab that shows this person now, or null. */
  tabId: number | null;
}

export function LeadPanel({ leadId, noteWanted, onNoteReached, tabId }: LeadPanelProps) {
  const view = useLive((db) => leadView(db, leadId), [leadId]);
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
      <EmptyState level={1} drawing="broken" title={m.lead_goneTitle()}>
        {m.lead_goneText()}
      </EmptyState>
    );
  }
  return (
    <article aria-label={view.person.fullName} className="flex flex-col">
      <Head view={view} now={now} tabId={tabId} />
      <div className="flex flex-col gap-3 p-3">
        {tabId === null ? null : <ChangedPage />}
        <NextStepCard view={view} now={now} />
        <CadenceLine leadId={leadId} />
        <Proposals person={view.person} />
        <Offers person={view.person} />
        <LogBox leadId={leadId} wanted={noteWanted} onReached={onNoteReached} />
        <PinnedNotes personId={view.person.id} />
        <Deals view={view} now={now} />
        <StageQuestions view={view} />
        <DetailsCard view={view} now={now} />
        <Colleagues person={view.person} />
        <Timeline personId={view.person.id} now={now} />
      </div>
    </article>
  );
}

function Head({ view, now, tabId }: { view: LeadView; now: number; tabId: number | null }) {
  const { lead, person, pipeline } = view;
  const work = [person.title, person.company].filter(Boolean).join(' · ') || person.headline;
  return (
    <header className="flex flex-col gap-3 border-b border-line bg-surface p-3">
      <div className="flex min-w-0 gap-3">
        <Avatar name={person.fullName} size={44} />
        <div className="flex min-w-0 flex-1 flex-col gap-0.5">
          <div className="flex min-w-0 items-start justify-between gap-2">
            <NameEdit person={person} />
            <Value lead={lead} pipeline={pipeline} />
          </div>
          {work ? (
            <p className="truncate text-12 text-text2" title={work}>
              {work}
            </p>
          ) : null}
          <div className="mt-0.5 flex min-w-0 items-center justify-between gap-2">
            <div className="min-w-0 flex-1">
              <MemoryTagEdit person={person} />
            </div>
            <div className="-my-1 -mr-1.5 flex flex-none">
              <LeadMenu view={view} tabId={tabId} />
            </div>
          </div>
        </div>
      </div>
      <OutcomeChip view={view} />
      <StageControl view={view} now={now} />
    </header>
  );
}

const OPEN = 'details open';

/** The fields, folded away by those who want the timeline at once; the choice holds for every lead. */
function DetailsCard({ view, now }: { view: LeadView; now: number }) {
  const [open, setOpen] = useState(() => localStorage.getItem(OPEN) !== 'no');
  const unsure = unsureFields(view.person);
  return (
    <Card>
      <details
        open={open}
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
          localStorage.setItem(OPEN, event.currentTarget.open ? 'yes' : 'no');
        }}
      >
        <summary className="flex h-9 list-none items-center gap-2 rounded-card px-3 font-semibold text-text2 -outline-offset-2">
          <span className="flex-1">{m.lead_details()}</span>
          {unsure.length > 0 && !open ? <UnsureChip /> : null}
          <ChevronRight
            size={14}
            className={open ? 'rotate-90 text-text3 transition-transform duration-140' : 'text-text3'}
            aria-hidden
          />
        </summary>
        <div className="px-3 pb-2.5">
          <Details person={view.person} leadId={view.lead.id} now={now} />
          <DealLines key={view.lead.id} lead={view.lead} now={now} />
        </div>
      </details>
      {/* Folded away or not, what is unsure is decided in one click. */}
      {unsure.length > 0 && !open ? (
        <dl className="m-0 flex flex-col gap-0.5 px-3 pb-2.5">
          {unsure.map((field) => (
            <FieldLine key={field} person={view.person} field={field} now={now} />
          ))}
        </dl>
      ) : null}
    </Card>
  );
}
