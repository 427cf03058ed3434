import { ArrowDown, ArrowUp, Reply, Waypoints } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useData } from '@/components/ui/data';
import { Menu, type MenuHandle, type MenuItem } from '@/components/ui/Menu';
import { m } from '@/lib/i18n/words';
import type { Stage } from '@/lib/pipeline/records';
import { boardHead } from '@/lib/store/queries';
import type { BoardHead, LeadCard } from '@/lib/store/views';
import type { MenuCall } from './use-cards';

export interface MoveMenuProps {
  call: MenuCall | null;
  head: BoardHead | null;
  toStage(card: LeadCard, stageId: string): void;
  replied(card: LeadCard): void;
  within(card: LeadCard, step: -1 | 1): void;
}

/** "Move to…" for one card: the stages by digit, one place up or down, and the other pipelines. */
export function MoveMenu({ call, head, toStage, replied, within }: MoveMenuProps) {
  const { db } = useData();
  const handle = useRef<MenuHandle>(null);
  const [elsewhere, setElsewhere] = useState<{ call: MenuCall; head: BoardHead } | null>(null);
  const other = elsewhere?.call === call ? elsewhere.head : null;
  // Opened again with the stages of another pipeline when one is chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `other` is what it shows when it opens again.
  useEffect(() => {
    if (call) handle.current?.open(call.anchor);
  }, [call, other]);
  if (!call || !head) return null;
  const { card } = call;
  const stageItems = (stages: Stage[]): MenuItem[] =>
    stages.map((stage, index) => ({
      id: stage.id,
      label: stage.name,
      dot: stage.colour,
      checked: stage.id === card.stageId,
      hint: String(index + 1),
      onChoose: () => toStage(card, stage.id),
    }));
  const open = async (pipelineId: string) => {
    if (db) setElsewhere({ call, head: await boardHead(db, pipelineId) });
  };
  const others = head.pipelines.filter(({ id }) => id !== head.pipeline.id);
  const items: MenuItem[] = other
    ? stageItems(other.stages)
    : [
        ...stageItems(head.stages),
        {
          id: 'replied',
          label: m.lead_replied(),
          icon: Reply,
          hint: 'R',
          separated: true,
          onChoose: () => replied(card),
        },
        {
          id: 'up',
          label: m.board_moveUp(),
          icon: ArrowUp,
          hint: 'Alt ↑',
          onChoose: () => within(card, -1),
        },
        {
          id: 'down',
          label: m.board_moveDown(),
          icon: ArrowDown,
          hint: 'Alt ↓',
          onChoose: () => within(card, 1),
        },
        ...others.map(
          ({ id, name }, index): MenuItem => ({
            id,
            label: m.board_toPipeline({ pipeline: name }),
            icon: Waypoints,
            separated: index === 0,
            onChoose: () => void open(id),
          }),
        ),
      ];
  const label = other
    ? m.board_moveNameTo({ name: card.name, pipeline: other.pipeline.name })
    : m.board_moveName({ name: card.name });
  return <Menu handle={handle} label={label} items={items} align="end" />;
}
