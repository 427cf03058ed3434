/** How people are saved: by a button on their page, or with nothing of ours there. */
import { type ReactNode, useId } from 'react';
import { RADIO } from '@/components/ui/Field';
import { useSettings } from '@/components/ui/settings';
import { m } from '@/lib/i18n/words';
import { ButtonDrawing, QuietDrawing } from './CaptureDrawings';
import { useSaveKey } from './use-save-key';

export interface CaptureChoiceProps {
  legend: string;
  /** Shows in a small drawing what each looks like. */
  drawn?: boolean;
}

/** Two cards to choose from; the choice holds at once, in open tabs too. */
export function CaptureChoice({ legend, drawn = false }: CaptureChoiceProps) {
  const {
    settings: { quiet = false },
    change,
  } = useSettings();
  const key = useSaveKey();
  const name = useId();
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className={drawn ? 'mb-2 p-0 text-14 font-semibold' : 'mb-2 p-0 font-medium'}>{legend}</legend>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,14rem),1fr))] gap-2.5">
        <Choice
          group={name}
          chosen={!quiet}
          onChoose={() => change({ quiet: undefined })}
          drawing={drawn ? <ButtonDrawing /> : null}
          title={m.capture_button()}
          text={m.capture_buttonText()}
        />
        <Choice
          group={name}
          chosen={quiet}
          onChoose={() => change({ quiet: true })}
          drawing={drawn ? <QuietDrawing /> : null}
          title={m.capture_quiet()}
          text={key ? m.capture_quietText({ key }) : m.capture_quietTextNoKey()}
        />
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  group: string;
  chosen: boolean;
  onChoose(): void;
  drawing: ReactNode;
  title: string;
  text: string;
}

function Choice({ group, chosen, onChoose, drawing, title, text }: ChoiceProps) {
  const id = useId();
  return (
    <label className="flex min-w-0 cursor-pointer flex-col gap-2.5 rounded-card bg-surface p-3 ring-1 ring-lineStrong ring-inset hover:bg-hover has-checked:bg-selected has-checked:ring-[1.5px] has-checked:ring-accent">
      {drawing}
      <span className="flex items-start gap-2">
        <input
          type="radio"
          name={group}
          checked={chosen}
          onChange={onChoose}
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-text`}
          className={`${RADIO} mt-px`}
        />
        <span className="flex min-w-0 flex-col gap-0.5">
          <strong id={`${id}-title`} className="font-semibold">
            {title}
          </strong>
          <span id={`${id}-text`} className="text-12 text-text2">
            {text}
          </span>
        </span>
      </span>
    </label>
  );
}
