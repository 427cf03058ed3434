/** Which pipeline this is, as the page's heading; while cards are carried the others are places to let go. */
import { ChevronDown } from 'lucide-react';
import { useRef } from 'react';
import { usePipelines } from '@/components/stages/use-pipelines';
import { Menu } from '@/components/ui/Menu';
import { m } from '@/lib/i18n/words';
import type { BoardHead } from '@/lib/store/views';
import { useSegmentTarget } from './use-drop-target';
import { showPipeline } from './use-pipeline';

export function PipelineTitle({ head, carrying }: { head: BoardHead | null; carrying: boolean }) {
  const { items, dialog } = usePipelines(head, showPipeline);
  const others = head?.pipelines.filter(({ id }) => id !== head.pipeline.id) ?? [];
  return (
    <div className="relative min-w-0 flex-none">
      <Menu
        label={m.pipeline_choose()}
        items={items}
        trigger={(props) => (
          <h1 className="-ml-1.5">
            <button
              {...props}
              type="button"
              title={m.pipeline_choose()}
              className="flex h-8 max-w-48 min-w-0 items-center gap-1.5 rounded-control px-1.5 text-16 font-semibold hover:bg-hover"
            >
              <span className="truncate">{head?.pipeline.name ?? m.board_name()}</span>
              <ChevronDown size={14} className="flex-none" aria-hidden />
            </button>
          </h1>
        )}
      />
      {carrying && others.length > 0 ? (
        <div className="absolute top-10 left-0 z-10 flex gap-1.5 rounded-menu bg-raised p-1.5 shadow-menu">
          {others.map(({ id, name, firstStageId }) =>
            firstStageId ? <PipelineTarget key={id} name={name} stageId={firstStageId} /> : null,
          )}
        </div>
      ) : null}
      {dialog}
    </div>
  );
}

/** Another pipeline: cards let go there stand on top of its first stage. */
function PipelineTarget({ name, stageId }: { name: string; stageId: string }) {
  const element = useRef<HTMLSpanElement>(null);
  useSegmentTarget(element, stageId);
  return (
    <span
      ref={element}
      className="flex h-9 max-w-48 items-center truncate rounded-control border border-dashed border-control px-3 text-12 whitespace-nowrap text-text2 data-over:border-accent data-over:bg-selected data-over:text-text"
    >
      {m.board_toPipeline({ pipeline: name })}
    </span>
  );
}
