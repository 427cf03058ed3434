import { Merge } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { RADIO } from '@/components/ui/Field';
import { useOpenLead } from '@/components/ui/navigation';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { Choices } from '@/lib/pipeline/merging';
import type { Person } from '@/lib/pipeline/records';
import { fieldWord } from './fields';
import { choicesToSend, type MergeField, mergeFields } from './merge-fields';
import { placeWords } from './provenance';

export interface MergeDialogProps {
  person: Person;
  other: Person;
  onClose(): void;
  onMerged?(): void;
}

/** Where two people differ, field by field; then they are one, and their one card is opened. */
export function MergeDialog({ person, other, onClose, onMerged }: MergeDialogProps) {
  const { run, busy } = useCommand();
  const openLead = useOpenLead();
  const [chosen, setChosen] = useState<Choices>({});
  const fields = mergeFields(person, other);
  const title =
    person.fullName === other.fullName
      ? m.same_questionOneName({ name: person.fullName })
      : m.same_question({ name: person.fullName, other: other.fullName });
  const merge = async () => {
    const body = { personId: person.id, otherId: other.id, choices: choicesToSend(chosen) };
    const written = await run('mergePeople', body, m.said_merged({ name: person.fullName }));
    if (!written) return;
    onClose();
    onMerged?.();
    if (written.leadId) openLead(written.leadId);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button kind="ghost" onClick={onClose}>
            {m.ui_cancel()}
          </Button>
          <Button kind="primary" icon={Merge} busy={busy} onClick={() => void merge()}>
            {m.same_merge()}
          </Button>
        </>
      }
    >
      <p className="text-text2">{m.same_kept()}</p>
      <p className="text-text2">{fields.length > 0 ? m.same_choose() : m.same_nothingDiffers()}</p>
      {fields.map((field) => (
        <Choice
          key={field.field}
          field={field}
          chosen={chosen[field.field] ?? field.ruled}
          onChoose={(personId) => setChosen({ ...chosen, [field.field]: personId })}
        />
      ))}
    </Dialog>
  );
}

interface ChoiceProps {
  field: MergeField;
  chosen: string;
  onChoose(personId: string): void;
}

function Choice({ field: { field, values }, chosen, onChoose }: ChoiceProps) {
  const name = useId();
  return (
    <fieldset className="m-0 flex min-w-0 flex-col border-0 p-0">
      <legend className="mb-1 p-0 text-12 text-text3">{fieldWord(field)}</legend>
      <div className="flex flex-col rounded-control border border-line py-1">
        {values.map(({ personId, value, from }) => (
          <label
            key={personId}
            className="flex min-h-7 cursor-pointer items-center gap-2 px-2.5 py-1 hover:bg-hover"
          >
            <input
              type="radio"
              name={name}
              checked={personId === chosen}
              onChange={() => onChoose(personId)}
              className={RADIO}
            />
            <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-2">
              <span className="line-clamp-3 min-w-0" title={value}>
                {value}
              </span>
              {from ? <span className="text-12 text-text3">{placeWords(from)}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
