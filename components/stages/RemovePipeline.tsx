import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { useCommand } from '@/components/ui/use-command';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { boardHead } from '@/lib/store/queries';
import type { BoardHead } from '@/lib/store/views';
import { Labelled } from './lines';
import { SELECT } from './RemoveStage';

/** Takes a pipeline away; its leads have to go to a stage of another one. */
export function RemovePipeline({ head, onClose }: { head: BoardHead; onClose(): void }) {
  const { run, busy } = useCommand();
  const { pipeline } = head;
  const others = head.pipelines.filter(({ id }) => id !== pipeline.id);
  const heads = useLive((db) => Promise.all(others.map(({ id }) => boardHead(db, id))), [pipeline.id]) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const toId = chosen ?? others[0]?.firstStageId ?? null;
  const count = head.stages.reduce((sum, stage) => sum + stage.count, 0);
  const remove = async () => {
    const body = { pipelineId: pipeline.id, toStageId: count > 0 ? toId : null };
    if (await run('removePipeline', body, m.pipeline_deleted({ pipeline: pipeline.name }))) onClose();
  };
  return (
    <Dialog
      title={m.pipeline_deleteTitle({ pipeline: pipeline.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{m.ui_cancel()}</Button>
          <Button kind="danger" busy={busy} onClick={() => void remove()}>
            {m.pipeline_delete()}
          </Button>
        </>
      }
    >
      <p className="text-text2">{m.pipeline_deleteText()}</p>
      {count > 0 ? (
        <Labelled label={m.stage_moveLeadsTo({ count })}>
          {(id) => (
            <select
              id={id}
              value={toId ?? ''}
              onChange={(event) => setChosen(event.currentTarget.value)}
              className={SELECT}
            >
              {heads.map((each) => (
                <optgroup key={each.pipeline.id} label={each.pipeline.name}>
                  {each.stages.map((stage) => (
                    <option key={stage.id} value={stage.id}>
                      {stage.name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Labelled>
      ) : null}
    </Dialog>
  );
}
