import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { BoardHead, BoardStage } from '@/lib/store/views';
import { Labelled } from './lines';

/** The look of a native list of choices. */
export const SELECT = 'input-edge h-8 w-full min-w-0 rounded-control px-2 text-13 text-text';

export interface RemoveStageProps {
  stage: BoardStage;
  head: BoardHead;
  /** Merged: its leads keep their time in the stage, and the other stage asks what it asked. */
  how: 'merge' | 'delete';
  onClose(): void;
}

/** Takes a stage away. Its leads have to go somewhere; the nearest stage is proposed. */
export function RemoveStage({ stage, head, how, onClose }: RemoveStageProps) {
  const { run, busy } = useCommand();
  const others = head.stages.filter(({ id }) => id !== stage.id);
  const at = head.stages.findIndex(({ id }) => id === stage.id);
  const near = head.stages[at - 1] ?? head.stages[at + 1];
  const [toId, setToId] = useState(near?.id ?? '');
  const asks = how === 'merge' || stage.count > 0;
  const remove = async () => {
    const said =
      how === 'merge'
        ? m.stage_merged({ stage: stage.shortName })
        : m.stage_deleted({ stage: stage.shortName });
    const body = { stageId: stage.id, toStageId: asks ? toId : null, how };
    if (await run('removeStage', body, said)) onClose();
  };
  return (
    <Dialog
      title={
        how === 'merge'
          ? m.stage_mergeTitle({ stage: stage.name })
          : m.stage_deleteTitle({ stage: stage.name })
      }
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{m.ui_cancel()}</Button>
          <Button kind={how === 'merge' ? 'primary' : 'danger'} busy={busy} onClick={() => void remove()}>
            {how === 'merge' ? m.stage_merge() : m.stage_delete()}
          </Button>
        </>
      }
    >
      <p className="text-text2">{how === 'merge' ? m.stage_mergeText() : m.stage_deleteText()}</p>
      {asks ? (
        <Labelled label={how === 'merge' ? m.stage_mergeInto() : m.stage_moveLeadsTo({ count: stage.count })}>
          {(id) => (
            <select
              id={id}
              value={toId}
              onChange={(event) => setToId(event.currentTarget.value)}
              className={SELECT}
            >
              {others.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ) : null}
    </Dialog>
  );
}
