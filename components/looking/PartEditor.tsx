/** Setting one part of a filter; every change is looked at, at once. */
import { useState } from 'react';
import { INPUT } from '@/components/ui/Field';
import { parseMoney, typedMoney } from '@/components/ui/money';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import type { FilterPart, LeadFilter } from '@/lib/pipeline/filter';
import type { Pipeline, Stage } from '@/lib/pipeline/records';
import { hasWords, wantedWords } from '@/lib/pipeline/words';
import { companiesLike } from '@/lib/store/choices';
import { allTags } from '@/lib/store/matching';
import { type Choice, fixedChoices, partWord } from './filter-words';

export interface PartEditorProps {
  part: FilterPart;
  filter: LeadFilter;
  pipeline: Pipeline;
  stages: Stage[];
  onChange(filter: LeadFilter): void;
  /** Enter in a field: it is set. */
  onDone(): void;
}

export function PartEditor(props: PartEditorProps) {
  const { part, filter, stages, onChange } = props;
  switch (part) {
    case 'text':
    case 'location':
      return (
        <TextPart
          {...props}
          value={filter[part] ?? ''}
          set={(text) => onChange({ ...filter, [part]: text || undefined })}
        />
      );
    case 'value':
      return <ValuePart {...props} />;
    case 'stageDays':
    case 'touchDays':
    case 'addedDays':
      return <DaysPart {...props} part={part} />;
    case 'tags':
    case 'companies':
      return <StoredChoices {...props} part={part} />;
    default: {
      const chosen: readonly string[] = filter[part] ?? [];
      return (
        <Choices
          label={partWord(part)}
          choices={fixedChoices(part, stages) ?? []}
          chosen={chosen}
          onChange={(next) => onChange({ ...filter, [part]: next.length > 0 ? next : undefined })}
        />
      );
    }
  }
}

function TextPart({
  part,
  value,
  set,
  onDone,
}: PartEditorProps & { value: string; set(text: string): void }) {
  const [text, setText] = useState(value);
  return (
    <input
      aria-label={partWord(part)}
      value={text}
      maxLength={200}
      onChange={(event) => {
        setText(event.currentTarget.value);
        set(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onDone();
      }}
      className={INPUT}
    />
  );
}

function DaysPart({
  filter,
  part,
  onChange,
  onDone,
}: PartEditorProps & { part: 'stageDays' | 'touchDays' | 'addedDays' }) {
  const days = filter[part] ?? { min: null, max: null };
  const read = (text: string): number | null => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : null);
  const set = (next: { min: number | null; max: number | null }) =>
    onChange({ ...filter, [part]: next.min === null && next.max === null ? undefined : next });
  return (
    <Range
      min={days.min === null ? '' : String(days.min)}
      max={days.max === null ? '' : String(days.max)}
      onMin={(text) => set({ ...days, min: read(text) })}
      onMax={(text) => set({ ...days, max: read(text) })}
      onDone={onDone}
    />
  );
}

function ValuePart({ filter, pipeline, onChange, onDone }: PartEditorProps) {
  const value = filter.value ?? { currency: pipeline.currency, min: null, max: null };
  const say = (amount: number | null) =>
    amount === null ? '' : typedMoney({ amount, currency: value.currency });
  const set = (side: 'min' | 'max', text: string) => {
    const money = parseMoney(text, value.currency);
    const other = side === 'min' ? value.max : value.min;
    const amount = money?.amount ?? null;
    // Naming another currency begins anew: amounts of two do not compare.
    const kept = money && money.currency !== value.currency ? null : other;
    const next = { currency: money?.currency ?? value.currency, min: kept, max: kept, [side]: amount };
    onChange({ ...filter, value: amount === null && kept === null ? undefined : next });
  };
  return (
    <Range
      min={say(value.min)}
      max={say(value.max)}
      unit={value.currency}
      onMin={(text) => set('min', text)}
      onMax={(text) => set('max', text)}
      onDone={onDone}
    />
  );
}

interface RangeProps {
  min: string;
  max: string;
  unit?: string;
  onMin(text: string): void;
  onMax(text: string): void;
  onDone(): void;
}

function Range({ min, max, unit, onMin, onMax, onDone }: RangeProps) {
  return (
    <form
      className="flex gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <Bound label={m.filter_atLeast()} first={min} unit={unit} onType={onMin} />
      <Bound label={m.filter_atMost()} first={max} unit={unit} onType={onMax} />
      <button type="submit" hidden aria-hidden tabIndex={-1} />
    </form>
  );
}

function Bound({
  label,
  first,
  unit,
  onType,
}: {
  label: string;
  first: string;
  unit: string | undefined;
  onType(text: string): void;
}) {
  const [text, setText] = useState(first);
  return (
    <label className="flex min-w-0 flex-1 flex-col gap-1 text-12 text-text2">
      {unit ? `${label} · ${unit}` : label}
      <input
        value={text}
        inputMode="decimal"
        maxLength={30}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onType(event.currentTarget.value);
        }}
        className={INPUT}
      />
    </label>
  );
}

const OFFERED = 50;

/** Tags and companies: what there is, narrowed by what is typed. */
function StoredChoices({
  part,
  filter,
  pipeline,
  onChange,
}: PartEditorProps & { part: 'tags' | 'companies' }) {
  const [typed, setTyped] = useState('');
  const found = useLive(
    async (db) =>
      part === 'companies'
        ? companiesLike(db, pipeline.id, typed, OFFERED)
        : (await allTags(db)).filter((tag) => hasWords(tag, wantedWords(typed))).slice(0, OFFERED),
    [part, pipeline.id, typed],
  );
  const chosen = filter[part] ?? [];
  const offered = [...new Set([...chosen, ...(found ?? [])])];
  return (
    <div className="flex flex-col gap-1.5">
      <input
        aria-label={m.filter_search()}
        placeholder={m.filter_search()}
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.currentTarget.value)}
        className={INPUT}
      />
      {found && offered.length === 0 ? <p className="px-1 py-1.5 text-text3">{m.filter_none()}</p> : null}
      <Choices
        label={partWord(part)}
        choices={offered.map((label): Choice => ({ id: label, label }))}
        chosen={chosen}
        onChange={(next) => onChange({ ...filter, [part]: next.length > 0 ? next : undefined })}
      />
    </div>
  );
}

interface ChoicesProps {
  label: string;
  choices: Choice[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

function Choices({ label, choices, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset aria-label={label} className="m-0 flex max-h-72 min-w-0 flex-col overflow-y-auto border-0 p-0">
      {choices.map(({ id, label: words }) => (
        <label
          key={id}
          className="flex h-7.5 flex-none cursor-pointer items-center gap-2 rounded-control px-2 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus"
        >
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
            className="m-0 size-4 flex-none accent-(--accent) outline-none"
          />
          <span className="min-w-0 truncate" title={words}>
            {words}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
