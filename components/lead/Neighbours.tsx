import { ChevronDown, ChevronUp } from 'lucide-react';
import { IconButton } from '@/components/ui/Button';
import { useShortcut } from '@/components/ui/keys';
import { useOpenLead } from '@/components/ui/navigation';
import { sayNumber } from '@/components/ui/numbers';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { neighboursOf } from '@/lib/store/lead-page';
import type { LeadView } from '@/lib/store/views';

/** The lead above and the one below in the same stage, with the place between them; K and J go there. */
export function Neighbours({ view: { lead } }: { view: LeadView }) {
  const openLead = useOpenLead();
  const { id, pipelineId, stageId, rank } = lead;
  const around = useLive(
    (db) => neighboursOf(db, { id, pipelineId, stageId, rank }),
    [id, pipelineId, stageId, rank],
  );
  const { previousId = null, nextId = null } = around ?? {};
  const go = (to: string | null) => () => to && openLead(to);
  useShortcut('k', go(previousId));
  useShortcut('j', go(nextId));
  if (!around || around.count < 2) return null;
  return (
    <span className="flex flex-none items-center gap-1">
      <IconButton
        icon={ChevronUp}
        label={m.lead_previous()}
        keyHint="K"
        disabledBecause={previousId === null ? m.lead_isFirst() : undefined}
        onClick={go(previousId)}
      />
      <span title={m.lead_placeInStage()} className="tabular text-text2">
        {m.lead_place({ place: sayNumber(around.place), count: sayNumber(around.count) })}
      </span>
      <IconButton
        icon={ChevronDown}
        label={m.lead_next()}
        keyHint="J"
        disabledBecause={nextId === null ? m.lead_isLast() : undefined}
        onClick={go(nextId)}
      />
    </span>
  );
}
