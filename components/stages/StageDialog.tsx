/** Everything of one stage, edited together: one step that Undo takes back. */
import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { type Stage, TEXT_LIMIT } from '@/lib/pipeline/records';
import { AskFields } from './AskFields';
import { ColourChoice } from './ColourChoice';
import { CheckLine, Labelled, TextLine } from './lines';
import { changeOf, type FormFault, formOf, SHORT_NAME } from './stage-form';

export function StageDialog({ stage, onClose }: { stage: Stage; onClose(): void }) {
  const { run, busy } = useCommand();
  const formId = useId();
  const [form, setForm] = useState(() => formOf(stage));
  const [faults, setFaults] = useState<FormFault[]>([]);
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const save = async () => {
    const read = changeOf(form);
    if ('faults' in read) return setFaults(read.faults);
    const said = m.stage_saved({ stage: form.shortName });
    if (await run('editStage', { stageId: stage.id, change: read.change }, said)) onClose();
  };
  const line = (key: 'name' | 'shortName' | 'probability' | 'rotting' | 'limit') => ({
    value: form[key],
    onChange: (text: string) => set({ [key]: text }),
    fault: faults.includes(key) ? faultWords(key) : undefined,
  });

  return (
    <Dialog
      title={m.stage_editTitle({ stage: stage.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{m.ui_cancel()}</Button>
          <Button kind="primary" type="submit" form={formId} busy={busy}>
            {m.ui_save()}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-3 py-0.5"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextLine label={m.stage_name()} {...line('name')} />
        <TextLine label={m.stage_shortName()} limit={SHORT_NAME} {...line('shortName')} />
        <ColourChoice colour={form.colour} onChange={(colour) => set({ colour })} />
        <div className="flex flex-wrap gap-3 *:flex-1 *:basis-32">
          <TextLine number label={m.stage_probability()} unit="%" {...line('probability')} />
          <TextLine number label={m.stage_rotting()} unit={m.stage_days()} {...line('rotting')} />
        </div>
        <div className="flex flex-wrap items-end gap-3 *:flex-1 *:basis-32">
          <TextLine number label={m.stage_limit()} {...line('limit')} />
          <CheckLine label={m.stage_blocks()} checked={form.blocks} onChange={(blocks) => set({ blocks })} />
        </div>
        <AskFields form={form} onChange={set} />
        <Labelled label={m.stage_rules()}>
          {(id) => (
            <textarea
              id={id}
              rows={2}
              value={form.rules}
              maxLength={TEXT_LIMIT}
              placeholder={m.stage_rulesHint()}
              onChange={(event) => set({ rules: event.currentTarget.value })}
              className="input-edge w-full min-w-0 resize-y rounded-control px-2.5 py-1.5 text-13 text-text"
            />
          )}
        </Labelled>
      </form>
    </Dialog>
  );
}

function faultWords(fault: FormFault): string {
  return {
    name: m.stage_needsName,
    shortName: m.stage_needsName,
    probability: m.stage_needsPercent,
    rotting: m.stage_needsNumber,
    limit: m.stage_needsNumber,
  }[fault]();
}
