/** The control's two menus: dates by button, and everything about the person. */
import { m } from '@/lib/i18n/words';
import type { Preset } from '@/lib/protocol/messages';
import { element, words } from './build';
import type { MenuContent, MenuItem } from './menu';
import { dayWords } from './step-words';
import type { Saved } from './view';

/** What a press does. */
export interface Acts {
  plan(preset: Preset): void;
  move(stageId: string): void;
  /** A stage that asks something: it is asked in the panel. */
  enter(stageId: string): void;
  replied(): void;
  /** null: the page has nothing to compare. */
  readAgain: (() => void) | null;
  /** Opens the panel, with the cursor in the note if asked: nothing is typed in LinkedIn's page. */
  panel(note: boolean): void;
  presets(): void;
  undo(): void;
}

/** @param unasked it opened by itself after a save: then it offers a note too, and leaves the focus alone. */
export function presetMenu(unasked: boolean, act: Acts): MenuContent {
  const dates: MenuItem[] = [
    { text: m.control_tomorrow(), run: () => act.plan('tomorrow') },
    { text: m.control_in3Days(), run: () => act.plan('in-3-days') },
    { text: m.control_nextWeek(), run: () => act.plan('next-week') },
  ];
  const note: MenuItem = { text: m.control_note(), icon: 'note', run: () => act.panel(true) };
  return { name: m.control_when(), groups: [unasked ? [...dates, note] : dates], row: true, unasked };
}

export function stageMenu(status: Saved, undoable: boolean, locale: string, act: Acts): MenuContent {
  const moves = status.stages.map(
    (stage, index): MenuItem => ({
      text: stage.name,
      key: String(index + 1),
      dot: stage.colour,
      checked: stage.id === status.stageId,
      run: () => {
        if (stage.id === status.stageId) return;
        if (stage.asks) act.enter(stage.id);
        else act.move(stage.id);
      },
    }),
  );
  const actions: MenuItem[] = [
    { text: m.control_writeNote(), key: 'N', icon: 'note', run: () => act.panel(true) },
    { text: m.control_setStep(), key: 'F', icon: 'other', run: act.presets },
    { text: m.control_replied(), key: 'R', icon: 'reply', run: act.replied },
  ];
  // Where a step hides it, what is unsure is still said, and leads to where it is decided.
  if (status.unsure > 0) {
    const fields = m.control_unsureFields({ count: status.unsure });
    actions.push({ text: m.control_decideUnsure({ fields }), icon: 'help', run: () => act.panel(false) });
  }
  actions.push(...always(undoable, act));
  return { name: m.control_menu(), head: head(status, locale), groups: [moves, actions] };
}

export function companyMenu(undoable: boolean, act: Acts): MenuContent {
  return { name: m.control_companyMenu(), groups: [always(undoable, act)] };
}

function always(undoable: boolean, act: Acts): MenuItem[] {
  const { readAgain } = act;
  return [
    ...(readAgain ? [{ text: m.control_readAgain(), key: 'A', icon: 'again' as const, run: readAgain }] : []),
    { text: m.control_openPanel(), key: 'O', icon: 'panel', run: () => act.panel(false) },
    ...(undoable ? [{ text: m.control_undoLast(), key: 'U', icon: 'undo' as const, run: act.undo }] : []),
  ];
}

/** What stands above the menu: what changed on the page, else the last note, else the memory tag. */
function head({ news, lastNote: note, memoryTag }: Saved, locale: string): HTMLElement | null {
  const [changed] = news;
  if (changed) return said(m.control_news(), m.control_newsWas({ was: changed.was, now: changed.now }));
  if (note) return said(m.control_lastNote({ date: dayWords(note.at, locale) }), note.text);
  return memoryTag ? said(m.control_memoryTag(), memoryTag) : null;
}

function said(title: string, text: string): HTMLElement {
  const attributes = { class: 'last', role: 'note', 'aria-label': `${title}: ${text}` };
  return element('div', attributes, words(title, 'when'), words(text, 'said'));
}
