import { ListFilter, Users } from 'lucide-react';
import { usePipeline } from '@/components/board/use-pipeline';
import { useLooking } from '@/components/looking/looking';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { boardHead, viewsOf } from '@/lib/store/queries';
import type { ActionItem } from './items';

/** The views, and everybody, as the palette lists them. */
export function useViewItems(): ActionItem[] {
  const looking = useLooking();
  const pipelineId = usePipeline();
  const views =
    useLive(async (db) => viewsOf(db, (await boardHead(db, pipelineId)).pipeline.id), [pipelineId]) ?? [];
  const open = (act: () => void) => () => {
    act();
    if (location.hash !== '#table') location.hash = 'board';
  };
  if (views.length === 0) return [];
  return [
    {
      kind: 'view',
      id: 'everybody',
      label: m.find_everybody(),
      icon: Users,
      act: open(() => looking.open(null)),
    },
    ...views.map(
      (view): ActionItem => ({
        kind: 'view',
        id: view.id,
        label: view.name,
        icon: ListFilter,
        act: open(() => looking.open(view)),
      }),
    ),
  ];
}
