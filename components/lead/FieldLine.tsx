/** One field of a person. */
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { Person, PersonField } from '@/lib/pipeline/records';
import { ContactLink } from './ContactLink';
import { FieldOffer } from './FieldOffer';
import { fieldWord, offerBeside } from './fields';
import { useOffer } from './use-offer';
import { ValueLine } from './ValueLine';

export interface FieldLineProps {
  person: Person;
  field: PersonField;
  now: number;
  /** Opened empty from "Add e-mail". */
  startOpen?: boolean;
  onClosed?(): void;
}

export function FieldLine({ person, field, now, startOpen, onClosed }: FieldLineProps) {
  const { run, busy } = useCommand();
  const answer = useOffer(person, field);
  const label = fieldWord(field);
  const value = person[field];
  const offer = offerBeside(person, field);
  const keep = async (text: string) =>
    (await run(
      'editPerson',
      { personId: person.id, field, value: text.trim() || null },
      m.said_edited({ label }),
    )) !== null;
  return (
    <ValueLine
      label={label}
      value={value}
      provenance={person.provenance[field]}
      now={now}
      long={field === 'about'}
      startOpen={startOpen}
      onClosed={onClosed}
      busy={busy}
      onKeep={keep}
      link={value === null ? null : <ContactLink field={field} value={value} />}
      offer={offer ? <FieldOffer label={label} offer={offer} {...answer} /> : null}
    />
  );
}
