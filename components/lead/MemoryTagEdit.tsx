import { Tag } from 'lucide-react';
import { MemoryTag } from '@/components/ui/Chip';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { MEMORY_TAG_LIMIT, type Person } from '@/lib/pipeline/records';
import { fieldWord } from './fields';
import { InPlace } from './InPlace';

/** Why this person, in thirty characters: the first thing to remember them by. */
export function MemoryTagEdit({ person }: { person: Person }) {
  const { run } = useCommand();
  const label = fieldWord('memoryTag');
  const keep = async (text: string) =>
    (await run(
      'editPerson',
      { personId: person.id, field: 'memoryTag', value: text.trim() || null },
      m.said_edited({ label }),
    )) !== null;
  return (
    <InPlace
      label={label}
      value={person.memoryTag ?? ''}
      limit={MEMORY_TAG_LIMIT}
      placeholder={m.lead_memoryHint()}
      onKeep={keep}
      className="flex min-w-0"
      inputClassName="max-w-60"
    >
      {person.memoryTag ? (
        <MemoryTag text={person.memoryTag} />
      ) : (
        <span className="flex h-5 items-center gap-1 text-12 text-text3">
          <Tag size={12} strokeWidth={2.25} aria-hidden />
          {m.lead_memoryHint()}
        </span>
      )}
    </InPlace>
  );
}
