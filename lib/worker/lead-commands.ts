/** Commands of the lead's page: its deals, and what was written on its timeline by hand. */
import { answerQuestion } from '../pipeline/answering';
import { addDeal, type DealChange, editDeal, type NewDeal } from '../pipeline/deals';
import { deleteNote, editNote, pinNote } from '../pipeline/notes';
import { rankBetween } from '../pipeline/order';
import { Refusal } from '../pipeline/step';
import { deleteLogged, editLogged, isLogged } from '../pipeline/touches';
import * as read from '../store/reading';
import type { WriteTransaction } from '../store/schema';
import type { Decide } from './commands';

/** Sets a deal's worth, name or expected close. */
export function changeDeal(leadId: string, change: DealChange): Decide {
  return async (tx, context) => {
    const { lead, person } = await read.leadAndPerson(tx, leadId);
    return editDeal(lead, person, change, context);
  };
}

/** Answers a question of a stage; null: takes the answer away. */
export function answer(leadId: string, said: { questionId: string; text: string | null }): Decide {
  return async (tx, context) => {
    const { lead, person } = await read.leadAndPerson(tx, leadId);
    return answerQuestion(lead, person, await read.stagesIn(tx, lead.pipelineId), said, context);
  };
}

/** One more deal with the person of a lead, on top of the first stage of its pipeline. */
export function anotherDeal(leadId: string, deal: NewDeal): Decide {
  return async (tx, context) => {
    const { lead, person } = await read.leadAndPerson(tx, leadId);
    const [stage] = await read.stagesIn(tx, lead.pipelineId);
    if (!stage) throw new Refusal('gone');
    const rank = rankBetween(null, await read.firstRank(tx, stage, new Set()));
    return addDeal(lead, person, deal, { stageId: stage.id, rank }, context);
  };
}

/** Changes the words of what was written by hand; null: none, which deletes a note. */
export function editEntry(activityId: string, text: string | null): Decide {
  return async (tx, context) => {
    const { entry, person } = await written(tx, activityId);
    if (entry.kind !== 'note') return editLogged(entry, person, text, context);
    return text === null ? deleteNote(entry, person) : editNote(entry, person, text, context);
  };
}

export function deleteEntry(activityId: string): Decide {
  return async (tx) => {
    const { entry, person } = await written(tx, activityId);
    return entry.kind === 'note' ? deleteNote(entry, person) : deleteLogged(entry, person);
  };
}

export function pin(activityId: string, pinned: boolean): Decide {
  return async (tx) => {
    const { entry, person } = await written(tx, activityId);
    if (entry.kind !== 'note') throw new Refusal('gone');
    return pinNote(entry, person, pinned);
  };
}

/** An entry that the user wrote by hand, and whom it is about. */
async function written(tx: WriteTransaction, activityId: string) {
  const entry = await tx.objectStore('activities').get(activityId);
  if (!entry || !(entry.kind === 'note' || isLogged(entry))) throw new Refusal('gone');
  return { entry, person: await read.personOf(tx, entry.personId) };
}
