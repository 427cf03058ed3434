import { ChevronDown, Clock } from 'lucide-react';
import { Button, IconButton } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { sayWhen } from '@/components/ui/dates';
import { Menu } from '@/components/ui/Menu';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { usePresets } from './presets';

export interface SnoozeProps {
  followUpId: string;
  time: string | null;
  now: number;
  /** Whose step it is, where others stand beside it; on their own page nobody asks. */
  name?: string;
  /** A date of one's own. */
  onPick(): void;
  /** The icon alone, in a closed row. */
  iconOnly?: boolean;
  className?: string;
}

/** Later, but when: each choice with the day it means, or a date of one's own. */
export function Snooze({ followUpId, time, now, name, onPick, iconOnly = false, className }: SnoozeProps) {
  const { run } = useCommand();
  const label = name === undefined ? m.lead_snooze() : m.today_snoozeName({ name });
  const items = usePresets(now).map(({ id, label: words, day, date, time: hour }) => {
    const at = hour ?? time;
    const when = sayWhen(date, at, now);
    const said =
      name === undefined ? m.said_snoozed({ when }) : { text: m.today_snoozed({ name }), detail: when };
    return {
      id,
      label: words,
      detail: day,
      onChoose: () => void run('changeFollowUp', { followUpId, date, time: at }, said),
    };
  });
  return (
    <Menu
      label={label}
      align={name === undefined ? 'start' : 'end'}
      items={[...items, { id: 'pick', label: m.followUp_pick(), separated: true, onChoose: onPick }]}
      trigger={(props) =>
        iconOnly ? (
          <IconButton
            {...props}
            size={24}
            icon={Clock}
            label={label}
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
