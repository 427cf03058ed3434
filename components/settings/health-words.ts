/** How LinkedIn's pages were read lately, in words and numbers for people. */
import { fieldWord } from '@/components/lead/fields';
import { m } from '@/lib/i18n/words';
import { fellBack, fieldHealth, type Health, WATCHED_FIELDS } from '@/lib/pipeline/health';

/** Below this many saves nothing can be said. */
const ENOUGH = 5;
/** A profile may truly lack a line; a field surely read less often than this is not read well. */
const WELL = 0.8;

export type HealthState = 'none' | 'few' | 'well' | 'partly' | 'changed';

/** What the saves remembered say together. */
export function healthState(health: Health): HealthState {
  const { saves } = health;
  if (saves.length === 0) return 'none';
  if (fellBack(health)) return 'changed';
  if (saves.length < ENOUGH) return 'few';
  const fields = fieldHealth(health);
  return fields.every(({ sure, of }) => sure >= of * WELL) ? 'well' : 'partly';
}

/** The plain line: "Everything was read well in the last 50 saves". */
export function healthTitle(health: Health): string {
  const count = health.saves.length;
  return {
    none: () => m.health_none(),
    few: () => m.health_few({ count }),
    well: () => m.health_well({ count }),
    partly: () => m.health_partly({ count }),
    changed: () => m.health_changed(),
  }[healthState(health)]();
}

/** The numbers under it: "Name 50 of 50 · Title 49 · Company 47, unsure 3". */
export function healthNumbers(health: Health): string {
  return fieldHealth(health)
    .map(({ field, found, sure, of }, index) => {
      const shown = index === 0 ? m.health_of({ found, of }) : String(found);
      const unsure = found > sure ? `, ${m.health_unsure({ count: found - sure })}` : '';
      return `${fieldWord(field)} ${shown}${unsure}`;
    })
    .join(' · ');
}

export interface PageHealth {
  /** The kind of page. */
  layout: string;
  saves: number;
  fields: {
    field: string;
    found: number;
    sure: number;
    /** Which strategies' values were taken and how often, the commonest first. */
    from: [string, number][];
  }[];
}

/** Field by field for each kind of page, the commonest kind first. */
export function pageHealth({ saves }: Health): PageHealth[] {
  const byLayout = Map.groupBy(saves, ({ layout }) => layout);
  return [...byLayout]
    .map(([layout, those]) => ({
      layout,
      saves: those.length,
      fields: WATCHED_FIELDS.map((field) => {
        const found = those.flatMap((save) => save.fields[field] ?? []);
        const from = [...Map.groupBy(found, (each) => each.from)]
          .map(([name, each]): [string, number] => [name, each.length])
          .sort(([, a], [, b]) => b - a);
        return { field, found: found.length, sure: found.filter(({ sure }) => sure).length, from };
      }),
    }))
    .sort((a, b) => b.saves - a.saves);
}

/** A kind of page for people. */
export function layoutWord(layout: string): string {
  const words: Record<string, () => string> = {
    classic: m.layout_classic,
    sdui: m.layout_sdui,
    public: m.layout_public,
    sales: m.layout_sales,
  };
  return (words[layout] ?? m.layout_unknown)();
}
