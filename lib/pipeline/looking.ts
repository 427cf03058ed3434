/** Views: ways of looking at a pipeline's leads, kept under names. */
import type { LeadFilter } from './filter';
import { rankBetween } from './order';
import type { TableLayout, View } from './records';
import { type Context, Refusal, type Step } from './step';

function named(text: string): string {
  const name = text.trim();
  if (name === '') throw new Refusal('empty');
  return name;
}

export interface NewView {
  id: string;
  pipelineId: string;
  name: string;
  filter: LeadFilter;
  table: TableLayout | null;
}

/** Keeps a view as the last tab. @throws {Refusal} 'empty' without a name. */
export function addView(view: NewView, last: View | null, { now }: Context): Step {
  const name = named(view.name);
  const rank = rankBetween(last?.rank ?? null, null);
  const put: View = { ...view, name, rank, createdAt: now, updatedAt: now };
  return { writes: [{ store: 'views', put }], label: { kind: 'view-saved', name }, leadId: null };
}

export type ViewChange = Partial<Pick<View, 'name' | 'filter' | 'table'>>;

/** Renames a view, or keeps what is looked at now under its name. @throws {Refusal} 'empty' without a name. */
export function changeView(view: View, change: ViewChange, { now }: Context): Step {
  const name = change.name === undefined ? view.name : named(change.name);
  const put: View = { ...view, ...change, name, updatedAt: now };
  const same = JSON.stringify({ ...put, updatedAt: 0 }) === JSON.stringify({ ...view, updatedAt: 0 });
  if (same) return { writes: [], label: null, leadId: null };
  return { writes: [{ store: 'views', put }], label: { kind: 'view-changed', name }, leadId: null };
}

export function deleteView(view: View): Step {
  return {
    writes: [{ store: 'views', delete: view.id }],
    label: { kind: 'view-deleted', name: view.name },
    leadId: null,
  };
}
