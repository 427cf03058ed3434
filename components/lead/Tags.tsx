import { Plus, X } from 'lucide-react';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { MEMORY_TAG_LIMIT, type Person } from '@/lib/pipeline/records';
import { InPlace } from './InPlace';

/** The person's tags, each removable, and one more. Several at once by commas. */
export function Tags({ person }: { person: Person }) {
  const { run } = useCommand();
  const set = (tags: string[]) => run('setTags', { personId: person.id, tags }, m.said_tags());
  const add = async (text: string) => {
    const more = text
      .split(',')
      .map((tag) => tag.trim().slice(0, MEMORY_TAG_LIMIT))
      .filter((tag) => tag !== '');
    return more.length === 0 || (await set([...person.tags, ...more])) !== null;
  };
  return (
    <ul className="m-0 flex list-none flex-wrap items-center gap-1 p-0" aria-label={m.field_tags()}>
      {person.tags.map((tag) => (
        <li
          key={tag}
          className="inline-flex h-6 max-w-full items-center rounded-chip bg-sunken pl-1.5 text-12 text-text2"
        >
          <span className="truncate" title={tag}>
            {tag}
          </span>
          <button
            type="button"
            aria-label={m.lead_removeTag({ tag })}
            title={m.lead_removeTag({ tag })}
            onClick={() => void set(person.tags.filter((each) => each !== tag))}
            className="grid size-6 flex-none place-items-center rounded-chip text-text3 -outline-offset-2 hover:bg-press hover:text-text"
          >
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
      <li className="min-w-0">
        <InPlace
          label={m.lead_newTag()}
          value=""
          limit={200}
          placeholder={m.lead_newTag()}
          onKeep={add}
          className="flex h-6 items-center gap-1 text-12 text-text3"
          inputClassName="w-32"
        >
          <Plus size={12} aria-hidden />
          {m.lead_newTag()}
        </InPlace>
      </li>
    </ul>
  );
}
