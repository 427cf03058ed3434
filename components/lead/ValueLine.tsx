/** One value with where it came from: read, mine, offered anew, or unsure with its choices. */
import { Check, Pencil } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from '@/components/ui/Button';
import { UnsureChip } from '@/components/ui/Chip';
import { classes } from '@/components/ui/classes';
import { FieldRow } from '@/components/ui/Field';
import { m } from '@/lib/i18n/words';
import { FIELD_LIMIT, type Provenance, TEXT_LIMIT } from '@/lib/pipeline/records';
import { InPlace } from './InPlace';
import { placeWords, provenanceWords } from './provenance';

export interface ValueLineProps {
  label: string;
  value: string | null;
  provenance: Provenance | undefined;
  now: number;
  /** A text of several lines. */
  long: boolean;
  /** Opened empty from "Add e-mail". */
  startOpen?: boolean | undefined;
  onClosed?: (() => void) | undefined;
  busy: boolean;
  /** Gives false when the text could not be kept. */
  onKeep(text: string): Promise<boolean>;
  /** The way to use the value: write, call, open. */
  link?: ReactNode;
  /** What a page says instead, with its two answers. */
  offer?: ReactNode;
}

export function ValueLine(props: ValueLineProps) {
  const {
    label,
    value,
    provenance,
    now,
    long,
    startOpen = false,
    onClosed,
    busy,
    onKeep,
    link,
    offer,
  } = props;
  const tip = useId();
  const mine = provenance?.from === 'user';
  const unsure = value !== null && provenance?.confidence === 'unsure';
  const contested = unsure && provenance.others !== undefined && provenance.others.length > 0;

  return (
    <FieldRow label={label}>
      <div className="group relative flex min-w-0 flex-wrap items-center gap-x-1.5 gap-y-1">
        <InPlace
          label={label}
          value={value ?? ''}
          limit={long ? TEXT_LIMIT : FIELD_LIMIT}
          multiline={long}
          startOpen={startOpen}
          describedBy={provenance ? tip : undefined}
          onKeep={onKeep}
          {...(onClosed ? { onClosed } : {})}
          className="flex min-w-0 items-center gap-1.5 py-0.5"
        >
          <span
            className={classes(
              'min-w-0',
              long ? 'line-clamp-3 whitespace-pre-line' : 'line-clamp-2',
              unsure && 'underline decoration-unsure decoration-dotted decoration-2 underline-offset-3',
            )}
          >
            {value ?? <span className="text-text3">{m.lead_add({ label })}</span>}
          </span>
          {mine && value !== null ? (
            <Pencil size={12} className="flex-none text-accentText" aria-hidden />
          ) : null}
        </InPlace>
        {link}
        {unsure ? <UnsureChip tight={!contested} /> : null}
        {unsure && !contested ? (
          <Button size={24} icon={Check} busy={busy} onClick={() => void onKeep(value)}>
            {m.lead_itIsRight()}
          </Button>
        ) : null}
        {offer}
        {provenance ? <Tip id={tip} text={provenanceWords(provenance, now)} /> : null}
      </div>
      {contested ? (
        <Choices
          label={label}
          value={value}
          provenance={provenance}
          busy={busy}
          onChoose={(text) => void onKeep(text)}
        />
      ) : null}
    </FieldRow>
  );
}

/** Shown on hover and on focus, said by screen readers with the value. */
function Tip({ id, text }: { id: string; text: string }) {
  return (
    <span
      id={id}
      role="tooltip"
      className="pointer-events-none invisible absolute top-full left-0 z-30 mt-1 w-max max-w-full rounded-card bg-raised px-2.5 py-1.5 text-12 text-text2 opacity-0 shadow-menu transition-opacity duration-140 group-focus-within:visible group-focus-within:opacity-100 group-hover:visible group-hover:opacity-100 group-hover:delay-300 group-has-[input,textarea]:hidden"
    >
      {text}
    </span>
  );
}

interface ChoicesProps {
  label: string;
  value: string;
  provenance: Provenance;
  busy: boolean;
  onChoose(text: string): void;
}

/** Sources that disagree: each value with where it stood; one click decides. */
function Choices({ label, value, provenance, busy, onChoose }: ChoicesProps) {
  const rows = [{ value, from: provenance.from }, ...(provenance.others ?? [])];
  return (
    <fieldset
      disabled={busy}
      className="mt-1 mb-1.5 flex min-w-0 flex-col rounded-control border border-line bg-surface p-0 py-1"
    >
      <legend className="sr-only">{m.lead_whichIsRight({ label })}</legend>
      {rows.map((row) => (
        <button
          key={`${row.from} ${row.value}`}
          type="button"
          aria-label={m.lead_choose({ value: row.value, place: placeWords(row.from) })}
          onClick={() => onChoose(row.value)}
          className="flex min-h-6.5 items-center gap-2 px-2 py-1 text-left -outline-offset-2 hover:bg-hover"
        >
          <span
            aria-hidden
            className={classes(
              'size-4 flex-none rounded-full',
              row.value === value ? 'border-5 border-accent' : 'border border-control',
            )}
          />
          <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-2">
            <span className="line-clamp-2 min-w-0" title={row.value}>
              {row.value}
            </span>
            <span className="text-12 text-text3">{placeWords(row.from)}</span>
          </span>
        </button>
      ))}
    </fieldset>
  );
}
