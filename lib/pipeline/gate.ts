/** What a stage asks of a lead that enters it, and whether there is room. */
import type { MaybeGiven } from './given';
import type { GateField, Lead, Money, Outcome, Person, Question, Stage } from './records';

/** What is said on the way into a stage. */
export interface Entry {
  /** By the question's id. */
  answers: Record<string, string>;
  fields: MaybeGiven<Record<Exclude<GateField, 'value'>, string> & { value: Money }>;
  outcome: Omit<Outcome, 'at'> | null;
}

export const NOTHING_SAID: Entry = { answers: {}, fields: {}, outcome: null };

export interface Asked {
  questions: Question[];
  fields: GateField[];
}

/** What is still open of what a stage asks: questions without an answer, required fields without a value. */
export function askedOf(stage: Stage, lead: Lead, person: Person, said: Entry = NOTHING_SAID): Asked {
  const answered = (id: string): boolean => Boolean(said.answers[id]?.trim() || lead.answers[id]);
  return {
    questions: stage.questions.filter(({ id }) => !answered(id)),
    fields: stage.requiredFields.filter((field) => !said.fields[field] && !has(lead, person, field)),
  };
}

function has(lead: Lead, person: Person, field: GateField): boolean {
  return (field === 'value' || field === 'expectedCloseAt' ? lead[field] : person[field]) !== null;
}

/**
 * Whether something required is still open. Questions that are not required wait on the lead and stop nobody; they are
 * asked along when something else is.
 */
export function interrupts(stage: Stage, lead: Lead, person: Person, said: Entry = NOTHING_SAID): boolean {
  const { questions, fields } = askedOf(stage, lead, person, said);
  return fields.length > 0 || questions.some(({ required }) => required);
}

/** Whether a lead may enter with what is said: all that is required is there, or may be skipped. */
export function mayEnter(stage: Stage, lead: Lead, person: Person, said: Entry = NOTHING_SAID): boolean {
  return stage.gateSkippable || !interrupts(stage, lead, person, said);
}

/** Whether the way into a stage takes an answer: what it requires, or how it ended. */
export function mustAnswer(stage: Stage, lead: Lead, person: Person): boolean {
  if (stage.id === lead.stageId) return false;
  return (stage.kind === 'closed' && lead.outcome === null) || !mayEnter(stage, lead, person);
}

/** How a stage stands when so many more come in: over its limit it warns, or is full. */
export function roomIn(
  stage: Pick<Stage, 'wipLimit' | 'wipBlocks'>,
  count: number,
  coming: number,
): 'room' | 'over' | 'full' {
  if (stage.wipLimit === null || count + coming <= stage.wipLimit) return 'room';
  return stage.wipBlocks ? 'full' : 'over';
}
