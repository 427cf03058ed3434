/** A filter in words. */
import { sayMoney } from '@/components/ui/money';
import { sayNumber } from '@/components/ui/numbers';
import { m } from '@/lib/i18n/words';
import {
  type FilterPart,
  type LeadFilter,
  RESULTS_OR_OPEN,
  STEP_STATES,
  type StepState,
} from '@/lib/pipeline/filter';
import type { Stage } from '@/lib/pipeline/records';

/** The parts of a filter in the order they are offered. */
export const PARTS = [
  'text',
  'stages',
  'steps',
  'tags',
  'companies',
  'location',
  'value',
  'stageDays',
  'touchDays',
  'addedDays',
  'sources',
  'outcomes',
] as const satisfies FilterPart[];

export function partWord(part: FilterPart): string {
  return {
    text: m.filter_text,
    stages: m.filter_stages,
    tags: m.filter_tags,
    companies: m.filter_companies,
    location: m.filter_location,
    sources: m.filter_sources,
    steps: m.filter_steps,
    outcomes: m.filter_outcomes,
    value: m.filter_value,
    stageDays: m.filter_stageDays,
    touchDays: m.filter_touchDays,
    addedDays: m.filter_addedDays,
  }[part]();
}

/** Where leads come from, as they are offered; others are shown by their own name. */
export const ORIGINS = [
  'linkedin-profile',
  'linkedin-search',
  'linkedin-connections',
  'linkedin-message',
  'sales-navigator',
  'linkedin-company',
  'import',
  'event',
  'manual',
];

export function originWord(kind: string): string {
  const words: Record<string, () => string> = {
    'linkedin-profile': m.origin_profile,
    'linkedin-search': m.origin_search,
    'linkedin-connections': m.origin_connections,
    'linkedin-message': m.origin_message,
    'sales-navigator': m.origin_sales,
    'linkedin-company': m.origin_company,
    import: m.origin_import,
    event: m.origin_event,
    manual: m.origin_manual,
  };
  return words[kind]?.() ?? kind;
}

export function stepStateWord(state: StepState): string {
  return {
    none: m.stepState_none,
    planned: m.stepState_planned,
    today: m.stepState_today,
    overdue: m.stepState_overdue,
  }[state]();
}

export function outcomeWord(result: (typeof RESULTS_OR_OPEN)[number]): string {
  return {
    open: m.outcome_open,
    won: m.outcome_won,
    lost: m.outcome_lost,
    nurture: m.outcome_nurture,
  }[result]();
}

export interface Choice {
  id: string;
  label: string;
}

/** What a part of fixed choices can be set to. */
export function fixedChoices(part: FilterPart, stages: Pick<Stage, 'id' | 'name'>[]): Choice[] | null {
  if (part === 'stages') return stages.map(({ id, name }) => ({ id, label: name }));
  if (part === 'steps') return STEP_STATES.map((id) => ({ id, label: stepStateWord(id) }));
  if (part === 'outcomes') return RESULTS_OR_OPEN.map((id) => ({ id, label: outcomeWord(id) }));
  if (part === 'sources') return ORIGINS.map((id) => ({ id, label: originWord(id) }));
  return null;
}

/** What a part is set to: "Prospect +2", "₺5,000 to ₺9,000". */
export function sayPart(filter: LeadFilter, part: FilterPart, stages: Pick<Stage, 'id' | 'name'>[]): string {
  switch (part) {
    case 'text':
    case 'location':
      return filter[part] ?? '';
    case 'value': {
      const value = filter.value;
      if (!value) return '';
      const say = (amount: number) => sayMoney({ amount, currency: value.currency });
      return sayRange(value, say);
    }
    case 'stageDays':
    case 'touchDays':
    case 'addedDays': {
      const days = filter[part];
      return days ? sayRange(days, (count) => m.date_ageDays({ n: sayNumber(count) })) : '';
    }
    default: {
      const chosen: string[] = filter[part] ?? [];
      const choices = fixedChoices(part, stages);
      const words = chosen.map((id) => choices?.find((choice) => choice.id === id)?.label ?? id);
      const [first = '', ...more] = words;
      return more.length === 0 ? first : m.filter_more({ first, more: more.length });
    }
  }
}

function sayRange(
  { min, max }: { min: number | null; max: number | null },
  say: (number: number) => string,
): string {
  if (min !== null && max !== null) return m.filter_fromTo({ min: say(min), max: say(max) });
  if (min !== null) return m.filter_from({ min: say(min) });
  return max === null ? '' : m.filter_to({ max: say(max) });
}
