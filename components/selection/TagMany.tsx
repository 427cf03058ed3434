import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { INPUT } from '@/components/ui/Field';
import { sayNumber } from '@/components/ui/numbers';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { MEMORY_TAG_LIMIT } from '@/lib/pipeline/records';
import type { Act } from '@/lib/protocol/many';
import { allTags } from '@/lib/store/matching';

export interface TagManyProps {
  count: number;
  onClose(): void;
  onTag(act: Act, said: string): Promise<boolean>;
}

/** Several at once by commas, as they are typed on a lead. */
function tagsIn(text: string): string[] {
  return text
    .split(',')
    .map((tag) => tag.trim().slice(0, MEMORY_TAG_LIMIT))
    .filter((tag) => tag !== '');
}

/** Tags given to all of them, and tags taken from all of them. */
export function TagMany({ count, onClose, onTag }: TagManyProps) {
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState('');
  const known = useLive(allTags, []) ?? [];
  const [form, list] = [useId(), useId()];
  const names = { count, shown: sayNumber(count) };
  const act: Act = { do: 'tag', add: tagsIn(add), remove: tagsIn(remove) };
  const nothing = act.add.length === 0 && act.remove.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (nothing) return;
    onClose();
    void onTag(act, m.many_tagged(names));
  };
  const field = (label: string, value: string, write: (text: string) => void) => (
    <label className="flex flex-col gap-1 text-12 text-text2">
      {label}
      <input
        value={value}
        list={list}
        onChange={(event) => write(event.currentTarget.value)}
        className={INPUT}
      />
    </label>
  );
  return (
    <Dialog
      title={m.many_tagTitle(names)}
      onClose={onClose}
      actions={
        <>
          <Button kind="ghost" onClick={onClose}>
            {m.ui_cancel()}
          </Button>
          <Button
            kind="primary"
            type="submit"
            form={form}
            disabledBecause={nothing ? m.many_needsTag() : undefined}
          >
            {m.ui_save()}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3 py-0.5">
        {field(m.many_addTags(), add, setAdd)}
        {field(m.many_removeTags(), remove, setRemove)}
        <datalist id={list}>
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </form>
    </Dialog>
  );
}
