import { Plus } from 'lucide-react';
import { parseMoney, sayMoney, typedMoney } from '@/components/ui/money';
import { useToast } from '@/components/ui/Toast';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { FIELD_LIMIT, type Lead, type Pipeline } from '@/lib/pipeline/records';
import { InPlace } from './InPlace';

/** What the lead is worth, in full; typed as people write amounts, in the pipeline's currency unless one is named. */
export function Value({ lead, pipeline }: { lead: Lead; pipeline: Pipeline }) {
  const { run } = useCommand();
  const toasts = useToast();
  const currency = lead.value?.currency ?? pipeline.currency;
  const keep = async (text: string) => {
    const value = text.trim() === '' ? null : parseMoney(text, currency);
    if (value === null && text.trim() !== '') {
      toasts.show({
        text: m.lead_noAmount({ example: sayMoney({ amount: 48_000_000, currency }) }),
        tone: 'error',
      });
      return false;
    }
    const said = value ? m.said_value({ value: sayMoney(value) }) : m.said_noValue();
    return (await run('editDeal', { leadId: lead.id, change: { field: 'value', value } }, said)) !== null;
  };
  return (
    <div className="max-w-1/2 flex-none">
      <InPlace
        label={m.field_value()}
        value={lead.value ? typedMoney(lead.value) : ''}
        limit={FIELD_LIMIT}
        inputMode="decimal"
        placeholder={currency}
        onKeep={keep}
        className="tabular flex items-center gap-1 font-medium"
        inputClassName="w-28 text-right"
      >
        {lead.value ? (
          <span className="text-14">{sayMoney(lead.value)}</span>
        ) : (
          <span className="flex items-center gap-1 text-12 font-normal text-text3">
            <Plus size={12} aria-hidden />
            {m.field_value()}
          </span>
        )}
      </InPlace>
    </div>
  );
}
