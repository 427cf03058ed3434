/** Reads for writing to people: cadences, templates, and what words need to be filled. */
import type { Cadence, Template } from '../pipeline/contact-records';
import type { FollowUp, Lead, Person, Proposal, Stage } from '../pipeline/records';
import { cardFrom } from './cards';
import type { Database } from './schema';
import type { LeadCard } from './views';

const byName = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);

export interface CadenceInUse extends Cadence {
  /** How many leads are in it now. */
  inIt: number;
}

/** All there are, by name. */
export async function cadencesOf(db: Database): Promise<CadenceInUse[]> {
  const cadences = await db.getAll('cadences');
  const counts = await Promise.all(cadences.map(({ id }) => db.countFromIndex('leads', 'cadence', id)));
  return cadences.map((cadence, at) => ({ ...cadence, inIt: counts[at] ?? 0 })).sort(byName);
}

/** All there are, by name. */
export async function templatesOf(db: Database): Promise<Template[]> {
  return (await db.getAll('templates')).sort(byName);
}

export interface WordsFor {
  person: Person;
  lead: Lead;
  stages: Stage[];
  templates: Template[];
}

/** What the words for a lead are made from; null when it is gone. */
export async function wordsFor(db: Database, leadId: string): Promise<WordsFor | null> {
  const lead = await db.get('leads', leadId);
  if (!lead) return null;
  const { pipelineId } = lead;
  const [person, stages, templates] = await Promise.all([
    db.get('people', lead.personId),
    db.getAllFromIndex('stages', 'order', IDBKeyRange.bound([pipelineId], [pipelineId, []])),
    db.getAll('templates'),
  ]);
  return person ? { person, lead, stages, templates } : null;
}

export interface RunView {
  name: string;
  /** The step that is open or paused, counted from 1; null: its cadence was changed or deleted meanwhile. */
  step: number | null;
  steps: number;
  paused: boolean;
}

/** How far a lead is in its cadence; null when it is in none. */
export async function runOf(db: Database, leadId: string): Promise<RunView | null> {
  const run = (await db.get('leads', leadId))?.cadence;
  if (!run) return null;
  const [cadence, followUps] = await Promise.all([
    db.get('cadences', run.cadenceId),
    db.getAllFromIndex('followUps', 'leadId', leadId),
  ]);
  const waiting = followUps
    .filter(({ cadence: of, status }) => of?.runId === run.id && (status === 'open' || status === 'paused'))
    .map(({ cadence: of }) => cadence?.steps.findIndex(({ id }) => id === of?.stepId) ?? -1)
    .filter((at) => at >= 0);
  return {
    name: cadence?.name ?? '',
    step: waiting.length > 0 ? Math.min(...waiting) + 1 : null,
    steps: cadence?.steps.length ?? 0,
    paused: run.paused !== null,
  };
}

export interface ProposedLead {
  lead: LeadCard;
  why: Proposal['why'];
  /** Where taking it leads. */
  toStage: Stage | null;
}

export interface ProposedView {
  count: number;
  leads: ProposedLead[];
}

/** As many are listed; the count says how many there are. */
const LISTED = 8;

/** What is proposed by a day, the oldest first. */
export async function proposedBy(db: Database, day: string): Promise<ProposedView> {
  const range = IDBKeyRange.upperBound(day);
  const [count, leads] = await Promise.all([
    db.countFromIndex('leads', 'proposed', range),
    db.getAllFromIndex('leads', 'proposed', range, LISTED),
  ]);
  if (count === 0) return { count, leads: [] };
  const stages = await db.getAllFromIndex('stages', 'order');
  const shown = leads.flatMap((lead): ProposedLead[] => {
    if (!lead.proposal) return [];
    const kind = lead.proposal.what === 'end' ? 'closed' : 'retention';
    const toStage = stages.find((each) => each.pipelineId === lead.pipelineId && each.kind === kind);
    const card = cardFrom(
      lead,
      stages.find(({ id }) => id === lead.stageId),
    );
    return [{ lead: card, why: lead.proposal.why, toStage: toStage ?? null }];
  });
  return { count, leads: shown };
}

export interface CalendarRow {
  followUp: FollowUp;
  name: string;
  company: string | null;
}

/** The open follow-ups of one lead, or of all (null), in order of time. */
export async function calendarRows(db: Database, leadId: string | null): Promise<CalendarRow[]> {
  const open = IDBKeyRange.bound(['open', -Infinity], ['open', Infinity]);
  const followUps =
    leadId === null
      ? await db.getAllFromIndex('followUps', 'due', open)
      : (await db.getAllFromIndex('followUps', 'leadId', leadId)).filter(({ status }) => status === 'open');
  const leads = await Promise.all(followUps.map((each) => db.get('leads', each.leadId)));
  return followUps
    .flatMap((followUp, at) => {
      const card = leads[at]?.card;
      return card ? [{ followUp, name: card.fullName, company: card.company }] : [];
    })
    .sort((a, b) => a.followUp.dueAt - b.followUp.dueAt);
}
