import { PipelineTitle } from '@/components/board/PipelineTitle';
import { usePipeline } from '@/components/board/use-pipeline';
import { LookBar } from '@/components/looking/LookBar';
import { useLooking } from '@/components/looking/looking';
import { EmptyState } from '@/components/ui/EmptyState';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { boardHead } from '@/lib/store/queries';
import { Table } from './Table';
import { useRows } from './use-rows';

/** The full tab's table of the leads that are looked at. */
export function TablePage() {
  const pipelineId = usePipeline();
  const head = useLive((db) => boardHead(db, pipelineId), [pipelineId]);
  const { filter, filtered, table } = useLooking();
  const rows = useRows(head, filter, table.sort);
  const nobody = rows.whole && rows.ids.length === 0;
  return (
    <div className="flex h-full min-h-0 min-w-0 flex-1 flex-col">
      <LookBar
        title={<PipelineTitle head={head ?? null} carrying={false} />}
        shown={rows.whole ? rows.ids.length : null}
        layout="table"
      />
      {head && !nobody ? <Table head={head} rows={rows} /> : null}
      {nobody ? (
        <EmptyState drawing="outside" title={filtered ? m.filter_nobody() : m.table_empty()}>
          {filtered ? m.filter_nobodyText() : m.table_emptyText()}
        </EmptyState>
      ) : null}
    </div>
  );
}
