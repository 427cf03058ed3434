/** Menus of the control: a popover in the top layer, moved through by arrows, digits and letters. */
import { button, element, icon, words } from './build';
import type { IconName } from './icons';

export interface MenuItem {
  /** What it says, and its accessible name. */
  text: string;
  key?: string;
  icon?: IconName;
  /** A stage's colour token instead of an icon. */
  dot?: string;
  checked?: boolean;
  run(): void;
}

/** What a menu holds. */
export interface MenuContent {
  name: string;
  /** Shown above the items. */
  head?: HTMLElement | null;
  /** Groups, parted by a line. */
  groups: MenuItem[][];
  /** A row of plain buttons instead of a menu. */
  row?: boolean;
  /** Leave the focus where it is: it opened by itself, not by the user's wish. */
  unasked?: boolean;
}

export interface MenuOptions extends MenuContent {
  dark: boolean;
  onClose(): void;
}

/** Opens a menu under `from`, in the same root. Gives what closes it; closing gives the focus back. */
export function openMenu(root: ShadowRoot, from: HTMLElement, options: MenuOptions): () => void {
  const closer = new AbortController();
  const items = options.groups.flat();
  const close = (): void => {
    if (closer.signal.aborted) return;
    closer.abort();
    const within = root.activeElement !== null && pop.contains(root.activeElement);
    pop.remove();
    from.setAttribute('aria-expanded', 'false');
    if (within) from.focus();
    options.onClose();
  };
  const buttons = items.map((item) => itemButton(item, close, options.row === true));
  const pop = element('div', {
    class: `pop${options.dark ? ' dark' : ''}${options.row ? ' small' : ''}`,
    role: options.row ? 'group' : 'menu',
    'aria-label': options.name,
    popover: 'manual',
  });
  if (options.head) pop.append(options.head);
  let at = 0;
  for (const [index, group] of options.groups.entries()) {
    if (index > 0 && group.length > 0) pop.append(document.createElement('hr'));
    const list = buttons.slice(at, at + group.length);
    at += group.length;
    if (options.row) pop.append(element('div', { class: 'row' }, ...list));
    else pop.append(...list);
  }
  root.append(pop);
  pop.showPopover();
  place(pop, from);
  from.setAttribute('aria-expanded', 'true');
  const chosen = buttons.find((each) => each.getAttribute('aria-checked') === 'true') ?? buttons[0];
  if (!options.unasked) chosen?.focus();

  const { signal } = closer;
  pop.addEventListener('keydown', (event) => onKey(event, buttons, items, close, options.row === true), {
    signal,
  });
  // A press elsewhere closes it; one on the button that opened it is the button's own.
  const outside = (event: Event): void => {
    const path = event.composedPath();
    if (!path.includes(root.host)) close();
  };
  window.addEventListener('pointerdown', outside, { capture: true, passive: true, signal });
  root.addEventListener(
    'pointerdown',
    (event) => {
      const { target } = event;
      if (target instanceof Node && !pop.contains(target) && !from.contains(target)) close();
    },
    { signal },
  );
  window.addEventListener('scroll', () => place(pop, from), { capture: true, passive: true, signal });
  window.addEventListener('resize', close, { signal });
  return close;
}

function itemButton(item: MenuItem, close: () => void, row: boolean): HTMLElement {
  const sign = item.dot
    ? element('span', { class: 'dot', style: `background:var(--${item.dot})` })
    : item.icon
      ? icon(item.icon)
      : null;
  const tail = item.checked ? icon('check', 14) : item.key && !row ? keyHint(item.key) : null;
  return button(
    {
      name: item.text,
      className: item.checked ? 'on' : '',
      attributes: {
        role: row ? null : item.checked === undefined ? 'menuitem' : 'menuitemradio',
        'aria-checked': item.checked === undefined ? null : String(item.checked),
        'aria-keyshortcuts': item.key ?? null,
        tabindex: row ? '0' : '-1',
      },
      onPress: () => {
        close();
        item.run();
      },
    },
    ...[sign, words(item.text), tail].filter((each) => each !== null),
  );
}

function keyHint(key: string): HTMLElement {
  const hint = document.createElement('kbd');
  hint.append(words(key));
  hint.setAttribute('aria-hidden', 'true');
  return hint;
}

function onKey(
  event: KeyboardEvent,
  buttons: HTMLElement[],
  items: MenuItem[],
  close: () => void,
  row: boolean,
): void {
  // Nothing typed here may reach LinkedIn's own shortcuts.
  event.stopPropagation();
  const at = buttons.findIndex((each) => each.matches(':focus'));
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
  };
  const to = steps[event.key];
  if (event.key === 'Escape' || (event.key === 'Tab' && !row)) {
    event.preventDefault();
    close();
  } else if (to !== undefined) {
    event.preventDefault();
    buttons.at(to % buttons.length)?.focus();
  } else if (!event.ctrlKey && !event.metaKey && !event.altKey) {
    const item = items.find(({ key }) => key?.toLowerCase() === event.key.toLowerCase());
    if (!item) return;
    event.preventDefault();
    close();
    item.run();
  }
}

const GAP = 4;
const MARGIN = 8;

function place(pop: HTMLElement, from: HTMLElement): void {
  const anchor = (from.closest('.group') ?? from).getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = pop;
  const below = anchor.bottom + GAP;
  const top = below + height <= innerHeight - MARGIN ? below : Math.max(MARGIN, anchor.top - GAP - height);
  const left = Math.max(MARGIN, Math.min(anchor.left, innerWidth - MARGIN - width));
  pop.style.top = `${top}px`;
  pop.style.left = `${left}px`;
}
