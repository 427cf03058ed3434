import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { usePresets } from '@/components/lead/presets';
import { Button, IconButton } from '@/components/ui/Button';
import { channelWord } from '@/components/ui/Channel';
import { sayWhen } from '@/components/ui/dates';
import { useOpenLead } from '@/components/ui/navigation';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { DueRow } from '@/lib/store/views';

export interface NextOfferProps {
  /** What was just finished. */
  row: DueRow;
  now: number;
  onClose(): void;
}

/** A promise was kept and nothing is planned after it: the next one, in one click. */
export function NextOffer({ row, now, onClose }: NextOfferProps) {
  const { run, busy } = useCommand();
  const openLead = useOpenLead();
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The finished row took the focus with it.
    if (document.activeElement === document.body) buttons.current?.querySelector('button')?.focus();
  }, []);
  const choices = usePresets(now);
  const plan = async (date: string, time: string | null) => {
    const { leadId, channel } = row;
    const said = {
      text: m.today_planned({ name: row.name }),
      detail: `${channelWord(channel)}, ${sayWhen(date, time, now)}`,
    };
    if (await run('planFollowUp', { leadId, date, time, channel, text: null }, said)) onClose();
  };
  return (
    <li className="anim-rise flex flex-col gap-2 px-2.5 py-2 not-first:border-t not-first:border-line">
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1">{m.today_whatNext({ name: row.name })}</p>
        <IconButton icon={X} size={24} label={m.ui_close()} onClick={onClose} className="-mr-1" />
      </div>
      <div ref={buttons} className="flex flex-wrap gap-1.5">
        {choices.map(({ id, label, day, date, time }) => (
          <Button key={id} size={24} title={day} busy={busy} onClick={() => void plan(date, time)}>
            {label}
          </Button>
        ))}
        <Button size={24} kind="ghost" onClick={() => openLead(row.leadId)}>
          {m.today_openLead()}
        </Button>
      </div>
    </li>
  );
}
