/** Setting or changing a next step: what, over which channel, when. A preset is one click. */
import { Calendar, X } from 'lucide-react';
import { type RefObject, useId, useState } from 'react';
import { Button, IconButton } from '@/components/ui/Button';
import { CHANNEL_ICONS, channelWord } from '@/components/ui/Channel';
import { sayWhen, today } from '@/components/ui/dates';
import { INPUT } from '@/components/ui/Field';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { CHANNELS, type Channel, type FollowUp } from '@/lib/pipeline/records';
import { NaturalEntry } from './NaturalEntry';
import { usePresets } from './presets';
import { RepeatChoice } from './RepeatChoice';

export interface FollowUpPickerProps {
  /** Whose step it is; absent: `onPlan` knows. */
  leadId?: string;
  now: number;
  /** Does it instead; gives false when it was not done. */
  onPlan?(what: {
    date: string;
    time: string | null;
    channel: Channel;
    text: string | null;
  }): Promise<boolean>;
  /** The step that is changed; absent: a new one. Where its `everyDays` is not known it stays as it is. */
  change?:
    | (Pick<FollowUp, 'id' | 'date' | 'time' | 'channel' | 'text'> & Partial<Pick<FollowUp, 'everyDays'>>)
    | undefined;
  /** Puts the cursor there when asked for by key. */
  wordsRef?: RefObject<HTMLInputElement | null> | undefined;
  onClose?: (() => void) | undefined;
}

export function FollowUpPicker({ leadId, now, onPlan, change, wordsRef, onClose }: FollowUpPickerProps) {
  const { run, busy } = useCommand();
  const [channel, setChannel] = useState<Channel>(change?.channel ?? 'message');
  const [text, setText] = useState(change?.text ?? '');
  const [picking, setPicking] = useState(change !== undefined);
  const choices = usePresets(now);
  const [date, setDate] = useState(
    change?.date ?? choices.find(({ time }) => time === null)?.date ?? today(now),
  );
  const [time, setTime] = useState(change?.time ?? '');
  const [everyDays, setEveryDays] = useState(change ? change.everyDays : null);
  const dateId = useId();

  const set = async (
    day: string,
    at: string | null,
    over: Channel = channel,
    words: string | null = text.trim() || null,
  ) => {
    const what = {
      date: day,
      time: at,
      channel: over,
      text: words,
      ...(everyDays === undefined ? {} : { everyDays }),
    };
    const said = m.said_planned({ channel: channelWord(over), when: sayWhen(day, at, now) });
    const written = change
      ? await run('changeFollowUp', { followUpId: change.id, ...what }, said)
      : onPlan
        ? await onPlan(what)
        : leadId !== undefined && (await run('planFollowUp', { leadId, ...what }, said));
    if (!written) return;
    setText('');
    setPicking(false);
    onClose?.();
  };
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(date) && date >= today(now);

  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-2 *:first:flex-1">
        <NaturalEntry
          text={text}
          now={now}
          channel={channel}
          inputRef={wordsRef}
          busy={busy}
          onText={setText}
          onSet={(found) => void set(found.date, found.time, found.channel ?? channel, found.text)}
        />
        {onClose ? <IconButton icon={X} label={m.ui_close()} onClick={onClose} /> : null}
      </div>
      <div className="flex flex-wrap items-center gap-1" role="radiogroup" aria-label={m.followUp_channel()}>
        {CHANNELS.map((each) => (
          <ChannelRadio
            key={each}
            channel={each}
            chosen={each === channel}
            onChoose={() => setChannel(each)}
          />
        ))}
        <span className="ml-1 text-12 text-text3" aria-hidden>
          {channelWord(channel)}
        </span>
      </div>
      <fieldset
        disabled={busy}
        aria-label={m.followUp_when()}
        className="@container m-0 min-w-0 border-0 p-0"
      >
        <div className="grid grid-cols-2 gap-1.5 @min-[19rem]:grid-cols-4">
          {choices.map((preset) => (
            <WhenButton
              key={preset.id}
              label={preset.label}
              detail={preset.day}
              onClick={() => void set(preset.date, preset.time ?? change?.time ?? null)}
            />
          ))}
          <WhenButton
            label={m.followUp_pick()}
            detail={m.followUp_dateAndTime()}
            expanded={picking}
            onClick={() => setPicking(!picking)}
          />
        </div>
      </fieldset>
      {everyDays === undefined ? null : <RepeatChoice everyDays={everyDays} onChoose={setEveryDays} />}
      {picking ? (
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (valid) void set(date, time || null);
          }}
        >
          <label htmlFor={dateId} className="flex min-w-0 flex-1 basis-32 flex-col gap-1 text-12 text-text2">
            {m.followUp_date()}
            <input
              id={dateId}
              type="date"
              value={date}
              min={today(now)}
              required
              onChange={(event) => setDate(event.currentTarget.value)}
              className={INPUT}
            />
          </label>
          <label className="flex min-w-0 flex-1 basis-24 flex-col gap-1 text-12 text-text2">
            {m.followUp_time()}
            <input
              type="time"
              value={time}
              onChange={(event) => setTime(event.currentTarget.value)}
              className={INPUT}
            />
          </label>
          <Button
            type="submit"
            kind="primary"
            icon={Calendar}
            busy={busy}
            disabledBecause={valid ? undefined : m.followUp_needsDate()}
            className="flex-1 basis-full"
          >
            {valid ? m.followUp_setFor({ when: sayWhen(date, time || null, now) }) : m.followUp_set()}
          </Button>
        </form>
      ) : null}
    </div>
  );
}

function ChannelRadio({
  channel,
  chosen,
  onChoose,
}: {
  channel: Channel;
  chosen: boolean;
  onChoose(): void;
}) {
  const Icon = CHANNEL_ICONS[channel];
  return (
    <label
      title={channelWord(channel)}
      className="relative grid size-7 place-items-center rounded-control text-text2 hover:bg-hover has-checked:bg-press has-checked:text-text has-focus-visible:outline-2 has-focus-visible:outline-focus"
    >
      <input
        type="radio"
        name="channel"
        checked={chosen}
        onChange={onChoose}
        aria-label={channelWord(channel)}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
      <Icon size={16} aria-hidden />
    </label>
  );
}

interface WhenButtonProps {
  label: string;
  detail: string;
  expanded?: boolean;
  onClick(): void;
}

/** A button of two lines: what people say, and the day it means. */
function WhenButton({ label, detail, expanded, onClick }: WhenButtonProps) {
  return (
    <button
      type="button"
      aria-expanded={expanded}
      onClick={onClick}
      className="flex min-w-0 flex-col items-center rounded-control bg-[light-dark(var(--surface),var(--raised))] px-0.5 py-1 ring-1 ring-lineStrong ring-inset transition-colors duration-80 hover:bg-hover active:bg-press disabled:opacity-45 aria-expanded:bg-press"
    >
      <span className="max-w-full truncate text-12 font-medium">{label}</span>
      <span className="tabular max-w-full truncate text-11 text-text3">{detail}</span>
    </button>
  );
}
