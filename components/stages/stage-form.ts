/** A stage as it is edited: everything as typed, and what it comes to. */
import type { GateField, Question, Stage, StageColour } from '@/lib/pipeline/records';
import type { Body } from '@/lib/protocol/messages';

export interface StageForm {
  name: string;
  shortName: string;
  colour: StageColour;
  /** Percent. */
  probability: string;
  /** Days, or empty: never. */
  rotting: string;
  /** How many, or empty: any number. */
  limit: string;
  blocks: boolean;
  rules: string;
  questions: Question[];
  requiredFields: GateField[];
  skippable: boolean;
}

/** The longest short name, in UTF-16 units. */
export const SHORT_NAME = 12;

/** A name cut to its first words that fit. */
export function shortNameOf(name: string): string {
  const words = name.trim().split(/\s+/);
  let short = words[0] ?? '';
  for (const word of words.slice(1)) {
    const longer = `${short} ${word}`;
    if (longer.length > SHORT_NAME || !/\p{L}/u.test(word)) break;
    short = longer;
  }
  return short.slice(0, SHORT_NAME);
}

export function formOf(stage: Stage): StageForm {
  return {
    name: stage.name,
    shortName: stage.shortName,
    colour: stage.colour,
    probability: String(Math.round(stage.probability * 100)),
    rotting: stage.rottingDays === null ? '' : String(stage.rottingDays),
    limit: stage.wipLimit === null ? '' : String(stage.wipLimit),
    blocks: stage.wipBlocks,
    rules: stage.rules ?? '',
    questions: stage.questions,
    requiredFields: stage.requiredFields,
    skippable: stage.gateSkippable,
  };
}

export type FormFault = 'name' | 'shortName' | 'probability' | 'rotting' | 'limit';

/** A whole number in bounds; null where nothing is typed, undefined where something else is. */
function whole(text: string, most: number, least = 1): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const number = Number(trimmed);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

/** What is to be written, or the boxes that cannot be read. */
export function changeOf(form: StageForm): { change: Body<'editStage'>['change'] } | { faults: FormFault[] } {
  const probability = whole(form.probability, 100, 0);
  const rottingDays = whole(form.rotting, 3650);
  const wipLimit = whole(form.limit, 100_000);
  const name = form.name.trim();
  const shortName = form.shortName.trim();
  const faults: FormFault[] = [];
  if (name === '') faults.push('name');
  if (shortName === '') faults.push('shortName');
  if (probability === null || probability === undefined) faults.push('probability');
  if (rottingDays === undefined) faults.push('rotting');
  if (wipLimit === undefined) faults.push('limit');
  if (faults.length > 0) return { faults };
  return {
    change: {
      name,
      shortName,
      colour: form.colour,
      probability: (probability ?? 0) / 100,
      rottingDays,
      wipLimit,
      wipBlocks: form.blocks,
      rules: form.rules,
      questions: form.questions.filter(({ text }) => text.trim() !== ''),
      requiredFields: form.requiredFields,
      gateSkippable: form.skippable,
    },
  };
}
