/** What a decision is made from, and what it gives: data only, so that every rule is a pure function. */
import type { RecordStore, Records } from './records';

/** The outside world as a decision sees it. */
export interface Context {
  /** Epoch milliseconds. */
  now: number;
  newId(): string;
}

/** One record written or deleted. */
export type Write =
  | { [S in RecordStore]: { store: S; put: Records[S] } }[RecordStore]
  | { store: RecordStore; delete: string };

/** What a step did, to name it in "Undo …" and in toasts. */
export interface StepLabel {
  kind:
    | 'captured'
    | 'recaptured'
    | 'moved'
    | 'edited'
    | 'noted'
    | 'note-edited'
    | 'note-deleted'
    | 'planned'
    | 'rescheduled'
    | 'finished'
    | 'cancelled'
    | 'replied'
    | 'removed'
    | 'merged'
    | 'parted'
    | 'calendar'
    | 'overdue-moved'
    | 'template-saved'
    | 'template-deleted'
    | 'cadence-saved'
    | 'cadence-deleted'
    | 'enrolled'
    | 'cadence-paused'
    | 'cadence-resumed'
    | 'cadence-stopped'
    | 'step-skipped'
    | 'proposal-declined'
    | 'stage-added'
    | 'stage-edited'
    | 'stage-placed'
    | 'stages-merged'
    | 'stage-removed'
    | 'pipeline-added'
    | 'pipeline-edited'
    | 'pipeline-removed'
    | 'reasons-edited'
    | 'view-saved'
    | 'view-changed'
    | 'view-deleted'
    | 'logged'
    | 'entry-edited'
    | 'entry-deleted'
    | 'pinned'
    | 'deal-added';
  /** The person, stage, pipeline or view it was about; empty where it was about none. */
  name: string;
  /** How many people it was about, where there were more than the one named. */
  count?: number;
}

/** A decision: everything it writes goes into one commit, and comes back with one undo. */
export interface Step {
  writes: Write[];
  /** null: nothing to undo (nothing was written). */
  label: StepLabel | null;
  leadId: string | null;
}

/** A rule was broken by what was asked; the code says which, in the protocol's words. */
export class Refusal extends Error {
  readonly code:
    | 'gone'
    | 'empty'
    | 'undo-later-first'
    | 'nothing-to-undo'
    | 'unreadable'
    | 'no-permission'
    | 'not-allowed'
    | 'asks-first'
    | 'stage-full'
    | 'last-one'
    | 'do-not-contact'
    | 'stopped';
  constructor(code: Refusal['code']) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
  }
}
