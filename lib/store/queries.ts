/** Reads for the surfaces. Each touches only what it shows: pages through indexes, counters instead of counting. */
import type { Database } from './database';
import type { BoardHead, LeadCard, LeadView, StagePage, TimelinePage, TodayView, UndoStep } from './views';

export declare function boardHead(db: Database): Promise<BoardHead>;
export declare function stagePage(
  db: Database,
  stageId: string,
  after: StagePage['next'],
  limit: number,
): Promise<StagePage>;
export declare function leadView(db: Database, leadId: string): Promise<LeadView | null>;
export declare function timeline(
  db: Database,
  personId: string,
  before: number | null,
  limit: number,
): Promise<TimelinePage>;
/** The newest lead of the person an address is about. */
export declare function leadAtAddress(db: Database, url: string): Promise<LeadCard | null>;
export declare function todayView(db: Database, now: number): Promise<TodayView>;
/** How many follow-ups are due by `now`: the count on the icon and the Today tab. */
export declare function dueCount(db: Database, now: number): Promise<number>;
export declare function lastUndo(db: Database): Promise<UndoStep | null>;
