import { Plus } from 'lucide-react';
import { useState } from 'react';
import { CompanyLine } from '@/components/company/CompanyLine';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { FieldRow } from '@/components/ui/Field';
import { m } from '@/lib/i18n/words';
import type { Person, PersonField } from '@/lib/pipeline/records';
import { unsureFields } from '@/lib/pipeline/unsure';
import { Address } from './Address';
import { FieldLine } from './FieldLine';
import { DETAIL_FIELDS, degreeWord, fieldWord, offerBeside } from './fields';
import { Tags } from './Tags';

/** What is known of the person: filled fields as rows, empty ones as small buttons under them. */
export function Details({ person, leadId, now }: { person: Person; leadId: string; now: number }) {
  const [added, setAdded] = useState<PersonField | null>(null);
  const shown = (field: PersonField) =>
    person[field] !== null || field === added || offerBeside(person, field) !== undefined;
  // The name stands in the header; here only while it is to be confirmed.
  const filled = [
    ...unsureFields(person).filter((field) => field === 'fullName'),
    ...DETAIL_FIELDS.filter(shown),
  ];
  const empty = DETAIL_FIELDS.filter((field) => !shown(field));
  return (
    <>
      <dl className="m-0 flex flex-col gap-0.5">
        {filled.map((field) => (
          <FieldLine
            key={`${field} ${field === added}`}
            person={person}
            field={field}
            now={now}
            startOpen={field === added}
            onClosed={() => setAdded(null)}
          />
        ))}
        {person.linkedin.degree === null ? null : (
          <FieldRow label={fieldWord('linkedin.degree')}>
            <Chip tone="fact">{degreeWord(person.linkedin.degree)}</Chip>
          </FieldRow>
        )}
        <CompanyLine person={person} />
        <Address person={person} />
        <FieldRow label={m.field_tags()}>
          <Tags key={leadId} person={person} />
        </FieldRow>
      </dl>
      {empty.length > 0 ? (
        <div className="-mx-2 mt-1 flex flex-wrap">
          {empty.map((field) => (
            <Button key={field} kind="ghost" size={24} icon={Plus} onClick={() => setAdded(field)}>
              {fieldWord(field)}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  );
}
