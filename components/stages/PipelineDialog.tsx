/** A new pipeline from a template, or a pipeline's name and currency. */
import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { RADIO } from '@/components/ui/Field';
import { useCommand } from '@/components/ui/use-command';
import { getLocale, m } from '@/lib/i18n/words';
import type { Pipeline } from '@/lib/pipeline/records';
import { TEMPLATE_NAMES, type TemplateName } from '@/lib/pipeline/template';
import type { BoardHead } from '@/lib/store/views';
import { currencies, currencyWord } from './currencies';
import { Labelled, TextLine } from './lines';
import { SELECT } from './RemoveStage';

function templateWord(template: TemplateName): string {
  return {
    sales: m.template_sales,
    recruiting: m.template_recruiting,
    partnerships: m.template_partnerships,
    investors: m.template_investors,
  }[template]();
}

/** @param onAdded called once it is there. */
export function NewPipeline({
  currency: usual,
  onAdded,
  onClose,
}: {
  currency: string;
  onAdded(): void;
  onClose(): void;
}) {
  const { run, busy } = useCommand();
  const [template, setTemplate] = useState<TemplateName>('sales');
  const [typed, setTyped] = useState<string | null>(null);
  const [currency, setCurrency] = useState(usual);
  // Until it is typed, the name follows the template.
  const name = typed ?? templateWord(template);
  const add = async () => {
    const body = { template, name: name.trim(), currency, locale: getLocale() };
    if (!(await run('addPipeline', body, m.pipeline_added({ pipeline: name.trim() })))) return;
    onAdded();
    onClose();
  };
  return (
    <PipelineForm
      title={m.pipeline_newTitle()}
      verb={m.pipeline_add()}
      ready={name.trim() !== ''}
      busy={busy}
      onSubmit={add}
      onClose={onClose}
    >
      <fieldset className="m-0 flex min-w-0 flex-col gap-1 border-0 p-0">
        <legend className="mb-1 p-0 text-12 text-text2">{m.pipeline_template()}</legend>
        {TEMPLATE_NAMES.map((each) => (
          <label key={each} className="flex min-h-7 items-center gap-2">
            <input
              type="radio"
              name="template"
              checked={each === template}
              onChange={() => setTemplate(each)}
              className={RADIO}
            />
            {templateWord(each)}
          </label>
        ))}
      </fieldset>
      <TextLine label={m.pipeline_name()} value={name} onChange={setTyped} />
      <CurrencyChoice usual={usual} currency={currency} onChange={setCurrency} />
    </PipelineForm>
  );
}

export function EditPipeline({ head, onClose }: { head: BoardHead; onClose(): void }) {
  const { run, busy } = useCommand();
  const { pipeline, stages } = head;
  const [name, setName] = useState(pipeline.name);
  const [currency, setCurrency] = useState(pipeline.currency);
  const [replyStageId, setReplyStageId] = useState(pipeline.replyStageId);
  const save = async () => {
    const change: Partial<Pipeline> = { name: name.trim(), currency, replyStageId };
    const said = m.pipeline_saved({ pipeline: name.trim() });
    if (await run('editPipeline', { pipelineId: pipeline.id, change }, said)) onClose();
  };
  return (
    <PipelineForm
      title={m.pipeline_editTitle({ pipeline: pipeline.name })}
      verb={m.ui_save()}
      ready={name.trim() !== ''}
      busy={busy}
      onSubmit={save}
      onClose={onClose}
    >
      <TextLine label={m.pipeline_name()} value={name} onChange={setName} />
      <CurrencyChoice usual={pipeline.currency} currency={currency} onChange={setCurrency} />
      <Labelled label={m.pipeline_reply()}>
        {(id) => (
          <select
            id={id}
            value={replyStageId ?? ''}
            onChange={(event) => setReplyStageId(event.currentTarget.value || null)}
            className={SELECT}
          >
            <option value="">{m.pipeline_replyNowhere()}</option>
            {stages.map((stage) => (
              <option key={stage.id} value={stage.id}>
                {stage.name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    </PipelineForm>
  );
}

interface PipelineFormProps {
  title: string;
  verb: string;
  ready: boolean;
  busy: boolean;
  children: React.ReactNode;
  onSubmit(): Promise<void>;
  onClose(): void;
}

function PipelineForm({ title, verb, ready, busy, children, onSubmit, onClose }: PipelineFormProps) {
  const formId = useId();
  return (
    <Dialog
      title={title}
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
            {verb}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-3 py-0.5"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}

function CurrencyChoice({
  usual,
  currency,
  onChange,
}: {
  usual: string;
  currency: string;
  onChange(currency: string): void;
}) {
  return (
    <Labelled label={m.pipeline_currency()}>
      {(id) => (
        <select
          id={id}
          value={currency}
          onChange={(event) => onChange(event.currentTarget.value)}
          className={SELECT}
        >
          {currencies(usual).map((code) => (
            <option key={code} value={code}>
              {currencyWord(code)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
