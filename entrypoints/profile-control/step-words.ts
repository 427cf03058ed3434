/** The next step in few words: "Call 14:30", "Message Fri". */
import { m } from '@/lib/i18n/words';
import { dueState } from '@/lib/pipeline/due';
import type { DueState, NextStep } from '@/lib/protocol/replies';

const CHANNEL = {
  message: m.control_message,
  email: m.control_email,
  call: m.control_call,
  meeting: m.control_meeting,
  other: m.control_other,
};

const WEEK_MS = 7 * 86_400_000;

/** @param now the worker's clock, epoch milliseconds. */
export function stepWords(step: NextStep, locale: string, now: number): { state: DueState; text: string } {
  const state = dueState(step.date, now, Temporal.Now.timeZoneId());
  const near = Math.abs(step.dueAt - now) < WEEK_MS;
  const day = new Intl.DateTimeFormat(
    locale,
    near ? { weekday: 'short' } : { day: 'numeric', month: 'short' },
  );
  const today = new Date(step.dueAt).toDateString() === new Date(now).toDateString();
  const when = today ? (step.time ?? '') : day.format(step.dueAt);
  return { state, text: m.control_stepAt({ channel: CHANNEL[step.channel](), when }).trim() };
}

/** "19 Nov", for the last note. */
export function dayWords(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(at);
}
