import { useEffect, useRef } from 'react';
import { useData } from '@/components/ui/data';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { useEntering } from './use-entering';

export interface Arrival {
  leadId: string;
  stageId: string;
}

/** A lead sent here from a page, where nothing is typed: asks what its new stage asks, and moves it. */
export function EnterOnArrival({ leadId, stageId, onDone }: Arrival & { onDone(): void }) {
  const { db } = useData();
  const { run } = useCommand();
  const { enter, dialog } = useEntering();
  const asked = useRef(false);
  useEffect(() => {
    if (!db || asked.current) return;
    asked.current = true;
    const go = async () => {
      const said = await enter([leadId], stageId);
      const stage = await db.get('stages', stageId);
      if (said && stage) {
        const body = { leadId, stageId, beforeId: null, ...said };
        await run('moveLead', body, m.said_moved({ stage: stage.name }));
      }
      onDone();
    };
    void go();
  }, [db, leadId, stageId, enter, run, onDone]);
  return dialog;
}
