/** What answers each message of the protocol. */
import { browser } from 'wxt/browser';
import { presetDate } from '../pipeline/due';
import { Refusal } from '../pipeline/step';
import type { ControlReply } from '../protocol/replies';
import type { Handlers } from '../protocol/router';
import { VERSION } from '../store/migrations';
import { leadAtAddress } from '../store/queries';
import { statusAt } from '../store/status';
import * as command from './commands';
import { database } from './connection';
import * as identity from './identity-commands';
import { injectControl } from './injection';
import { ownAddress } from './page-sender';
import { openPanel, panelKey, tellPanel } from './panel';
import { captured, readTab } from './reading-tabs';
import { run } from './running';
import { surroundings } from './surroundings';

async function answer(url: string, undoId: string | null): Promise<ControlReply> {
  const [status, { locale, tag }] = await Promise.all([
    database().then((db) => statusAt(db, url)),
    surroundings(),
  ]);
  return { status, undoId, locale, tag, now: Date.now() };
}

/** The lead of the person a page shows. @throws {Refusal} 'gone' when they are in no pipeline. */
async function ownLead(url: string): Promise<string> {
  const lead = await leadAtAddress(await database(), url);
  if (!lead) throw new Refusal('gone');
  return lead.leadId;
}

/** Runs a command about the person of a page and answers with what the control should show now. */
async function onPage(
  url: string,
  commandId: string,
  decide: (leadId: string) => command.Decide,
): Promise<ControlReply> {
  const { undoId } = await run(commandId, decide(await ownLead(url)));
  return answer(url, undoId);
}

export const handlers: Handlers = {
  'page.status': async ({ url }, sender) => answer(ownAddress(url, sender), null),
  'page.capture': async ({ commandId, url, capture }, sender) => {
    const read = captured(capture, ownAddress(url, sender));
    const { undoId } = await run(commandId, command.capture(read.captured, read.salesId));
    return answer(url, undoId);
  },
  'page.move': async ({ commandId, url, stageId }, sender) =>
    onPage(ownAddress(url, sender), commandId, (leadId) => command.move(leadId, stageId, 'top')),
  'page.plan': async ({ commandId, url, preset }, sender) => {
    const date = presetDate(preset, Date.now(), Temporal.Now.timeZoneId());
    const what = { date, time: null, channel: 'message' as const, text: null };
    return onPage(ownAddress(url, sender), commandId, (leadId) => command.plan(leadId, what));
  },
  'page.replied': async ({ commandId, url }, sender) =>
    onPage(ownAddress(url, sender), commandId, command.reply),
  'page.undo': async ({ commandId, url, undoId }, sender) => {
    await run(commandId, command.undoAt(ownAddress(url, sender), undoId));
    return answer(url, null);
  },
  'page.openPanel': ({ url, note }, sender) => {
    const windowId = sender.tab?.windowId;
    const opening = windowId === undefined ? Promise.resolve(false) : openPanel(windowId);
    return opening.then(async (opened) => {
      const lead = await leadAtAddress(await database(), ownAddress(url, sender));
      await tellPanel({ leadId: lead?.leadId ?? null, focus: note ? 'note' : null });
      return { opened, key: opened ? null : await panelKey() };
    });
  },
  'page.control': async ({ url }, sender) => {
    ownAddress(url, sender);
    const tabId = sender.tab?.id;
    if (tabId !== undefined) await injectControl(tabId);
    return null;
  },

  ready: async () => {
    await database();
    return { version: VERSION };
  },
  captureTab: async ({ commandId, tabId }) => {
    if (!(await browser.permissions.contains({ origins: ['https://*.linkedin.com/*'] }))) {
      throw new Refusal('no-permission');
    }
    const read = await readTab(tabId);
    return run(commandId, command.capture(read.captured, read.salesId));
  },
  moveLead: ({ commandId, leadId, stageId, beforeId }) =>
    run(commandId, command.move(leadId, stageId, beforeId)),
  editPerson: ({ commandId, ...body }) => run(commandId, command.edit(body)),
  setTags: ({ commandId, personId, tags }) => run(commandId, command.retag(personId, tags)),
  setValue: ({ commandId, ...body }) => run(commandId, command.revalue(body)),
  addNote: ({ commandId, leadId, text }) => run(commandId, command.note(leadId, text)),
  editNote: ({ commandId, activityId, text }) => run(commandId, command.renote(activityId, text)),
  deleteNote: ({ commandId, activityId }) => run(commandId, command.renote(activityId, null)),
  planFollowUp: ({ commandId, leadId, ...what }) => run(commandId, command.plan(leadId, what)),
  changeFollowUp: ({ commandId, ...body }) => run(commandId, command.changeFollowUp(body)),
  finishFollowUp: ({ commandId, followUpId }) => run(commandId, command.endFollowUp(followUpId, 'finish')),
  cancelFollowUp: ({ commandId, followUpId }) => run(commandId, command.endFollowUp(followUpId, 'cancel')),
  replied: ({ commandId, leadId }) => run(commandId, command.reply(leadId)),
  takeOffer: ({ commandId, personId, field }) => run(commandId, command.decideOffer(personId, field, 'take')),
  declineOffer: ({ commandId, personId, field }) =>
    run(commandId, command.decideOffer(personId, field, 'decline')),
  mergePeople: ({ commandId, ...body }) => run(commandId, identity.mergePeople(body)),
  keepApart: ({ commandId, personId, otherId }) => run(commandId, identity.keepApart(personId, otherId)),
  removeLead: ({ commandId, leadId }) => run(commandId, command.remove(leadId)),
  undo: ({ commandId, undoId }) => run(commandId, command.undo(undoId)),
};
