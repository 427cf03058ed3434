/** The boxes of a form about stages: a label over a line, and what is wrong under it. */
import { type ReactNode, useId } from 'react';
import { classes } from '@/components/ui/classes';
import { INPUT } from '@/components/ui/Field';
import { FIELD_LIMIT } from '@/lib/pipeline/records';

/** A label over what it names. */
export function Labelled({ label, children }: { label: string; children(id: string): ReactNode }) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-12 text-text2">
        {label}
      </label>
      {children(id)}
    </div>
  );
}

export interface TextLineProps {
  label: string;
  value: string;
  limit?: number;
  number?: boolean;
  /** Stands after the number. */
  unit?: string;
  /** What is wrong with it, in words. */
  fault?: string | undefined;
  onChange(text: string): void;
}

export function TextLine({
  label,
  value,
  limit = FIELD_LIMIT,
  number = false,
  unit,
  fault,
  onChange,
}: TextLineProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <>
          <span className="flex items-center gap-2">
            <input
              id={id}
              value={value}
              maxLength={limit}
              inputMode={number ? 'numeric' : undefined}
              aria-invalid={fault !== undefined}
              aria-describedby={fault ? `${id}-fault` : undefined}
              onChange={(event) => onChange(event.currentTarget.value)}
              className={classes(INPUT, number && 'tabular')}
            />
            {unit ? <span className="flex-none text-12 text-text3">{unit}</span> : null}
          </span>
          {fault ? (
            <p id={`${id}-fault`} className="text-12 text-overdue">
              {fault}
            </p>
          ) : null}
        </>
      )}
    </Labelled>
  );
}

export interface CheckLineProps {
  label: string;
  checked: boolean;
  className?: string;
  onChange(checked: boolean): void;
}

export function CheckLine({ label, checked, className, onChange }: CheckLineProps) {
  return (
    <label className={classes('flex min-h-8 min-w-0 items-center gap-2', className)}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        className="m-0 size-4 flex-none accent-[var(--accent)]"
      />
      <span className="min-w-0">{label}</span>
    </label>
  );
}
