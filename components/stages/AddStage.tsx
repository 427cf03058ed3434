import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { STAGE_COLOURS, type Stage, type StageColour } from '@/lib/pipeline/records';
import { ColourChoice } from './ColourChoice';
import { TextLine } from './lines';
import { SHORT_NAME, shortNameOf } from './stage-form';

/** A new stage after another one: a name is enough, the rest is edited later. */
export function AddStage({ after, onClose }: { after: Stage; onClose(): void }) {
  const { run, busy } = useCommand();
  const formId = useId();
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState<string | null>(null);
  const [colour, setColour] = useState<StageColour>(
    () => STAGE_COLOURS[(STAGE_COLOURS.indexOf(after.colour) + 1) % STAGE_COLOURS.length] ?? 'slate',
  );
  // Until it is typed, the short name follows the name.
  const short = shortName ?? shortNameOf(name);
  const ready = name.trim() !== '' && short.trim() !== '';
  const add = async () => {
    const what = { pipelineId: after.pipelineId, name: name.trim(), shortName: short.trim(), colour };
    if (await run('addStage', { ...what, afterId: after.id }, m.stage_added({ stage: name.trim() })))
      onClose();
  };
  return (
    <Dialog
      title={m.stage_addTitle({ stage: after.shortName })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{m.ui_cancel()}</Button>
          <Button
            kind="primary"
            type="submit"
            form={formId}
            busy={busy}
            disabledBecause={ready ? undefined : m.stage_needsName()}
          >
            {m.stage_add()}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-3 py-0.5"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void add();
        }}
      >
        <TextLine label={m.stage_name()} value={name} onChange={setName} />
        <TextLine label={m.stage_shortName()} limit={SHORT_NAME} value={short} onChange={setShortName} />
        <ColourChoice colour={colour} onChange={setColour} />
      </form>
    </Dialog>
  );
}
