/** A cell while it is edited: Enter keeps, Tab keeps and goes on, Esc gives back. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { INPUT } from '@/components/ui/Field';
import { parseMoney, sayMoney, typedMoney } from '@/components/ui/money';
import { useToast } from '@/components/ui/Toast';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { type ColumnId, FIELD_LIMIT, MEMORY_TAG_LIMIT } from '@/lib/pipeline/records';
import type { StoredLead } from '@/lib/store/schema';
import { columnWord } from './columns';

export interface CellEditorProps {
  column: ColumnId;
  lead: StoredLead;
  /** The pipeline's currency: what an amount without one is in. */
  currency: string;
  onDone(byKey: boolean): void;
}

export function CellEditor({ column, lead, currency, onDone }: CellEditorProps) {
  const keep = useKeep(column, lead, currency);
  const first = firstText(column, lead);
  const [text, setText] = useState(first);
  const [busy, setBusy] = useState(false);
  const left = useRef(false);

  const leave = (byKey: boolean) => {
    left.current = true;
    onDone(byKey);
  };
  const end = async (byKey: boolean) => {
    if (busy || left.current) return;
    if (text.trim() === first.trim()) return leave(byKey);
    setBusy(true);
    const kept = await keep(text);
    setBusy(false);
    if (kept) leave(byKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      leave(true);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      void end(true);
    }
  };
  return (
    <input
      ref={(element) => {
        if (!element || element.dataset.opened) return;
        element.dataset.opened = 'true';
        element.focus();
        element.select();
      }}
      aria-label={m.table_edit({ column: columnWord(column), name: lead.card.fullName })}
      aria-busy={busy || undefined}
      inputMode={column === 'value' ? 'decimal' : 'text'}
      value={text}
      maxLength={column === 'memoryTag' ? MEMORY_TAG_LIMIT : FIELD_LIMIT}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void end(false)}
      className={`${INPUT} -mx-1.5 w-[calc(100%+12px)] px-1.5 ${column === 'value' ? 'text-right' : ''}`}
    />
  );
}

function firstText(column: ColumnId, lead: StoredLead): string {
  switch (column) {
    case 'value':
      return lead.value ? typedMoney(lead.value) : '';
    case 'tags':
      return lead.card.tags.join(', ');
    case 'title':
    case 'company':
    case 'location':
    case 'memoryTag':
      return lead.card[column] ?? '';
    default:
      return '';
  }
}

/** Keeps what was typed into a column; false where it could not be. */
function useKeep(
  column: ColumnId,
  { id: leadId, personId, value }: StoredLead,
  pipelineCurrency: string,
): (text: string) => Promise<boolean> {
  const { run } = useCommand();
  const toasts = useToast();
  return async (text) => {
    const typed = text.trim();
    switch (column) {
      case 'value': {
        const currency = value?.currency ?? pipelineCurrency;
        const next = typed === '' ? null : parseMoney(typed, currency);
        if (next === null && typed !== '') {
          const example = sayMoney({ amount: 48_000_000, currency });
          toasts.show({ text: m.lead_noAmount({ example }), tone: 'error' });
          return false;
        }
        const said = next ? m.said_value({ value: sayMoney(next) }) : m.said_noValue();
        return (await run('editDeal', { leadId, change: { field: 'value', value: next } }, said)) !== null;
      }
      case 'tags': {
        const tags = typed
          .split(',')
          .map((tag) => tag.trim().slice(0, MEMORY_TAG_LIMIT))
          .filter((tag) => tag !== '');
        return (await run('setTags', { personId, tags }, m.said_tags())) !== null;
      }
      case 'title':
      case 'company':
      case 'location':
      case 'memoryTag': {
        const said = m.said_edited({ label: columnWord(column) });
        return (await run('editPerson', { personId, field: column, value: typed || null }, said)) !== null;
      }
      default:
        return true;
    }
  };
}
