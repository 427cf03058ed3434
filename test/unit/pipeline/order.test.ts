import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCursors } from '@/components/board/pages';
import { moveLead } from '@/lib/pipeline/moving';
import { rankBetween } from '@/lib/pipeline/order';
import type { Lead } from '@/lib/pipeline/records';
import { pipelineFrom } from '@/lib/pipeline/template';
import { patchOf } from '@/lib/sync/changes';
import { type Clock, stamp, tick } from '@/lib/sync/clock';
import { lead, person, stagesOf } from './made';

const STAGES = stagesOf(pipelineFrom('sales', 'en', 'EUR', { now: 0, newId: counting('s') }));
const IDS = ['a', 'b', 'c', 'd', 'e'];

function counting(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}${String(count).padStart(4, '0')}`;
  };
}

interface Change {
  at: string;
  id: string;
  patch: Record<string, unknown>;
}

/** A device of the user's: its own cards, its own clock, and what it knows of every register. */
class Device {
  readonly cards: Map<string, Lead>;
  readonly sent: Change[] = [];
  readonly #name: string;
  readonly #known = new Map<string, string>();
  #clock: Clock = { ms: 0, counter: 0 };
  readonly #newId: () => string;

  constructor(name: string, cards: Lead[]) {
    this.#name = name;
    this.#newId = counting(name);
    this.cards = new Map(cards.map((card) => [card.id, card]));
  }

  /** The cards of a stage as this device shows them. */
  column(stageId: string): Lead[] {
    const place = (card: Lead) => ({ rank: card.rank, leadId: card.id });
    return [...this.cards.values()]
      .filter((card) => card.stageId === stageId)
      .sort((a, b) => compareCursors(place(a), place(b)));
  }

  /** Puts a card above the n-th other card of a stage, as the worker does: below what has a smaller rank. */
  move(id: string, toIndex: number, above: number, now: number): void {
    const [card, to] = [this.cards.get(id), STAGES[toIndex]];
    const from = STAGES.find((stage) => stage.id === card?.stageId);
    if (!card || !to || !from) throw new Error('nobody to move, or nowhere to');
    const others = this.column(to.id).filter((each) => each.id !== id);
    const below = others[above % (others.length + 1)]?.rank ?? null;
    const smaller = others.map(({ rank }) => rank).filter((rank) => below === null || rank < below);
    const rank = rankBetween(smaller.at(-1) ?? null, below);
    const { writes } = moveLead({ lead: card, person, from, to, rank }, { now, newId: this.#newId });
    for (const write of writes) {
      if (!('put' in write) || write.store !== 'leads') continue;
      const patch = patchOf({ ...card }, { ...write.put });
      this.#clock = tick(this.#clock, now);
      const change = { at: stamp(this.#clock, this.#name), id, patch };
      this.sent.push(change);
      this.take(change);
    }
  }

  /** The later clock wins, register by register (docs/data.md, "A change"). */
  take({ at, id, patch }: Change): void {
    const card = this.cards.get(id);
    if (!card) throw new Error('a card got lost');
    const later = Object.entries(patch).filter(([path]) => at > (this.#known.get(`${id} ${path}`) ?? ''));
    for (const [path] of later) this.#known.set(`${id} ${path}`, at);
    this.cards.set(id, { ...card, ...Object.fromEntries(later) });
  }
}

const anyMove = fc.record({
  device: fc.constantFrom(0, 1),
  card: fc.constantFrom(...IDS),
  stage: fc.nat(STAGES.length - 1),
  above: fc.nat(5),
  skew: fc.nat(3),
  /** The two tell each other afterwards. */
  meet: fc.boolean(),
});

describe('the order of cards', () => {
  it('is one after any moves on two devices, and no card is lost or doubled', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 30 }), fc.infiniteStream(fc.nat(99)), (moves, shuffle) => {
        let rank: string | null = null;
        const cards = IDS.map((id) => {
          rank = rankBetween(rank, null);
          return lead({ id, stageId: STAGES[0]?.id ?? '', pipelineId: STAGES[0]?.pipelineId ?? '', rank });
        });
        const devices = [new Device('one', cards), new Device('two', cards)] as const;
        const heard = [0, 0];
        const meet = () => {
          for (const index of [0, 1] as const) {
            const other = devices[index === 0 ? 1 : 0];
            const news = other.sent.slice(heard[index]);
            heard[index] = other.sent.length;
            // Told in any order, and some of it twice.
            const told = [...news, ...news.slice(0, 1)].map((change) => ({
              change,
              at: shuffle.next().value,
            }));
            for (const { change } of told.sort((a, b) => a.at - b.at)) devices[index].take(change);
          }
        };
        for (const [turn, { device, card, stage, above, skew, meet: meeting }] of moves.entries()) {
          devices[device === 0 ? 0 : 1].move(card, stage, above, turn * 2 + skew);
          if (meeting) meet();
        }
        meet();
        const [one, two] = devices.map((device) =>
          STAGES.map(({ id }) =>
            device
              .column(id)
              .map((card) => card.id)
              .join(''),
          ).join('|'),
        );
        expect(one).toBe(two);
        expect([...(one ?? '').replaceAll('|', '')].sort().join('')).toBe(IDS.join(''));
      }),
      { numRuns: 300 },
    );
  });
});
