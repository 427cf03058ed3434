/** Touches: what passed between the user and somebody. Time in a stage and edits are no touches. */
import { mayEnter } from './gate';
import { type Move, moveWrites } from './moving';
import { type Activity, type Lead, type Person, TOUCHES, type Touch } from './records';
import type { Context, Step } from './step';

/** An entry the user wrote by hand; its words may be changed, and it may be deleted. */
export type Logged = Extract<Activity, { kind: Touch | 'reply' }>;

const OF_TOUCH = new Set<Activity['kind']>([...TOUCHES, 'reply', 'follow-up-done']);

/** Whether an entry of this kind is a touch: it resets what "last touch" counts from. */
export function isTouch(kind: Activity['kind']): boolean {
  return OF_TOUCH.has(kind);
}

export function isLogged(entry: Activity): entry is Logged {
  return entry.kind === 'reply' || TOUCHES.some((kind) => kind === entry.kind);
}

function words(text: string | null): string | null {
  return text?.trim() || null;
}

/**
 * Logs something done or answered, with what was said.
 * @param move the lead's way to the stage that this confirms, or null: it stays.
 */
export function log(
  lead: Lead,
  person: Person,
  kind: Touch | 'reply',
  text: string | null,
  move: Move | null,
  context: Context,
): Step {
  const { now, newId } = context;
  // What a stage asks first is asked when the user moves the lead.
  const free = move && mayEnter(move.to, lead, person);
  const put: Logged = {
    id: newId(),
    personId: person.id,
    leadId: lead.id,
    at: now,
    kind,
    text: words(text),
    editedAt: null,
  };
  return {
    writes: [{ store: 'activities', put }, ...(free ? moveWrites(move, context) : [])],
    label: { kind: kind === 'reply' ? 'replied' : 'logged', name: person.fullName },
    leadId: lead.id,
  };
}

/** Changes what was said; null: no words. */
export function editLogged(entry: Logged, person: Person, text: string | null, { now }: Context): Step {
  const next = words(text);
  if (next === entry.text) return { writes: [], label: null, leadId: entry.leadId };
  return {
    writes: [{ store: 'activities', put: { ...entry, text: next, editedAt: now } }],
    label: { kind: 'entry-edited', name: person.fullName },
    leadId: entry.leadId,
  };
}

export function deleteLogged(entry: Logged, person: Person): Step {
  return {
    writes: [{ store: 'activities', delete: entry.id }],
    label: { kind: 'entry-deleted', name: person.fullName },
    leadId: entry.leadId,
  };
}
