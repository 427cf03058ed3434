import { CircleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from './classes';

/** The look of a one-line input, 32 high. */
export const INPUT = 'input-edge h-8 w-full min-w-0 rounded-control px-2.5 text-13 text-text';

export interface TextFieldProps extends ComponentProps<'input'> {
  label: string;
  /** The label is there for screen readers only. */
  hideLabel?: boolean;
  /** Under it: what is wrong, in words. */
  error?: string | undefined;
}

/** A labelled one-line input. */
export function TextField({ label, hideLabel = false, error, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={classes('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-12 font-medium text-text2'}>
        {label}
      </label>
      <input
        type="text"
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        className={INPUT}
      />
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}

/** What is wrong with an input. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className="flex items-center gap-1 text-12 text-overdue">
      <CircleAlert size={12} strokeWidth={2.25} className="flex-none" aria-hidden />
      {children}
    </p>
  );
}

/** A row of details: the label's column, then the value. Inside a `<dl>`. */
export function FieldRow({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-6.5 items-baseline gap-2">
      <dt className="w-19 flex-none truncate text-text3">{label}</dt>
      <dd className="@container m-0 min-w-0 flex-1">{children}</dd>
    </div>
  );
}

/** White ground with a hairline round it. */
export function Card({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classes('rounded-card bg-surface shadow-card', className)} />;
}

/** Grey bars of the height of what is loading; no spinner. */
export function LoadingRows({ rows = 3, height = 44 }: { rows?: number; height?: number }) {
  return (
    <div aria-hidden className="flex flex-col gap-2">
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="rounded-card bg-sunken" style={{ height }} />
      ))}
    </div>
  );
}
