import { type ReactNode, useCallback } from 'react';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { Stage } from '@/lib/pipeline/records';
import { useEntering } from './use-entering';

export type MoveTo = (lead: { id: string; name: string }, stage: Pick<Stage, 'id' | 'shortName'>) => void;

/** Moves one lead to the end of a stage, once what the stage asks is answered. `dialog` as in `useEntering`. */
export function useMoveTo(): { moveTo: MoveTo; dialog: ReactNode } {
  const { run } = useCommand();
  const { enter, dialog } = useEntering();
  const moveTo: MoveTo = useCallback(
    ({ id: leadId, name }, { id: stageId, shortName }) => {
      const go = async () => {
        const said = await enter([leadId], stageId);
        if (!said) return;
        const told = m.board_movedTo({ name, stage: shortName });
        await run('moveLead', { leadId, stageId, beforeId: null, ...said }, told);
      };
      void go();
    },
    [enter, run],
  );
  return { moveTo, dialog };
}
