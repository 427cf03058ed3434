/** How it ended: won, lost with a reason, or to nurture until a date. */
import { CircleSlash, type LucideIcon, Sprout, Trophy } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { today } from '@/components/ui/dates';
import { INPUT } from '@/components/ui/Field';
import { m } from '@/lib/i18n/words';
import type { Entry } from '@/lib/pipeline/gate';
import { FIELD_LIMIT, type LossReason, type Outcome, RESULTS } from '@/lib/pipeline/records';
import { ReasonList } from './ReasonList';
import { Sheet } from './Sheet';

export type Result = Outcome['result'];

export const OUTCOME_ICONS: Record<Result, LucideIcon> = { won: Trophy, lost: CircleSlash, nurture: Sprout };

/** What an outcome is called. */
export function outcomeWord(result: Result): string {
  return { won: m.outcome_won, lost: m.outcome_lost, nurture: m.outcome_nurture }[result]();
}

export interface OutcomeDialogProps {
  /** Whom it is about: a name, or how many. */
  name: string;
  /** Chosen when it opens. */
  expected: Result;
  reasons: LossReason[];
  now: number;
  onAnswer(outcome: NonNullable<Entry['outcome']>): void;
  onClose(): void;
}

export function OutcomeDialog({ name, expected, reasons, now, onAnswer, onClose }: OutcomeDialogProps) {
  const [result, setResult] = useState(expected);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => inThreeMonths(now));
  const [editing, setEditing] = useState(false);
  const untilId = useId();
  const dated = result !== 'nurture' || (/^\d{4}-\d{2}-\d{2}$/.test(until) && until > today(now));

  if (editing) {
    return (
      <Sheet title={m.outcome_reasons()} onClose={() => setEditing(false)}>
        <ReasonList reasons={reasons} onDone={() => setEditing(false)} />
      </Sheet>
    );
  }
  return (
    <Sheet title={m.outcome_question({ name })} onClose={onClose}>
      <form
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!dated) return;
          const words = reason.trim();
          onAnswer({ result, reason: words || null, until: result === 'nurture' ? until : null });
        }}
      >
        <ResultChoice result={result} onChange={setResult} />
        {result === 'nurture' ? (
          <div className="flex flex-col gap-1">
            <label htmlFor={untilId} className="text-12 text-text2">
              {m.outcome_until()}
            </label>
            <input
              id={untilId}
              type="date"
              required
              value={until}
              onChange={(event) => setUntil(event.currentTarget.value)}
              className={INPUT}
              aria-invalid={!dated}
              aria-describedby={dated ? undefined : `${untilId}-needs`}
            />
            {dated ? null : (
              <p id={`${untilId}-needs`} className="text-12 text-overdue">
                {m.outcome_needsDate()}
              </p>
            )}
          </div>
        ) : null}
        <Reason
          result={result}
          reasons={reasons}
          reason={reason}
          onChange={setReason}
          onEdit={() => setEditing(true)}
        />
        <div className="flex flex-wrap items-center justify-between gap-2 pt-1">
          <Button kind="ghost" onClick={onClose}>
            {m.ui_cancel()}
          </Button>
          <Button kind="primary" type="submit" icon={OUTCOME_ICONS[result]}>
            {{ won: m.outcome_closeWon, lost: m.outcome_closeLost, nurture: m.outcome_closeNurture }[
              result
            ]()}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function inThreeMonths(now: number): string {
  return Temporal.PlainDate.from(today(now)).add({ months: 3 }).toString();
}

const CHOSEN: Record<Result, string> = {
  won: 'has-checked:bg-wonTint has-checked:text-won',
  lost: 'has-checked:bg-lostTint has-checked:text-lost',
  nurture: 'has-checked:bg-nurtureTint has-checked:text-nurture',
};

function ResultChoice({ result, onChange }: { result: Result; onChange(result: Result): void }) {
  return (
    <div role="radiogroup" aria-label={m.outcome_how()} className="flex flex-wrap gap-1.5">
      {RESULTS.map((each) => {
        const Icon = OUTCOME_ICONS[each];
        return (
          <label
            key={each}
            className={classes(
              'relative flex h-8 flex-auto items-center justify-center gap-1.5 rounded-control px-2 font-medium text-text2 ring-1 ring-lineStrong ring-inset has-checked:ring-[1.5px] has-checked:ring-current has-focus-visible:outline-2 has-focus-visible:outline-focus',
              CHOSEN[each],
            )}
          >
            <input
              type="radio"
              name="result"
              checked={each === result}
              onChange={() => onChange(each)}
              className="absolute inset-0 m-0 cursor-pointer opacity-0"
            />
            <Icon size={14} className="flex-none" aria-hidden />
            <span className="truncate">{outcomeWord(each)}</span>
          </label>
        );
      })}
    </div>
  );
}

interface ReasonProps {
  result: Result;
  reasons: LossReason[];
  reason: string;
  onChange(reason: string): void;
  onEdit(): void;
}

/** One of the list, or own words. */
function Reason({ result, reasons, reason, onChange, onEdit }: ReasonProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="text-12 text-text2">
          {result === 'lost' ? m.outcome_whyLost() : m.outcome_why()}
        </label>
        {result === 'lost' ? (
          <button
            type="button"
            onClick={onEdit}
            className="h-6 rounded-chip px-1 text-12 font-medium text-accentText hover:underline"
          >
            {m.outcome_editList()}
          </button>
        ) : null}
      </div>
      {result === 'lost' && reasons.length > 0 ? (
        <div className="flex flex-wrap gap-1.5">
          {reasons.map(({ id: key, name }) => (
            <button
              key={key}
              type="button"
              aria-pressed={reason === name}
              onClick={() => onChange(reason === name ? '' : name)}
              className="h-6 max-w-full truncate rounded-chip px-2 text-12 text-text2 ring-1 ring-lineStrong ring-inset hover:bg-hover aria-pressed:text-accentText aria-pressed:ring-[1.5px] aria-pressed:ring-accent"
            >
              {name}
            </button>
          ))}
        </div>
      ) : null}
      <input
        id={id}
        value={reason}
        maxLength={FIELD_LIMIT}
        placeholder={m.entering_optional()}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={INPUT}
      />
    </div>
  );
}
