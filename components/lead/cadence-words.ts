import { m } from '@/lib/i18n/words';
import type { Activity, StopCause } from '@/lib/pipeline/records';

type CadenceEntry = Extract<Activity, { kind: 'cadence' }>;

/** What happened with a cadence, as the timeline says it. */
export function cadenceWords({ event, name }: Pick<CadenceEntry, 'event' | 'name'>): string {
  return {
    started: m.entry_cadenceStarted,
    paused: m.entry_cadencePaused,
    resumed: m.entry_cadenceResumed,
    stopped: m.entry_cadenceStopped,
    ended: m.entry_cadenceEnded,
  }[event]({ name });
}

export function causeWords(cause: StopCause): string {
  return {
    reply: m.cause_reply,
    meeting: m.cause_meeting,
    stage: m.cause_stage,
    outcome: m.cause_outcome,
    'do-not-contact': m.cause_doNotContact,
    'by-hand': m.cause_byHand,
    another: m.cause_another,
    deleted: m.cause_deleted,
  }[cause]();
}
