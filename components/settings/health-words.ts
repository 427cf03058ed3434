/** How LinkedIn's pages were read lately, in words and numbers for people. */
import { fieldWord } from '@/components/lead/fields';
import { m } from '@/lib/i18n/words';
import {
  COMPANY_LAYOUT,
  fellBack,
  fieldHealth,
  type Health,
  healthOf,
  watchedOn,
} from '@/lib/pipeline/health';

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
    .map(({ field, found, sure, of }, index, all) => {
      const shown = of === all[index - 1]?.of ? String(found) : m.health_of({ found, of });
      const unsure = found > sure ? `, ${m.health_unsure({ count: found - sure })}` : '';
      return `${field === 'name' ? m.company_line() : fieldWord(field)} ${shown}${unsure}`;
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
    /** Which strategies found the value kept and how often, the commonest first. */
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
      fields: watchedOn(layout).map((field) => {
        const names = those.flatMap((save) => save.fields[field]?.from ?? []);
        const from = [...Map.groupBy(names, (name) => name)]
          .map(([name, each]): [string, number] => [name, each.length])
          .sort(([, a], [, b]) => b - a);
        const { found, sure } = healthOf(field, those);
        return { field, found, sure, from };
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
    [COMPANY_LAYOUT]: m.company_line,
  };
  return (words[layout] ?? m.layout_unknown)();
}

/** A field of a kind of page for people. */
export function watchedWord(layout: string, field: string): string {
  if (layout !== COMPANY_LAYOUT) return fieldWord(field);
  const words: Record<string, () => string> = {
    name: m.company_name,
    industry: m.company_industry,
    size: m.company_size,
    location: m.company_location,
    website: m.company_website,
  };
  return (words[field] ?? m.field_other)();
}
