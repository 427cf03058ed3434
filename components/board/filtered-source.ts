/** A board of those a filter lets through: counts, sums and pages of them alone. */
import { today } from '@/components/ui/dates';
import type { LeadFilter } from '@/lib/pipeline/filter';
import { cardFrom } from '@/lib/store/cards';
import { leadsOf, type StageTally, tally } from '@/lib/store/listing';
import { boardHead } from '@/lib/store/queries';
import type { Database } from '@/lib/store/schema';
import type { BoardHead } from '@/lib/store/views';
import type { BoardSource } from './board-store';
import { compareCursors } from './pages';

interface Read {
  head: BoardHead;
  stages: Map<string, StageTally>;
}

/** `pipelineId` as in `boardHead`. Every asking for the head looks anew; pages are of what was seen then. */
export function filteredSource(
  db: Database,
  pipelineId: string | null,
  filter: LeadFilter,
): BoardSource & { close(): void } {
  let stop = new AbortController();
  let last: Promise<Read> | null = null;
  const look = (): Promise<Read> => {
    stop.abort();
    stop = new AbortController();
    last = read(db, pipelineId, filter, stop.signal);
    // Whoever asked hears of it; a look nobody waits for has ended with its database.
    last.catch(() => undefined);
    return last;
  };
  return {
    async head() {
      const { head, stages } = await look();
      return {
        ...head,
        stages: head.stages.map((stage) => {
          const left = stages.get(stage.id);
          return { ...stage, count: left?.places.length ?? 0, sums: left?.sums ?? {} };
        }),
      };
    },
    async page(stageId, after, limit) {
      const { head, stages } = await (last ?? look());
      const places = stages.get(stageId)?.places ?? [];
      const stage = head.stages.find(({ id }) => id === stageId);
      const from = after ? places.findIndex((place) => compareCursors(place, after) > 0) : 0;
      const shown = from < 0 ? [] : places.slice(from, from + limit);
      const leads = await leadsOf(
        db,
        shown.map(({ leadId }) => leadId),
      );
      const more = from >= 0 && from + limit < places.length;
      return {
        cards: leads.map((lead) => cardFrom(lead, stage)),
        next: more ? (shown.at(-1) ?? null) : null,
      };
    },
    async ids(stageId) {
      const { stages } = await (last ?? look());
      return (stages.get(stageId)?.places ?? []).map(({ leadId }) => leadId);
    },
    close: () => stop.abort(),
  };
}

async function read(
  db: Database,
  pipelineId: string | null,
  filter: LeadFilter,
  signal: AbortSignal,
): Promise<Read> {
  const head = await boardHead(db, pipelineId);
  const question = {
    pipelineId: head.pipeline.id,
    stageIds: head.stages.map(({ id }) => id),
    filter,
  };
  const now = Date.now();
  return { head, stages: await tally(db, question, { now, today: today(now) }, signal) };
}
