/** Notes on the timeline. */
import type { Activity, Lead, Person } from './records';
import { type Context, Refusal, type Step } from './step';

export type Note = Extract<Activity, { kind: 'note' }>;

function noteText(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new Refusal('empty');
  return trimmed;
}

/** @throws {Refusal} 'empty' for a note without text. */
export function addNote(lead: Lead, person: Person, text: string, { now, newId }: Context): Step {
  const put: Note = {
    id: newId(),
    personId: person.id,
    leadId: lead.id,
    at: now,
    kind: 'note',
    text: noteText(text),
    editedAt: null,
    pinned: false,
  };
  return {
    writes: [{ store: 'activities', put }],
    label: { kind: 'noted', name: person.fullName },
    leadId: lead.id,
  };
}

/** @throws {Refusal} 'empty' for a note without text. */
export function editNote(note: Note, person: Person, text: string, { now }: Context): Step {
  const next = noteText(text);
  if (next === note.text) return { writes: [], label: null, leadId: note.leadId };
  return {
    writes: [{ store: 'activities', put: { ...note, text: next, editedAt: now } }],
    label: { kind: 'note-edited', name: person.fullName },
    leadId: note.leadId,
  };
}

export function deleteNote(note: Note, person: Person): Step {
  return {
    writes: [{ store: 'activities', delete: note.id }],
    label: { kind: 'note-deleted', name: person.fullName },
    leadId: note.leadId,
  };
}

/** Keeps a note in sight above the timeline, or lets it go. */
export function pinNote(note: Note, person: Person, pinned: boolean): Step {
  if (note.pinned === pinned) return { writes: [], label: null, leadId: note.leadId };
  return {
    writes: [{ store: 'activities', put: { ...note, pinned } }],
    label: { kind: 'pinned', name: person.fullName },
    leadId: note.leadId,
  };
}
