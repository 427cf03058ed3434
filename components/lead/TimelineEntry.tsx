import {
  ArrowLeftRight,
  Ellipsis,
  GitCommitHorizontal,
  type LucideIcon,
  Merge,
  Pencil,
  Plus,
  RefreshCw,
  Reply,
  StickyNote,
  Trash2,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { IconButton } from '@/components/ui/Button';
import { CHANNEL_ICONS, channelWord } from '@/components/ui/Channel';
import { classes } from '@/components/ui/classes';
import { sayClock, sayMoment } from '@/components/ui/dates';
import { Filled } from '@/components/ui/Filled';
import { Menu } from '@/components/ui/Menu';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { type Activity, TEXT_LIMIT } from '@/lib/pipeline/records';
import { fieldWord } from './fields';
import { InPlace } from './InPlace';

interface Shown {
  icon: LucideIcon;
  headline: ReactNode;
  detail?: ReactNode;
}

function shown(entry: Exclude<Activity, { kind: 'note' }>): Shown {
  switch (entry.kind) {
    case 'captured':
      return {
        icon: Plus,
        headline: m.entry_captured(),
        detail: m.entry_capturedFields({ fields: entry.fields }),
      };
    case 'recaptured':
      return {
        icon: RefreshCw,
        headline: m.entry_recaptured(),
        detail: [...new Set(entry.fields.map(fieldWord))].join(', '),
      };
    case 'drift':
      return {
        icon: ArrowLeftRight,
        headline: m.entry_drift({ field: fieldWord(entry.field) }),
        detail: m.entry_driftWas({ was: entry.was, now: entry.now }),
      };
    case 'merged':
      return { icon: Merge, headline: m.entry_merged({ name: entry.name }) };
    case 'stage-changed':
      return {
        icon: GitCommitHorizontal,
        headline: <Filled say={(stage = '') => m.entry_moved({ stage })} values={[entry.toName]} />,
        detail: m.entry_movedFrom({ stage: entry.fromName }),
      };
    case 'edited':
      return {
        icon: Pencil,
        headline: m.entry_edited({ field: fieldWord(entry.field) }),
        detail: entry.was ? (
          <>
            {m.entry_was()} <s className="text-text3">{entry.was}</s>
          </>
        ) : undefined,
      };
    case 'reply':
      return { icon: Reply, headline: <strong className="font-semibold">{m.lead_replied()}</strong> };
    case 'follow-up-done':
      return {
        icon: CHANNEL_ICONS[entry.channel],
        headline: m.entry_followUpDone({ channel: channelWord(entry.channel) }),
        detail: entry.text ?? undefined,
      };
  }
}

export function TimelineEntry({ entry, now }: { entry: Activity; now: number }) {
  if (entry.kind === 'note') return <NoteEntry note={entry} now={now} />;
  const { icon, headline, detail } = shown(entry);
  return (
    <Row icon={icon} reply={entry.kind === 'reply'} at={entry.at} now={now} headline={headline}>
      {detail ? <p className="line-clamp-4 text-12 whitespace-pre-line text-text2">{detail}</p> : null}
    </Row>
  );
}

interface RowProps {
  icon: LucideIcon;
  reply?: boolean;
  at: number;
  now: number;
  headline: ReactNode;
  menu?: ReactNode;
  children?: ReactNode;
}

function Row({ icon: Icon, reply = false, at, now, headline, menu, children }: RowProps) {
  return (
    <li className="group/entry relative flex gap-2 pb-2.5 last:pb-0">
      <span
        aria-hidden
        className="absolute top-6 bottom-0.5 left-2.5 w-px -translate-x-1/2 bg-line group-last/entry:hidden"
      />
      <span
        aria-hidden
        className={classes(
          'grid size-5 flex-none place-items-center rounded-full',
          reply ? 'bg-wonTint text-won' : 'bg-sunken text-text2',
        )}
      >
        <Icon size={12} strokeWidth={2.25} />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <div className="flex min-h-5 items-center gap-2">
          <span className="min-w-0 flex-1">{headline}</span>
          {menu}
          <time
            dateTime={new Date(at).toISOString()}
            title={sayMoment(at, now)}
            className="tabular flex-none text-12 text-text3"
          >
            {sayClock(at)}
          </time>
        </div>
        {children}
      </div>
    </li>
  );
}

type Note = Extract<Activity, { kind: 'note' }>;

/** A note can be corrected in place, and deleted (with Undo). */
function NoteEntry({ note, now }: { note: Note; now: number }) {
  const { run } = useCommand();
  const [openings, setOpenings] = useState(0);
  const keep = async (text: string) => {
    if (text.trim() === '') {
      remove();
      return true;
    }
    return (await run('editNote', { activityId: note.id, text }, m.said_noteEdited())) !== null;
  };
  const remove = () => void run('deleteNote', { activityId: note.id }, m.said_noteDeleted());
  const menu = (
    <Menu
      label={m.entry_noteMenu()}
      align="end"
      items={[
        { id: 'edit', label: m.entry_editNote(), icon: Pencil, onChoose: () => setOpenings(openings + 1) },
        {
          id: 'delete',
          label: m.entry_deleteNote(),
          icon: Trash2,
          danger: true,
          separated: true,
          onChoose: remove,
        },
      ]}
      trigger={(props) => (
        <IconButton
          {...props}
          size={24}
          icon={Ellipsis}
          label={m.entry_noteMenu()}
          className="-my-0.5 opacity-0 group-focus-within/entry:opacity-100 group-hover/entry:opacity-100 aria-expanded:opacity-100"
        />
      )}
    />
  );
  return (
    <Row icon={StickyNote} at={note.at} now={now} headline={m.entry_note()} menu={menu}>
      <InPlace
        key={openings}
        label={m.entry_note()}
        value={note.text}
        limit={TEXT_LIMIT}
        multiline
        startOpen={openings > 0}
        onKeep={keep}
        className="text-12"
      >
        <span className="block text-12 whitespace-pre-line text-text2">{note.text}</span>
      </InPlace>
      {note.editedAt === null ? null : (
        <span className="text-11 text-text3">
          {m.entry_editedAt({ when: sayMoment(note.editedAt, now) })}
        </span>
      )}
    </Row>
  );
}
