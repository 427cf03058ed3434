/** What the control shows in each of its states. Data in, elements out; what a press does is the caller's. */
import { m } from '@/lib/i18n/words';
import type { PersonStatus } from '@/lib/protocol/replies';
import { button, element, icon, words } from './build';
import { stepWords } from './step-words';

export type Saved = Extract<PersonStatus, { saved: true }>;

export type View =
  | { is: 'add'; company: boolean }
  | { is: 'saving' }
  | { is: 'just-saved'; words: string }
  | { is: 'saved'; status: Saved; now: number }
  | { is: 'company'; people: number }
  | { is: 'error'; words: string }
  | { is: 'hint'; words: string };

export interface Presses {
  add(): void;
  /** The pointer or the focus came to "Add". */
  near(): void;
  undo(): void;
  again(): void;
  menu(from: HTMLElement): void;
  step(from: HTMLElement): void;
  panel(): void;
}

/** The control's body for a view. */
export function draw(view: View, locale: string, press: Presses): HTMLElement {
  switch (view.is) {
    case 'add': {
      const name = view.company ? m.control_addCompany() : m.control_add();
      const add = button({ name, className: 'add', onPress: press.add }, icon('mark', 18), words(name));
      for (const coming of ['pointerenter', 'focus'])
        add.addEventListener(coming, press.near, { once: true });
      return add;
    }
    case 'saving':
      return group(
        element(
          'span',
          { class: 'part run', role: 'img', 'aria-label': m.control_saving() },
          icon('mark', 18),
          words(m.control_saving()),
        ),
      );
    case 'just-saved': {
      const { words: said } = view;
      return group(
        element('span', { class: 'part ok', role: 'img', 'aria-label': said }, icon('check'), words(said)),
        button({ name: m.control_undo(), className: 'link', onPress: press.undo }, words(m.control_undo())),
      );
    }
    case 'saved':
      return view.status.doNotContact
        ? doNotContact(view.status, press)
        : saved(view.status, locale, view.now, press);
    case 'company':
      return company(view.people, press);
    case 'error':
      return group(
        element(
          'span',
          { class: 'part bad', role: 'img', 'aria-label': view.words },
          icon('alert'),
          words(view.words),
        ),
        button(
          { name: m.control_tryAgain(), className: 'link', onPress: press.again },
          words(m.control_tryAgain()),
        ),
      );
    case 'hint':
      return group(
        element(
          'span',
          { class: 'part', role: 'img', 'aria-label': view.words },
          icon('panel'),
          words(view.words),
        ),
      );
  }
}

function group(...children: Node[]): HTMLElement {
  return element('span', { class: 'group' }, ...children);
}

function stageButton(status: Saved, press: Presses): HTMLElement {
  const stage = status.stages.find(({ id }) => id === status.stageId);
  const made = button(
    {
      name: m.control_stage({ stage: stage?.name ?? '' }),
      className: 'stage',
      attributes: { 'aria-haspopup': 'menu', 'aria-expanded': 'false', title: status.memoryTag },
      onPress: () => press.menu(made),
    },
    element('span', { class: 'dot', style: `background:var(--${stage?.colour ?? 'slate'})` }),
    words(stage?.shortName ?? ''),
    icon('chevron', 14),
  );
  return made;
}

function saved(status: Saved, locale: string, now: number, press: Presses): HTMLElement {
  const { chip, name, opens } = stateChip(status, locale, now);
  const step = button(
    {
      name,
      className: 'step',
      attributes: { title: name, 'aria-haspopup': opens === 'menu' ? 'menu' : null },
      onPress: () => (opens === 'menu' ? press.step(step) : press.panel()),
    },
    chip,
  );
  return group(stageButton(status, press), step);
}

/** The right half says the one thing that matters most: the outcome, a step, that values are unsure, or that nothing is planned. */
function stateChip(
  status: Saved,
  locale: string,
  now: number,
): { chip: HTMLElement; name: string; opens: 'menu' | 'panel' } {
  const make = (kind: string, sign: Parameters<typeof icon>[0], text: string, name = text) => ({
    chip: element('span', { class: `chip ${kind}` }, icon(sign, 12), words(text)),
    name,
    opens: 'menu' as const,
  });
  if (status.outcome === 'won') return make('planned', 'trophy', m.control_won());
  if (status.outcome === 'lost') return make('none', 'lost', m.control_lost());
  if (status.outcome === 'nurture') return make('none', 'nurture', m.control_nurture());
  const step = status.nextStep && stepWords(status.nextStep, locale, now);
  // A promise for today comes before news, news before one for later.
  if (status.news.length > 0 && (!step || step.state === 'planned')) {
    return make('unsure', 'news', m.control_news());
  }
  if (status.nextStep && step) {
    const { state, text } = step;
    const sign = state === 'overdue' ? 'alert' : status.nextStep.channel;
    return make(state, sign, text, m.control_nextStep({ step: text }));
  }
  if (status.unsure > 0) {
    const text = m.control_unsureFields({ count: status.unsure });
    // Decided in the panel, where what else was read stands beside it.
    return { ...make('unsure', 'help', text, m.control_decideUnsure({ fields: text })), opens: 'panel' };
  }
  return make('none', 'none', m.control_noStep());
}

function doNotContact(status: Saved, press: Presses): HTMLElement {
  const name = m.control_doNotContact();
  return group(
    stageButton(status, press),
    element('span', { class: 'part', role: 'img', 'aria-label': name }, icon('ban'), words(name)),
  );
}

/** A saved company: that it is, and how many of its people are in the pipeline. */
function company(people: number, press: Presses): HTMLElement {
  const name = people > 0 ? m.control_company({ count: people }) : m.control_companySaved();
  const made = button(
    {
      name,
      className: 'stage',
      attributes: { 'aria-haspopup': 'menu', 'aria-expanded': 'false', title: name },
      onPress: () => press.menu(made),
    },
    icon('company'),
    words(name),
    icon('chevron', 14),
  );
  return group(made);
}
