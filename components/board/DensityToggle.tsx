import { Rows2, Rows4 } from 'lucide-react';
import { IconButton } from '@/components/ui/Button';
import { useSettings } from '@/components/ui/settings';
import { m } from '@/lib/i18n/words';

/** Whether cards stand close on this device. */
export function useCompact(): boolean {
  return useSettings().settings.density === 'compact';
}

/** Cards close together or with air; kept for this device. */
export function DensityToggle() {
  const { settings, change } = useSettings();
  const compact = settings.density === 'compact';
  return (
    <IconButton
      icon={compact ? Rows4 : Rows2}
      label={m.board_compact()}
      pressed={compact}
      onClick={() => change({ density: compact ? undefined : 'compact' })}
    />
  );
}
