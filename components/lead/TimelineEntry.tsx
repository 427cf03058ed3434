import {
  ArrowLeftRight,
  GitCommitHorizontal,
  ListOrdered,
  type LucideIcon,
  Merge,
  Pencil,
  Plus,
  RefreshCw,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { CHANNEL_ICONS, channelWord } from '@/components/ui/Channel';
import { sayDate } from '@/components/ui/dates';
import { Filled } from '@/components/ui/Filled';
import { sayMoney } from '@/components/ui/money';
import { m } from '@/lib/i18n/words';
import type { Note } from '@/lib/pipeline/notes';
import type { Activity, Money } from '@/lib/pipeline/records';
import { isLogged, type Logged } from '@/lib/pipeline/touches';
import { cadenceWords, causeWords } from './cadence-words';
import { EntryRow } from './EntryRow';
import { fieldWord } from './fields';
import { WrittenEntry } from './WrittenEntry';

interface Shown {
  icon: LucideIcon;
  headline: ReactNode;
  detail?: ReactNode;
}

function shown(entry: Exclude<Activity, Note | Logged>, now: number): Shown {
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
            {m.entry_was()} <s className="text-text3">{wasWords(entry.was, entry.field, now)}</s>
          </>
        ) : undefined,
      };
    case 'deal-added':
      return {
        icon: Plus,
        headline: <Filled say={(title = '') => m.entry_dealAdded({ title })} values={[entry.title ?? '']} />,
      };
    case 'cadence':
      return {
        icon: ListOrdered,
        headline: <Filled say={(name = '') => cadenceWords({ ...entry, name })} values={[entry.name]} />,
        detail: entry.cause ? causeWords(entry.cause) : undefined,
      };
    case 'follow-up-done':
      return {
        icon: CHANNEL_ICONS[entry.channel],
        headline: m.entry_followUpDone({ channel: channelWord(entry.channel) }),
        detail: entry.text ?? undefined,
      };
  }
}

/** A value as it was, in words: money and dates are not text. */
function wasWords(was: string | Money, field: string, now: number): string {
  if (typeof was === 'object') return sayMoney(was);
  return field === 'expectedCloseAt' ? sayDate(was, now) : was;
}

export interface TimelineEntryProps {
  entry: Activity;
  now: number;
  /** The step that wrote it, while it can be taken back. */
  undoId: string | undefined;
}

export function TimelineEntry({ entry, now, undoId }: TimelineEntryProps) {
  if (entry.kind === 'note' || isLogged(entry)) {
    return <WrittenEntry entry={entry} now={now} undoId={undoId} />;
  }
  const { icon, headline, detail } = shown(entry, now);
  return (
    <EntryRow icon={icon} at={entry.at} now={now} headline={headline} undoId={undoId}>
      {detail ? <p className="line-clamp-4 text-12 whitespace-pre-line text-text2">{detail}</p> : null}
    </EntryRow>
  );
}
