/** What answers each message of the protocol. */
import { canonicalUrl, parseAddress } from '../linkedin/address';
import { presetDate } from '../pipeline/choices';
import { Refusal } from '../pipeline/step';
import type { Act } from '../protocol/many';
import type { ControlReply, Written } from '../protocol/replies';
import type { Handlers } from '../protocol/router';
import { companyStatusAt } from '../store/companies';
import { VERSION } from '../store/migrations';
import { leadAtAddress } from '../store/queries';
import { calendarOf } from '../store/reminding';
import type { Database } from '../store/schema';
import { statusAt } from '../store/status';
import * as cadence from './cadence-commands';
import * as own from './calendar-commands';
import * as command from './commands';
import * as company from './company-commands';
import { database } from './connection';
import * as identity from './identity-commands';
import { injectControl, injectReader, pageKind } from './injection';
import { asJob, stopJob } from './jobs';
import * as onLead from './lead-commands';
import { many } from './many-commands';
import * as moving from './moving-commands';
import { ownAddress, ownPage, speaksInThread } from './page-sender';
import { openPanel, panelKey, tellPanel } from './panel';
import { captured, capturedCompany, readThreadTab } from './reading-tabs';
import { rowHandlers } from './rows';
import { run } from './running';
import { saveInThread, saveRead, saveReadCompany, saveTab } from './saving';
import * as stages from './stage-commands';
import { surroundings } from './surroundings';
import * as view from './view-commands';

async function answer(url: string, undoId: string | null): Promise<ControlReply> {
  const statusOf: (db: Database, url: string) => Promise<ControlReply['status']> =
    parseAddress(url)?.kind === 'company' ? companyStatusAt : statusAt;
  const [status, around] = await Promise.all([database().then((db) => statusOf(db, url)), surroundings()]);
  return { ...around, status, undoId, now: Date.now() };
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

/** One step about many, that says how far it is and can be stopped. */
function doMany(commandId: string, leadIds: string[], act: Act): Promise<Written> {
  return asJob(commandId, (job) => run(commandId, many(leadIds, act, job)));
}

export const handlers: Handlers = {
  'page.status': async ({ url }, sender) => answer(ownAddress(url, sender), null),
  'page.capture': async ({ commandId, url, capture }, sender) => {
    // Checks whose address it is, wherever it was read.
    const read = captured(capture, ownAddress(url, sender));
    const { undoId } = speaksInThread(url, sender)
      ? await saveInThread(commandId, capture)
      : await saveRead(commandId, read);
    return answer(url, undoId);
  },
  'page.captureCompany': async ({ commandId, url, company: read }, sender) => {
    const { undoId } = await saveReadCompany(commandId, capturedCompany(read, ownAddress(url, sender)));
    return answer(url, undoId);
  },
  'page.move': async ({ commandId, url, stageId }, sender) =>
    onPage(ownAddress(url, sender), commandId, (leadId) => moving.move(leadId, stageId, 'top')),
  'page.plan': async ({ commandId, url, preset }, sender) => {
    const calendar = await calendarOf(await database());
    const date = presetDate(preset, Date.now(), Temporal.Now.timeZoneId(), calendar);
    const what = { date, time: null, channel: 'message' as const, text: null };
    return onPage(ownAddress(url, sender), commandId, (leadId) => command.plan(leadId, what));
  },
  'page.replied': async ({ commandId, url }, sender) =>
    onPage(ownAddress(url, sender), commandId, moving.reply),
  'page.undo': async ({ commandId, url, undoId }, sender) => {
    const { undoAt } = parseAddress(url)?.kind === 'company' ? company : command;
    await run(commandId, undoAt(ownAddress(url, sender), undoId));
    return answer(url, null);
  },
  'page.openPanel': ({ url, note, stageId = null }, sender) => {
    const windowId = sender.tab?.windowId;
    const opening = windowId === undefined ? Promise.resolve(false) : openPanel(windowId);
    return opening.then(async (opened) => {
      const lead = await leadAtAddress(await database(), ownAddress(url, sender));
      await tellPanel({ leadId: lead?.leadId ?? null, focus: note ? 'note' : null, stageId });
      return { opened, key: opened ? null : await panelKey() };
    });
  },
  'page.control': async ({ url }, sender) => {
    ownPage(url, sender);
    const tabId = sender.tab?.id;
    if (tabId !== undefined) await injectControl(tabId);
    return null;
  },
  'page.reader': async ({ url }, sender) => {
    const kind = pageKind(ownPage(url, sender));
    const tabId = sender.tab?.id;
    if (tabId !== undefined && kind) await injectReader(tabId, kind);
    return null;
  },

  ...rowHandlers,

  ready: async () => {
    await database();
    return { version: VERSION };
  },
  captureTab: ({ commandId, tabId }) => saveTab(commandId, tabId),
  whoInThread: async ({ tabId }) => {
    const { address, fields } = await readThreadTab(tabId);
    return { url: canonicalUrl(address), name: fields.fullName.value };
  },
  moveLead: ({ commandId, leadId, stageId, beforeId, ...said }) =>
    run(commandId, moving.move(leadId, stageId, beforeId, said)),
  addStage: ({ commandId, ...what }) => run(commandId, stages.addStage(what)),
  editStage: ({ commandId, stageId, change }) => run(commandId, stages.editStage(stageId, change)),
  placeStage: ({ commandId, stageId, beforeId }) => run(commandId, stages.placeStage(stageId, beforeId)),
  removeStage: ({ commandId, stageId, toStageId, how }) =>
    run(commandId, stages.removeStage(stageId, toStageId, how)),
  addPipeline: ({ commandId, ...what }) => run(commandId, stages.addPipeline(what)),
  editPipeline: ({ commandId, pipelineId, change }) =>
    run(commandId, stages.editPipeline(pipelineId, change)),
  removePipeline: ({ commandId, pipelineId, toStageId }) =>
    run(commandId, stages.removePipeline(pipelineId, toStageId)),
  setLossReasons: ({ commandId, reasons }) => run(commandId, stages.setLossReasons(reasons)),
  editPerson: ({ commandId, ...body }) => run(commandId, command.edit(body)),
  setTags: ({ commandId, personId, tags }) => run(commandId, command.retag(personId, tags)),
  answerQuestion: ({ commandId, leadId, questionId, text }) =>
    run(commandId, onLead.answer(leadId, { questionId, text })),
  editDeal: ({ commandId, leadId, change }) => run(commandId, onLead.changeDeal(leadId, change)),
  addDeal: ({ commandId, leadId, ...deal }) => run(commandId, onLead.anotherDeal(leadId, deal)),
  logTouch: ({ commandId, leadId, kind, text }) => run(commandId, moving.logTouch(leadId, kind, text)),
  addNote: ({ commandId, leadId, text }) => run(commandId, command.note(leadId, text)),
  editEntry: ({ commandId, activityId, text }) => run(commandId, onLead.editEntry(activityId, text)),
  deleteEntry: ({ commandId, activityId }) => run(commandId, onLead.deleteEntry(activityId)),
  pinNote: ({ commandId, activityId, pinned }) => run(commandId, onLead.pin(activityId, pinned)),
  planFollowUp: ({ commandId, leadId, ...what }) => run(commandId, command.plan(leadId, what)),
  changeFollowUp: ({ commandId, ...body }) => run(commandId, command.changeFollowUp(body)),
  finishFollowUp: ({ commandId, followUpId }) => run(commandId, command.endFollowUp(followUpId, 'finish')),
  cancelFollowUp: ({ commandId, followUpId }) => run(commandId, command.endFollowUp(followUpId, 'cancel')),
  replied: ({ commandId, leadId, text }) => run(commandId, moving.logTouch(leadId, 'reply', text ?? null)),
  takeOffer: ({ commandId, personId, field }) => run(commandId, command.decideOffer(personId, field, 'take')),
  declineOffer: ({ commandId, personId, field }) =>
    run(commandId, command.decideOffer(personId, field, 'decline')),
  mergePeople: ({ commandId, ...body }) => run(commandId, identity.mergePeople(body)),
  keepApart: ({ commandId, personId, otherId }) => run(commandId, identity.keepApart(personId, otherId)),
  addView: ({ commandId, ...body }) => run(commandId, view.add(body)),
  changeView: ({ commandId, viewId, name, filter, table }) =>
    run(
      commandId,
      view.change(viewId, {
        ...(name === undefined ? {} : { name }),
        ...(filter === undefined ? {} : { filter }),
        ...(table === undefined ? {} : { table }),
      }),
    ),
  deleteView: ({ commandId, viewId }) => run(commandId, view.remove(viewId)),
  many: ({ commandId, leadIds, act }) => doMany(commandId, leadIds, act),
  stop: async ({ job }) => ({ stopping: stopJob(job) }),
  editCompany: ({ commandId, companyId, field, value }) =>
    run(commandId, company.edit(companyId, field, value)),
  decideCompanyOffer: ({ commandId, companyId, field, take }) =>
    run(commandId, company.decideOffer(companyId, field, take)),
  placePerson: ({ commandId, personId, companyId, here }) =>
    run(commandId, company.place(personId, companyId, here)),
  removeCompany: ({ commandId, companyId }) => run(commandId, company.remove(companyId)),
  removeLead: ({ commandId, leadId }) => run(commandId, command.remove(leadId)),
  setWorkCalendar: ({ commandId, calendar }) => run(commandId, own.setWorkCalendar(calendar)),
  saveCadence: ({ commandId, ...body }) => run(commandId, cadence.saveCadence(body)),
  addExample: ({ commandId, ...body }) => run(commandId, cadence.addExample(body)),
  deleteCadence: ({ commandId, cadenceId }) => run(commandId, cadence.deleteCadence(cadenceId)),
  saveTemplate: ({ commandId, ...body }) => run(commandId, cadence.saveTemplate(body)),
  deleteTemplate: ({ commandId, templateId }) => run(commandId, cadence.deleteTemplate(templateId)),
  enrol: ({ commandId, leadId, cadenceId }) =>
    run(commandId, cadence.enrol(leadId, cadenceId, Temporal.Now.timeZoneId())),
  steerCadence: ({ commandId, leadId, how }) =>
    run(commandId, cadence.steer(leadId, how, Temporal.Now.timeZoneId())),
  skipStep: ({ commandId, leadId }) => run(commandId, cadence.skipStep(leadId)),
  declineProposal: ({ commandId, leadId }) => run(commandId, cadence.declineProposal(leadId)),
  moveOverdue: ({ commandId }) => run(commandId, own.moveOverdue(Temporal.Now.timeZoneId())),
  undo: ({ commandId, undoId }) => run(commandId, command.undo(undoId)),
};
