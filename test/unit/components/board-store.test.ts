import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type BoardSource, BoardStore } from '@/components/board/board-store';
import { compareCursors, FIRST_PAGE, PAGE } from '@/components/board/pages';
import type { LeadCard } from '@/lib/store/views';
import { card, headOf, ids } from './card';

/** The database: what it holds now, and what was read of it. */
let held: Record<string, LeadCard[]>;
let store: BoardStore;
const page = vi.fn<BoardSource['page']>();
const head = vi.fn<BoardSource['head']>();

const many = (stageId: string, count: number) =>
  Array.from({ length: count }, (_, n) => card(`${stageId[0]}${String(n).padStart(4, '0')}`, { stageId }));
const shown = (stageId: string) => store.view().stages.get(stageId)?.cards;
const count = (stageId: string) => store.view().head?.stages.find((stage) => stage.id === stageId)?.count;
/** Lets everything that is on its way arrive: the sources answer at once. */
const arrived = () => new Promise<void>((done) => setImmediate(done));
const sizes = () =>
  page.mock.calls.map(([stageId, after, limit]) => `${stageId} ${after?.leadId ?? 'top'} ${limit}`);

/** Rewrites the database as the worker would: the card gets a rank above another one's. */
function write(moved: LeadCard, stageId: string, rank: string): void {
  for (const cards of Object.values(held)) {
    const at = cards.findIndex(({ leadId }) => leadId === moved.leadId);
    if (at >= 0) cards.splice(at, 1);
  }
  held[stageId]?.push({ ...moved, stageId, rank });
}

beforeEach(async () => {
  held = { contacted: many('contacted', 3), proposal: many('proposal', 2) };
  head.mockImplementation(async () =>
    headOf(Object.fromEntries(Object.entries(held).map(([id, cards]) => [id, { count: cards.length }]))),
  );
  page.mockImplementation(async (stageId, after, limit) => {
    const all = (held[stageId] ?? []).toSorted(compareCursors);
    const rest = after ? all.filter((each) => compareCursors(each, after) > 0) : all;
    const last = rest.slice(0, limit).at(-1);
    return {
      cards: rest.slice(0, limit),
      next: rest.length > limit && last ? { rank: last.rank, leadId: last.leadId } : null,
    };
  });
  store = new BoardStore({ head, page, ids: async () => [] });
  await store.open();
});

async function showBoth(): Promise<void> {
  store.show('contacted');
  store.show('proposal');
  await arrived();
}

describe('reading', () => {
  it('reads no card before a stage is shown, and then only a first page of that stage', async () => {
    expect(page).not.toHaveBeenCalled();
    held.contacted = many('contacted', 500);
    store.show('contacted');
    await arrived();
    expect(sizes()).toEqual([`contacted top ${FIRST_PAGE}`]);
    expect(shown('contacted')).toHaveLength(FIRST_PAGE);
    expect(shown('proposal')).toBeUndefined();
  });

  it('reads on when the end of what was read comes near, once', async () => {
    held.contacted = many('contacted', 500);
    store.show('contacted');
    await arrived();
    store.see('contacted', 0, 1);
    await arrived();
    expect(shown('contacted')).toHaveLength(FIRST_PAGE);
    store.see('contacted', 10, FIRST_PAGE - 5);
    await arrived();
    expect(sizes().at(-1)).toBe(`contacted c${String(FIRST_PAGE - 1).padStart(4, '0')} ${PAGE}`);
    expect(shown('contacted')).toHaveLength(FIRST_PAGE + PAGE);
    expect(page).toHaveBeenCalledTimes(2);
  });

  it('reads again only what is in view when something changed, and the rest when it comes into view', async () => {
    held.contacted = many('contacted', 500);
    store.show('contacted');
    await arrived();
    for (const last of [FIRST_PAGE, FIRST_PAGE + PAGE]) {
      store.see('contacted', last - 5, last);
      await arrived();
    }
    const [first] = held.contacted;
    held.contacted[0] = card('c0000', { ...first, name: 'Renamed' });
    page.mockClear();
    await store.changed();
    expect(sizes()).toHaveLength(2);
    expect(shown('contacted')?.[0]?.name).not.toBe('Renamed');
    store.see('contacted', 0, 5);
    await arrived();
    expect(shown('contacted')?.[0]?.name).toBe('Renamed');
  });

  it('reads again what changed while it was being read', async () => {
    await showBoth();
    held.contacted?.push(card('c0100', { stageId: 'contacted' }));
    const reading = store.changed();
    held.contacted?.push(card('c0200', { stageId: 'contacted' }));
    await Promise.all([reading, store.changed()]);
    expect(ids(shown('contacted'))).toBe('c0000 c0001 c0002 c0100 c0200');
  });
});

describe('a move', () => {
  it('shows at once, counted, and stays when it is written', async () => {
    await showBoth();
    const moved = card('c0001', { stageId: 'contacted' });
    let done = () => {};
    const written = new Promise<void>((resolve) => (done = resolve));
    store.move([moved], { stageId: 'proposal', beforeId: 'p0001' }, 5, written);
    expect(ids(shown('proposal'))).toBe('p0000 c0001 p0001');
    expect([count('contacted'), count('proposal')]).toEqual([2, 3]);

    write(moved, 'proposal', 'p0000V');
    done();
    await arrived();
    expect(ids(shown('proposal'))).toBe('p0000 c0001 p0001');
    expect([count('contacted'), count('proposal')]).toEqual([2, 3]);
  });

  it('counts the card once although the notice of the change comes before the answer', async () => {
    await showBoth();
    const moved = card('c0001', { stageId: 'contacted' });
    let done = () => {};
    store.move(
      [moved],
      { stageId: 'proposal', beforeId: null },
      5,
      new Promise<void>((resolve) => (done = resolve)),
    );
    write(moved, 'proposal', 'z');
    await store.changed();
    expect([count('contacted'), count('proposal')]).toEqual([2, 3]);
    done();
    await arrived();
    expect([count('contacted'), count('proposal')]).toEqual([2, 3]);
    expect(ids(shown('proposal'))).toBe('p0000 p0001 c0001');
  });

  it('goes back when it is refused', async () => {
    await showBoth();
    const refused = Promise.reject(new Error('refused'));
    store.move(
      [card('c0001', { stageId: 'contacted' })],
      { stageId: 'proposal', beforeId: null },
      5,
      refused,
    );
    expect(ids(shown('contacted'))).toBe('c0000 c0002');
    await arrived();
    expect(ids(shown('contacted'))).toBe('c0000 c0001 c0002');
    expect([count('contacted'), count('proposal')]).toEqual([3, 2]);
  });

  it('gives way to what another window did in the meantime', async () => {
    await showBoth();
    const moved = card('c0001', { stageId: 'contacted' });
    store.move([moved], { stageId: 'proposal', beforeId: 'p0000' }, 5, Promise.resolve());
    write(moved, 'proposal', 'z');
    await arrived();
    expect(ids(shown('proposal'))).toBe('p0000 p0001 c0001');
  });
});

describe('the ends of a stage', () => {
  it('knows the top of a stage that is not shown', async () => {
    expect((await store.top('proposal', new Set()))?.leadId).toBe('p0000');
    expect(sizes()).toEqual(['proposal top 1']);
  });

  it('knows which card stands below what was read', async () => {
    held.contacted = many('contacted', 100);
    store.show('contacted');
    await arrived();
    expect((await store.beyond('contacted'))?.leadId).toBe(`c${String(FIRST_PAGE).padStart(4, '0')}`);
    store.show('proposal');
    await arrived();
    expect(await store.beyond('proposal')).toBeNull();
  });
});

it('says nothing any more once it is closed', async () => {
  const heard = vi.fn<() => void>();
  store.subscribe(heard);
  store.show('contacted');
  store.close();
  await arrived();
  expect(heard).not.toHaveBeenCalled();
});
