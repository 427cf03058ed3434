import { describe, expect, it, vi } from 'vitest';
import { RowStore } from '@/components/table/row-store';
import type { Listed } from '@/lib/store/listing';
import { leadsOf } from '@/lib/store/listing';
import type { StoredLead } from '@/lib/store/schema';
import { capture } from '@/lib/worker/commands';
import { freshWorld, readOf, type World } from '../store/world';

/** A lead of every id, all like one that was really saved. */
async function leadOf(world: World): Promise<(id: string) => StoredLead> {
  const { leadId } = await world.run(capture(readOf('ada'), null));
  const [lead] = await leadsOf(world.db, [leadId ?? '']);
  if (!lead) throw new Error('no lead');
  return (id) => ({ ...lead, id });
}

const ids = (count: number) => Array.from({ length: count }, (_, n) => `l${n}`);

async function storeOf(lists: () => Listed[]) {
  const world = await freshWorld();
  const make = await leadOf(world);
  world.db.close();
  const rows = vi.fn(async (wanted: readonly string[]) => wanted.map(make));
  const store = new RowStore({
    async *list() {
      yield* lists();
    },
    rows,
  });
  return { store, rows };
}

describe('the table in memory', () => {
  it('reads the rows in sight and a few beside them, of however many there are', async () => {
    const { store, rows } = await storeOf(() => [{ ids: ids(30_000), whole: true }]);
    await store.read();
    await vi.waitFor(() => expect(store.view().rows.size).toBeGreaterThan(0));
    expect(store.view().ids).toHaveLength(30_000);
    expect(store.view().rows.size).toBeLessThan(200);
    store.see(20_000, 20_030);
    await vi.waitFor(() => expect(store.view().rows.has('l20000')).toBe(true));
    expect(store.view().rows.has('l0')).toBe(false);
    const asked = rows.mock.calls.flatMap(([wanted]) => wanted);
    expect(new Set(asked).size).toBeLessThan(400);
  });

  it('shows a list as it grows, and at a change only the next whole one', async () => {
    let lists: Listed[] = [
      { ids: ['l0'], whole: false },
      { ids: ['l0', 'l1'], whole: true },
    ];
    const { store } = await storeOf(() => lists);
    const seen: string[] = [];
    store.subscribe(() => seen.push(store.view().ids.join(' ')));
    await store.read();
    expect(seen).toContain('l0');
    lists = [
      { ids: ['l1'], whole: false },
      { ids: ['l1', 'l0', 'l2'], whole: true },
    ];
    await store.read();
    expect(store.view().ids).toEqual(['l1', 'l0', 'l2']);
    expect(seen).not.toContain('l1');
  });

  it('reads rows again at a change', async () => {
    const { store, rows } = await storeOf(() => [{ ids: ['l0'], whole: true }]);
    await store.read();
    await vi.waitFor(() => expect(store.view().rows.has('l0')).toBe(true));
    const before = rows.mock.calls.length;
    await store.read();
    await vi.waitFor(() => expect(rows.mock.calls.length).toBeGreaterThan(before));
  });
});
