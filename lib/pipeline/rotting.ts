/** When a lead goes cold: nothing happened for longer than its stage allows, and nothing is planned. */
import type { Lead, Stage, WorkCalendar } from './records';
import { workingDaysSince } from './work-calendar';

/** Why a lead is rotting, to be said in words. */
export interface Rotting {
  /** Working days without a touch. */
  days: number;
  /** The most its stage allows. */
  limit: number;
  /** Counted from the last touch, or from the entry into the stage where that came later. */
  since: 'touch' | 'stage';
  at: number;
}

type Facts = Pick<Lead, 'stageSince'> & { lastTouchAt: number | null };

/** Since when nothing happened with a lead. An edit is nothing that happens with a person. */
export function idleSince({ stageSince, lastTouchAt }: Facts): Pick<Rotting, 'since' | 'at'> {
  return lastTouchAt !== null && lastTouchAt >= stageSince
    ? { since: 'touch', at: lastTouchAt }
    : { since: 'stage', at: stageSince };
}

/** Whether a lead can go cold where it stands: only one still to be won, or a customer to be kept. */
export function canRot(lead: Pick<Lead, 'outcome'>, stage: Pick<Stage, 'kind'>): boolean {
  return stage.kind === 'retention' || (stage.kind === 'open' && lead.outcome === null);
}

/**
 * @param hasStep a step is planned: it suppresses rotting, and once late it says so itself and louder.
 * @param limit the stage's `rottingDays`, in working days; null: never.
 */
export function rotting(
  lead: Facts & { hasStep: boolean },
  limit: number | null,
  calendar: WorkCalendar,
  now: number,
  zone: string,
): Rotting | null {
  if (limit === null || lead.hasStep) return null;
  const idle = idleSince(lead);
  const days = workingDaysSince(idle.at, now, zone, calendar);
  return days > limit ? { ...idle, days, limit } : null;
}
