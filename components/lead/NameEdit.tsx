import { classes } from '@/components/ui/classes';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { FIELD_LIMIT, type Person } from '@/lib/pipeline/records';
import { fieldWord } from './fields';
import { InPlace } from './InPlace';

/** The person's name, the heading of the lead. */
export function NameEdit({ person, large = false }: { person: Person; large?: boolean }) {
  const { run } = useCommand();
  const label = fieldWord('fullName');
  const unsure = person.provenance.fullName?.confidence === 'unsure';
  const keep = async (text: string) =>
    (await run(
      'editPerson',
      { personId: person.id, field: 'fullName', value: text },
      m.said_edited({ label }),
    )) !== null;
  return (
    <h1 className="m-0 min-w-0 flex-1">
      <InPlace label={label} value={person.fullName} limit={FIELD_LIMIT} onKeep={keep}>
        <span
          className={classes(
            'line-clamp-2 font-semibold',
            large ? 'text-20' : 'text-16',
            // Decided among the details, where its choices stand.
            unsure && 'underline decoration-unsure decoration-dotted decoration-2 underline-offset-3',
          )}
          title={person.fullName}
        >
          {person.fullName}
        </span>
      </InPlace>
    </h1>
  );
}
