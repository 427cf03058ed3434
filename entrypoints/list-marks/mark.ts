/** One row's mark: a neutral element with a closed root by the name. What it shows and presses is told to it. */
import { m } from '@/lib/i18n/words';
import type { RowStatus } from '@/lib/protocol/replies';
import { button, element, icon, words } from '../profile-control/build';
import { standBy } from '../profile-control/placing';
import { MARK_CSS } from './styles';

export type MarkView =
  | { is: 'add' }
  | { is: 'adding' }
  | { is: 'saved'; status: NonNullable<RowStatus>; undo: boolean }
  | { is: 'error'; words: string };

export interface MarkActs {
  add(): void;
  undo(): void;
  /** null: the browser lets no page open the panel. */
  open: (() => void) | null;
}

export interface Mark {
  show(view: MarkView): void;
  /** Stands by the row's name; cheap when it does already. */
  place(): void;
  ground(dark: boolean): void;
  say(text: string): void;
  readonly host: HTMLElement;
}

/**
 * @param tag the element's name, from the worker.
 * @param link the row's link that shows the name.
 * @param person the name, for a screen reader; null when the row shows none.
 */
export function createMark(tag: string, link: Element, person: string | null, acts: MarkActs): Mark {
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = MARK_CSS;
  const box = element('span', { class: 'box' });
  root.append(style, box);
  return {
    host,
    show(view) {
      const focused = root.activeElement !== null;
      box.replaceChildren(draw(view, person, acts));
      if (focused) box.querySelector('button')?.focus();
    },
    place: () => void standBy(host, link),
    ground: (dark) => void box.classList.toggle('dark', dark),
    say(text) {
      if ('ariaNotify' in host && typeof host.ariaNotify === 'function') host.ariaNotify(text);
    },
  };
}

function draw(view: MarkView, person: string | null, acts: MarkActs): HTMLElement {
  switch (view.is) {
    case 'add':
    case 'adding': {
      const name = person ? m.control_rowAdd({ name: person }) : m.control_add();
      const busy = view.is === 'adding';
      return button(
        {
          name,
          className: busy ? 'add busy' : 'add',
          attributes: { title: name, 'aria-busy': busy && 'true' },
          onPress: acts.add,
        },
        icon('mark', 16),
        words(m.control_rowAddShort()),
      );
    }
    case 'saved':
      return saved(view.status, view.undo, person, acts);
    case 'error':
      return element(
        'span',
        { class: 'group' },
        button(
          {
            name: `${view.words}. ${m.control_tryAgain()}`,
            className: 'bad',
            attributes: { title: view.words },
            onPress: acts.add,
          },
          icon('alert', 14),
          words(m.control_tryAgain()),
        ),
      );
  }
}

function saved(
  { stage, shortName, colour }: NonNullable<RowStatus>,
  undo: boolean,
  person: string | null,
  { open, undo: takeBack }: MarkActs,
): HTMLElement {
  const name = person ? m.control_rowSaved({ name: person, stage }) : m.control_savedIn({ stage });
  const shown = [element('span', { class: 'dot', style: `background:var(--${colour})` }), words(shortName)];
  const state = open
    ? button({ name, attributes: { title: name }, onPress: open }, ...shown)
    : element('span', { class: 'part', role: 'img', 'aria-label': name, title: name }, ...shown);
  const back = undo
    ? button(
        {
          name: m.control_undo(),
          className: 'undo',
          attributes: { title: m.control_undo() },
          onPress: takeBack,
        },
        icon('undo', 14),
      )
    : null;
  return element('span', { class: 'group' }, state, back);
}
