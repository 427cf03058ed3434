/** The control's life on a tab: it follows from person to person, leaves other pages, and ends with its extension. */

import { type Locale, overwriteGetLocale } from '@/lib/i18n/paraglide/runtime.js';
import { m } from '@/lib/i18n/words';
import { parseAddress, sameAddress } from '@/lib/linkedin/address';
import type { Address, Capture } from '@/lib/linkedin/capture';
import { errorWords } from './error-words';
import { createHost, type Host } from './host';
import { type Answer, type Ask, alive, ask, askForPanel, onWord, reader } from './line';
import { type MenuContent, openMenu } from './menu';
import { type Acts, presetMenu, stageMenu } from './menus';
import { draw, type Saved, type View } from './view';

const JUST_SAVED_MS = 6000;
/** Quicker than this needs no sign of work. */
const SAVING_SHOWN_AFTER_MS = 150;

/** Starts the control in this document; one per isolated world, see index.ts. Gives whether it still lives. */
export function startControl(): () => boolean {
  const life = new AbortController();
  const { signal } = life;
  let address: Address | null = null;
  /** Counts visits: whatever answers to an earlier one is not shown any more. */
  let visits = 0;
  let host: Host | null = null;
  let view: View | null = null;
  let saved: { status: Saved; now: number } | null = null;
  let undoId: string | null = null;
  /** The page of this visit was compared with what is stored. */
  let compared = false;
  let locale: Locale = 'en';
  let closeMenu: () => void = () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  overwriteGetLocale(() => locale);

  const here = (): string => location.href;

  function end(): void {
    life.abort();
    clearTimeout(timer);
    host?.leave();
    host = null;
  }

  function look(): void {
    if (!alive()) return end();
    const next = parseAddress(here());
    const person = next !== null && next.kind !== 'company' ? next : null;
    if (person && address && sameAddress(person, address)) return host?.place();
    visits += 1;
    address = person;
    closeMenu();
    clearTimeout(timer);
    saved = null;
    undoId = null;
    compared = false;
    view = null;
    if (!person) return host?.leave();
    host?.follow();
    void refresh();
  }

  /** Asks for the status of the person here and shows it, unless something the user just did is being shown. */
  async function refresh(): Promise<void> {
    const visit = visits;
    const answer = await ask(here(), { name: 'page.status' });
    if (visit !== visits) return;
    if (!alive()) return end();
    take(answer);
    if (view === null || view.is === 'add' || view.is === 'saved' || view.is === 'error') rest(answer);
    if (answer.ok && answer.value.readOnVisit && saved && !compared) {
      compared = true;
      requestIdleCallback(() => void readAgain());
    }
  }

  /** Reads a saved person's page and compares it with what is stored; what changed is shown or offered. */
  async function readAgain(): Promise<void> {
    const visit = visits;
    const url = here();
    const capture = await read(url, visit);
    if (visit !== visits) return;
    if (capture?.kept === 'page') await command({ name: 'page.capture', capture }, rest);
    else if (capture === null) rest({ ok: false, error: 'unreadable' });
  }

  function take(answer: Answer): void {
    if (!answer.ok) return;
    const { status, now } = answer.value;
    locale = answer.value.locale;
    saved = status.saved ? { status, now } : null;
    host ??= createHost(answer.value.tag, { alive, end });
  }

  /** Shows how things stand. */
  function rest(answer: Answer): void {
    clearTimeout(timer);
    if (!answer.ok) return show({ is: 'error', words: errorWords(answer.error) });
    show(saved ? { is: 'saved', ...saved } : { is: 'add' });
  }

  function show(next: View): void {
    view = next;
    host ??= createHost(null, { alive, end });
    host.show(draw(next, locale, press));
  }

  /** Sends a command about the person here; what comes back is shown by `then`. */
  async function command(question: Ask, then: (answer: Answer) => void): Promise<void> {
    const visit = visits;
    const answer = await ask(here(), question);
    if (visit !== visits) return;
    if (!alive()) return end();
    take(answer);
    if (answer.ok) undoId = answer.value.undoId ?? undoId;
    then(answer);
  }

  async function read(url: string, visit: number): Promise<Capture | null> {
    const readNow = await reader(url);
    return readNow ? readNow(url, () => visit === visits && url === here()) : null;
  }

  async function add(): Promise<void> {
    const visit = visits;
    const url = here();
    clearTimeout(timer);
    timer = setTimeout(() => show({ is: 'saving' }), SAVING_SHOWN_AFTER_MS);
    const capture = await read(url, visit);
    if (visit !== visits) return;
    if (!capture) return rest({ ok: false, error: 'unreadable' });
    await command({ name: 'page.capture', capture }, (answer) => {
      clearTimeout(timer);
      if (answer.ok) justSaved();
      else rest(answer);
    });
  }

  function justSaved(): void {
    if (!saved) return;
    const { status } = saved;
    const stage = status.stages.find(({ id }) => id === status.stageId)?.shortName ?? '';
    show({ is: 'just-saved', stage });
    host?.say(m.control_savedIn({ stage }));
    presets(true);
    settleLater();
  }

  /** "Just saved" stays while the user is in it. */
  function settleLater(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (host?.inUse()) return settleLater();
      closeMenu();
      if (saved) show({ is: 'saved', ...saved });
    }, JUST_SAVED_MS);
  }

  function undo(): void {
    if (!undoId) return;
    closeMenu();
    void command({ name: 'page.undo', undoId }, (answer) => {
      undoId = null;
      rest(answer);
    });
  }

  const acts: Acts = {
    plan: (preset) => void command({ name: 'page.plan', preset }, rest),
    move: (stageId) => void command({ name: 'page.move', stageId }, rest),
    replied: () => void command({ name: 'page.replied' }, rest),
    readAgain: () => void readAgain(),
    panel: (note) => void panel(note),
    presets: () => presets(false),
    undo,
  };

  function presets(unasked: boolean): void {
    menu(presetMenu(unasked, acts));
  }

  function stages(): void {
    if (saved) menu(stageMenu(saved.status, undoId !== null, locale, acts));
  }

  function menu(content: MenuContent): void {
    closeMenu();
    const from = host?.firstButton();
    if (!host || !from) return;
    const onClose = (): void => {
      closeMenu = () => undefined;
    };
    closeMenu = openMenu(host.root, from, { ...content, dark: host.dark(), onClose });
  }

  async function panel(note: boolean): Promise<void> {
    const { opened, key } = await askForPanel(here(), note);
    if (opened || !saved) return;
    closeMenu();
    show({ is: 'hint', words: key ? m.control_panelKey({ key }) : m.control_panelButton() });
    settleLater();
  }

  const press = {
    add: () => void add(),
    near: () => void reader(here()),
    again: () => void (saved ? refresh() : add()),
    undo,
    menu: stages,
    step: () => (saved && saved.status.news.length > 0 ? stages() : presets(false)),
    panel: () => void panel(false),
  };

  window.navigation.addEventListener('currententrychange', look, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!alive()) end();
      else if (!document.hidden && address) void refresh();
    },
    { signal },
  );
  const stopHearing = onWord({
    changed() {
      if (address) void refresh();
    },
    leave: end,
  });
  signal.addEventListener('abort', stopHearing);
  look();
  return () => !signal.aborted && alive();
}
