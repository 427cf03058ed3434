import { ArrowRight } from 'lucide-react';
import { useLooking } from '@/components/looking/looking';
import { EmptyState } from '@/components/ui/EmptyState';
import { sayNumber } from '@/components/ui/numbers';
import { stageColour } from '@/components/ui/Stage';
import { m } from '@/lib/i18n/words';
import type { BoardHead, BoardStage } from '@/lib/store/views';

/** How people come into a stage. */
function emptyWords(stage: BoardStage, { pipeline, stages }: BoardHead): string {
  if (stage.kind === 'closed') return m.board_emptyClosed();
  if (stage.kind === 'retention') return m.board_emptyRetention();
  if (stages[0]?.id === stage.id) return m.board_emptyFirst();
  return pipeline.replyStageId === stage.id ? m.board_emptyReply() : m.board_emptyOpen();
}

/** One line in a column of many. */
export function EmptyColumn({ stage, head }: { stage: BoardStage; head: BoardHead }) {
  const { filtered } = useLooking();
  if (filtered) return null;
  return <p className="px-2.5 py-3 text-12 text-text3">{emptyWords(stage, head)}</p>;
}

/** An empty stage that has the whole panel: where the people are who come next. */
export function EmptyStage({
  stage,
  head,
  onGo,
}: {
  stage: BoardStage;
  head: BoardHead;
  onGo(stageId: string): void;
}) {
  const { filtered } = useLooking();
  const at = head.stages.findIndex((each) => each.id === stage.id);
  const before = head.stages.slice(0, Math.max(0, at)).findLast((each) => each.count > 0);
  return (
    <EmptyState
      drawing={{ stage: stageColour(stage.colour) }}
      title={filtered ? m.filter_nobody() : m.board_emptyTitle({ stage: stage.shortName })}
      action={
        before ? (
          <button
            type="button"
            onClick={() => onGo(before.id)}
            className="flex items-center gap-1 rounded-chip px-1 font-medium text-accentText hover:underline"
          >
            {m.board_waiting({
              count: before.count,
              shown: sayNumber(before.count),
              stage: before.shortName,
            })}
            <ArrowRight size={14} aria-hidden />
          </button>
        ) : undefined
      }
    >
      {filtered ? m.filter_nobodyText() : emptyWords(stage, head)}
    </EmptyState>
  );
}
