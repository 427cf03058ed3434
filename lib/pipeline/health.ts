/**
 * Selector health: how the last saves read LinkedIn's pages. Names of strategies and fields only; no person, no
 * text, and nothing of it leaves this device but what the user copies by hand.
 */
import * as z from 'zod/mini';

/** How many saves are remembered. */
export const SAVES_KEPT = 50;

const Save = z.object({
  at: z.number(),
  /** The kind of page, as the reader names it. */
  layout: z.string(),
  kept: z.enum(['page', 'address']),
  /** Field → which strategies found the value kept, the most trusted first, and whether it was sure. Fields not found are absent. */
  fields: z.record(z.string(), z.object({ from: z.array(z.string()), sure: z.boolean() })),
});
export const Health = z.object({ saves: z.array(Save) });
export type Health = z.infer<typeof Health>;
export type Save = z.infer<typeof Save>;

/** The newest save first, and no more than are kept. */
export function noteSave(health: Health, save: Save): Health {
  return { saves: [save, ...health.saves].slice(0, SAVES_KEPT) };
}

export interface FieldHealth {
  field: string;
  /** Of `of` saves, how many found it, and how many of those were sure. */
  found: number;
  sure: number;
  of: number;
}

/** The layout of a save of a company. */
export const COMPANY_LAYOUT = 'company';

const PERSON_FIELDS = ['fullName', 'headline', 'title', 'company', 'location'];
const COMPANY_FIELDS = ['name', 'industry', 'size', 'location', 'website'];

/** What a kind of page is watched for. */
export const watchedOn = (layout: string): string[] =>
  layout === COMPANY_LAYOUT ? COMPANY_FIELDS : PERSON_FIELDS;

/** Field by field over the saves of people; of companies the name, as their pages often show no more. */
export function fieldHealth({ saves }: Health): FieldHealth[] {
  const companies = saves.filter(({ layout }) => layout === COMPANY_LAYOUT);
  const people = saves.filter(({ layout }) => layout !== COMPANY_LAYOUT);
  return [
    ...(people.length > 0 ? PERSON_FIELDS.map((field) => healthOf(field, people)) : []),
    ...(companies.length > 0 ? [healthOf('name', companies)] : []),
  ];
}

/** One field over the saves of one kind of page. */
export function healthOf(field: string, saves: readonly Save[]): FieldHealth {
  const found = saves.flatMap((save) => save.fields[field] ?? []);
  return { field, found: found.length, sure: found.filter(({ sure }) => sure).length, of: saves.length };
}

/** How many of the last few saves must have fallen back before it is called a change of LinkedIn's. */
const FALLEN_BACK = 3;

/** Whether LinkedIn seems to have changed its pages: the last saves could keep the address and the name only. */
export function fellBack({ saves }: Health): boolean {
  const last = saves.slice(0, FALLEN_BACK);
  return last.length === FALLEN_BACK && last.every(({ kept }) => kept === 'address');
}

/** A report to copy by hand: layouts, fields and strategy names with counts. */
export function healthReport({ saves }: Health, version: string): string {
  const counts = new Map<string, number>();
  for (const { layout, kept, fields } of saves) {
    const add = (line: string): void => void counts.set(line, (counts.get(line) ?? 0) + 1);
    add(`${layout} · ${kept}`);
    for (const [field, { from, sure }] of Object.entries(fields)) {
      for (const name of from) add(`${layout} · ${field} · ${name} · ${sure ? 'sure' : 'unsure'}`);
    }
  }
  const lines = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([line, count]) => `${count} × ${line}`);
  return [`Pipeside ${version}, the last ${saves.length} saves`, ...lines].join('\n');
}
