import { Plus } from 'lucide-react';
import { useState } from 'react';
import { FieldOffer } from '@/components/lead/FieldOffer';
import { ValueLine } from '@/components/lead/ValueLine';
import { Button } from '@/components/ui/Button';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { COMPANY_FIELDS, type Company, type CompanyField } from '@/lib/pipeline/company-record';
import { companyFieldWord } from './words';

/** What is known of a company: filled fields as rows, empty ones as small buttons under them. */
export function CompanyDetails({ company, now }: { company: Company; now: number }) {
  const [added, setAdded] = useState<CompanyField | null>(null);
  const shown = (field: CompanyField) =>
    company[field] !== null || field === added || company.offers[field] !== undefined;
  const empty = COMPANY_FIELDS.filter((field) => !shown(field));
  return (
    <>
      <dl className="m-0 flex flex-col gap-0.5">
        {COMPANY_FIELDS.filter(shown).map((field) => (
          <Line
            key={`${field} ${field === added}`}
            company={company}
            field={field}
            now={now}
            startOpen={field === added}
            onClosed={() => setAdded(null)}
          />
        ))}
      </dl>
      {empty.length > 0 ? (
        <div className="-mx-2 mt-1 flex flex-wrap">
          {empty.map((field) => (
            <Button key={field} kind="ghost" size={24} icon={Plus} onClick={() => setAdded(field)}>
              {companyFieldWord(field)}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  );
}

interface LineProps {
  company: Company;
  field: CompanyField;
  now: number;
  startOpen: boolean;
  onClosed(): void;
}

function Line({ company, field, now, startOpen, onClosed }: LineProps) {
  const { run, busy } = useCommand();
  const label = companyFieldWord(field);
  const offer = company.offers[field];
  const body = { companyId: company.id, field };
  const keep = async (text: string) =>
    (await run('editCompany', { ...body, value: text.trim() || null }, m.said_edited({ label }))) !== null;
  const decide = (take: boolean) =>
    void run(
      'decideCompanyOffer',
      { ...body, take },
      take ? m.said_edited({ label }) : m.said_kept({ label }),
    );
  return (
    <ValueLine
      label={label}
      value={company[field]}
      provenance={company.provenance[field]}
      now={now}
      long={field === 'about'}
      startOpen={startOpen}
      onClosed={onClosed}
      busy={busy}
      onKeep={keep}
      offer={
        offer ? (
          <FieldOffer
            label={label}
            offer={offer}
            take={() => decide(true)}
            decline={() => decide(false)}
            busy={busy}
          />
        ) : null
      }
    />
  );
}
