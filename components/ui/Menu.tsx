/** A menu in the top layer: arrows, digits and letters, Esc gives the focus back. */
import { Check, type LucideIcon } from 'lucide-react';
import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { StageColour } from '@/lib/pipeline/records';
import { Key } from './Button';
import { classes } from './classes';
import { placeBeside } from './place';
import { StageDot } from './Stage';

export interface MenuItem {
  id: string;
  label: string;
  icon?: LucideIcon;
  /** A stage's dot instead of an icon. */
  dot?: StageColour;
  /** The key that does it, shown at the right; a single character chooses it while the menu is open. */
  hint?: string;
  /** More about it, at the right in quiet text (a date, a count). */
  detail?: string;
  /** One of a set, and the one that holds now. */
  checked?: boolean;
  danger?: boolean;
  /** A separator before it. */
  separated?: boolean;
  onChoose(): void;
}

type TriggerProps = Pick<
  ComponentProps<'button'>,
  'ref' | 'onClick' | 'onKeyDown' | 'aria-haspopup' | 'aria-expanded' | 'aria-controls'
>;

export interface MenuHandle {
  /** Opens beside `anchor`, or beside the menu's own button. */
  open(anchor?: Element): void;
}

export interface MenuProps {
  /** What the menu is, for screen readers. */
  label: string;
  items: MenuItem[];
  /** The button that opens it; spread the props on it. Absent: opened by the handle only. */
  trigger?: (props: TriggerProps) => ReactNode;
  handle?: Ref<MenuHandle>;
  align?: 'start' | 'end';
}

export function Menu({ label, items, trigger, handle, align = 'start' }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<Element | null>(null);
  const open = useCallback((at?: Element) => setAnchor(at ?? button.current), []);
  const close = useCallback(() => setAnchor(null), []);
  useImperativeHandle(handle, () => ({ open }), [open]);

  return (
    <>
      {trigger?.({
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': anchor !== null,
        ...(anchor ? { 'aria-controls': id } : {}),
        onClick: () => (anchor ? close() : open()),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' || anchor) return;
          event.preventDefault();
          open();
        },
      })}
      {anchor ? (
        <OpenMenu id={id} label={label} items={items} anchor={anchor} align={align} onClose={close} />
      ) : null}
    </>
  );
}

interface OpenMenuProps {
  id: string;
  label: string;
  items: MenuItem[];
  anchor: Element;
  align: 'start' | 'end';
  onClose(): void;
}

function OpenMenu({ id, label, items, anchor, align, onClose }: OpenMenuProps) {
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    const before = document.activeElement;
    element.showPopover();
    placeBeside(element, anchor, align);
    const first = element.querySelector<HTMLElement>('[aria-checked="true"]') ?? rows(element)[0];
    first?.focus({ preventScroll: true });
    const moved = () => placeBeside(element, anchor, align);
    window.addEventListener('resize', moved);
    window.addEventListener('scroll', moved, true);
    return () => {
      window.removeEventListener('resize', moved);
      window.removeEventListener('scroll', moved, true);
      const lost = element.contains(document.activeElement) || document.activeElement === document.body;
      if (lost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [anchor, align]);

  const choose = (item: MenuItem) => {
    onClose();
    item.onChoose();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = rows(event.currentTarget);
    const at = all.findIndex((row) => row.matches(':focus'));
    const step = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    event.stopPropagation();
    if (step !== undefined) {
      event.preventDefault();
      all[step % all.length]?.focus();
    } else if (event.key === 'Tab') {
      onClose();
    } else if (event.key.length === 1 && event.key !== ' ') {
      const key = event.key.toLocaleLowerCase();
      const exact = items.find((item) => item.hint?.toLocaleLowerCase() === key);
      event.preventDefault();
      if (exact) choose(exact);
      else startingWith(all, at, key)?.focus();
    }
  };

  return (
    <div
      ref={menu}
      id={id}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
      className="anim-rise fixed inset-auto m-0 max-h-[calc(100vh-16px)] max-w-[min(320px,calc(100vw-16px))] min-w-44 overflow-y-auto rounded-menu bg-raised p-1 text-13 text-text shadow-menu"
    >
      {items.map((item) => (
        <div key={item.id} role="none">
          {item.separated ? <hr className="mx-0 my-1 h-px border-0 bg-line" /> : null}
          <button
            type="button"
            {...(item.checked === undefined
              ? { role: 'menuitem' }
              : { role: 'menuitemradio', 'aria-checked': item.checked })}
            tabIndex={-1}
            onClick={() => choose(item)}
            onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
            className={classes(
              'flex h-7.5 w-full items-center gap-2 rounded-control px-2 text-left outline-none focus:bg-hover',
              item.danger && 'text-overdue',
            )}
          >
            {item.icon ? (
              <item.icon size={16} className="flex-none text-current opacity-85" aria-hidden />
            ) : null}
            {item.dot ? <StageDot colour={item.dot} className="mx-1" /> : null}
            <span className="min-w-0 flex-1 truncate">{item.label}</span>
            {item.detail ? <span className="tabular flex-none text-12 text-text3">{item.detail}</span> : null}
            {item.checked ? <Check size={14} className="flex-none text-accentText" aria-hidden /> : null}
            {item.hint ? <Key>{item.hint}</Key> : null}
          </button>
        </div>
      ))}
    </div>
  );
}

function rows(menu: Element): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}

/** The next row whose words begin with the typed letter, going round. */
function startingWith(all: HTMLElement[], at: number, letter: string): HTMLElement | undefined {
  const turned = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return turned.find((row) => row.textContent?.trim().toLocaleLowerCase().startsWith(letter));
}
