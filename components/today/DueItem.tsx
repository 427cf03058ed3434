import { Check, Reply } from 'lucide-react';
import { useState } from 'react';
import { ReadyWords } from '@/components/contact/ReadyWords';
import { FollowUpPicker } from '@/components/lead/FollowUpPicker';
import { Snooze } from '@/components/lead/Snooze';
import { Button, IconButton } from '@/components/ui/Button';
import { ChannelIcon, channelWord } from '@/components/ui/Channel';
import { classes } from '@/components/ui/classes';
import { sayDistance, sayWhen } from '@/components/ui/dates';
import { leadAddress, useOpenLead } from '@/components/ui/navigation';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { DueRow } from '@/lib/store/views';
import { rowTime, type TodayRow, type Urgency } from './today-rows';

const TIME: Record<Urgency, string> = {
  overdue: 'text-overdue',
  late: 'text-today',
  next: 'text-today',
  later: 'text-text2',
};

export interface DueItemProps extends TodayRow {
  now: number;
  /** The one to do now: its buttons are in sight. */
  open: boolean;
  busy: boolean;
  onFinish(row: DueRow): void;
}

/** A follow-up that is due: who, what, when, and a circle to finish it. */
export function DueItem({ row, urgency, now, open, busy, onFinish }: DueItemProps) {
  const openLead = useOpenLead();
  const { run } = useCommand();
  const [picking, setPicking] = useState(false);
  const finish = () => onFinish(row);
  const replied = () => void run('replied', { leadId: row.leadId }, m.board_replied({ name: row.name }));
  const { followUpId: id, date, time, channel, text } = row;
  return (
    <li className="group relative px-2.5 not-first:border-t not-first:border-line">
      <div className="flex min-h-12 items-center gap-2 py-1.5">
        <span className={classes('tabular w-9 flex-none text-12 whitespace-nowrap', TIME[urgency])}>
          {rowTime(row, now)}
          {urgency === 'overdue' || urgency === 'late' ? (
            <span className="sr-only">, {m.ui_overdue()}</span>
          ) : null}
        </span>
        <ChannelIcon channel={channel} className="flex-none text-text2" />
        <div className="min-w-0 flex-1">
          <p className="truncate">
            <a
              href={leadAddress(row.leadId)}
              title={row.name}
              className="mr-1.5 font-medium outline-none after:absolute after:inset-0 after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-focus"
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                openLead(row.leadId);
              }}
            >
              {row.name}
            </a>
            {row.company ? (
              <span className="text-12 text-text3" title={row.company}>
                {row.company}
              </span>
            ) : null}
          </p>
          <p
            className={classes('text-12 text-text2', open ? 'whitespace-pre-line' : 'truncate')}
            title={text ?? ''}
          >
            {text ?? channelWord(channel)}
          </p>
        </div>
        {open || picking ? null : (
          <>
            <IconButton
              size={24}
              icon={Reply}
              label={m.today_repliedName({ name: row.name })}
              onClick={replied}
              className="absolute right-16 z-1 bg-surface opacity-0 group-hover:opacity-100 focus-visible:opacity-100 [@media(hover:none)]:opacity-100"
            />
            <Snooze
              followUpId={id}
              time={time}
              name={row.name}
              now={now}
              iconOnly
              onPick={() => setPicking(true)}
              className="absolute right-9 z-1 bg-surface opacity-0 group-hover:opacity-100 focus-visible:opacity-100 aria-expanded:opacity-100 [@media(hover:none)]:opacity-100"
            />
          </>
        )}
        <Circle name={row.name} busy={busy} onFinish={finish} />
      </div>
      {open && !picking ? (
        <div className="relative z-1 flex flex-col gap-2 pb-2.5 pl-17">
          <ReadyWords leadId={row.leadId} channel={channel} templateId={row.templateId} onUsed={finish} />
          <div className="flex flex-wrap gap-1.5">
            <Button kind="primary" size={24} icon={Check} busy={busy} onClick={finish}>
              {m.lead_done()}
            </Button>
            <Snooze followUpId={id} time={time} name={row.name} now={now} onPick={() => setPicking(true)} />
            <Button
              size={24}
              icon={Reply}
              onClick={replied}
              aria-label={m.today_repliedName({ name: row.name })}
            >
              {m.lead_replied()}
            </Button>
            <span className="flex-1" />
            {urgency === 'overdue' || (urgency === 'late' && time !== null) ? (
              <span className={classes('self-center text-12', TIME[urgency])}>
                {urgency === 'overdue' ? sayWhen(date, time, now) : sayDistance(row.dueAt, now)}
              </span>
            ) : null}
          </div>
        </div>
      ) : null}
      {picking ? (
        <div className="relative z-1 pb-2.5">
          <FollowUpPicker
            leadId={row.leadId}
            now={now}
            change={{ id, date, time, channel, text, everyDays: row.everyDays }}
            onClose={() => setPicking(false)}
          />
        </div>
      ) : null}
    </li>
  );
}

/** Finishes a follow-up; the tick shows under the pointer. */
function Circle({ name, busy, onFinish }: { name: string; busy: boolean; onFinish(): void }) {
  const label = m.today_finishName({ name });
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onFinish}
      className="group/circle relative z-1 -mr-1 grid size-6 flex-none place-items-center rounded-full"
    >
      <span
        className={classes(
          'grid size-4 place-items-center rounded-full border-[1.5px]',
          busy
            ? 'border-accent bg-accent text-onAccent'
            : 'border-control text-transparent group-hover/circle:border-accent group-hover/circle:text-accentText group-focus-visible/circle:text-accentText',
        )}
      >
        <Check size={10} strokeWidth={3} aria-hidden />
      </span>
    </button>
  );
}
