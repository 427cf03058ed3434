/** Stories of what users do, step by step, and the same steps taken back. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import { COMPANY_FIELDS } from '@/lib/pipeline/company-record';
import { PERSON_FIELDS, TOUCHES } from '@/lib/pipeline/records';
import { Refusal } from '@/lib/pipeline/step';
import { isLogged } from '@/lib/pipeline/touches';
import type { Act } from '@/lib/protocol/many';
import { lastUndo } from '@/lib/store/queries';
import * as cadence from '@/lib/worker/cadence-commands';
import * as command from '@/lib/worker/commands';
import * as company from '@/lib/worker/company-commands';
import { keepApart, mergePeople } from '@/lib/worker/identity-commands';
import * as onLead from '@/lib/worker/lead-commands';
import { many } from '@/lib/worker/many-commands';
import { logTouch, move, reply } from '@/lib/worker/moving-commands';
import * as furnish from '@/lib/worker/stage-commands';
import * as views from '@/lib/worker/view-commands';
import {
  canonicalExport,
  companyReadOf,
  freshWorld,
  readOf,
  recount,
  retouch,
  storedCounters,
  storedTouches,
  type World,
} from './world';

/** One thing a user does to the n-th lead there is (modulo how many there are). */
export type Deed = { do: string; lead: number; stage: number; slug: string; text: string; top: boolean };

const deed: fc.Arbitrary<Deed> = fc.record({
  do: fc.constantFrom(
    'capture',
    'move',
    'edit',
    'note',
    'renote',
    'plan',
    'finish',
    'snooze',
    'reply',
    'remove',
    'tag',
    'value',
    'merge',
    'part',
    'offer',
    'move-many',
    'many',
    'end',
    'stage-add',
    'stage-edit',
    'stage-place',
    'stage-remove',
    'stages-merge',
    'pipeline-add',
    'pipeline-edit',
    'pipeline-remove',
    'reasons',
    'view',
    'review',
    'log',
    'pin',
    'deal',
    'close',
    'name',
    'company',
    'company-edit',
    'company-offer',
    'place',
    'company-remove',
    'cadence',
    'template',
    'enrol',
    'enrol-many',
    'steer',
    'skip',
  ),
  lead: fc.nat(20),
  stage: fc.nat(5),
  slug: fc.constantFrom('ada', 'bea', 'cem', 'dag', 'eva'),
  text: fc.constantFrom('x', 'a longer text', 'ışık'),
  top: fc.boolean(),
});

async function decideFor(
  world: World,
  { do: what, lead: at, stage, slug, text, top }: Deed,
): Promise<command.Decide | null> {
  const furniture = await rearrange(world, what, { at, stage, text, top });
  if (furniture) return furniture;
  const contact = await contacting(world, what, { at, stage, text, top });
  if (contact) return contact;
  if (what === 'view' || what === 'review') return viewing(world, what, text, top);
  const number = String(stage % 3);
  if (what === 'capture') {
    const captured = readOf(slug, { fullName: slug, company: text });
    return command.capture({ ...captured, companyKey: top ? `company:${number}` : null }, null);
  }
  if (what === 'company') {
    return company.capture(companyReadOf(text, { name: text, tagline: slug }, top ? number : null));
  }
  const companies = await world.db.getAll('companies');
  const firm = companies[at % Math.max(1, companies.length)];
  const leads = await world.db.getAll('leads');
  const lead = leads[at % Math.max(1, leads.length)];
  if (!lead) return null;
  const stages = await world.db.getAll('stages');
  const stageId = stages[stage % stages.length]?.id ?? '';
  const followUp = (await world.db.getAllFromIndex('followUps', 'leadId', lead.id)).find(
    ({ status }) => status === 'open',
  );
  const activities = await world.db.getAll('activities');
  const note = activities.find((each) => each.kind === 'note');
  const logged = activities.filter(isLogged).at(-1);
  switch (what) {
    case 'move':
      return move(lead.id, stageId, top ? 'top' : (leads[(at + 1) % leads.length]?.id ?? null));
    case 'move-many': {
      const ids = leads.filter((_, index) => index % 2 === at % 2).map(({ id }) => id);
      return many(
        ids,
        { do: 'move', stageId, beforeId: top ? 'top' : lead.id, outcome: null },
        { at: () => {} },
      );
    }
    case 'many': {
      const ids = leads.filter((_, index) => index % 3 !== at % 3).map(({ id }) => id);
      return many(ids, actOf(stage, text, slug), { at: () => {} });
    }
    case 'end':
      return move(lead.id, stageId, null, {
        answers: { [text]: text },
        fields: { value: { amount: at + 1, currency: 'TRY' }, email: `${slug}@example.com` },
        outcome: { result: top ? 'won' : 'nurture', reason: text, until: top ? null : '2027-01-01' },
        next: top ? { date: '2026-12-01', time: null, channel: 'email', text } : null,
      });
    case 'edit':
      return command.edit({
        personId: lead.personId,
        field: PERSON_FIELDS[at % PERSON_FIELDS.length] ?? 'title',
        value: text,
      });
    case 'note':
      return command.note(lead.id, text);
    case 'renote':
      if (logged && at % 2) return top ? onLead.deleteEntry(logged.id) : onLead.editEntry(logged.id, text);
      return note ? onLead.editEntry(note.id, top ? null : text) : null;
    case 'log':
      return logTouch(lead.id, TOUCHES[stage] ?? 'call', top ? text : null);
    case 'pin':
      return note ? onLead.pin(note.id, top) : null;
    case 'deal':
      return onLead.anotherDeal(lead.id, { title: text, value: null, expectedCloseAt: '2027-01-15' });
    case 'close':
      return onLead.changeDeal(lead.id, {
        field: 'expectedCloseAt',
        value: top ? `2027-01-${String(at + 1).padStart(2, '0')}` : null,
      });
    case 'name':
      return onLead.changeDeal(lead.id, { field: 'title', value: top ? text : null });
    case 'plan':
      return command.plan(lead.id, { date: '2026-11-25', time: top ? '10:00' : null, channel: 'call', text });
    case 'finish':
      return followUp ? command.endFollowUp(followUp.id, top ? 'finish' : 'cancel') : null;
    case 'snooze':
      return followUp
        ? command.changeFollowUp({ followUpId: followUp.id, date: '2026-12-24', time: null })
        : null;
    case 'reply':
      return reply(lead.id);
    case 'remove':
      return command.remove(lead.id);
    case 'merge':
    case 'part': {
      const other = leads.find(({ personId }) => personId !== lead.personId)?.personId;
      if (!other) return null;
      return what === 'part'
        ? keepApart(lead.personId, other)
        : mergePeople({ personId: lead.personId, otherId: other, choices: top ? { company: other } : {} });
    }
    case 'offer': {
      const [field] = Object.keys((await world.db.get('people', lead.personId))?.offers ?? {});
      return field ? command.decideOffer(lead.personId, field, top ? 'take' : 'decline') : null;
    }
    case 'company-edit': {
      const field = COMPANY_FIELDS[at % COMPANY_FIELDS.length] ?? 'name';
      return firm ? company.edit(firm.id, field, text) : null;
    }
    case 'company-offer': {
      const field = COMPANY_FIELDS.find((each) => firm?.offers[each]);
      return firm && field ? company.decideOffer(firm.id, field, top) : null;
    }
    case 'place':
      return firm ? company.place(lead.personId, firm.id, top) : null;
    case 'company-remove':
      return firm ? company.remove(firm.id) : null;
    case 'tag':
      return command.retag(lead.personId, [text, slug]);
    default:
      return onLead.changeDeal(lead.id, {
        field: 'value',
        value: top ? { amount: 100 * (at + 1), currency: 'TRY' } : null,
      });
  }
}

/** A step about stages, pipelines or reasons; null: it is about none of them. */
async function rearrange(
  { db }: World,
  what: string,
  { at, stage, text, top }: Pick<Deed, 'stage' | 'text' | 'top'> & { at: number },
): Promise<command.Decide | null> {
  const [stages, pipelines] = [await db.getAll('stages'), await db.getAll('pipelines')];
  const one = stages[stage % stages.length];
  const other = stages[(stage + 1 + at) % stages.length];
  const pipeline = pipelines[at % pipelines.length];
  if (!one || !other || !pipeline) throw new Error('a world without a stage');
  const mayGo = stages.filter(({ pipelineId }) => pipelineId === one.pipelineId).length > 1;
  switch (what) {
    case 'stage-add': {
      const kind = { pipelineId: one.pipelineId, name: text, shortName: 'new', colour: 'pink' } as const;
      return furnish.addStage({ ...kind, afterId: top ? null : one.id });
    }
    case 'stage-edit':
      return furnish.editStage(one.id, {
        name: `${text} ${at}`,
        probability: at / 20,
        wipLimit: top ? at + 1 : null,
        rules: text,
        questions: top ? [{ id: text, text, required: false }] : [],
      });
    case 'stage-place':
      return furnish.placeStage(one.id, top ? null : other.id);
    case 'stage-remove':
    case 'stages-merge':
      if (!mayGo || one.id === other.id) return null;
      return furnish.removeStage(one.id, other.id, what === 'stage-remove' ? 'delete' : 'merge');
    case 'pipeline-add':
      return furnish.addPipeline({ template: 'investors', name: text, currency: 'EUR', locale: 'tr' });
    case 'pipeline-edit':
      return furnish.editPipeline(pipeline.id, { name: `${text} ${at}`, currency: top ? 'USD' : 'TRY' });
    case 'pipeline-remove': {
      const refuge = stages.find(({ pipelineId }) => pipelineId !== pipeline.id);
      return refuge ? furnish.removePipeline(pipeline.id, refuge.id) : null;
    }
    case 'reasons': {
      const [first, ...others] = await db.getAll('lossReasons');
      return furnish.setLossReasons([...(top && first ? [first] : []), { id: null, name: text }, ...others]);
    }
    default:
      return null;
  }
}

/** A step about cadences or templates; null: it is about neither. */
async function contacting(
  { db, zone }: World,
  what: string,
  { at, stage, text, top }: Pick<Deed, 'stage' | 'text' | 'top'> & { at: number },
): Promise<command.Decide | null> {
  const [all, templates, leads] = await Promise.all([
    db.getAll('cadences'),
    db.getAll('templates'),
    db.getAll('leads'),
  ]);
  const known = all[at % Math.max(1, all.length)];
  const one = templates[at % Math.max(1, templates.length)];
  const lead = leads[at % Math.max(1, leads.length)];
  switch (what) {
    case 'cadence': {
      if (known && stage === 0) return cadence.deleteCadence(known.id);
      const steps = Array.from({ length: (at % 3) + 1 }, (_, index) => ({
        id: known?.steps[index + (top ? 1 : 0)]?.id ?? null,
        days: (index + stage) % 4,
        channel: 'email' as const,
        templateId: one?.id ?? null,
        text,
        waits: (index + at) % 2 === 0,
      }));
      return cadence.saveCadence({ cadenceId: known?.id ?? null, name: text, restDays: stage, steps });
    }
    case 'template': {
      if (one && stage === 0) return cadence.deleteTemplate(one.id);
      const words = { channel: 'message', language: 'tr', moment: null, subject: null } as const;
      return cadence.saveTemplate({
        ...words,
        templateId: one?.id ?? null,
        name: text,
        text: `${text} ${at}`,
      });
    }
    case 'enrol':
      return known && lead ? cadence.enrol(lead.id, known.id, zone) : null;
    case 'enrol-many':
      if (!known || leads.length === 0) return null;
      return many(
        leads.map(({ id }) => id),
        { do: 'enrol', cadenceId: known.id },
        { at: () => {} },
      );
    case 'steer': {
      const inOne = leads.find((each) => each.cadence !== null);
      const hows = ['pause', 'resume', 'stop'] as const;
      return inOne ? cadence.steer(inOne.id, hows[stage % 3] ?? 'stop', zone) : null;
    }
    case 'skip': {
      const inOne = leads.find((each) => each.cadence !== null && each.nextStep !== null);
      const own = inOne && (await db.getAllFromIndex('followUps', 'leadId', inOne.id));
      return inOne && own?.some((each) => each.status === 'open' && each.cadence?.runId === inOne.cadence?.id)
        ? cadence.skipStep(inOne.id)
        : null;
    }
    default:
      return null;
  }
}

/** A view saved, changed or deleted. */
async function viewing(
  world: World,
  what: 'view' | 'review',
  name: string,
  top: boolean,
): Promise<command.Decide | null> {
  const [view] = await world.db.getAll('views');
  if (what === 'review') {
    return view ? (top ? views.remove(view.id) : views.change(view.id, { name })) : null;
  }
  const [pipeline] = await world.db.getAll('pipelines');
  const id = `view-${world.now}`;
  return views.add({ id, pipelineId: pipeline?.id ?? '', name, filter: { tags: [name] }, table: null });
}

/** What is done with many of them. */
function actOf(stage: number, text: string, slug: string): Act {
  if (stage < 2) return { do: 'tag', add: [text, slug], remove: stage === 0 ? ['x'] : [] };
  if (stage === 2) return { do: 'reply' };
  if (stage === 3) return { do: 'remove' };
  return { do: 'plan', what: { date: '2026-12-01', time: null, channel: 'email', text } };
}

/** A story of `shortest` to `longest` steps. */
export const story = (shortest: number, longest: number): fc.Arbitrary<Deed[]> =>
  fc.array(deed, { minLength: shortest, maxLength: longest });

/**
 * Plays a story and takes every step back, the newest first: each earlier state must come back exactly, and the
 * counters must always be what a recount gives.
 * @returns a hash of how things stood at the end of the story.
 */
export async function playAndUndo(deeds: Deed[]): Promise<string> {
  const world = await freshWorld();
  const states: string[] = [];
  for (const each of deeds) {
    const decide = await decideFor(world, each);
    if (!decide) continue;
    const before = await canonicalExport(world.db);
    const { undoId } = await world.run(decide);
    if (undoId) states.push(before);
    expect(await storedCounters(world.db)).toEqual(await recount(world.db));
    expect(await storedTouches(world.db)).toEqual(await retouch(world.db));
  }
  const end = await canonicalExport(world.db);
  for (const before of states.reverse()) {
    await world.run(command.undo(null));
    expect(await canonicalExport(world.db)).toBe(before);
    expect(await storedCounters(world.db)).toEqual(await recount(world.db));
    expect(await storedTouches(world.db)).toEqual(await retouch(world.db));
  }
  expect(await lastUndo(world.db)).toBeNull();
  await expect(world.run(command.undo(null))).rejects.toThrow(new Refusal('nothing-to-undo'));
  world.db.close();
  return createHash('sha256').update(end).digest('hex');
}
