/** The deals with one person. One alone needs no list: its worth and stage stand in the header. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { sayDate } from '@/components/ui/dates';
import { sayMoney } from '@/components/ui/money';
import { leadAddress, useOpenLead } from '@/components/ui/navigation';
import { StageDot } from '@/components/ui/Stage';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { type Deal, dealsOf } from '@/lib/store/lead-page';
import type { LeadView } from '@/lib/store/views';
import { AddDeal } from './AddDeal';

export function Deals({ view, now }: { view: LeadView; now: number }) {
  const { lead, person } = view;
  const deals = useLive((db) => dealsOf(db, person.id), [person.id]) ?? [];
  const [adding, setAdding] = useState(false);
  if (deals.length < 2) return null;
  return (
    <section aria-label={m.deal_many()} className="flex flex-col gap-1">
      <div className="flex items-center gap-2">
        <h2 className="text-13 font-semibold text-text2">
          {m.deal_many()} <span className="tabular font-normal text-text3">{deals.length}</span>
        </h2>
        <span className="flex-1" />
        <IconButton icon={Plus} size={24} label={m.deal_add()} onClick={() => setAdding(true)} />
      </div>
      <ul className="-mx-2 my-0 flex list-none flex-col p-0">
        {deals.map((deal) => (
          <DealRow key={deal.lead.id} deal={deal} now={now} here={deal.lead.id === lead.id} />
        ))}
      </ul>
      {adding ? <AddDeal view={view} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

function DealRow({ deal: { lead, stage }, now, here }: { deal: Deal; now: number; here: boolean }) {
  const openLead = useOpenLead();
  const close = lead.expectedCloseAt ? m.deal_close({ date: sayDate(lead.expectedCloseAt, now) }) : null;
  return (
    <li>
      <a
        href={leadAddress(lead.id)}
        aria-current={here ? 'page' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          if (!here) openLead(lead.id);
        }}
        className={classes(
          'flex min-w-0 items-center gap-2 rounded-control px-2 py-1 text-text no-underline',
          here ? 'bg-selected' : 'hover:bg-hover',
        )}
      >
        <StageDot colour={stage.colour} />
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="flex min-w-0 items-baseline gap-2">
            <span className="min-w-0 flex-1 truncate">{lead.title ?? m.deal_unnamed()}</span>
            {lead.value ? (
              <span className="tabular flex-none" title={sayMoney(lead.value)}>
                {sayMoney(lead.value, 'compact')}
              </span>
            ) : null}
          </span>
          <span className="truncate text-12 text-text3">
            {[stage.name, close].filter(Boolean).join(' · ')}
          </span>
        </span>
      </a>
    </li>
  );
}
