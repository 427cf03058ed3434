import { usePipeline } from '@/components/board/use-pipeline';
import { useLive } from '@/components/ui/use-live';
import { boardHead } from '@/lib/store/queries';
import { FilterBar } from './FilterBar';
import { useLooking } from './looking';

/** Where there is no room for tabs: the filter alone, and only while something is left out. */
export function LookStrip() {
  const { filtered } = useLooking();
  const pipelineId = usePipeline();
  const head = useLive((db) => boardHead(db, pipelineId), [pipelineId]);
  return filtered && head ? <FilterBar head={head} inset="px-3" /> : null;
}
