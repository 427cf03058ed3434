/**
 * What answers the marks in lists of people. A row's person is not the page's, so no address vouches for them:
 * instead the tab must show a list, the user must have switched the marks on, and what a row says never
 * overwrites what is known (see `capturedElsewhere`).
 */

import { readSettings } from '../i18n/settings';
import { type ListKind, listKind } from '../linkedin/list-path';
import { Refusal } from '../pipeline/step';
import type { RowsReply } from '../protocol/replies';
import type { Handlers } from '../protocol/router';
import type { Sender } from '../protocol/sender';
import { leadAtAddress } from '../store/queries';
import { rowsAt } from '../store/row-status';
import * as command from './commands';
import { database } from './connection';
import { injectMarks } from './injection';
import { openPanel, tellPanel } from './panel';
import { run } from './running';
import { capturedElsewhere } from './shown-elsewhere';
import { surroundings } from './surroundings';

const SOURCES: Record<ListKind, string> = {
  search: 'linkedin-search',
  connections: 'linkedin-connections',
  sales: 'sales-navigator',
};

interface List {
  kind: ListKind;
  /** Without what was searched for. */
  url: string;
}

function listAt(url: string | undefined): List | null {
  if (!url || !URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  const kind = /(^|\.)linkedin\.com$/.test(hostname) ? listKind(pathname) : null;
  return kind && { kind, url: `https://www.linkedin.com${pathname}` };
}

/**
 * The list a page script speaks for: the one it claims, which must be the frame's or the tab's own.
 * @throws {Refusal} 'unreadable' when the sender shows no such list, 'not-allowed' when the marks are off.
 */
export async function ownList(claimed: string, sender: Sender): Promise<List> {
  const list = listAt(claimed);
  const stamped = [sender.url, sender.tab?.url].map(listAt);
  if (!list || !stamped.some((own) => own?.kind === list.kind)) throw new Refusal('unreadable');
  const { quiet, listMarks } = await readSettings();
  if (quiet || !listMarks) throw new Refusal('not-allowed');
  return list;
}

async function answer(urls: readonly string[], undoId: string | null): Promise<RowsReply> {
  const [rows, { locale, tag }] = await Promise.all([
    database().then((db) => rowsAt(db, urls)),
    surroundings(),
  ]);
  return { rows, undoId, locale, tag, opens: !import.meta.env.FIREFOX };
}

export const rowHandlers: Pick<
  Handlers,
  'page.marks' | 'page.rows' | 'page.captureRow' | 'page.undoRow' | 'page.openRow'
> = {
  'page.marks': async ({ url }, sender) => {
    await ownList(url, sender);
    const tabId = sender.tab?.id;
    if (tabId !== undefined) await injectMarks(tabId);
    return null;
  },
  'page.rows': async ({ url, rows }, sender) => {
    await ownList(url, sender);
    return answer(rows, null);
  },
  'page.captureRow': async ({ commandId, url, capture }, sender) => {
    const list = await ownList(url, sender);
    const source = { kind: SOURCES[list.kind], detail: null, url: list.url };
    const { captured, salesId } = capturedElsewhere(capture, source);
    const { undoId } = await run(commandId, command.capture(captured, salesId));
    return answer([captured.url], undoId);
  },
  'page.undoRow': async ({ commandId, url, row, undoId }, sender) => {
    await ownList(url, sender);
    await run(commandId, command.undoAt(row, undoId));
    return answer([row], null);
  },
  'page.openRow': ({ url, row }, sender) => {
    const windowId = sender.tab?.windowId;
    // Asked for in the click's own turn, before anything is awaited; only a list of the user's choice gets further.
    const opening = windowId === undefined ? Promise.resolve(false) : openPanel(windowId);
    return opening.then(async () => {
      await ownList(url, sender);
      const lead = await leadAtAddress(await database(), row);
      await tellPanel({ leadId: lead?.leadId ?? null, focus: null, stageId: null });
      return null;
    });
  },
};
