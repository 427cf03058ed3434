/** A deal's own lines: its name and when it should close. Empty ones are small buttons, so that one deal stays light. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { sayDate } from '@/components/ui/dates';
import { FieldRow } from '@/components/ui/Field';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { FIELD_LIMIT, type Lead } from '@/lib/pipeline/records';
import { InPlace } from './InPlace';

type DealField = 'title' | 'expectedCloseAt';
const FIELDS = ['title', 'expectedCloseAt'] as const satisfies readonly DealField[];

function dealWord(field: DealField): string {
  return field === 'title' ? m.field_dealTitle() : m.field_expectedCloseAt();
}

export function DealLines({ lead, now }: { lead: Lead; now: number }) {
  const [added, setAdded] = useState<DealField | null>(null);
  const shown = FIELDS.filter((field) => lead[field] !== null || field === added);
  const empty = FIELDS.filter((field) => !shown.includes(field));
  return (
    <>
      {shown.length > 0 ? (
        <dl className="m-0 mt-0.5 flex flex-col gap-0.5">
          {shown.map((field) => (
            <Line
              key={`${field} ${field === added}`}
              lead={lead}
              field={field}
              now={now}
              startOpen={field === added}
              onClosed={() => setAdded(null)}
            />
          ))}
        </dl>
      ) : null}
      {empty.length > 0 ? (
        <div className="-mx-2 flex flex-wrap">
          {empty.map((field) => (
            <Button key={field} kind="ghost" size={24} icon={Plus} onClick={() => setAdded(field)}>
              {dealWord(field)}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  );
}

interface LineProps {
  lead: Lead;
  field: DealField;
  now: number;
  startOpen: boolean;
  onClosed(): void;
}

function Line({ lead, field, now, startOpen, onClosed }: LineProps) {
  const { run } = useCommand();
  const label = dealWord(field);
  const value = lead[field];
  const keep = async (text: string) => {
    const change =
      field === 'title'
        ? { field, value: text.trim() || null }
        : { field, value: /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null };
    return (await run('editDeal', { leadId: lead.id, change }, m.said_edited({ label }))) !== null;
  };
  return (
    <FieldRow label={label}>
      <InPlace
        label={label}
        value={value ?? ''}
        limit={FIELD_LIMIT}
        type={field === 'title' ? 'text' : 'date'}
        startOpen={startOpen}
        onKeep={keep}
        onClosed={onClosed}
        className="flex min-w-0 items-center py-0.5"
      >
        <span className="line-clamp-2 min-w-0">
          {value === null ? '' : field === 'title' ? value : sayDate(value, now)}
        </span>
      </InPlace>
    </FieldRow>
  );
}
