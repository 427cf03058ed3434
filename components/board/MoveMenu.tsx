import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Menu, type MenuHandle, type MenuItem } from '@/components/ui/Menu';
import { m } from '@/lib/i18n/words';
import type { BoardStage, LeadCard } from '@/lib/store/views';
import type { MenuCall } from './use-cards';

export interface MoveMenuProps {
  call: MenuCall | null;
  stages: BoardStage[];
  toStage(card: LeadCard, stageId: string): void;
  within(card: LeadCard, step: -1 | 1): void;
}

/** "Move to…" for one card: the stages by digit, and one place up or down. */
export function MoveMenu({ call, stages, toStage, within }: MoveMenuProps) {
  const handle = useRef<MenuHandle>(null);
  useEffect(() => {
    if (call) handle.current?.open(call.anchor);
  }, [call]);
  if (!call) return null;
  const { card } = call;
  const items: MenuItem[] = [
    ...stages.map((stage, index) => ({
      id: stage.id,
      label: stage.name,
      dot: stage.colour,
      checked: stage.id === card.stageId,
      hint: String(index + 1),
      onChoose: () => toStage(card, stage.id),
    })),
    {
      id: 'up',
      label: m.board_moveUp(),
      icon: ArrowUp,
      hint: 'Alt ↑',
      separated: true,
      onChoose: () => within(card, -1),
    },
    {
      id: 'down',
      label: m.board_moveDown(),
      icon: ArrowDown,
      hint: 'Alt ↓',
      onChoose: () => within(card, 1),
    },
  ];
  return <Menu handle={handle} label={m.board_moveName({ name: card.name })} items={items} align="end" />;
}
