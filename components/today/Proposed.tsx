/** What the facts suggest for leads: each is decided by the user, nothing is moved by itself. */
import { ArrowRight, ChevronRight, Signpost, X } from 'lucide-react';
import { useEntering } from '@/components/entering/use-entering';
import { Button, IconButton } from '@/components/ui/Button';
import { leadAddress, useOpenLead } from '@/components/ui/navigation';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { Proposal } from '@/lib/pipeline/records';
import type { ProposedLead, ProposedView } from '@/lib/store/contact';

/** A fold of "needs a decision". */
export function Proposed({ view }: { view: ProposedView }) {
  const { enter, dialog } = useEntering();
  const { run } = useCommand();
  if (view.count === 0) return null;
  const take = async ({ lead, toStage }: ProposedLead) => {
    if (!toStage) return;
    const said = await enter([lead.leadId], toStage.id);
    if (!said) return;
    const body = { leadId: lead.leadId, stageId: toStage.id, beforeId: null, ...said };
    await run('moveLead', body, m.board_movedTo({ name: lead.name, stage: toStage.shortName }));
  };
  return (
    <details className="group/fold not-first:border-t not-first:border-line">
      <summary className="flex h-11 list-none items-center gap-2 rounded-card px-2.5 -outline-offset-2">
        <Signpost size={16} className="flex-none text-text2" aria-hidden />
        <span className="min-w-0 flex-1 truncate font-medium">{m.today_proposed()}</span>
        <span className="tabular flex-none text-12 text-text2">{view.count}</span>
        <ChevronRight
          size={14}
          className="flex-none text-text3 transition-transform duration-140 group-open/fold:rotate-90"
          aria-hidden
        />
      </summary>
      <ul className="m-0 list-none p-0">
        {view.leads.map((each) => (
          <Row
            key={each.lead.leadId}
            proposed={each}
            onTake={() => void take(each)}
            onDecline={() =>
              void run(
                'declineProposal',
                { leadId: each.lead.leadId },
                m.today_declined({ name: each.lead.name }),
              )
            }
          />
        ))}
      </ul>
      {dialog}
    </details>
  );
}

interface RowProps {
  proposed: ProposedLead;
  onTake(): void;
  onDecline(): void;
}

function Row({ proposed: { lead, why, toStage }, onTake, onDecline }: RowProps) {
  const openLead = useOpenLead();
  const words: Record<Proposal['why'], () => string> = {
    unanswered: m.today_unanswered,
    quiet: m.today_quiet,
    won: m.today_won,
  };
  return (
    <li className="relative flex min-h-11 flex-wrap items-center gap-x-2 gap-y-1 border-t border-line py-1.5 pr-2.5 pl-8.5 hover:bg-hover">
      <div className="min-w-0 flex-1 basis-32">
        <a
          href={leadAddress(lead.leadId)}
          title={lead.name}
          className="block truncate outline-none after:absolute after:inset-0 after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-focus"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            openLead(lead.leadId);
          }}
        >
          {lead.name}
        </a>
        <span className="block text-12 text-text3">{words[why]()}</span>
      </div>
      <div className="relative z-1 flex flex-none items-center gap-1">
        {toStage ? (
          <Button
            size={24}
            icon={ArrowRight}
            onClick={onTake}
            aria-label={m.today_takeName({ name: lead.name, stage: toStage.shortName })}
          >
            {toStage.shortName}
          </Button>
        ) : null}
        <IconButton size={24} icon={X} label={m.today_declineName({ name: lead.name })} onClick={onDecline} />
      </div>
    </li>
  );
}
