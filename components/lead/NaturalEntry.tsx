/** One line for it all: "fri 9:30 call about the pilot". What was understood is said back before it is set. */
import { CornerDownLeft } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { CHANNEL_ICONS, channelWord } from '@/components/ui/Channel';
import { useCalendar } from '@/components/ui/calendar';
import { opening, sayDate, sayDistance, sayWhen, today, userZone } from '@/components/ui/dates';
import { INPUT } from '@/components/ui/Field';
import { getLocale, m } from '@/lib/i18n/words';
import { dueMoment } from '@/lib/pipeline/due';
import { type Channel, FIELD_LIMIT } from '@/lib/pipeline/records';
import { isWorkingTime } from '@/lib/pipeline/work-calendar';
import type { Understood } from '@/lib/when/understand';

export interface NaturalEntryProps {
  text: string;
  now: number;
  /** Chosen by button; a channel in the words goes before it. */
  channel: Channel;
  inputRef?: RefObject<HTMLInputElement | null> | undefined;
  busy: boolean;
  onText(text: string): void;
  onSet(understood: Understood): void;
}

type Understand = typeof import('@/lib/when/understand').understand;

export function NaturalEntry({ text, now, channel, inputRef, busy, onText, onSet }: NaturalEntryProps) {
  const [understand, setUnderstand] = useState<Understand | null>(null);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  // Loaded when somebody writes: whoever presses a button alone does not wait for it.
  const load = () => {
    if (understand) return;
    void import('@/lib/when/understand').then((when) => {
      if (alive.current) setUnderstand(() => when.understand);
    });
  };
  const understood = understand && text.trim() ? understand(text, wallClock(now), getLocale()) : null;
  return (
    <>
      <input
        ref={inputRef}
        aria-label={m.followUp_words()}
        placeholder={m.followUp_wordsHint()}
        value={text}
        maxLength={FIELD_LIMIT}
        onFocus={load}
        onChange={(event) => {
          load();
          onText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !understood || busy) return;
          event.preventDefault();
          onSet(understood);
        }}
        className={INPUT}
      />
      <div aria-live="polite" className={understood ? 'order-1 basis-full' : 'contents'}>
        {understood ? (
          <Echo
            understood={understood}
            now={now}
            channel={channel}
            busy={busy}
            onSet={() => onSet(understood)}
          />
        ) : null}
      </div>
    </>
  );
}

interface EchoProps {
  understood: Understood;
  now: number;
  channel: Channel;
  busy: boolean;
  onSet(): void;
}

/** What was understood, and the button that sets it. */
function Echo({ understood, now, channel, busy, onSet }: EchoProps) {
  const calendar = useCalendar();
  const { date, time, text } = understood;
  const over = understood.channel ?? channel;
  const Icon = CHANNEL_ICONS[over];
  const distance = sayDistance(
    dueMoment({ date, time, zone: null }, { zone: userZone(), dayStarts: calendar.from }),
    now,
  );
  const near = sayWhen(date, time, now);
  const full =
    date === today(now) || near.startsWith(sayDate(date, now)) ? near : `${near} · ${sayDate(date, now)}`;
  const what = text
    ? m.followUp_channelAndWords({ channel: channelWord(over), words: text })
    : channelWord(over);
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onSet}
      className="flex w-full min-w-0 items-center gap-2.5 rounded-card bg-accentTint px-2.5 py-2 text-left"
    >
      <Icon size={16} className="flex-none text-accentText" aria-hidden />
      <span className="min-w-0 flex-1">
        <strong className="block font-semibold">{opening(full)}</strong>
        <span className="block text-12 text-text2">
          {what} · {distance}
        </span>
        {isWorkingTime(date, time, calendar) ? null : (
          <span className="block text-12 text-today">{m.followUp_outsideHours()}</span>
        )}
      </span>
      <CornerDownLeft size={14} className="flex-none text-text3" aria-label={m.followUp_set()} />
    </button>
  );
}

function wallClock(now: number): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(userZone()).toPlainDateTime();
}
