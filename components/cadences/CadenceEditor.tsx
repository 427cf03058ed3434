/** A cadence as it is to be: its steps in order, with the days they would fall on if somebody were put in today. */
import { Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { useCalendar } from '@/components/ui/calendar';
import { sayDay, today } from '@/components/ui/dates';
import { Card, INPUT } from '@/components/ui/Field';
import { useCommand } from '@/components/ui/use-command';
import { useNow } from '@/components/ui/use-now';
import { m } from '@/lib/i18n/words';
import { previewOf } from '@/lib/pipeline/cadences';
import { MOST_DAYS, MOST_STEPS, type Template } from '@/lib/pipeline/contact-records';
import { FIELD_LIMIT } from '@/lib/pipeline/records';
import { workingDaysLater } from '@/lib/pipeline/work-calendar';
import type { CadenceInUse } from '@/lib/store/contact';
import { type Draft, StepRow } from './StepRow';

export interface CadenceEditorProps {
  /** null: a new one. */
  known: CadenceInUse | null;
  templates: Template[];
  onClose(): void;
}

const newStep = (): Draft => ({
  key: crypto.randomUUID(),
  id: null,
  days: 3,
  channel: 'message',
  templateId: null,
  text: null,
  waits: true,
});

export function CadenceEditor({ known, templates, onClose }: CadenceEditorProps) {
  const { run, busy } = useCommand();
  const calendar = useCalendar();
  const now = useNow();
  const ids = useId();
  const [name, setName] = useState(known?.name ?? '');
  const [restDays, setRestDays] = useState(known?.restDays ?? 5);
  const [steps, setSteps] = useState<Draft[]>(
    () => known?.steps.map((step) => ({ ...step, key: step.id })) ?? [{ ...newStep(), days: 0 }],
  );
  const dates = previewOf(
    steps.map((step) => ({ ...step, id: step.key })),
    { today: today(now), calendar },
  );
  const last = dates.at(-1) ?? today(now);
  const proposed = workingDaysLater(last, restDays, calendar);
  const change = (at: number, part: Partial<Draft>) =>
    setSteps(steps.map((step, index) => (index === at ? { ...step, ...part } : step)));
  const place = (from: number, to: number) => {
    const next = steps.toSpliced(from, 1);
    const [moved] = steps.slice(from, from + 1);
    setSteps(moved ? next.toSpliced(to, 0, moved) : steps);
  };
  const save = async () => {
    const body = {
      cadenceId: known?.id ?? null,
      name,
      restDays,
      steps: steps.map(({ key: _, ...step }) => step),
    };
    if (await run('saveCadence', body, m.cadence_saved({ name: name.trim() }))) onClose();
  };
  const remove = async () => {
    if (!known) return;
    const said = { text: m.cadence_deleted({ name: known.name }), detail: m.cadence_deletedText() };
    if (await run('deleteCadence', { cadenceId: known.id }, said)) onClose();
  };
  const nameless = name.trim() === '' ? m.cadence_needsName() : undefined;
  return (
    <Card className="p-3">
      <form
        aria-label={known ? m.cadence_editName({ name: known.name }) : m.cadence_new()}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (nameless === undefined) void save();
        }}
      >
        <label className="flex flex-col gap-1" htmlFor={`${ids}-name`}>
          <span className="text-12 text-text3">{m.cadence_name()}</span>
          <input
            id={`${ids}-name`}
            className={INPUT}
            value={name}
            maxLength={FIELD_LIMIT}
            // biome-ignore lint/a11y/noAutofocus: it opened at the user's click, to be named.
            autoFocus={known === null}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        {known && known.inIt > 0 ? (
          <p className="text-12 text-text2">{m.cadence_whoIsIn({ count: known.inIt })}</p>
        ) : null}
        <ol className="m-0 flex list-none flex-col gap-2 p-0">
          {steps.map((step, at) => (
            <StepRow
              key={step.key}
              step={step}
              at={at}
              count={steps.length}
              date={sayDay(dates[at] ?? last, now)}
              templates={templates}
              onChange={(part) => change(at, part)}
              onPlace={(to) => place(at, to)}
              onRemove={() => setSteps(steps.toSpliced(at, 1))}
            />
          ))}
        </ol>
        <div className="flex flex-wrap items-center gap-2">
          <Button
            size={28}
            icon={Plus}
            disabledBecause={
              steps.length >= MOST_STEPS ? m.cadence_mostSteps({ count: MOST_STEPS }) : undefined
            }
            onClick={() => setSteps([...steps, newStep()])}
          >
            {m.cadence_addStep()}
          </Button>
        </div>
        <label className="text-12 text-text2" htmlFor={`${ids}-rest`}>
          {m.cadence_rest()}{' '}
          <input
            id={`${ids}-rest`}
            type="number"
            min={0}
            max={MOST_DAYS}
            className="input-edge tabular mx-1 h-7 w-14 rounded-control px-2 text-13 text-text"
            value={restDays}
            onChange={(event) => setRestDays(days(event.target.value))}
          />{' '}
          {m.cadence_restThen({ day: sayDay(proposed, now) })}
        </label>
        <div className="flex flex-wrap items-center gap-2">
          {known ? (
            <Button kind="ghost" icon={Trash2} onClick={() => void remove()}>
              {m.cadence_delete()}
            </Button>
          ) : null}
          <span className="flex-1" />
          <Button kind="ghost" onClick={onClose}>
            {m.ui_cancel()}
          </Button>
          <Button kind="primary" type="submit" busy={busy} disabledBecause={nameless}>
            {m.cadence_save()}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** Whole days as typed; nothing or nonsense is none. */
function days(typed: string): number {
  const number = Math.trunc(Number(typed));
  return Number.isFinite(number) ? Math.min(MOST_DAYS, Math.max(0, number)) : 0;
}
