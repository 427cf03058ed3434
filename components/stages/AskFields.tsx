/** What a stage asks of those who enter it: questions in own words, and fields of the lead. */
import { Plus, X } from 'lucide-react';
import { v7 as newId } from 'uuid';
import { gateFieldWord } from '@/components/entering/GateBox';
import { Button, IconButton } from '@/components/ui/Button';
import { INPUT } from '@/components/ui/Field';
import { m } from '@/lib/i18n/words';
import { FIELD_LIMIT, GATE_FIELDS } from '@/lib/pipeline/records';
import { CheckLine } from './lines';
import type { StageForm } from './stage-form';

/** How many questions one stage may ask. */
const QUESTIONS = 20;

export function AskFields({
  form,
  onChange,
}: {
  form: StageForm;
  onChange(change: Partial<StageForm>): void;
}) {
  const { questions, requiredFields, skippable } = form;
  return (
    <fieldset className="m-0 flex min-w-0 flex-col gap-2 border-0 p-0">
      <legend className="mb-1 p-0 text-13 font-semibold">{m.stage_asks()}</legend>
      {questions.map((question, index) => (
        <div key={question.id} className="flex flex-wrap items-center gap-x-2">
          <input
            aria-label={m.stage_question({ place: index + 1 })}
            value={question.text}
            maxLength={FIELD_LIMIT}
            onChange={(event) =>
              onChange({ questions: questions.with(index, { ...question, text: event.currentTarget.value }) })
            }
            className={`${INPUT} w-auto flex-1 basis-48`}
          />
          <CheckLine
            label={m.stage_required()}
            checked={question.required}
            onChange={(required) => onChange({ questions: questions.with(index, { ...question, required }) })}
          />
          <IconButton
            icon={X}
            label={m.stage_removeQuestion({ place: index + 1 })}
            onClick={() => onChange({ questions: questions.filter((each) => each !== question) })}
          />
        </div>
      ))}
      {questions.length < QUESTIONS ? (
        <Button
          size={28}
          icon={Plus}
          className="self-start"
          onClick={() => onChange({ questions: [...questions, { id: newId(), text: '', required: true }] })}
        >
          {m.stage_addQuestion()}
        </Button>
      ) : null}
      <p className="mt-1 text-12 text-text2">{m.stage_fields()}</p>
      <div className="grid grid-cols-2 gap-x-3">
        {GATE_FIELDS.map((field) => (
          <CheckLine
            key={field}
            label={gateFieldWord(field)}
            checked={requiredFields.includes(field)}
            onChange={(on) =>
              onChange({
                requiredFields: GATE_FIELDS.filter((each) =>
                  each === field ? on : requiredFields.includes(each),
                ),
              })
            }
          />
        ))}
      </div>
      <CheckLine
        label={m.stage_skippable()}
        checked={skippable}
        onChange={(on) => onChange({ skippable: on })}
      />
    </fieldset>
  );
}
