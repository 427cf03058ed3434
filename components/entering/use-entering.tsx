/** Leads on their way into a stage: what it asks is asked here, whatever surface moves them. */
import { type ReactNode, useCallback, useState } from 'react';
import { useData } from '@/components/ui/data';
import { errorWords } from '@/components/ui/errors';
import { useToast } from '@/components/ui/Toast';
import { useLive } from '@/components/ui/use-live';
import { useNow } from '@/components/ui/use-now';
import { m } from '@/lib/i18n/words';
import { interrupts } from '@/lib/pipeline/gate';
import type { Body } from '@/lib/protocol/messages';
import { type EnteringView, enteringView, firstEntering } from '@/lib/store/entering';
import { lossReasons } from '@/lib/store/queries';
import { GateSheet } from './GateSheet';
import { OutcomeDialog, type Result } from './OutcomeDialog';

/** What goes with a move: the answers its stage asked for. */
export type Said = Pick<Body<'moveLead'>, 'answers' | 'fields' | 'outcome' | 'next'>;

export interface Entering {
  /**
   * Asks what a stage asks before leads enter it. Nothing to ask: answers at once.
   * @param expected how it ended, chosen already where the user said so; it can still be changed.
   * @returns null when the user thought better of it, or nobody may enter (they are told why).
   */
  enter(leadIds: string[], stageId: string, expected?: Result): Promise<Said | null>;
  /** The question, where it is shown; put it anywhere on the surface. */
  dialog: ReactNode;
}

interface Question {
  kind: 'gate' | 'outcome';
  view: EnteringView;
  count: number;
  expected: Result;
  answer(said: Said | null): void;
}

export function useEntering(): Entering {
  const { db } = useData();
  const toasts = useToast();
  const [question, setQuestion] = useState<Question | null>(null);

  const enter: Entering['enter'] = useCallback(
    async (leadIds, stageId, expected = 'won') => {
      const first = db && (await firstEntering(db, leadIds, stageId));
      const view = db && first ? await enteringView(db, first, stageId, leadIds.length) : null;
      if (!view || view.from.id === view.to.id) return {};
      if (view.room === 'full') {
        toasts.show({ text: errorWords('stage-full'), tone: 'error' });
        return null;
      }
      const ask = (kind: Question['kind']) =>
        new Promise<Said | null>((resolve) => {
          const answer = (said: Said | null) => {
            setQuestion(null);
            resolve(said);
          };
          setQuestion({ kind, view, count: leadIds.length, expected, answer });
        });
      const { to, lead, person } = view;
      // Of many, those whose answers are needed stay where they are: nobody types for fifty at once.
      const asked = leadIds.length === 1 && interrupts(to, lead, person) ? await ask('gate') : {};
      if (asked === null || to.kind !== 'closed' || lead.outcome !== null) return asked;
      const ended = await ask('outcome');
      return ended && { ...asked, ...ended };
    },
    [db, toasts],
  );
  return { enter, dialog: question ? <Asking {...question} /> : null };
}

function Asking({ kind, view, count, expected, answer }: Question) {
  const now = useNow();
  const reasons = useLive(lossReasons, []) ?? [];
  const close = () => answer(null);
  if (kind === 'outcome') {
    const name = count > 1 ? m.outcome_many({ count }) : view.person.fullName;
    return (
      <OutcomeDialog
        name={name}
        expected={expected}
        reasons={reasons}
        now={now}
        onAnswer={(outcome) => answer({ outcome })}
        onClose={close}
      />
    );
  }
  return (
    <GateSheet
      view={view}
      now={now}
      onAnswer={({ answers, fields, next }) => answer({ answers, fields, next })}
      onSkip={view.to.gateSkippable ? () => answer({}) : undefined}
      onClose={close}
    />
  );
}
