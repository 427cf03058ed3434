import { Pin } from 'lucide-react';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { type PinnedNote, pinnedNotes } from '@/lib/store/lead-page';
import { useWritten } from './WrittenEntry';

/** Notes kept in sight, whatever happened since. */
export function PinnedNotes({ personId }: { personId: string }) {
  const notes = useLive((db) => pinnedNotes(db, personId), [personId]) ?? [];
  return notes.map((note) => <Pinned key={note.id} note={note} />);
}

function Pinned({ note }: { note: PinnedNote }) {
  const { menu, text, place } = useWritten(note, undefined);
  return (
    <section
      aria-label={m.entry_pinned()}
      className="group/entry flex gap-2.5 rounded-card bg-sunken px-3 py-2.5"
    >
      <Pin size={16} className="mt-px flex-none text-text2" aria-hidden />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <div className="flex items-center gap-2">
          <h2 className="flex-1 text-13 font-semibold">{m.entry_pinned()}</h2>
          {menu}
        </div>
        <div ref={place} className="flex flex-col">
          {text}
        </div>
      </div>
    </section>
  );
}
