/** The control's life on a tab: it follows from person to person and to companies, leaves other pages, and ends with its extension. */

import { type Locale, overwriteGetLocale } from '@/lib/i18n/paraglide/runtime.js';
import { m } from '@/lib/i18n/words';
import { sameAddress } from '@/lib/linkedin/address';
import { isThread } from '@/lib/linkedin/thread/head';
import type { CompanyStatus } from '@/lib/protocol/replies';
import { errorWords } from './error-words';
import { type Here, prepare, type Reading, readPage, whoIsHere } from './here';
import { createHost, type Host } from './host';
import { type Answer, type Ask, alive, ask, askForPanel, onWord } from './line';
import { type MenuContent, openMenu } from './menu';
import { type Acts, companyMenu, presetMenu, stageMenu } from './menus';
import { draw, type Saved, type View } from './view';
import { createWatch } from './watch';

const JUST_SAVED_MS = 6000;
/** Quicker than this needs no sign of work. */
const SAVING_SHOWN_AFTER_MS = 150;

/** Views that a fresh status may replace. */
const RESTING: View['is'][] = ['add', 'saved', 'company', 'error'];

/** Starts the control in this document; one per isolated world, see index.ts. Gives whether it still lives. */
export function startControl(): () => boolean {
  const life = new AbortController();
  const { signal } = life;
  let here: Here | null = null;
  /** Counts visits: whatever answers to an earlier one is not shown any more. */
  let visits = 0;
  let host: Host | null = null;
  let view: View | null = null;
  let saved: { status: Saved; now: number } | null = null;
  let company: CompanyStatus | null = null;
  let undoId: string | null = null;
  /** The page of this visit was compared with what is stored. */
  let compared = false;
  let locale: Locale = 'en';
  let closeMenu: () => void = () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  overwriteGetLocale(() => locale);

  const watch = createWatch({ stirred: () => host?.stirred(), settled });

  function end(): void {
    life.abort();
    clearTimeout(timer);
    watch.off();
    host?.leave();
    host = null;
  }

  /** The page changed: in a conversation another person may be here at the same address. */
  function settled(): void {
    if (!alive()) return end();
    if (isThread(location.href)) look();
    else host?.place();
  }

  function look(): void {
    if (!alive()) return end();
    const before = here;
    here = whoIsHere();
    // A conversation's head may come, go and change at any time.
    if (isThread(location.href)) watch.on();
    else if (!here) watch.off();
    if (before && here && sameAddress(before.address, here.address)) return host?.place();
    if (!before && !here) return;
    visits += 1;
    closeMenu();
    clearTimeout(timer);
    saved = null;
    company = null;
    undoId = null;
    compared = false;
    view = null;
    if (!here) return host?.leave();
    // A conversation's head is there already: by it the person was found.
    host?.follow(here.kind === 'thread');
    void refresh();
  }

  /** Asks for the status of whoever is here and shows it, unless something the user just did is being shown. */
  async function refresh(): Promise<void> {
    if (!here) return;
    const visit = visits;
    const answer = await ask(here.url, { name: 'page.status' });
    if (visit !== visits) return;
    if (!alive()) return end();
    take(answer);
    if (view === null || RESTING.includes(view.is)) rest(answer);
    if (answer.ok && answer.value.readOnVisit && saved && !compared && here?.kind !== 'thread') {
      compared = true;
      requestIdleCallback(() => void readAgain());
    }
  }

  /** Reads a saved person's page and compares it with what is stored; what changed is shown or offered. */
  async function readAgain(): Promise<void> {
    const visit = visits;
    const question = await read();
    if (visit !== visits) return;
    if (question === null) return rest({ ok: false, error: 'unreadable' });
    const { kept } = question.name === 'page.capture' ? question.capture : question.company;
    if (kept === 'page') await command(question, rest);
  }

  function take(answer: Answer): void {
    if (!answer.ok) return;
    const { status, now } = answer.value;
    locale = answer.value.locale;
    company = 'company' in status ? status : null;
    saved = 'company' in status || !status.saved ? null : { status, now };
    host ??= createHost(answer.value.tag, watch);
  }

  /** Shows how things stand. */
  function rest(answer: Answer): void {
    clearTimeout(timer);
    if (!answer.ok) return show({ is: 'error', words: errorWords(answer.error) });
    show(standing());
  }

  function standing(): View {
    if (company?.saved) return { is: 'company', people: company.company.people };
    return saved ? { is: 'saved', ...saved } : { is: 'add', company: company !== null };
  }

  function show(next: View): void {
    view = next;
    host ??= createHost(null, watch);
    host.show(draw(next, locale, press));
  }

  /** Sends a command about the person here; what comes back is shown by `then`. */
  async function command(question: Ask, then: (answer: Answer) => void): Promise<void> {
    if (!here) return;
    const visit = visits;
    const answer = await ask(here.url, question);
    if (visit !== visits) return;
    if (!alive()) return end();
    take(answer);
    if (answer.ok) undoId = answer.value.undoId ?? undoId;
    then(answer);
  }

  /** Reads the page and gives what to send; null when it shows nobody, or nobody is asked about any more. */
  async function read(): Promise<Reading | null> {
    const [visit, asked] = [visits, here];
    return asked && readPage(asked, () => visit === visits && asked.url === here?.url);
  }

  async function add(): Promise<void> {
    const visit = visits;
    clearTimeout(timer);
    timer = setTimeout(() => show({ is: 'saving' }), SAVING_SHOWN_AFTER_MS);
    const question = await read();
    if (visit !== visits) return;
    if (!question) return rest({ ok: false, error: 'unreadable' });
    await command(question, (answer) => {
      clearTimeout(timer);
      if (answer.ok) justSaved();
      else rest(answer);
    });
  }

  function justSaved(): void {
    const words = savedWords();
    show({ is: 'just-saved', words });
    host?.say(words);
    if (saved) presets(true);
    settleLater();
  }

  function savedWords(): string {
    if (!saved) return m.control_companySaved();
    const { status } = saved;
    return m.control_savedIn({
      stage: status.stages.find(({ id }) => id === status.stageId)?.shortName ?? '',
    });
  }

  /** "Just saved" stays while the user is in it. */
  function settleLater(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (host?.inUse()) return settleLater();
      closeMenu();
      show(standing());
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
    enter: (stageId) => void panel(false, stageId),
    panel: (note) => void panel(note),
    presets: () => presets(false),
    undo,
  };

  function presets(unasked: boolean): void {
    menu(presetMenu(unasked, acts));
  }

  function stages(): void {
    // A conversation's head says nothing that could be compared.
    const possible = here?.kind === 'thread' ? { ...acts, readAgain: null } : acts;
    if (saved) menu(stageMenu(saved.status, undoId !== null, locale, possible));
    else if (company) menu(companyMenu(undoId !== null, possible));
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

  async function panel(note: boolean, stageId: string | null = null): Promise<void> {
    if (!here) return;
    const { opened, key } = await askForPanel(here.url, note, stageId);
    if (opened || !(saved || company)) return;
    closeMenu();
    show({ is: 'hint', words: key ? m.control_panelKey({ key }) : m.control_panelButton() });
    settleLater();
  }

  const press = {
    add: () => void add(),
    near: () => here && prepare(here),
    again: () => void (saved || company?.saved ? refresh() : add()),
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
      else if (!document.hidden && here) void refresh();
    },
    { signal },
  );
  const stopHearing = onWord({
    changed() {
      if (here) void refresh();
    },
    leave: end,
  });
  signal.addEventListener('abort', stopHearing);
  look();
  return () => !signal.aborted && alive();
}
