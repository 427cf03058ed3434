/** The control's life on a tab: it follows from person to person and to companies, leaves other pages, and ends with its extension. */

import { type Locale, overwriteGetLocale } from '@/lib/i18n/paraglide/runtime.js';
import { m } from '@/lib/i18n/words';
import { parseAddress, sameAddress } from '@/lib/linkedin/address';
import type { Address } from '@/lib/linkedin/capture';
import type { CompanyStatus } from '@/lib/protocol/replies';
import { errorWords } from './error-words';
import { createHost, type Host } from './host';
import { type Answer, type Ask, alive, ask, askForPanel, companyReader, onWord, reader } from './line';
import { type MenuContent, openMenu } from './menu';
import { type Acts, companyMenu, presetMenu, stageMenu } from './menus';
import { draw, type Saved, type View } from './view';

const JUST_SAVED_MS = 6000;
/** Quicker than this needs no sign of work. */
const SAVING_SHOWN_AFTER_MS = 150;

/** Views that a fresh status may replace. */
const RESTING: View['is'][] = ['add', 'saved', 'company', 'error'];

type Reading = Extract<Ask, { name: 'page.capture' | 'page.captureCompany' }>;

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
  let company: CompanyStatus | null = null;
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
    if (next && address && sameAddress(next, address)) return host?.place();
    visits += 1;
    address = next;
    closeMenu();
    clearTimeout(timer);
    saved = null;
    company = null;
    undoId = null;
    compared = false;
    view = null;
    if (!next) return host?.leave();
    host?.follow();
    void refresh();
  }

  /** Asks for the status of whoever is here and shows it, unless something the user just did is being shown. */
  async function refresh(): Promise<void> {
    const visit = visits;
    const answer = await ask(here(), { name: 'page.status' });
    if (visit !== visits) return;
    if (!alive()) return end();
    take(answer);
    if (view === null || RESTING.includes(view.is)) rest(answer);
    if (answer.ok && answer.value.readOnVisit && saved && !compared) {
      compared = true;
      requestIdleCallback(() => void readAgain());
    }
  }

  /** Reads a saved person's page and compares it with what is stored; what changed is shown or offered. */
  async function readAgain(): Promise<void> {
    const visit = visits;
    const url = here();
    const question = await read(url, visit);
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
    host ??= createHost(answer.value.tag, { alive, end });
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

  /** Reads the page and gives what to send; null when it shows nobody. */
  async function read(url: string, visit: number): Promise<Reading | null> {
    const wanted = (): boolean => visit === visits && url === here();
    if (address?.kind === 'company') {
      const company = await (await companyReader(url))?.(url, wanted);
      return company ? { name: 'page.captureCompany', company } : null;
    }
    const capture = await (await reader(url))?.(url, wanted);
    return capture ? { name: 'page.capture', capture } : null;
  }

  async function add(): Promise<void> {
    const visit = visits;
    const url = here();
    clearTimeout(timer);
    timer = setTimeout(() => show({ is: 'saving' }), SAVING_SHOWN_AFTER_MS);
    const question = await read(url, visit);
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
    if (saved) menu(stageMenu(saved.status, undoId !== null, locale, acts));
    else if (company) menu(companyMenu(undoId !== null, acts));
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
    const { opened, key } = await askForPanel(here(), note, stageId);
    if (opened || !(saved || company)) return;
    closeMenu();
    show({ is: 'hint', words: key ? m.control_panelKey({ key }) : m.control_panelButton() });
    settleLater();
  }

  const press = {
    add: () => void add(),
    near: () => void (address?.kind === 'company' ? companyReader : reader)(here()),
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
