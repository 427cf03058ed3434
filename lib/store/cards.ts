import type { Stage } from '../pipeline/records';
import { canRot } from '../pipeline/rotting';
import type { StoredLead } from './schema';
import type { LeadCard } from './views';

/** A lead as cards and rows show it; where its stage is not given, whether it can go cold is not known. */
export function cardFrom(lead: StoredLead, stage?: Stage): LeadCard {
  const { card } = lead;
  return {
    leadId: lead.id,
    personId: lead.personId,
    pipelineId: lead.pipelineId,
    stageId: lead.stageId,
    rank: lead.rank,
    name: card.fullName,
    title: card.title,
    company: card.company,
    memoryTag: card.memoryTag,
    tags: card.tags,
    value: lead.value,
    stageSince: lead.stageSince,
    nextStep: lead.nextStep,
    lastTouchAt: lead.lastTouchAt,
    rotsAfter: stage && canRot(lead, stage) ? stage.rottingDays : null,
    outcome: lead.outcome,
  };
}
