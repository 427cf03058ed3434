/** Answers to what stages ask, given on the lead's page: before a move, after it, or again. */
import type { Activity, Lead, Person, Question, Stage } from './records';
import { type Context, Refusal, type Step } from './step';

/** The timeline's name of an answer among the fields of a lead. */
export const ANSWER = 'answer';

export interface Answered {
  question: Question;
  answer: string | null;
}

/** What a stage asks, with what is known. */
export function answersIn(stage: Stage, lead: Pick<Lead, 'answers'>): Answered[] {
  return stage.questions.map((question) => ({ question, answer: lead.answers[question.id] || null }));
}

/** What was answered to other stages' questions, in their order. */
export function answeredElsewhere(stages: Stage[], lead: Pick<Lead, 'answers' | 'stageId'>): Answered[] {
  return stages
    .filter(({ id }) => id !== lead.stageId)
    .flatMap((stage) => answersIn(stage, lead).filter(({ answer }) => answer !== null));
}

/**
 * Answers a question; null or no words: it is open again. The timeline keeps what it was.
 * @throws {Refusal} 'gone' when no stage of the lead's pipeline asks that.
 */
export function answerQuestion(
  lead: Lead,
  person: Person,
  stages: Stage[],
  { questionId, text }: { questionId: string; text: string | null },
  { now, newId }: Context,
): Step {
  if (!stages.some(({ questions }) => questions.some(({ id }) => id === questionId)))
    throw new Refusal('gone');
  const was = lead.answers[questionId] || null;
  const answer = text?.trim() || null;
  if (answer === was) return { writes: [], label: null, leadId: lead.id };
  const { [questionId]: _, ...others } = lead.answers;
  const answers = answer === null ? others : { ...others, [questionId]: answer };
  const entry: Activity = {
    id: newId(),
    personId: person.id,
    leadId: lead.id,
    at: now,
    kind: 'edited',
    field: ANSWER,
    was,
  };
  return {
    writes: [
      { store: 'leads', put: { ...lead, answers, updatedAt: now } },
      { store: 'activities', put: entry },
    ],
    label: { kind: 'edited', name: person.fullName },
    leadId: lead.id,
  };
}
