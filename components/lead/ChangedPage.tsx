import { TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { openFullTab } from '@/components/ui/navigation';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { fellBack } from '@/lib/pipeline/health';
import { readHealth } from '@/lib/store/health';

/** Says beside a profile that the last pages could not be read, and what still works. Nothing while they can. */
export function ChangedPage() {
  const health = useLive(readHealth, []);
  if (!health || !fellBack(health)) return null;
  return (
    <Notice
      icon={TriangleAlert}
      actions={
        <Button size={28} onClick={() => openFullTab('settings')}>
          {m.health_details()}
        </Button>
      }
    >
      <p>{m.health_fellBack()}</p>
    </Notice>
  );
}
