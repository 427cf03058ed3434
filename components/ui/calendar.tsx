/** The user's working days and hours, wherever something counts by them. */
import { createContext, type ReactNode, useContext, useRef } from 'react';
import type { WorkCalendar } from '@/lib/pipeline/records';
import { type Rotting, rotting } from '@/lib/pipeline/rotting';
import { DEFAULT_CALENDAR } from '@/lib/pipeline/work-calendar';
import { calendarOf } from '@/lib/store/reminding';
import type { LeadCard } from '@/lib/store/views';
import { userZone } from './dates';
import { useLive } from './use-live';

const CalendarContext = createContext<WorkCalendar>(DEFAULT_CALENDAR);

export function useCalendar(): WorkCalendar {
  return useContext(CalendarContext);
}

export function CalendarProvider({ children }: { children: ReactNode }) {
  const kept = useRef(DEFAULT_CALENDAR);
  const calendar = useLive(async (db) => {
    const read = await calendarOf(db);
    // The same one while nothing changed: whatever counts by it is not drawn anew.
    if (read.updatedAt !== kept.current.updatedAt) kept.current = read;
    return kept.current;
  }, []);
  return <CalendarContext value={calendar ?? DEFAULT_CALENDAR}>{children}</CalendarContext>;
}

type Facts = Pick<LeadCard, 'stageSince' | 'lastTouchAt' | 'rotsAfter'> & { nextStep: object | null };

/** Why a lead is rotting now; null while it is not. */
export function useRotting(lead: Facts, now: number): Rotting | null {
  const calendar = useCalendar();
  const facts = { ...lead, hasStep: lead.nextStep !== null };
  return rotting(facts, lead.rotsAfter, calendar, now, userZone());
}
