/** The pipeline a new user starts with: the method of the product, in the browser's language. */
import { generateNKeysBetween } from 'fractional-indexing';
import type { Pipeline, Stage } from './records';
import type { Context, Write } from './step';

type StageTemplate = Pick<Stage, 'colour' | 'kind' | 'probability' | 'rottingDays'> & {
  en: [name: string, shortName: string];
  tr: [name: string, shortName: string];
};

const SALES: StageTemplate[] = [
  {
    en: ['Prospect', 'Prospect'],
    tr: ['Aday', 'Aday'],
    colour: 'slate',
    kind: 'open',
    probability: 0.1,
    rottingDays: 14,
  },
  {
    en: ['Qualified lead', 'Qualified'],
    tr: ['Nitelikli aday', 'Nitelikli'],
    colour: 'blue',
    kind: 'open',
    probability: 0.2,
    rottingDays: 10,
  },
  {
    en: ['Contacted / meeting', 'Contacted'],
    tr: ['Görüşüldü / toplantı', 'Görüşüldü'],
    colour: 'violet',
    kind: 'open',
    probability: 0.4,
    rottingDays: 7,
  },
  {
    en: ['Proposal requested / sent', 'Proposal'],
    tr: ['Teklif istendi / gönderildi', 'Teklif'],
    colour: 'pink',
    kind: 'open',
    probability: 0.6,
    rottingDays: 7,
  },
  {
    en: ['Closed', 'Closed'],
    tr: ['Kapandı', 'Kapandı'],
    colour: 'graphite',
    kind: 'closed',
    probability: 1,
    rottingDays: null,
  },
  {
    en: ['Retention', 'Retention'],
    tr: ['Müşteri ilişkisi', 'Müşteri'],
    colour: 'teal',
    kind: 'retention',
    probability: 1,
    rottingDays: 90,
  },
];

/** A reply means: we spoke. */
const REPLY_STAGE = 2;

/** The writes that make the default sales pipeline. */
export function salesPipeline(locale: 'en' | 'tr', currency: string, context: Context): Write[] {
  const pipelineId = context.newId();
  const ranks = generateNKeysBetween(null, null, SALES.length);
  const stages = SALES.map((template, index): Stage => {
    const [name, shortName] = template[locale];
    const { colour, kind, probability, rottingDays } = template;
    return {
      id: context.newId(),
      pipelineId,
      rank: ranks[index] ?? '',
      name,
      shortName,
      colour,
      kind,
      probability,
      rottingDays,
    };
  });
  const pipeline: Pipeline = {
    id: pipelineId,
    name: locale === 'tr' ? 'Satış' : 'Sales',
    template: 'sales',
    currency,
    replyStageId: stages[REPLY_STAGE]?.id ?? null,
  };
  return [{ store: 'pipelines', put: pipeline }, ...stages.map((put): Write => ({ store: 'stages', put }))];
}
