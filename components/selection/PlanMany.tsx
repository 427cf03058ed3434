import { FollowUpPicker } from '@/components/lead/FollowUpPicker';
import { Dialog } from '@/components/ui/Dialog';
import { sayNumber } from '@/components/ui/numbers';
import { useNow } from '@/components/ui/use-now';
import { m } from '@/lib/i18n/words';
import type { Act } from '@/lib/protocol/many';

export interface PlanManyProps {
  count: number;
  onClose(): void;
  onPlan(act: Act, said: string): Promise<boolean>;
}

/** One next step for each of them. */
export function PlanMany({ count, onClose, onPlan }: PlanManyProps) {
  const now = useNow();
  const names = { count, shown: sayNumber(count) };
  return (
    <Dialog title={m.many_planTitle(names)} onClose={onClose}>
      <div className="py-0.5">
        <FollowUpPicker
          now={now}
          onPlan={(what) => {
            onClose();
            return onPlan({ do: 'plan', what }, m.many_planned(names));
          }}
        />
      </div>
    </Dialog>
  );
}
