/** What the surfaces read: shapes made for showing, built from records in one query. */
import type { Activity, FollowUp, Lead, Money, Person, Pipeline, Stage } from '../pipeline/records';
import type { StepLabel } from '../pipeline/step';
import type { NextStep } from '../protocol/replies';

/** One card of the board: the lead with the little a card shows of its person. */
export interface LeadCard {
  leadId: string;
  personId: string;
  pipelineId: string;
  stageId: string;
  rank: string;
  name: string;
  title: string | null;
  company: string | null;
  memoryTag: string | null;
  tags: string[];
  value: Money | null;
  stageSince: number;
  nextStep: NextStep | null;
  lastTouchAt: number | null;
  /** The most working days without a touch before it goes cold where it stands; null: it cannot. */
  rotsAfter: number | null;
  outcome: Lead['outcome'];
}

export interface BoardStage extends Stage {
  count: number;
  /** Minor units per currency, only currencies that occur. */
  sums: Record<string, number>;
}

/** A pipeline and where leads come into it. */
export interface BoardPipeline extends Pipeline {
  firstStageId: string | null;
}

export interface BoardHead {
  pipeline: Pipeline;
  /** All there are, the oldest first. */
  pipelines: BoardPipeline[];
  stages: BoardStage[];
}

/** A page of a stage in rank order. `next` is the cursor of the following page, null at the end. */
export interface StagePage {
  cards: LeadCard[];
  next: { rank: string; leadId: string } | null;
}

export interface LeadView {
  lead: Lead & { lastTouchAt: number | null };
  person: Person;
  pipeline: Pipeline;
  stages: Stage[];
  /** Open ones, the next due first. */
  followUps: (FollowUp & { dueAt: number })[];
}

/** Newest first. `next` is the cursor of the following page, null at the end. */
export interface TimelinePage {
  activities: Activity[];
  next: number | null;
}

export interface DueRow extends NextStep {
  leadId: string;
  personId: string;
  name: string;
  company: string | null;
  everyDays: number | null;
  templateId: string | null;
}

export interface TodayView {
  /** Due before today began. */
  overdue: DueRow[];
  /** Due today, done or not yet reached; in order of time. */
  today: DueRow[];
  /** The first one after today. */
  next: DueRow | null;
  /** Leads in open stages with nothing planned: how many, and those where nothing happened for longest. */
  withoutStep: number;
  idlest: LeadCard[];
  /** Leads gone cold: how many, and the coldest. */
  rotting: { count: number; coldest: LeadCard[] };
}

/** The newest step that can be undone. */
export interface UndoStep {
  id: string;
  at: number;
  label: StepLabel;
}
