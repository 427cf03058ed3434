/** Overdue, today, and the first one after: with the offer of a next step where one was just finished. */
import { type ReactNode, useId, useState } from 'react';
import { ChannelIcon, channelWord } from '@/components/ui/Channel';
import { classes } from '@/components/ui/classes';
import { useData } from '@/components/ui/data';
import { sayDay, sayWhen } from '@/components/ui/dates';
import { EmptyState } from '@/components/ui/EmptyState';
import { Card } from '@/components/ui/Field';
import { leadAddress, useOpenLead } from '@/components/ui/navigation';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { leadView } from '@/lib/store/queries';
import type { DueRow, TodayView } from '@/lib/store/views';
import { DueItem } from './DueItem';
import { NeedsDecision } from './NeedsDecision';
import { NextOffer } from './NextOffer';
import { openRowId, type TodayRow, todayGroups } from './today-rows';

/** A next step offered where the finished one stood. */
interface Offer {
  row: DueRow;
  group: 'overdue' | 'today';
  index: number;
}

export interface TodayGroupsProps {
  view: TodayView;
  now: number;
  room: 'wide' | 'scarce';
}

export function TodayGroups({ view, now, room }: TodayGroupsProps) {
  const { run } = useCommand();
  const { db } = useData();
  const [finishing, setFinishing] = useState<string | null>(null);
  const [offer, setOffer] = useState<Offer | null>(null);
  const groups = todayGroups(view, now);
  const openId = openRowId(groups, room);

  const finish = async (group: Offer['group'], index: number, row: DueRow) => {
    setFinishing(row.followUpId);
    const said = { text: m.today_finished({ name: row.name }), detail: row.text ?? channelWord(row.channel) };
    const done = await run('finishFollowUp', { followUpId: row.followUpId }, said);
    setFinishing(null);
    if (!done || !db) return;
    // Unreadable (the database closed meanwhile): nothing is offered.
    const lead = await leadView(db, row.leadId).catch(() => null);
    setOffer(lead?.followUps.length === 0 ? { row, group, index } : null);
  };

  const group = (name: Offer['group'], title: string, rows: TodayRow[]) => {
    const items: ReactNode[] = rows.map(({ row, urgency }, index) => (
      <DueItem
        key={row.followUpId}
        row={row}
        urgency={urgency}
        now={now}
        open={row.followUpId === openId}
        busy={row.followUpId === finishing}
        onFinish={() => void finish(name, index, row)}
      />
    ));
    // An undo brings the row back: nothing is to be offered then.
    if (offer?.group === name && !rows.some(({ row }) => row.followUpId === offer.row.followUpId)) {
      const item = <NextOffer key="offer" row={offer.row} now={now} onClose={() => setOffer(null)} />;
      items.splice(offer.index, 0, item);
    }
    return items.length > 0 ? (
      <Group
        title={title}
        count={rows.length}
        tone={name === 'overdue' ? 'text-overdue' : 'text-text2'}
        action={name === 'overdue' ? <MoveAll count={rows.length} /> : null}
      >
        {items}
      </Group>
    ) : null;
  };

  const nothing = groups.overdue.length === 0 && groups.today.length === 0;
  return (
    <>
      {group('overdue', m.today_overdue(), groups.overdue)}
      {group('today', m.today_today(), groups.today)}
      {nothing ? <AllDone next={view.next} now={now} /> : <NextDay next={view.next} now={now} />}
      <NeedsDecision view={view} now={now} />
    </>
  );
}

/** What was left behind, today: one step, one undo. */
function MoveAll({ count }: { count: number }) {
  const { run, busy } = useCommand();
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      onClick={busy ? undefined : () => void run('moveOverdue', {}, m.today_movedAll({ count }))}
      className="ml-auto rounded-chip text-12 font-medium text-accentText hover:underline"
    >
      {m.today_moveAll()}
    </button>
  );
}

function Group({
  title,
  count,
  tone,
  action,
  children,
}: {
  title: string;
  count: number;
  tone: string;
  action: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-4">
      <div className="mb-1.5 flex items-baseline gap-1.5">
        <h2 id={id} className={classes('flex items-baseline gap-1.5 font-semibold', tone)}>
          {title}
          {count > 0 ? <span className="tabular text-12 font-normal text-text3">{count}</span> : null}
        </h2>
        {action}
      </div>
      <Card>
        <ul className="m-0 list-none p-0">{children}</ul>
      </Card>
    </section>
  );
}

/** The first one after today, in one quiet line. */
function NextDay({ next, now }: { next: DueRow | null; now: number }) {
  const openLead = useOpenLead();
  if (!next) return null;
  return (
    <p className="mt-4 flex items-center gap-1.5 text-12 text-text3">
      <span className="flex-none">{m.today_after()}</span>
      <ChannelIcon channel={next.channel} size={14} className="flex-none" />
      <a
        href={leadAddress(next.leadId)}
        className="min-w-0 truncate rounded-chip text-text2 hover:text-text"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          openLead(next.leadId);
        }}
      >
        {next.name}
      </a>
      <span className="tabular ml-auto flex-none">{sayWhen(next.date, next.time, now)}</span>
    </p>
  );
}

function AllDone({ next, now }: { next: DueRow | null; now: number }) {
  const day = next ? sayDay(next.date, now) : '';
  return (
    <EmptyState drawing="past" title={m.today_allDone()}>
      {next === null
        ? m.today_nothingPlanned()
        : next.time === null
          ? m.today_nextOn({ day, name: next.name })
          : m.today_nextAt({ day, time: next.time, name: next.name })}
    </EmptyState>
  );
}
