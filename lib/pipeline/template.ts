/** A pipeline made from a template: the method of the product, in the user's language. */
import { ranksBetween } from './order';
import type { LossReason, Pipeline, Stage } from './records';
import type { Context, Write } from './step';
import { LOSS_REASONS, TEMPLATES } from './templates';

export const TEMPLATE_NAMES = ['sales', 'recruiting', 'partnerships', 'investors'] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** The name a pipeline of a template gets unless the user gives it one. */
export function templateName(template: TemplateName, locale: 'en' | 'tr'): string {
  return TEMPLATES[template].name[locale];
}

/** The writes that make a pipeline with its stages. */
export function pipelineFrom(
  template: TemplateName,
  locale: 'en' | 'tr',
  currency: string,
  { newId }: Context,
  name = templateName(template, locale),
): Write[] {
  const { stages: columns, replyAt } = TEMPLATES[template];
  const pipelineId = newId();
  const ranks = ranksBetween(null, null, columns.length);
  const stages = columns.map((column, index): Stage => {
    const [full, shortName] = column[locale];
    const { colour, kind, probability, rottingDays } = column;
    return {
      id: newId(),
      pipelineId,
      rank: ranks[index] ?? '',
      name: full,
      shortName,
      colour,
      kind,
      probability,
      rottingDays,
      wipLimit: null,
      wipBlocks: false,
      rules: null,
      questions: (column.questions?.[locale] ?? []).map((text) => ({ id: newId(), text, required: false })),
      requiredFields: [],
      gateSkippable: true,
    };
  });
  const pipeline: Pipeline = {
    id: pipelineId,
    name,
    template,
    currency,
    replyStageId: stages[replyAt]?.id ?? null,
  };
  return [{ store: 'pipelines', put: pipeline }, ...stages.map((put): Write => ({ store: 'stages', put }))];
}

/** The reasons a new user finds; theirs to change. */
export function firstLossReasons(locale: 'en' | 'tr', { newId }: Context): Write[] {
  const names = LOSS_REASONS[locale];
  const ranks = ranksBetween(null, null, names.length);
  return names.map((name, index): Write => {
    const put: LossReason = { id: newId(), name, rank: ranks[index] ?? '' };
    return { store: 'lossReasons', put };
  });
}
