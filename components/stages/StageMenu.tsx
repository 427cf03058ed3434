/** What can be done with a stage, at the head of its column. */
import { ArrowLeft, ArrowRight, Ellipsis, Merge, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/Button';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { BoardHead, BoardStage } from '@/lib/store/views';
import { AddStage } from './AddStage';
import { RemoveStage } from './RemoveStage';
import { StageDialog } from './StageDialog';

export interface StageMenuProps {
  stage: BoardStage;
  head: BoardHead;
  className?: string;
}

/** Puts a stage one place to the left or right; null where there is no further. */
export function besideOf(
  stageIds: string[],
  stageId: string,
  step: -1 | 1,
): { beforeId: string | null } | null {
  const at = stageIds.indexOf(stageId);
  if (at < 0 || at + step < 0 || at + step >= stageIds.length) return null;
  return { beforeId: stageIds[step === -1 ? at - 1 : at + 2] ?? null };
}

export function StageMenu({ stage, head, className }: StageMenuProps) {
  const { run } = useCommand();
  const [open, setOpen] = useState<'edit' | 'add' | 'merge' | 'delete' | null>(null);
  const ids = head.stages.map(({ id }) => id);
  const step = (by: -1 | 1) => {
    const beside = besideOf(ids, stage.id, by);
    const said = m.stage_placed({ stage: stage.shortName });
    if (beside) void run('placeStage', { stageId: stage.id, ...beside }, said);
  };
  const close = () => setOpen(null);
  const alone = ids.length < 2;
  const items: MenuItem[] = [
    { id: 'edit', label: m.stage_edit(), icon: Pencil, hint: 'E', onChoose: () => setOpen('edit') },
    { id: 'add', label: m.stage_addAfter(), icon: Plus, hint: 'N', onChoose: () => setOpen('add') },
    ...([-1, 1] as const).flatMap((by): MenuItem[] =>
      besideOf(ids, stage.id, by)
        ? [
            {
              id: String(by),
              label: by === -1 ? m.stage_left() : m.stage_right(),
              icon: by === -1 ? ArrowLeft : ArrowRight,
              hint: by === -1 ? 'Alt ←' : 'Alt →',
              onChoose: () => step(by),
            },
          ]
        : [],
    ),
    ...(alone
      ? []
      : [
          { id: 'merge', label: m.stage_mergeWith(), icon: Merge, onChoose: () => setOpen('merge') },
          {
            id: 'delete',
            label: m.stage_deleteIt(),
            icon: Trash2,
            danger: true,
            separated: true,
            onChoose: () => setOpen('delete'),
          },
        ]),
  ];
  return (
    <>
      <Menu
        label={m.stage_menu({ stage: stage.name })}
        items={items}
        align="end"
        trigger={(props) => (
          <IconButton
            {...props}
            icon={Ellipsis}
            size={24}
            label={m.stage_menu({ stage: stage.name })}
            aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
            {...(className ? { className } : {})}
            onKeyDown={(event) => {
              if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
                event.preventDefault();
                step(event.key === 'ArrowLeft' ? -1 : 1);
              } else props.onKeyDown?.(event);
            }}
          />
        )}
      />
      {open === 'edit' ? <StageDialog stage={stage} onClose={close} /> : null}
      {open === 'add' ? <AddStage after={stage} onClose={close} /> : null}
      {open === 'merge' || open === 'delete' ? (
        <RemoveStage stage={stage} head={head} how={open} onClose={close} />
      ) : null}
    </>
  );
}
