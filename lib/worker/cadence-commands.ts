/** Commands about cadences, and about what stands proposed for a lead. */
import { type Followed, type InCadence, mayEnrol, pause, resume, start, stop } from '../pipeline/cadences';
import type { Cadence, Template } from '../pipeline/contact-records';
import { cancel } from '../pipeline/follow-ups';
import type { Person } from '../pipeline/records';
import { Refusal, type Step, type StepLabel, type Write } from '../pipeline/step';
import type { Body } from '../protocol/messages';
import * as read from '../store/reading';
import type { StoredLead, WriteTransaction } from '../store/schema';
import { dayOf, writesOf } from './cadence-following';
import type { Decide } from './commands';
import type { Each } from './many-commands';

type Saved<N extends 'saveCadence' | 'saveTemplate'> = Omit<Body<N>, 'commandId'>;

/** Writes a cadence as it is to be from now on: who is in it goes on by it, what is planned already stays. */
export function saveCadence({ cadenceId, name, restDays, steps }: Saved<'saveCadence'>): Decide {
  return async (tx, { now, newId }) => {
    const known = cadenceId === null ? null : await cadenceOf(tx, cadenceId);
    const title = name.trim();
    if (title === '' || steps.length === 0) throw new Refusal('empty');
    const ids = new Set(known?.steps.map(({ id }) => id));
    const put: Cadence = {
      id: known?.id ?? newId(),
      name: title,
      steps: steps.map(({ id, text, ...step }) => ({
        ...step,
        // A step keeps its id once: a copy of it is another step.
        id: id !== null && ids.delete(id) ? id : newId(),
        text: text?.trim() || null,
      })),
      restDays,
      createdAt: known?.createdAt ?? now,
      updatedAt: now,
    };
    return saved({ store: 'cadences', put }, { kind: 'cadence-saved', name: title });
  };
}

/** Adds a cadence with the words it uses, as one step. */
export function addExample({ templates, ...what }: Omit<Body<'addExample'>, 'commandId'>): Decide {
  return async (tx, context) => {
    const step = await saveCadence({ ...what, cadenceId: null })(tx, context);
    const times = { createdAt: context.now, updatedAt: context.now };
    const words = templates.map(({ templateId, ...template }): Write => {
      const put: Template = { ...template, id: templateId, ...times };
      return { store: 'templates', put };
    });
    return { ...step, writes: [...words, ...step.writes] };
  };
}

/** What is planned by it already stays; nothing more comes. */
export function deleteCadence(cadenceId: string): Decide {
  return async (tx) => {
    const { name } = await cadenceOf(tx, cadenceId);
    return saved({ store: 'cadences', delete: cadenceId }, { kind: 'cadence-deleted', name });
  };
}

export function saveTemplate({ templateId, ...what }: Saved<'saveTemplate'>): Decide {
  return async (tx, { now, newId }) => {
    const known = templateId === null ? null : await tx.objectStore('templates').get(templateId);
    if (known === undefined) throw new Refusal('gone');
    const [name, text] = [what.name.trim(), what.text.trim()];
    if (name === '' || text === '') throw new Refusal('empty');
    const put: Template = {
      ...what,
      id: known?.id ?? newId(),
      name,
      text,
      subject: what.subject?.trim() || null,
      createdAt: known?.createdAt ?? now,
      updatedAt: now,
    };
    return saved({ store: 'templates', put }, { kind: 'template-saved', name });
  };
}

/** Steps that used it go on without ready words. */
export function deleteTemplate(templateId: string): Decide {
  return async (tx) => {
    const template = await tx.objectStore('templates').get(templateId);
    if (!template) throw new Refusal('gone');
    return saved(
      { store: 'templates', delete: templateId },
      { kind: 'template-deleted', name: template.name },
    );
  };
}

function saved(write: Step['writes'][number], label: StepLabel): Step {
  return { writes: [write], label, leadId: null };
}

async function cadenceOf(tx: WriteTransaction, cadenceId: string): Promise<Cadence> {
  const cadence = await tx.objectStore('cadences').get(cadenceId);
  if (!cadence) throw new Refusal('gone');
  return cadence;
}

/** Puts a lead into a cadence. @throws {Refusal} 'do-not-contact' */
export function enrol(leadId: string, cadenceId: string, zone: string): Decide {
  return async (tx, context) => {
    const [{ lead, person }, cadence, day] = await Promise.all([
      read.leadAndPerson(tx, leadId),
      cadenceOf(tx, cadenceId),
      dayOf(tx, { ...context, zone }),
    ]);
    if (!mayEnrol(person)) throw new Refusal('do-not-contact');
    const followUps = await tx.objectStore('followUps').index('leadId').getAll(leadId);
    return stepOf(start({ lead, followUps }, cadence, day, context), person, 'enrolled');
  };
}

/** Puts many in; those who are in one already, or are not to be contacted, are passed over. */
export async function eachEnrolled(
  tx: WriteTransaction,
  context: Parameters<Decide>[1],
  cadenceId: string,
  zone: string,
): Promise<Each> {
  const [cadence, day] = await Promise.all([cadenceOf(tx, cadenceId), dayOf(tx, { ...context, zone })]);
  return async (found) =>
    found.flatMap(({ lead, person }) =>
      lead.cadence || !mayEnrol(person)
        ? []
        : [stepOf(start({ lead, followUps: [] }, cadence, day, context), person, 'enrolled')],
    );
}

/** Pauses, resumes or stops the cadence a lead is in. @throws {Refusal} 'gone' when it is in none. */
export function steer(leadId: string, how: 'pause' | 'resume' | 'stop', zone: string): Decide {
  return async (tx, context) => {
    const { lead, person, all } = await inCadence(tx, leadId);
    const day = await dayOf(tx, { ...context, zone });
    if (how === 'stop') return stepOf(stop(all, 'by-hand', context), person, 'cadence-stopped');
    const followed = how === 'pause' ? pause(all, day, context) : resume(all, day, context);
    if (!followed) return { writes: [], label: null, leadId: lead.id };
    return stepOf(followed, person, how === 'pause' ? 'cadence-paused' : 'cadence-resumed');
  };
}

/** Leaves out the step that is next; the one after it follows by itself. @throws {Refusal} 'gone' without one. */
export function skipStep(leadId: string): Decide {
  return async (tx, context) => {
    const { lead, person, all } = await inCadence(tx, leadId);
    const [next] = all.followUps
      .filter(({ status, cadence }) => status === 'open' && cadence?.runId === lead.cadence?.id)
      .sort((a, b) => (a.date < b.date || (a.date === b.date && a.id < b.id) ? -1 : 1));
    if (!next) throw new Refusal('gone');
    return { ...cancel(next, person, context), label: { kind: 'step-skipped', name: person.fullName } };
  };
}

/** Says no to what is proposed; it is not proposed again for the same reason until something happens. */
export function declineProposal(leadId: string): Decide {
  return async (tx, { now }) => {
    const { lead, person } = await read.leadAndPerson(tx, leadId);
    if (!lead.proposal) throw new Refusal('gone');
    return {
      writes: [
        { store: 'leads', put: { ...lead, proposal: { ...lead.proposal, from: null }, updatedAt: now } },
      ],
      label: { kind: 'proposal-declined', name: person.fullName },
      leadId,
    };
  };
}

async function inCadence(
  tx: WriteTransaction,
  leadId: string,
): Promise<{ lead: StoredLead; person: Person; all: InCadence }> {
  const { lead, person } = await read.leadAndPerson(tx, leadId);
  if (!lead.cadence) throw new Refusal('gone');
  const [followUps, cadence] = await Promise.all([
    tx.objectStore('followUps').index('leadId').getAll(leadId),
    tx.objectStore('cadences').get(lead.cadence.cadenceId),
  ]);
  return { lead, person, all: { lead, followUps, cadence: cadence ?? null } };
}

function stepOf(followed: Followed, person: Person, kind: StepLabel['kind']): Step {
  return {
    writes: writesOf(followed),
    label: { kind, name: person.fullName },
    leadId: followed.lead.id,
  };
}
