import { Plus } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { INPUT } from '@/components/ui/Field';
import { parseMoney, sayMoney } from '@/components/ui/money';
import { useOpenLead } from '@/components/ui/navigation';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { FIELD_LIMIT } from '@/lib/pipeline/records';
import type { LeadView } from '@/lib/store/views';

/** One more deal with somebody: named, so that the two can be told apart; then its card is opened. */
export function AddDeal({ view, onClose }: { view: LeadView; onClose(): void }) {
  const { lead, person, pipeline } = view;
  const { run, busy } = useCommand();
  const openLead = useOpenLead();
  const [title, setTitle] = useState('');
  const [worth, setWorth] = useState('');
  const [date, setDate] = useState('');
  const [form, wrong] = [useId(), useId()];
  const currency = lead.value?.currency ?? pipeline.currency;
  const value = worth.trim() === '' ? null : parseMoney(worth, currency);
  const noAmount = worth.trim() !== '' && value === null;

  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (noAmount) return;
    const body = { leadId: lead.id, title, value, expectedCloseAt: date || null };
    const written = await run('addDeal', body, m.said_dealAdded({ title: title.trim() }));
    if (!written) return;
    onClose();
    if (written.leadId) openLead(written.leadId);
  };
  return (
    <Dialog
      title={m.deal_addFor({ name: person.fullName })}
      onClose={onClose}
      actions={
        <>
          <Button kind="ghost" onClick={onClose}>
            {m.ui_cancel()}
          </Button>
          <Button
            kind="primary"
            type="submit"
            form={form}
            icon={Plus}
            busy={busy}
            disabledBecause={title.trim() === '' ? m.deal_needsName() : undefined}
          >
            {m.deal_addIt()}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void add(event)} className="flex flex-col gap-3 py-0.5">
        <label className="flex flex-col gap-1 text-12 text-text2">
          {m.field_dealTitle()}
          <input
            value={title}
            maxLength={FIELD_LIMIT}
            required
            onChange={(event) => setTitle(event.currentTarget.value)}
            className={INPUT}
          />
        </label>
        <div className="flex gap-2">
          <label className="flex min-w-0 flex-1 flex-col gap-1 text-12 text-text2">
            {m.field_value()}
            <input
              value={worth}
              inputMode="decimal"
              placeholder={currency}
              maxLength={FIELD_LIMIT}
              aria-invalid={noAmount || undefined}
              aria-describedby={noAmount ? wrong : undefined}
              onChange={(event) => setWorth(event.currentTarget.value)}
              className={INPUT}
            />
          </label>
          <label className="flex min-w-0 flex-1 flex-col gap-1 text-12 text-text2">
            {m.field_expectedCloseAt()}
            <input
              type="date"
              value={date}
              onChange={(event) => setDate(event.currentTarget.value)}
              className={INPUT}
            />
          </label>
        </div>
        {noAmount ? (
          <p id={wrong} role="alert" className="text-12 text-overdue">
            {m.lead_noAmount({ example: sayMoney({ amount: 48_000_000, currency }) })}
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}
