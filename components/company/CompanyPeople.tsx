import { Check, X } from 'lucide-react';
import { useId } from 'react';
import { Avatar } from '@/components/ui/Avatar';
import { Button, IconButton } from '@/components/ui/Button';
import { Card } from '@/components/ui/Field';
import { leadAddress, useOpenLead } from '@/components/ui/navigation';
import { StageDot } from '@/components/ui/Stage';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { CompanyPerson, CompanyView } from '@/lib/store/companies';

/** Who of the pipeline works at a company, and who perhaps does: for those the user decides. */
export function CompanyPeople({ view }: { view: CompanyView }) {
  const [here, maybe] = [useId(), useId()];
  const { people } = view;
  return (
    <>
      <section aria-labelledby={here}>
        <h2 id={here} className="mb-1.5 text-13 font-semibold text-text2">
          {m.company_people()}
        </h2>
        {people.length === 0 ? (
          <p className="text-12 text-text3">{m.company_nobody()}</p>
        ) : (
          <Card>
            <ul className="m-0 list-none divide-y divide-line p-0">
              {people.map((person) => (
                <Row key={person.card.leadId} person={person} companyId={view.company.id} known />
              ))}
            </ul>
          </Card>
        )}
      </section>
      {view.maybe.length === 0 ? null : (
        <section aria-labelledby={maybe}>
          <h2 id={maybe} className="text-13 font-semibold text-text2">
            {m.company_maybe()}
          </h2>
          <p className="mb-1.5 text-12 text-text3">{m.company_maybeWhy()}</p>
          <Card>
            <ul className="m-0 list-none divide-y divide-line p-0">
              {view.maybe.map((person) => (
                <Row key={person.card.leadId} person={person} companyId={view.company.id} known={false} />
              ))}
            </ul>
          </Card>
        </section>
      )}
    </>
  );
}

interface RowProps {
  person: CompanyPerson;
  companyId: string;
  /** Linked already: then only a way off is offered. */
  known: boolean;
}

function Row({ person: { card, stage }, companyId, known }: RowProps) {
  const openLead = useOpenLead();
  const { run, busy } = useCommand();
  const { name } = card;
  const place = (here: boolean) =>
    void run(
      'placePerson',
      { personId: card.personId, companyId, here },
      here ? m.company_linked({ name }) : m.company_unlinked({ name }),
    );
  return (
    <li className="relative flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1 px-2.5 py-2 hover:bg-hover">
      <Avatar name={name} size={32} />
      <div className="min-w-0 flex-1">
        <a
          href={leadAddress(card.leadId)}
          title={name}
          className="block truncate font-medium outline-none after:absolute after:inset-0 after:rounded-card focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            openLead(card.leadId);
          }}
        >
          {name}
        </a>
        <p className="flex min-w-0 items-center gap-1.5 text-12 text-text2">
          <StageDot colour={stage.colour} />
          <span className="max-w-1/2 flex-none truncate" title={stage.name}>
            {stage.shortName}
          </span>
          {card.title ? (
            <span className="truncate text-text3" title={card.title}>
              {card.title}
            </span>
          ) : null}
        </p>
      </div>
      <span className="relative z-1 flex flex-none items-center gap-1">
        {known ? null : (
          <Button
            size={24}
            icon={Check}
            busy={busy}
            aria-label={m.company_yesName({ name })}
            onClick={() => place(true)}
          >
            {m.company_yes()}
          </Button>
        )}
        <IconButton
          size={24}
          icon={X}
          label={known ? m.company_unlink({ name }) : m.company_noName({ name })}
          onClick={() => place(false)}
        />
      </span>
    </li>
  );
}
