import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  type Day,
  type Followed,
  type InCadence,
  pause,
  previewOf,
  resume,
  start,
  stop,
} from '@/lib/pipeline/cadences';
import type { Cadence, CadenceStep } from '@/lib/pipeline/contact-records';
import { type Activity, CHANNELS, type FollowUp, type Lead, STOP_CAUSES } from '@/lib/pipeline/records';
import { DEFAULT_CALENDAR, isWorkingDay, workingDaysLater } from '@/lib/pipeline/work-calendar';

/** A Tuesday. */
const TUESDAY = '2026-11-24';
const dayOn = (today: string): Day => ({ today, calendar: DEFAULT_CALENDAR });

const LEAD: Lead = {
  id: 'lead',
  personId: 'person',
  pipelineId: 'pipeline',
  stageId: 'stage',
  stageSince: 0,
  rank: 'a0',
  title: null,
  value: null,
  expectedCloseAt: null,
  ownerId: null,
  answers: {},
  source: { kind: 'manual', detail: null, url: null },
  outcome: null,
  cadence: null,
  proposal: null,
  createdAt: 0,
  updatedAt: 0,
};

const stepOf = (id: string, days: number, waits = true): CadenceStep => ({
  id,
  days,
  channel: 'message',
  templateId: null,
  text: id,
  waits,
});

const cadenceOf = (...steps: CadenceStep[]): Cadence => ({
  id: 'cadence',
  name: 'Four touches',
  steps,
  restDays: 5,
  createdAt: 0,
  updatedAt: 0,
});

/** One lead going through a cadence, as the commit carries it on. */
class Walk {
  day = dayOn(TUESDAY);
  lead = LEAD;
  followUps = new Map<string, FollowUp>();
  entries: Activity[] = [];
  cadence: Cadence | null;
  /** Steps in the order they were planned, run by run. */
  planned: string[] = [];
  #ids = 0;

  constructor(cadence: Cadence) {
    this.cadence = cadence;
  }

  get context() {
    return { now: Date.parse(`${this.day.today}T12:00:00Z`), newId: () => `id-${++this.#ids}` };
  }

  get all(): InCadence {
    return { lead: this.lead, followUps: [...this.followUps.values()], cadence: this.cadence };
  }

  get open(): FollowUp[] {
    return [...this.followUps.values()].filter(({ status }) => status === 'open');
  }

  take(followed: Followed | null): void {
    if (!followed) return;
    this.lead = followed.lead;
    for (const each of followed.followUps) {
      if (!this.followUps.has(each.id)) this.planned.push(`${each.cadence?.runId} ${each.cadence?.stepId}`);
      this.followUps.set(each.id, each);
    }
    this.entries.push(...followed.entries);
  }

  start(): void {
    if (this.cadence) this.take(start(this.all, this.cadence, this.day, this.context));
  }

  /** Does or drops an open step, and lets the cadence go on. */
  close(index: number, status: 'done' | 'cancelled'): void {
    const { open } = this;
    const one = open[index % Math.max(1, open.length)];
    if (!one) return;
    this.followUps.set(one.id, { ...one, status });
    this.take(advance(this.all, this.day, this.context));
  }

  later(days: number): void {
    const date = Temporal.PlainDate.from(this.day.today).add({ days });
    this.day = dayOn(date.toString());
  }
}

const dates = (walk: Walk) => walk.open.map(({ date, cadence }) => [cadence?.stepId, date]);

describe('a cadence', () => {
  it('plans a step when the one before is done, its wait counted from that day', () => {
    const walk = new Walk(cadenceOf(stepOf('a', 0), stepOf('b', 3)));
    walk.start();
    expect(dates(walk)).toEqual([['a', TUESDAY]]);
    walk.later(1);
    walk.close(0, 'done');
    // Wednesday and three working days: over the weekend.
    expect(dates(walk)).toEqual([['b', '2026-11-30']]);
  });

  it('plans what waits for nothing along with the step before, by the day that is due', () => {
    const walk = new Walk(cadenceOf(stepOf('a', 1), stepOf('b', 2, false), stepOf('c', 1)));
    walk.start();
    expect(dates(walk)).toEqual([
      ['a', '2026-11-25'],
      ['b', '2026-11-27'],
    ]);
    walk.close(0, 'done');
    expect(dates(walk)).toEqual([['b', '2026-11-27']]);
  });

  it('leaves a dropped step out and keeps the pace', () => {
    const walk = new Walk(cadenceOf(stepOf('a', 2), stepOf('b', 2)));
    walk.start();
    walk.close(0, 'cancelled');
    expect(dates(walk)).toEqual([['b', '2026-11-30']]);
  });

  it('proposes to end it once the last touch had its time for an answer', () => {
    const walk = new Walk(cadenceOf(stepOf('a', 0)));
    walk.start();
    walk.close(0, 'done');
    expect(walk.lead.cadence).toBeNull();
    expect(walk.lead.proposal).toEqual({ what: 'end', why: 'unanswered', from: '2026-12-01' });
    expect(walk.entries.map((each) => 'event' in each && each.event)).toEqual(['started', 'ended']);
  });

  it('proposes nothing when nothing was done', () => {
    const walk = new Walk(cadenceOf(stepOf('a', 0)));
    walk.start();
    walk.close(0, 'cancelled');
    expect(walk.lead).toMatchObject({ cadence: null, proposal: null });
  });

  it('stands still while paused, and goes on as many working days later', () => {
    const walk = new Walk(cadenceOf(stepOf('a', 2), stepOf('b', 2)));
    walk.start();
    walk.take(pause(walk.all, walk.day, walk.context));
    expect(walk.open).toEqual([]);
    // The next Monday: four working days.
    walk.later(6);
    walk.take(resume(walk.all, walk.day, walk.context));
    expect(dates(walk)).toEqual([['a', '2026-12-02']]);
  });

  it('goes on by its new steps: what was had is not planned again, what was put in before is passed', () => {
    const walk = new Walk(cadenceOf(stepOf('a', 0), stepOf('b', 1), stepOf('c', 1)));
    walk.start();
    walk.close(0, 'done');
    walk.cadence = cadenceOf(stepOf('new', 1), stepOf('b', 1), stepOf('a', 0), stepOf('d', 1));
    walk.close(0, 'done');
    expect(walk.planned.map((each) => each.split(' ')[1])).toEqual(['a', 'b', 'd']);
  });

  it('ends with its cadence deleted, once what was planned is dealt with', () => {
    const walk = new Walk(cadenceOf(stepOf('a', 0), stepOf('b', 1)));
    walk.start();
    walk.cadence = null;
    walk.close(0, 'done');
    expect(walk.open).toEqual([]);
    expect(walk.lead.cadence).toBeNull();
  });

  it('moves to another by stopping the first', () => {
    const walk = new Walk(cadenceOf(stepOf('a', 0)));
    walk.start();
    walk.start();
    expect(walk.open).toHaveLength(1);
    expect([...walk.followUps.values()].map(({ status }) => status)).toEqual(['cancelled', 'open']);
  });

  it('shows beforehand the days it would take', () => {
    expect(previewOf([stepOf('a', 0), stepOf('b', 3), stepOf('c', 5)], dayOn('2026-11-28'))).toEqual([
      '2026-11-30',
      '2026-12-03',
      '2026-12-10',
    ]);
  });
});

type Deed =
  | { do: 'close'; index: number; status: 'done' | 'cancelled' }
  | { do: 'later'; days: number }
  | { do: 'pause' | 'resume' | 'start' | 'stop' }
  | { do: 'change'; steps: CadenceStep[] }
  | { do: 'delete' };

const step = (id: fc.Arbitrary<string>) =>
  fc.record<CadenceStep>({
    id,
    days: fc.nat(6),
    channel: fc.constantFrom(...CHANNELS),
    templateId: fc.constant(null),
    text: fc.constant(null),
    waits: fc.boolean(),
  });
const steps = fc.uniqueArray(step(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')), {
  minLength: 1,
  selector: ({ id }) => id,
});
const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    {
      arbitrary: fc.record({
        do: fc.constant('close' as const),
        index: fc.nat(3),
        status: fc.constantFrom('done' as const, 'cancelled' as const),
      }),
      weight: 5,
    },
    fc.record({ do: fc.constant('later' as const), days: fc.nat(9) }),
    fc.record({
      do: fc.constantFrom('pause' as const, 'resume' as const, 'start' as const, 'stop' as const),
    }),
    fc.record({ do: fc.constant('change' as const), steps }),
    fc.record({ do: fc.constant('delete' as const) }),
  ),
  { maxLength: 40 },
);

function act(walk: Walk, deed: Deed): void {
  if (deed.do === 'close') walk.close(deed.index, deed.status);
  if (deed.do === 'later') walk.later(deed.days);
  if (deed.do === 'start') walk.start();
  if (deed.do === 'pause') walk.take(pause(walk.all, walk.day, walk.context));
  if (deed.do === 'resume') walk.take(resume(walk.all, walk.day, walk.context));
  if (deed.do === 'stop') walk.take(stop(walk.all, 'by-hand', walk.context));
  if (deed.do === 'change') walk.cadence = cadenceOf(...deed.steps);
  if (deed.do === 'delete') walk.cadence = null;
}

describe('whatever happens', () => {
  it('no step comes twice, and none outside a run that goes on', () => {
    fc.assert(
      fc.property(steps, deeds, (first, all) => {
        const walk = new Walk(cadenceOf(...first));
        walk.start();
        for (const deed of all) {
          act(walk, deed);
          expect(new Set(walk.planned).size).toBe(walk.planned.length);
          for (const each of walk.open) {
            expect(each.cadence?.runId).toBe(walk.lead.cadence?.id);
            expect(walk.lead.cadence?.paused).toBeNull();
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a stop stops: nothing is left open, and nothing comes after it', () => {
    fc.assert(
      fc.property(steps, deeds, fc.constantFrom(...STOP_CAUSES), deeds, (first, before, cause, after) => {
        const walk = new Walk(cadenceOf(...first));
        walk.start();
        for (const deed of before) act(walk, deed);
        walk.take(stop(walk.all, cause, walk.context));
        const had = walk.planned.length;
        for (const deed of after) if (deed.do !== 'start') act(walk, deed);
        expect(walk.open).toEqual([]);
        expect(walk.planned).toHaveLength(had);
        expect([...walk.followUps.values()].some(({ status }) => status === 'paused')).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('comes to an end in at most as many closings as it has steps, each on a working day and in order', () => {
    fc.assert(
      fc.property(steps, fc.array(fc.tuple(fc.nat(3), fc.boolean(), fc.nat(5))), (first, ways) => {
        const walk = new Walk(cadenceOf(...first));
        walk.start();
        let closed = 0;
        while (walk.lead.cadence) {
          const [index, done, days] = ways[closed % Math.max(1, ways.length)] ?? [0, true, 1];
          for (const each of walk.open) expect(isWorkingDay(each.date, DEFAULT_CALENDAR)).toBe(true);
          walk.later(days);
          walk.close(index, done ? 'done' : 'cancelled');
          closed += 1;
          expect(closed).toBeLessThanOrEqual(first.length);
        }
        expect(walk.planned).toHaveLength(first.length);
        expect(walk.lead.proposal !== null).toBe(
          [...walk.followUps.values()].some(({ status }) => status === 'done'),
        );
      }),
      { numRuns: 400 },
    );
  });
});

describe('so many working days later', () => {
  it('is a working day, and one more is later', () => {
    const date = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.nat(40), (from, count) => {
        const day = from.toISOString().slice(0, 10);
        const later = workingDaysLater(day, count, DEFAULT_CALENDAR);
        expect(isWorkingDay(later, DEFAULT_CALENDAR)).toBe(true);
        expect(later >= day).toBe(true);
        expect(workingDaysLater(later, 1, DEFAULT_CALENDAR) > later).toBe(true);
      }),
    );
  });
});
