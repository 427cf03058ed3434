/** The marks' life on a tab: on lists of people only, row by row as they come and go, ended with the setting. */
import { browser } from '@wxt-dev/browser';
import { type Locale, overwriteGetLocale } from '@/lib/i18n/paraglide/runtime.js';
import { m } from '@/lib/i18n/words';
import { readRow } from '@/lib/linkedin/list/read-row';
import { shownName } from '@/lib/linkedin/list/row-name';
import { findRows, type Row } from '@/lib/linkedin/list/rows';
import { listKind } from '@/lib/linkedin/list-path';
import type { RowStatus } from '@/lib/protocol/replies';
import { errorWords } from '../profile-control/error-words';
import { alive, isObject } from '../profile-control/line';
import { onDarkGround } from '../profile-control/placing';
import { askRows, openRow, type RowsAnswer } from './line';
import { createMark, type Mark, type MarkView } from './mark';
import { commonParent, createWatch } from './watch';

/** As many as one question may carry (see ROWS_LIMIT in the protocol). */
const ASKED_AT_ONCE = 100;

interface Marked {
  mark: Mark;
  url: string;
  link: Element;
  busy: boolean;
  undoId: string | null;
}

/** Starts the marks in this document; one per isolated world, see index.ts. Gives whether they still live. */
export function startMarks(): () => boolean {
  const life = new AbortController();
  const { signal } = life;
  const marked = new Map<Element, Marked>();
  /** By address, for as long as this list is open. */
  const known = new Map<string, RowStatus>();
  let here: string | null = null;
  let tag: string | null = null;
  let opens = false;
  let locale: Locale = 'en';
  overwriteGetLocale(() => locale);
  const watch = createWatch(() => (alive() ? void scan() : end()));

  function end(): void {
    life.abort();
    clear();
  }

  function clear(): void {
    watch.stop();
    for (const { mark } of marked.values()) mark.host.remove();
    marked.clear();
    known.clear();
    here = null;
  }

  function look(): void {
    if (!alive()) return end();
    const kind = listKind(location.pathname);
    if (!kind) return clear();
    if (here !== location.href) {
      here = location.href;
      known.clear();
    }
    watch.on(document.querySelector('main, [role="main"]') ?? document.body);
    requestIdleCallback(() => void scan(), { timeout: 500 });
  }

  /** Finds the rows there are now, asks about those not asked before, and puts a mark by each. */
  async function scan(): Promise<void> {
    const list = here;
    if (list === null || signal.aborted) return;
    const unknown = [...new Set(findRows(document, list).map(({ url }) => url))].filter(
      (url) => !known.has(url),
    );
    if (unknown.length > 0 && !(await learn(unknown))) return;
    // The answer took a moment: the list may have gone on.
    if (list === here) put(findRows(document, list));
  }

  /** Asks what is known of these rows. Gives whether there was an answer for this list. */
  async function learn(urls: string[]): Promise<boolean> {
    const list = here;
    for (let i = 0; i < urls.length; i += ASKED_AT_ONCE) {
      const asked = urls.slice(i, i + ASKED_AT_ONCE);
      const answer = await askRows({ name: 'page.rows', rows: asked });
      if (!alive() || (!answer.ok && answer.error === 'not-allowed')) end();
      if (list !== here || !answer.ok) return false;
      take(answer, asked);
    }
    return true;
  }

  function take(answer: RowsAnswer, urls: readonly string[]): void {
    if (!answer.ok) return;
    const { rows, tag: told } = answer.value;
    ({ locale, opens } = answer.value);
    if (tag === null) {
      tag = told;
      // An older script's, orphaned by an update.
      for (const old of document.querySelectorAll(told)) old.remove();
    }
    urls.forEach((url, i) => {
      known.set(url, rows[i] ?? null);
    });
  }

  function put(rows: Row[]): void {
    const kept = new Set(rows.map(({ element }) => element));
    for (const [element, each] of marked) {
      if (kept.has(element)) continue;
      each.mark.host.remove();
      marked.delete(element);
    }
    let dark: boolean | null = null;
    for (const row of rows) {
      const before = marked.get(row.element);
      const shown = shownName(row);
      const link = shown?.link ?? row.links[0] ?? row.element;
      if (before?.url === row.url && before.link === link) {
        if (!before.mark.host.isConnected) before.mark.place();
        continue;
      }
      before?.mark.host.remove();
      const made = markFor(row, link, shown?.name ?? null);
      if (!made) continue;
      made.mark.place();
      dark ??= onDarkGround(made.mark.host);
      made.mark.ground(dark);
    }
    const scope = commonParent(rows.map(({ element }) => element));
    if (scope) watch.on(scope);
    watch.forget();
  }

  function markFor(row: Row, link: Element, name: string | null): Marked | null {
    if (tag === null) return null;
    const { element, url } = row;
    const mark = createMark(tag, link, name, {
      add: () => void add(element),
      undo: () => void undo(element),
      open: opens ? () => openRow(url) : null,
    });
    const made: Marked = { mark, url, link, busy: false, undoId: null };
    marked.set(element, made);
    mark.show(resting(made));
    return made;
  }

  function resting({ url, undoId }: Marked): MarkView {
    const status = known.get(url) ?? null;
    return status ? { is: 'saved', status, undo: undoId !== null } : { is: 'add' };
  }

  /** One click reads one row: the one it is in, as it stands now. */
  async function add(element: Element): Promise<void> {
    const each = marked.get(element);
    if (!each || each.busy) return;
    const [list, kind] = [location.href, listKind(location.pathname)];
    const rows = findRows(document, list);
    const row = rows.find((one) => one.element === element && one.url === each.url);
    const capture = row && kind ? readRow(row, rows, kind, list) : null;
    if (!capture) return each.mark.show({ is: 'error', words: m.control_errorUnreadable() });
    each.mark.show({ is: 'adding' });
    await command(each, { name: 'page.captureRow', capture });
    const status = known.get(each.url);
    if (status) each.mark.say(m.control_savedIn({ stage: status.stage }));
  }

  async function undo(element: Element): Promise<void> {
    const each = marked.get(element);
    if (!each || each.busy || each.undoId === null) return;
    const { url: row, undoId } = each;
    each.undoId = null;
    await command(each, { name: 'page.undoRow', row, undoId });
  }

  async function command(each: Marked, question: Parameters<typeof askRows>[0]): Promise<void> {
    each.busy = true;
    const answer = await askRows(question);
    each.busy = false;
    if (!alive()) return end();
    if (answer.ok) {
      take(answer, [each.url]);
      each.undoId = answer.value.undoId;
      each.mark.show(resting(each));
    } else if (marked.size > 0) each.mark.show({ is: 'error', words: errorWords(answer.error) });
  }

  /** Something was written somewhere: what the marks show may be old. */
  async function refresh(): Promise<void> {
    const urls = [...new Set([...marked.values()].map(({ url }) => url))];
    const before = new Map(known);
    if (urls.length === 0 || !(await learn(urls))) return;
    for (const each of marked.values()) {
      const [was, is] = [before.get(each.url), known.get(each.url)];
      if (each.busy || JSON.stringify(was) === JSON.stringify(is)) continue;
      // What was changed elsewhere is undone there.
      each.undoId = null;
      each.mark.show(resting(each));
    }
  }

  const listener = (message: unknown): void => {
    if (!isObject(message)) return;
    if (message.name === 'leave-lists') end();
    else if (message.name === 'changed') void refresh();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (alive()) browser.runtime.onMessage.removeListener(listener);
  });
  window.navigation.addEventListener('currententrychange', look, { signal });
  document.addEventListener('visibilitychange', () => void (!document.hidden && refresh()), { signal });
  look();
  return () => !signal.aborted && alive();
}
