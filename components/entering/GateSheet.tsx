/** What a stage asks before somebody enters it: questions first, then fields, then the next step. */
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { type PresetChoice, usePresets } from '@/components/lead/presets';
import { Button } from '@/components/ui/Button';
import { INPUT } from '@/components/ui/Field';
import { StageDot } from '@/components/ui/Stage';
import { m } from '@/lib/i18n/words';
import type { Plan } from '@/lib/pipeline/follow-ups';
import { TEXT_LIMIT } from '@/lib/pipeline/records';
import type { EnteringView } from '@/lib/store/entering';
import { Box, GateFields } from './GateBox';
import { gateForm, type Said, said } from './gate-form';
import { NextStepChoice, planFor } from './NextStepChoice';
import { Sheet } from './Sheet';

/** The days proposed for a next step. */
const OFFERED: PresetChoice['id'][] = ['tomorrow', 'in-3-days', 'next-week'];

export interface GateAnswer extends Said {
  next: Plan | null;
}

export interface GateSheetProps {
  view: EnteringView;
  now: number;
  onAnswer(answer: GateAnswer): void;
  /** Moves without answers; absent where the stage does not allow it. */
  onSkip?: (() => void) | undefined;
  onClose(): void;
}

export function GateSheet({ view, now, onAnswer, onSkip, onClose }: GateSheetProps) {
  const { from, to, person, pipeline } = view;
  const [form] = useState(() => gateForm(view));
  const [typed, setTyped] = useState(form.typed);
  const [tried, setTried] = useState(false);
  const choices = usePresets(now).filter(({ id }) => OFFERED.includes(id));
  const [when, setWhen] = useState<PresetChoice['id'] | null>('tomorrow');
  const chosen = choices.find(({ id }) => id === when) ?? null;
  const asksStep = view.lead.nextStep === null && to.kind === 'open';
  const currency = view.lead.value?.currency ?? pipeline.currency;
  const result = said(form, typed, currency);
  const next = asksStep && chosen ? planFor(chosen) : null;
  const box = (key: string) => ({
    value: typed[key] ?? '',
    needed: tried && result.missing.includes(key),
    onChange: (text: string) => setTyped((before) => ({ ...before, [key]: text })),
  });

  return (
    <Sheet
      title={m.entering_before({ name: person.firstName ?? person.fullName })}
      above={<Way from={from} to={to} />}
      onClose={onClose}
    >
      <form
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (result.missing.length === 0) onAnswer({ ...result.said, next });
          else focusFirst(event.currentTarget, result.missing);
        }}
      >
        {form.questions.map(({ id, text, required }) => (
          <Box key={id} name={id} label={text} required={required} {...box(id)}>
            {(props) => (
              <textarea
                {...props}
                rows={1}
                maxLength={TEXT_LIMIT}
                placeholder={required ? undefined : m.entering_optional()}
                className={`${INPUT} field-sizing-content h-auto min-h-8 resize-none py-1.5`}
              />
            )}
          </Box>
        ))}
        <GateFields form={form} currency={currency} box={box} />
        {asksStep ? (
          <NextStepChoice
            choices={choices}
            chosen={chosen}
            onChange={(choice) => setWhen(choice?.id ?? null)}
          />
        ) : null}
        <div className="flex flex-wrap items-center justify-between gap-2 pt-1">
          {onSkip ? (
            <Button kind="ghost" onClick={onSkip}>
              {m.entering_skip()}
            </Button>
          ) : (
            <Button kind="ghost" onClick={onClose}>
              {m.ui_cancel()}
            </Button>
          )}
          <Button kind="primary" type="submit">
            {m.entering_moveTo({ stage: to.shortName })}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function focusFirst(form: HTMLFormElement, missing: string[]): void {
  const boxes = [...form.elements].filter((each) => each instanceof HTMLElement);
  boxes.find((each) => missing.includes(each.getAttribute('name') ?? ''))?.focus();
}

/** "Contacted → Proposal requested / sent". */
function Way({ from, to }: Pick<EnteringView, 'from' | 'to'>) {
  return (
    <p className="flex min-w-0 items-center gap-2 text-text2">
      <StageDot colour={from.colour} />
      <span className="flex-none">{from.shortName}</span>
      <ArrowRight size={14} className="flex-none" aria-label={m.entering_to()} />
      <StageDot colour={to.colour} />
      <span className="truncate text-text">{to.name}</span>
    </p>
  );
}
