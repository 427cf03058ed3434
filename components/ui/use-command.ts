/** Commands to the worker, with what people hear of them. */
import { useCallback, useEffect, useState } from 'react';
import { m } from '@/lib/i18n/words';
import type { StepLabel } from '@/lib/pipeline/step';
import { send } from '@/lib/protocol/client';
import { WORTH_SHOWING } from '@/lib/protocol/many';
import type { Body, MessageName } from '@/lib/protocol/messages';
import type { Value, Written } from '@/lib/protocol/replies';
import { lastUndo } from '@/lib/store/queries';
import { useData } from './data';
import { errorCode, errorWords } from './errors';
import { isTyping, isUndoKey } from './keys';
import { useToast } from './Toast';

/** The messages that write, and so can be undone. */
export type CommandName = { [N in MessageName]: Value<N> extends Written ? N : never }[MessageName];

/** What the toast says once it is done. */
export interface Said {
  text: string;
  detail?: string;
  action?: { label: string; run(): void };
}

export interface Command {
  /**
   * Sends a command. Done: the toast says `said` and offers Undo; without `said` nothing is shown.
   * Refused: the toast says why, and null comes back.
   */
  run<N extends CommandName>(
    name: N,
    body: Omit<Body<N>, 'commandId'>,
    said?: Said | string,
  ): Promise<Written | null>;
  /** One is on its way. */
  busy: boolean;
}

export function useCommand(): Command {
  const toasts = useToast();
  const undo = useUndo();
  const [pending, setPending] = useState(0);

  const run: Command['run'] = useCallback(
    async (name, body, said) => {
      setPending((count) => count + 1);
      try {
        const written: Written = await send(name, body);
        const { undoId } = written;
        const words = typeof said === 'string' ? { text: said } : said;
        if (words) toasts.show({ ...words, undo: undoId ? () => void undo(undoId) : undefined });
        return written;
      } catch (error) {
        toasts.show({ text: errorWords(errorCode(error)), tone: 'error' });
        return null;
      } finally {
        setPending((count) => count - 1);
      }
    },
    [toasts, undo],
  );
  return { run, busy: pending > 0 };
}

/** Takes back a step, or the newest one (null), and says which it was. */
export function useUndo(): (undoId: string | null) => Promise<void> {
  const toasts = useToast();
  const { db } = useData();
  return useCallback(
    async (undoId) => {
      try {
        const newest = db ? await lastUndo(db) : null;
        if ((newest?.label.count ?? 0) > WORTH_SHOWING) toasts.show({ text: m.undo_long() });
        await send('undo', { undoId });
        const label = newest && (undoId === null || newest.id === undoId) ? newest.label : null;
        toasts.show({ text: m.undo_done(), detail: label ? stepWords(label) : undefined });
      } catch (error) {
        toasts.show({ text: errorWords(errorCode(error)), tone: 'error' });
      }
    },
    [toasts, db],
  );
}

/** What a step did, to name it: "Note: Elif Karadağ". */
export function stepWords({ kind, name, count }: StepLabel): string {
  // "Move: 40 leads": the same words about many.
  const whom = count === undefined ? name : m.step_leads({ count });
  return {
    captured: m.step_captured,
    recaptured: m.step_recaptured,
    moved: m.step_moved,
    edited: m.step_edited,
    noted: m.step_noted,
    'note-edited': m.step_noteEdited,
    'note-deleted': m.step_noteDeleted,
    planned: m.step_planned,
    rescheduled: m.step_rescheduled,
    finished: m.step_finished,
    cancelled: m.step_cancelled,
    replied: m.step_replied,
    removed: m.step_removed,
    merged: m.step_merged,
    parted: m.step_parted,
    'stage-added': m.step_stageAdded,
    'stage-edited': m.step_stageEdited,
    'stage-placed': m.step_stagePlaced,
    'stages-merged': m.step_stagesMerged,
    'stage-removed': m.step_stageRemoved,
    'pipeline-added': m.step_pipelineAdded,
    'pipeline-edited': m.step_pipelineEdited,
    'pipeline-removed': m.step_pipelineRemoved,
    'reasons-edited': m.step_reasonsEdited,
    'view-saved': m.step_viewSaved,
    'view-changed': m.step_viewChanged,
    'view-deleted': m.step_viewDeleted,
    logged: m.step_logged,
    'entry-edited': m.step_entryEdited,
    'entry-deleted': m.step_entryDeleted,
    pinned: m.step_pinned,
    'deal-added': m.step_dealAdded,
    calendar: m.step_calendar,
    'overdue-moved': m.step_overdueMoved,
    'template-saved': m.step_templateSaved,
    'template-deleted': m.step_templateDeleted,
    'cadence-saved': m.step_cadenceSaved,
    'cadence-deleted': m.step_cadenceDeleted,
    enrolled: m.step_enrolled,
    'cadence-paused': m.step_cadencePaused,
    'cadence-resumed': m.step_cadenceResumed,
    'cadence-stopped': m.step_cadenceStopped,
    'step-skipped': m.step_stepSkipped,
    'proposal-declined': m.step_proposalDeclined,
  }[kind]({ name: whom });
}

/** Ctrl+Z (⌘Z) anywhere on the surface, except in text: there it belongs to the text. */
export function useUndoKey(): void {
  const undo = useUndo();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isUndoKey(event) || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      void undo(null);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo]);
}
