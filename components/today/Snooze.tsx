import { ChevronDown, Clock } from 'lucide-react';
import { presets } from '@/components/lead/presets';
import { Button, IconButton } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { sayWhen } from '@/components/ui/dates';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { DueRow } from '@/lib/store/views';

export interface SnoozeProps {
  row: DueRow;
  now: number;
  /** A date of one's own. */
  onPick(): void;
  /** The icon alone, in a closed row. */
  iconOnly?: boolean;
  className?: string;
}

/** Later, but when: each choice with the day it means. */
export function Snooze({ row, now, onPick, iconOnly = false, className }: SnoozeProps) {
  const { run } = useCommand();
  const items: MenuItem[] = presets(now).map(({ id, label, day, date }) => ({
    id,
    label,
    detail: day,
    onChoose: () =>
      void run(
        'changeFollowUp',
        { followUpId: row.followUpId, date, time: row.time },
        { text: m.today_snoozed({ name: row.name }), detail: sayWhen(date, row.time, now) },
      ),
  }));
  return (
    <Menu
      label={m.today_snoozeName({ name: row.name })}
      align="end"
      items={[...items, { id: 'pick', label: m.followUp_pick(), separated: true, onChoose: onPick }]}
      trigger={(props) =>
        iconOnly ? (
          <IconButton
            {...props}
            size={24}
            icon={Clock}
            label={m.today_snoozeName({ name: row.name })}
            className={classes('aria-expanded:bg-press', className)}
          />
        ) : (
          <Button
            {...props}
            size={24}
            trailing={<ChevronDown size={14} className="flex-none" aria-hidden />}
            className={className}
          >
            {m.lead_snooze()}
          </Button>
        )
      }
    />
  );
}
