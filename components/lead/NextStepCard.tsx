/** What comes next for this lead: the open step with its answers, or the picker for one. */
import { CalendarArrowDown, Check, CircleDashed, Ellipsis, Pencil, Plus, Reply, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ReadyWords } from '@/components/contact/ReadyWords';
import { useCalendarFile } from '@/components/contact/use-calendar-file';
import { Button, IconButton } from '@/components/ui/Button';
import { CHANNEL_ICONS, channelWord } from '@/components/ui/Channel';
import { classes } from '@/components/ui/classes';
import { dueState, opening, sayDistance, sayWhen } from '@/components/ui/dates';
import { Card } from '@/components/ui/Field';
import { useShortcut } from '@/components/ui/keys';
import { Menu } from '@/components/ui/Menu';
import { DUE_TEXT, NextStepChip } from '@/components/ui/NextStepChip';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { DueState } from '@/lib/protocol/replies';
import type { LeadView } from '@/lib/store/views';
import { FollowUpPicker } from './FollowUpPicker';
import { Snooze } from './Snooze';

type Step = LeadView['followUps'][number];

const EDGE: Record<DueState, string> = { planned: 'bg-planned', today: 'bg-today', overdue: 'bg-overdue' };

export function NextStepCard({ view, now }: { view: LeadView; now: number }) {
  const [first, ...later] = view.followUps;
  const [picking, setPicking] = useState<{ change: Step | undefined } | null>(null);
  const words = useRef<HTMLInputElement>(null);
  const { run } = useCommand();
  const leadId = view.lead.id;
  useShortcut('r', () => void run('replied', { leadId }, m.said_replied()));
  useShortcut('f', () => {
    // Drawn at once: the next letter typed belongs in the box already.
    if (first && !picking) flushSync(() => setPicking({ change: undefined }));
    words.current?.focus();
  });

  if (!first || picking) {
    return (
      <Card className="flex flex-col gap-2.5 p-3">
        <h2 className="flex items-center gap-2 text-12 font-medium text-text2">
          {first ? null : <CircleDashed size={14} className="text-none" aria-hidden />}
          {first ? (picking?.change ? m.lead_changeStep() : m.lead_newStep()) : m.lead_noStepYet()}
        </h2>
        <FollowUpPicker
          key={picking?.change?.id ?? 'new'}
          leadId={leadId}
          now={now}
          change={picking?.change}
          wordsRef={words}
          onClose={first ? () => setPicking(null) : undefined}
        />
      </Card>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <OpenStep
        step={first}
        now={now}
        leadId={leadId}
        onChange={() => setPicking({ change: first })}
        onAnother={() => setPicking({ change: undefined })}
      />
      {later.map((step) => (
        <LaterStep key={step.id} step={step} now={now} onChange={() => setPicking({ change: step })} />
      ))}
    </div>
  );
}

interface OpenStepProps {
  step: Step;
  now: number;
  leadId: string;
  onChange(): void;
  onAnother(): void;
}

function OpenStep({ step, now, leadId, onChange, onAnother }: OpenStepProps) {
  const { run, busy } = useCommand();
  const saveCalendar = useCalendarFile();
  const state = dueState(step.date, now);
  const Icon = CHANNEL_ICONS[step.channel];
  const finish = () =>
    void run(
      'finishFollowUp',
      { followUpId: step.id },
      m.said_finished({ channel: channelWord(step.channel) }),
    );
  const replied = () => void run('replied', { leadId }, m.said_replied());
  return (
    <Card className="relative overflow-hidden py-2.5 pr-2.5 pl-3.5">
      <span className={classes('absolute inset-y-0 left-0 w-0.75', EDGE[state])} aria-hidden />
      <div className={classes('flex min-w-0 items-center gap-2', DUE_TEXT[state])}>
        <Icon size={16} className="flex-none" aria-hidden />
        <h2 className="min-w-0 flex-1 truncate font-semibold">
          <span className="sr-only">
            {m.lead_nextStep()}: {state === 'overdue' ? `${m.ui_overdue()}, ` : ''}
            {channelWord(step.channel)},{' '}
          </span>
          {opening(sayWhen(step.date, step.time, now))}
        </h2>
        <span
          className={classes(
            'tabular flex-none text-12',
            state === 'overdue' ? 'text-overdue' : 'text-text3',
          )}
        >
          {step.time === null && state === 'today' ? '' : sayDistance(step.dueAt, now)}
        </span>
      </div>
      <p className="mt-1 whitespace-pre-line">{step.text ?? channelWord(step.channel)}</p>
      <ReadyWords
        key={step.id}
        leadId={leadId}
        channel={step.channel}
        templateId={step.templateId}
        onUsed={finish}
      />
      <div className="mt-2 flex items-start gap-1">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5">
          <Button kind="primary" size={24} icon={Check} busy={busy} onClick={finish}>
            {m.lead_done()}
          </Button>
          <Snooze followUpId={step.id} time={step.time} now={now} onPick={onChange} />
          <Button size={24} icon={Reply} onClick={replied} title={`${m.lead_replied()} (R)`}>
            {m.lead_replied()}
          </Button>
        </div>
        <Menu
          label={m.ui_more()}
          align="end"
          items={[
            { id: 'change', label: m.lead_changeStep(), icon: Pencil, onChoose: onChange },
            {
              id: 'calendar',
              label: m.calendar_one(),
              icon: CalendarArrowDown,
              onChoose: () => saveCalendar(leadId),
            },
            { id: 'another', label: m.lead_newStep(), icon: Plus, hint: 'F', onChoose: onAnother },
            {
              id: 'cancel',
              label: m.lead_cancelStep(),
              icon: X,
              separated: true,
              onChoose: () => void run('cancelFollowUp', { followUpId: step.id }, m.said_cancelled()),
            },
          ]}
          trigger={(props) => <IconButton {...props} size={24} icon={Ellipsis} label={m.ui_more()} />}
        />
      </div>
    </Card>
  );
}

/** One more promise after the next one. */
function LaterStep({ step, now, onChange }: { step: Step; now: number; onChange(): void }) {
  const { run, busy } = useCommand();
  const chip = { ...step, followUpId: step.id };
  const words = m.said_finished({ channel: channelWord(step.channel) });
  return (
    <div className="flex min-w-0 items-center gap-2 px-1">
      <NextStepChip step={chip} now={now} />
      <button
        type="button"
        onClick={onChange}
        className="min-w-0 flex-1 truncate rounded-chip text-left text-12 text-text2 hover:text-text"
        title={step.text ?? undefined}
      >
        {step.text ?? m.lead_changeStep()}
      </button>
      <Button
        size={24}
        kind="ghost"
        icon={Check}
        busy={busy}
        onClick={() => void run('finishFollowUp', { followUpId: step.id }, words)}
      >
        {m.lead_done()}
      </Button>
    </div>
  );
}
