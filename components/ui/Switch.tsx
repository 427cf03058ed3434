import { classes } from './classes';

export interface SwitchProps {
  on: boolean;
  /** The ids of what it is named by and described by. */
  labelledBy: string;
  describedBy?: string;
  /** Why it cannot be turned now. */
  disabledBecause?: string | undefined;
  onChange(on: boolean): void;
}

/** On or off, applied at once. */
export function Switch({ on, labelledBy, describedBy, disabledBecause, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      disabled={disabledBecause !== undefined}
      title={disabledBecause}
      onClick={() => onChange(!on)}
      className="grid h-6 w-9 flex-none place-items-center rounded-full disabled:opacity-45"
    >
      <span
        aria-hidden
        className={classes(
          'flex h-5 w-9 items-center rounded-full border p-px transition-colors duration-80',
          on ? 'justify-end border-accent bg-accent' : 'border-control bg-control',
        )}
      >
        <span className="dot size-4 rounded-full bg-[light-dark(#ffffff,var(--sunken))]" />
      </span>
    </button>
  );
}
