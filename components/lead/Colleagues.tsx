/** Who else of the pipeline works where this person works. */
import { useId } from 'react';
import { companyRoute } from '@/components/company/words';
import { Avatar } from '@/components/ui/Avatar';
import { leadAddress, useOpenLead } from '@/components/ui/navigation';
import { sayNumber } from '@/components/ui/numbers';
import { StageDot } from '@/components/ui/Stage';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import type { Person } from '@/lib/pipeline/records';
import { type CompanyPerson, colleaguesOf } from '@/lib/store/companies';

export function Colleagues({ person }: { person: Person }) {
  const title = useId();
  const { id, company, companyId } = person;
  const found = useLive((db) => colleaguesOf(db, { id, company, companyId }), [id, company, companyId]);
  if (!found || found.people.length === 0) return null;
  const more = found.count - found.people.length;
  return (
    <section aria-labelledby={title} className="flex flex-col gap-1">
      <h2 id={title} className="text-13 font-semibold text-text2">
        {company ? m.lead_alsoAt({ company }) : m.lead_colleagues()}
      </h2>
      <ul className="-mx-2 my-0 flex list-none flex-col p-0">
        {found.people.map((each) => (
          <Row key={each.card.leadId} person={each} />
        ))}
      </ul>
      {more > 0 ? (
        companyId ? (
          <a
            href={companyRoute(companyId)}
            className="w-fit text-12 text-accentText no-underline hover:underline"
          >
            {m.lead_moreColleagues({ shown: sayNumber(more) })}
          </a>
        ) : (
          <p className="text-12 text-text3">{m.lead_moreColleagues({ shown: sayNumber(more) })}</p>
        )
      ) : null}
    </section>
  );
}

function Row({ person: { card, stage } }: { person: CompanyPerson }) {
  const openLead = useOpenLead();
  return (
    <li>
      <a
        href={leadAddress(card.leadId)}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          openLead(card.leadId);
        }}
        className="flex min-w-0 items-center gap-2.5 rounded-control px-2 py-1 text-text no-underline hover:bg-hover"
      >
        <Avatar name={card.name} size={24} />
        <span className="flex min-w-0 flex-1 items-baseline gap-2">
          <span className="truncate font-medium">{card.name}</span>
          {card.title ? <span className="min-w-0 truncate text-12 text-text3">{card.title}</span> : null}
        </span>
        <span title={stage.name} className="flex flex-none">
          <StageDot colour={stage.colour} />
          <span className="sr-only">{stage.name}</span>
        </span>
      </a>
    </li>
  );
}
