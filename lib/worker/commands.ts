/** Commands: what is asked, read from the store, decided by the pipeline's rules, in one commit. */
import { identityKeys, parseAddress } from '../linkedin/address';
import { splitName } from '../linkedin/name/split';
import { captureAgain, captureNew, type Place, releaseSlug } from '../pipeline/capture';
import { editName, editPerson, setTags } from '../pipeline/editing';
import * as followUps from '../pipeline/follow-ups';
import { addNote } from '../pipeline/notes';
import { declineOffer, takeOffer } from '../pipeline/offers';
import { rankBetween } from '../pipeline/order';
import type { Captured } from '../pipeline/readings';
import { type Context, Refusal } from '../pipeline/step';
import type { Body } from '../protocol/messages';
import type { Decision } from '../store/commit';
import * as read from '../store/reading';
import type { WriteTransaction } from '../store/schema';
import { undoStep } from '../store/undoing';
import { linked } from './company-commands';
import { leave } from './leaving';

/** A command as the commit runs it. */
export type Decide = (tx: WriteTransaction, context: Context) => Promise<Decision>;

/** Saves who was read, or meets them again. A card enters on top of the first stage. */
export function capture(captured: Captured, salesId: string | null): Decide {
  const { publicId, memberId } = captured;
  const keys = identityKeys({ publicId, memberId, salesId });
  return async (tx, context) => {
    const [{ known, formerHolder }, place] = await Promise.all([
      read.findPerson(tx, keys, { publicId, memberId, salesId }),
      entrance(tx),
    ]);
    if (known) {
      const lead = await read.newestLeadOf(tx, known.id);
      return linked(tx, captureAgain(known, lead, captured, place, context));
    }
    const step = await linked(tx, captureNew(captured, place, context));
    if (!formerHolder) return step;
    return { ...step, writes: [releaseSlug(formerHolder, context.now), ...step.writes] };
  };
}

/** Where new leads come in: the top of the first stage. */
async function entrance(tx: WriteTransaction): Promise<Place> {
  const [pipeline, stages] = await Promise.all([read.firstPipeline(tx), read.everyStage(tx)]);
  const stage = stages.find(({ pipelineId }) => pipelineId === pipeline.id);
  if (!stage) throw new Refusal('gone');
  return { pipeline, stage, rank: rankBetween(null, await read.firstRank(tx, stage, new Set())) };
}

export function edit({
  personId,
  field,
  value,
}: Pick<Body<'editPerson'>, 'personId' | 'field' | 'value'>): Decide {
  return async (tx, context) => {
    const person = await read.personOf(tx, personId);
    const lead = await read.newestLeadOf(tx, personId);
    if (field === 'fullName') return editName(person, lead, value, splitName, context);
    return editPerson(person, lead, field, value, context);
  };
}

export function decideOffer(personId: string, field: string, how: 'take' | 'decline'): Decide {
  return async (tx, context) => {
    const person = await read.personOf(tx, personId);
    const lead = await read.newestLeadOf(tx, personId);
    return how === 'take'
      ? linked(tx, takeOffer(person, lead, field, context))
      : declineOffer(person, lead, field, context);
  };
}

export function retag(personId: string, tags: string[]): Decide {
  return async (tx, context) => {
    const person = await read.personOf(tx, personId);
    return setTags(person, await read.newestLeadOf(tx, personId), tags, context);
  };
}

export function note(leadId: string, text: string): Decide {
  return async (tx, context) => {
    const { lead, person } = await read.leadAndPerson(tx, leadId);
    return addNote(lead, person, text, context);
  };
}

export function plan(leadId: string, what: followUps.Plan): Decide {
  return async (tx, context) => {
    const { lead, person } = await read.leadAndPerson(tx, leadId);
    return followUps.plan(lead, person, what, context);
  };
}

export function changeFollowUp(body: Omit<Body<'changeFollowUp'>, 'commandId'>): Decide {
  return async (tx, context) => {
    const followUp = await read.followUpOf(tx, body.followUpId);
    const to = {
      date: body.date,
      time: body.time,
      ...(body.channel === undefined ? {} : { channel: body.channel }),
      ...(body.text === undefined ? {} : { text: body.text }),
      ...(body.everyDays === undefined ? {} : { everyDays: body.everyDays }),
    };
    return followUps.reschedule(followUp, await read.personOf(tx, followUp.personId), to, context);
  };
}

export function endFollowUp(followUpId: string, how: 'finish' | 'cancel'): Decide {
  return async (tx, context) => {
    const followUp = await read.followUpOf(tx, followUpId);
    const person = await read.personOf(tx, followUp.personId);
    return how === 'finish'
      ? followUps.finish(followUp, person, context)
      : followUps.cancel(followUp, person, context);
  };
}

/** Takes a lead out of the pipeline, with its timeline and follow-ups; its person too when no other lead is left. */
export function remove(leadId: string): Decide {
  return async (tx) => {
    const { person } = await read.leadAndPerson(tx, leadId);
    return leave(tx, person, ({ id }) => id === leadId);
  };
}

/** Undoes a step about the person of one address, and no other. */
export function undoAt(url: string, undoId: string): Decide {
  const keys = identityKeys({ address: parseAddress(url) });
  return async (tx) => {
    const entry = await tx.objectStore('undo').get(undoId);
    const lead = entry?.leadId ? await tx.objectStore('leads').get(entry.leadId) : undefined;
    const person = lead && (await tx.objectStore('people').get(lead.personId));
    if (!person?.keys.some((key) => keys.includes(key))) throw new Refusal('nothing-to-undo');
    return undoStep(tx, undoId);
  };
}

export function undo(undoId: string | null): Decide {
  return (tx) => undoStep(tx, undoId);
}
