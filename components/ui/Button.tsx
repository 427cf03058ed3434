import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';

const KINDS = {
  primary: 'bg-accent text-onAccent hover:bg-accentHover',
  secondary:
    'bg-[light-dark(var(--surface),var(--raised))] text-text ring-1 ring-inset ring-lineStrong hover:bg-hover active:bg-press',
  ghost: 'text-text2 hover:bg-hover active:bg-press',
  danger: 'bg-dangerFill text-onDanger hover:brightness-95',
};
const SIZES = {
  32: 'h-8 px-3 text-13',
  28: 'h-7 px-2.5 text-13',
  24: 'h-6 px-2 text-12',
};

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  /** Primary: one per view. Danger: only inside a dialog. */
  kind?: keyof typeof KINDS;
  size?: keyof typeof SIZES;
  icon?: LucideIcon | undefined;
  /** After the label: a caret or a key. */
  trailing?: ReactNode;
  /** Working: the label stays, the icon turns into the travelling dot; width never changes. */
  busy?: boolean;
  /** Why it cannot be pressed now; the button is disabled while this is set. */
  disabledBecause?: string | undefined;
}

/** A button with a word on it. */
export function Button({
  kind = 'secondary',
  size = 32,
  icon: Icon,
  trailing,
  busy = false,
  disabledBecause,
  className,
  children,
  title,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      onClick={busy ? undefined : onClick}
      aria-busy={busy || undefined}
      disabled={disabledBecause !== undefined}
      title={disabledBecause ?? title}
      className={classes(
        'relative inline-flex min-w-0 items-center justify-center gap-1.5 rounded-control font-medium whitespace-nowrap select-none transition-colors duration-80 disabled:opacity-45',
        KINDS[kind],
        SIZES[size],
        className,
      )}
    >
      {Icon ? <ButtonIcon icon={Icon} size={size} busy={busy} /> : null}
      <span className={classes('truncate', busy && !Icon && 'invisible')}>{children}</span>
      {busy && !Icon ? <Travelling /> : null}
      {trailing}
    </button>
  );
}

function ButtonIcon({ icon: Icon, size, busy }: { icon: LucideIcon; size: number; busy: boolean }) {
  const pixels = size === 32 ? 16 : 14;
  return (
    <span className="relative grid flex-none place-items-center" style={{ width: pixels, height: pixels }}>
      {busy ? <Travelling /> : <Icon size={pixels} aria-hidden />}
    </span>
  );
}

function Travelling() {
  return <span className="anim-travel absolute size-1.5 rounded-full bg-current" aria-hidden />;
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'disabled'> {
  icon: LucideIcon;
  /** The accessible name, shown as the tooltip too. */
  label: string;
  size?: 28 | 24;
  /** Shown in the tooltip after the name. */
  keyHint?: string;
  /** A toggle that is on. */
  pressed?: boolean;
  disabledBecause?: string | undefined;
}

/** A button with an icon alone: only for search, close, more, arrows, channels and the like. */
export function IconButton({
  icon: Icon,
  label,
  size = 28,
  keyHint,
  pressed,
  disabledBecause,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={disabledBecause ?? (keyHint ? `${label} (${keyHint})` : label)}
      aria-pressed={pressed}
      disabled={disabledBecause !== undefined}
      {...rest}
      className={classes(
        'grid flex-none place-items-center rounded-control text-text2 transition-colors duration-80 hover:bg-hover active:bg-press disabled:opacity-45',
        size === 28 ? 'size-7' : 'size-6',
        pressed && 'bg-press text-text',
        className,
      )}
    >
      <Icon size={size === 28 ? 16 : 14} aria-hidden />
    </button>
  );
}

/** A key, as shown in menus and hints. */
export function Key({ children, inverse = false }: { children: ReactNode; inverse?: boolean }) {
  return (
    <kbd
      className={classes(
        'inline-grid h-4.5 min-w-4.5 flex-none place-items-center rounded-chip px-1 font-sans text-11 whitespace-nowrap',
        inverse
          ? 'bg-[color-mix(in_srgb,var(--onInverse)_14%,transparent)] text-inverseAccent'
          : 'bg-sunken text-text2 ring-1 ring-line ring-inset',
      )}
      aria-hidden
    >
      {children}
    </kbd>
  );
}
