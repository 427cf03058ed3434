import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';

/** The look of a one-line input, 32 high. */
export const INPUT = 'input-edge h-8 w-full min-w-0 rounded-control px-2.5 text-13 text-text';

/** The look of a native radio button; a checkbox of ours is a `Switch`. */
export const RADIO =
  'm-0 size-4 flex-none appearance-none rounded-full border border-control bg-[light-dark(var(--surface),var(--sunken))] checked:border-5 checked:border-accent';

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
