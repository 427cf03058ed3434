import type { BoardHead, BoardStage, LeadCard } from '@/lib/store/views';

/** A card of somebody invented; its rank follows its id unless told. */
export function card(leadId: string, changes: Partial<LeadCard> = {}): LeadCard {
  return {
    leadId,
    personId: `person-${leadId}`,
    pipelineId: 'sales',
    stageId: 'contacted',
    rank: leadId,
    name: `Somebody ${leadId}`,
    title: null,
    company: null,
    memoryTag: null,
    tags: [],
    value: null,
    stageSince: 0,
    lastTouchAt: null,
    rotsAfter: null,
    nextStep: null,
    outcome: null,
    ...changes,
  };
}

/** The ids of cards, to compare orders at a glance. */
export const ids = (cards: { leadId: string }[] | undefined): string =>
  (cards ?? []).map((each) => each.leadId).join(' ');

/** The head of a board with these stages, in this order. */
export function headOf(stages: Record<string, Pick<BoardStage, 'count'> & Partial<BoardStage>>): BoardHead {
  const pipeline = { id: 'sales', name: 'Sales', template: 'sales', currency: 'EUR', replyStageId: null };
  return {
    pipeline,
    pipelines: [{ ...pipeline, firstStageId: Object.keys(stages)[0] ?? null }],
    stages: Object.entries(stages).map(([id, stage], index) => ({
      id,
      pipelineId: 'sales',
      rank: `a${index}`,
      name: id,
      shortName: id,
      colour: 'slate',
      kind: 'open',
      probability: 0.5,
      rottingDays: null,
      wipLimit: null,
      wipBlocks: false,
      rules: null,
      questions: [],
      requiredFields: [],
      gateSkippable: true,
      sums: {},
      ...stage,
    })),
  };
}
