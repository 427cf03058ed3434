/** Leads that stand still: those with nothing planned, and those gone cold. Closed until asked for. */
import { ChevronRight, CircleDashed, Hourglass, type LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useRotting } from '@/components/ui/calendar';
import { sayAge, today } from '@/components/ui/dates';
import { Card } from '@/components/ui/Field';
import { leadAddress, useOpenLead } from '@/components/ui/navigation';
import { RottingMark } from '@/components/ui/RottingMark';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { idleSince } from '@/lib/pipeline/rotting';
import { proposedBy } from '@/lib/store/contact';
import type { LeadCard, TodayView } from '@/lib/store/views';
import { Proposed } from './Proposed';

export function NeedsDecision({ view, now }: { view: TodayView; now: number }) {
  const id = useId();
  const day = today(now);
  const proposed = useLive((db) => proposedBy(db, day), [day]) ?? { count: 0, leads: [] };
  const { withoutStep, idlest, rotting } = view;
  const [coldest] = rotting.coldest;
  if (withoutStep === 0 && rotting.count === 0 && proposed.count === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-4">
      <h2 id={id} className="mb-1.5 font-semibold text-text2">
        {m.today_needsDecision()}
      </h2>
      <Card>
        <Proposed view={proposed} />
        {withoutStep > 0 ? (
          <Fold icon={CircleDashed} title={m.today_noStep()} count={withoutStep} leads={idlest} now={now} />
        ) : null}
        {rotting.count > 0 ? (
          <Fold
            icon={Hourglass}
            title={m.today_rotting()}
            detail={coldest ? <Longest lead={coldest} now={now} /> : null}
            count={rotting.count}
            leads={rotting.coldest}
            now={now}
          />
        ) : null}
      </Card>
    </section>
  );
}

interface FoldProps {
  icon: LucideIcon;
  title: string;
  detail?: ReactNode;
  count: number;
  leads: LeadCard[];
  now: number;
}

function Fold({ icon: Icon, title, detail, count, leads, now }: FoldProps) {
  return (
    <details className="group/fold not-first:border-t not-first:border-line">
      <summary className="flex h-11 list-none items-center gap-2 rounded-card px-2.5 -outline-offset-2">
        <Icon size={16} className="flex-none text-text2" aria-hidden />
        <span className="font-medium">{title}</span>
        <span className="min-w-0 flex-1 truncate text-12 text-text3">{detail}</span>
        <span className="tabular flex-none text-12 text-text2">{count}</span>
        <ChevronRight
          size={14}
          className="flex-none text-text3 transition-transform duration-140 group-open/fold:rotate-90"
          aria-hidden
        />
      </summary>
      <ul className="m-0 list-none p-0">
        {leads.map((lead) => (
          <Idle key={lead.leadId} lead={lead} now={now} />
        ))}
      </ul>
    </details>
  );
}

function Longest({ lead, now }: { lead: LeadCard; now: number }) {
  const rotting = useRotting(lead, now);
  return rotting ? m.today_idlest({ days: rotting.days }) : null;
}

function Idle({ lead, now }: { lead: LeadCard; now: number }) {
  const openLead = useOpenLead();
  const rotting = useRotting(lead, now);
  return (
    <li className="relative flex min-h-9 items-center gap-2 border-t border-line py-1 pr-2.5 pl-8.5 hover:bg-hover">
      <a
        href={leadAddress(lead.leadId)}
        title={lead.name}
        className="min-w-0 flex-none max-w-[60%] truncate outline-none after:absolute after:inset-0 after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-focus"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          openLead(lead.leadId);
        }}
      >
        {lead.name}
      </a>
      <span className="min-w-0 flex-1 truncate text-12 text-text3">{lead.company}</span>
      {rotting ? (
        <RottingMark rotting={rotting} now={now} narrow />
      ) : (
        <span className="tabular flex-none text-11 text-text3">{sayAge(idleSince(lead).at, now)}</span>
      )}
    </li>
  );
}
