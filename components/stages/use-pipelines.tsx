/** Which pipeline is shown, and what can be done with it: menu items and the dialogs they open. */
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useData } from '@/components/ui/data';
import type { MenuItem } from '@/components/ui/Menu';
import { m } from '@/lib/i18n/words';
import type { BoardHead } from '@/lib/store/views';
import { EditPipeline, NewPipeline } from './PipelineDialog';
import { RemovePipeline } from './RemovePipeline';

export interface Pipelines {
  items: MenuItem[];
  dialog: ReactNode;
}

/** @param onShow shows another pipeline. */
export function usePipelines(head: BoardHead | null, onShow: (pipelineId: string) => void): Pipelines {
  const { db } = useData();
  const [open, setOpen] = useState<'new' | 'edit' | 'delete' | null>(null);
  const close = () => setOpen(null);
  if (!head) return { items: [], dialog: null };
  /** Ids grow with time: the last one is the one just made. */
  const showNewest = async () => {
    const newest = (await db?.getAllKeys('pipelines'))?.at(-1);
    if (newest) onShow(newest);
  };
  const several = head.pipelines.length > 1;
  return {
    items: [
      ...head.pipelines.map(
        ({ id, name }): MenuItem => ({
          id,
          label: name,
          checked: id === head.pipeline.id,
          onChoose: () => onShow(id),
        }),
      ),
      {
        id: 'new',
        label: m.pipeline_new(),
        icon: Plus,
        separated: true,
        onChoose: () => setOpen('new'),
      },
      {
        id: 'edit',
        label: m.pipeline_edit({ pipeline: head.pipeline.name }),
        icon: Pencil,
        onChoose: () => setOpen('edit'),
      },
      ...(several
        ? [
            {
              id: 'delete',
              label: m.pipeline_deleteIt({ pipeline: head.pipeline.name }),
              icon: Trash2,
              danger: true,
              onChoose: () => setOpen('delete'),
            },
          ]
        : []),
    ],
    dialog:
      open === 'new' ? (
        <NewPipeline currency={head.pipeline.currency} onAdded={() => void showNewest()} onClose={close} />
      ) : open === 'edit' ? (
        <EditPipeline head={head} onClose={close} />
      ) : open === 'delete' ? (
        <RemovePipeline head={head} onClose={close} />
      ) : null,
  };
}
