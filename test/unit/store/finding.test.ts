/** Search and filters over the database: the same leads, in the same order, as looking at everybody would give. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateAt } from '@/lib/pipeline/due';
import {
  isEmptyFilter,
  type LeadFilter,
  LeadFilter as LeadFilterSchema,
  type LeadSort,
  predicateOf,
  SORTS,
  STEP_STATES,
  wholeDays,
} from '@/lib/pipeline/filter';
import { fold } from '@/lib/pipeline/fold';
import { hasWords, wantedWords } from '@/lib/pipeline/words';
import { storedLead, storedPerson } from '@/lib/store/derived';
import { matching, orderedIds } from '@/lib/store/matching';
import { withWords } from '@/lib/store/people-words';
import type { StoredLead } from '@/lib/store/schema';
import { search } from '@/lib/store/search';
import * as command from '@/lib/worker/commands';
import { mergePeople } from '@/lib/worker/identity-commands';
import { changeDeal } from '@/lib/worker/lead-commands';
import { move } from '@/lib/worker/moving-commands';
import { freshWorld, NOON, readOf, type World } from './world';

const DAY = 86_400_000;
const never = new AbortController().signal;
const PEOPLE = [
  ['selin', 'Selin Yıldırım', 'Ege Ambalaj', 'İstanbul', 'Supply Chain'],
  ['istan', 'İstanbullu Cem', 'Tersane Yazılım', 'Ankara', 'Founder'],
  ['saeki', '佐伯 航', '東浜電機', '東京', '工場長'],
  ['alena', 'Алёна Волкова', 'Волна', 'Москва', 'Директор'],
  ['grace', 'Grace Adeyemi-Holt', 'Thornmere Foods', 'Leeds', 'COO'],
  ['ela', 'Ela Kaya', 'Ege Ambalaj', 'İzmir', 'Buyer'],
  ['elan', 'Elan Ross', 'Kaya & Sons', 'Leeds', 'Buyer'],
  ['noone', 'No Company', '', '', ''],
] as const;

let world: World;
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await freshWorld();
  for (const [at, [slug, fullName, company, location, title]] of PEOPLE.entries()) {
    world.now = NOON - (PEOPLE.length - at) * 3 * DAY;
    const saved = await world.run(
      command.capture(readOf(slug, { fullName, company, location, title }), null),
    );
    ids[slug] = saved.leadId ?? '';
  }
  world.now = NOON;
  const lead = (slug: string) => ids[slug] ?? '';
  const personId = async (slug: string) => (await world.db.get('leads', lead(slug)))?.personId ?? '';
  await world.run(command.note(lead('grace'), 'ISTANBUL office from March'));
  await world.run(command.retag(await personId('ela'), ['SaaS', 'İhracat']));
  await world.run(command.retag(await personId('saeki'), ['saas']));
  await world.run(move(lead('selin'), world.stages[1] ?? '', 'top'));
  await world.run(move(lead('elan'), world.stages[3] ?? '', 'top'));
  await world.run(move(lead('ela'), world.stages[1] ?? '', 'top'));
  await world.run(changeDeal(lead('ela'), { field: 'value', value: { amount: 500_00, currency: 'TRY' } }));
  await world.run(changeDeal(lead('selin'), { field: 'value', value: { amount: 900_00, currency: 'TRY' } }));
  await world.run(changeDeal(lead('grace'), { field: 'value', value: { amount: 100_00, currency: 'EUR' } }));
  const plan = (slug: string, date: string) =>
    world.run(command.plan(lead(slug), { date, time: null, channel: 'call', text: null }));
  await plan('selin', '2026-11-24');
  await plan('alena', '2026-11-20');
  await plan('ela', '2026-12-24');
});
afterAll(() => world.db.close());

const named = async (text: string): Promise<string[]> =>
  (await search(world.db, text, 20, never)).found.map(({ card }) => card.name);

describe('search', () => {
  it('puts names before companies, places and notes', async () => {
    expect(await named('istan')).toEqual(['İstanbullu Cem', 'Selin Yıldırım', 'Grace Adeyemi-Holt']);
    expect(await named('İSTAN')).toEqual(await named('istan'));
    expect(await named('ISTAN')).toEqual(await named('istan'));
    expect(await named('kaya')).toEqual(['Ela Kaya', 'Elan Ross']);
  });

  it('wants every word, wherever each stands', async () => {
    expect(await named('ege el')).toEqual(['Ela Kaya']);
    expect(await named('grace march')).toEqual(['Grace Adeyemi-Holt']);
    expect(await named('grace kaya')).toEqual([]);
  });

  it('finds names of every script by any part', async () => {
    expect(await named('航')).toEqual(['佐伯 航']);
    expect(await named('浜電')).toEqual(['佐伯 航']);
    expect(await named('волк')).toEqual(['Алёна Волкова']);
  });

  it('says which note, and how many there are', async () => {
    const { found, total } = await search(world.db, 'office', 20, never);
    expect(found[0]).toMatchObject({ place: 'note', text: 'ISTANBUL office from March' });
    expect(total).toBe(1);
  });

  it('finds whoever has two common words, however many have one', async () => {
    const own = await freshWorld();
    const { leadId } = await own.run(command.capture(readOf('ada', { fullName: 'Ada Bey' }), null));
    const lead = await own.db.get('leads', leadId ?? '');
    const person = lead && (await own.db.get('people', lead.personId));
    if (!person) throw new Error('nobody');
    const tx = own.db.transaction(['people', 'leads'], 'readwrite');
    const add = (id: string, fullName: string) => {
      const other = storedPerson({ ...person, id, fullName });
      void tx.objectStore('people').put(other);
      void tx
        .objectStore('leads')
        .put(storedLead({ ...lead, id: `l${id}`, personId: id }, { person: other }));
    };
    for (let n = 0; n < 450; n += 1) {
      add(`a${n}`, `Goran Xu ${n}`);
      add(`b${n}`, `Emre ${n < 30 ? 'Gunes' : 'Xu'} ${n}`);
    }
    add('z', 'Emre Xu Quist');
    await tx.done;
    const find = async (text: string) =>
      (await search(own.db, text, 20, never)).found.map(({ card }) => card.name);
    const met = await find('emre gu');
    expect(met).toHaveLength(20);
    expect(met.every((name) => /^Emre Gunes/.test(name))).toBe(true);
    expect(await find('emre qu')).toEqual(['Emre Xu Quist']);
    expect(await find('goran gunes')).toEqual([]);
    own.db.close();
  }, 30_000);

  it('follows an edit, a note taken back and a merge', async () => {
    const own = await freshWorld();
    const ada = await own.run(command.capture(readOf('ada', { fullName: 'Ada Bey' }), null));
    const other = await own.run(command.capture(readOf('ada-2', { fullName: 'Adela Bey' }), null));
    const find = async (text: string) =>
      (await search(own.db, text, 9, never)).found.map(({ card }) => card.name);
    const [a, b] = await Promise.all(
      [ada, other].map(async ({ leadId }) => (await own.db.get('leads', leadId ?? ''))?.personId ?? ''),
    );
    await own.run(command.note(ada.leadId ?? '', 'likes sailing'));
    expect(await find('sail')).toEqual(['Ada Bey']);
    await own.run(command.undo(null));
    expect(await find('sail')).toEqual([]);
    await own.run(command.edit({ personId: a ?? '', field: 'fullName', value: 'Zoe Bey' }));
    expect(await find('ada')).toEqual([]);
    expect(await find('zo')).toEqual(['Zoe Bey']);
    await own.run(mergePeople({ personId: a ?? '', otherId: b ?? '', choices: {} }));
    expect(new Set(await find('bey'))).toEqual(new Set(['Zoe Bey']));
    own.db.close();
  });
});

const words = fc.constantFrom('istan', 'ege', 'kaya', 'el', 'a', '航', 'март', 'office', 'leeds coo');
const days = fc.record({
  min: fc.option(fc.integer({ min: -1, max: 12 })),
  max: fc.option(fc.integer({ min: 0, max: 20 })),
});
const some = <T>(...values: T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });

const filters = (stages: string[]): fc.Arbitrary<LeadFilter> =>
  fc.record(
    {
      text: words,
      stages: some(...stages),
      tags: some('SAAS', 'ihracat', 'none'),
      companies: some('ege ambalaj', 'EGE AMBALAJ', 'Волна', 'nobody'),
      location: fc.constantFrom('istan', 'le', 'москва'),
      sources: some('linkedin-profile', 'import'),
      steps: some(...STEP_STATES),
      outcomes: some('open' as const, 'won' as const),
      value: fc.record({
        currency: fc.constantFrom('TRY', 'EUR'),
        min: fc.option(fc.integer({ min: 0, max: 100_000 })),
        max: fc.option(fc.integer({ min: 0, max: 100_000 })),
      }),
      stageDays: days,
      touchDays: days,
      addedDays: days,
    },
    { requiredKeys: [] },
  );

/** How a lead is sorted, said without any index. What is absent: null. */
function sortedBy(lead: StoredLead, by: LeadSort['by'], stages: string[]): (string | number)[] | null {
  switch (by) {
    case 'stage':
      return [stages.indexOf(lead.stageId)];
    case 'name':
      return [fold(lead.card.fullName)];
    case 'company':
      return lead.card.company === null ? null : [fold(lead.card.company)];
    case 'value':
      return lead.value && [lead.value.currency, lead.value.amount];
    case 'step':
      return lead.nextStep && [lead.nextStep.dueAt];
    case 'touch':
      return lead.lastTouchAt === null ? null : [lead.lastTouchAt];
    default:
      return [lead[by]];
  }
}

function compare(a: (string | number)[], b: (string | number)[]): number {
  for (const [at, x] of a.entries()) {
    const y = b[at] ?? 0;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

describe('a filter', () => {
  it('gives what looking at every lead gives, in order, however it is found', async () => {
    const leads = await world.db.getAll('leads');
    const people = new Map((await world.db.getAll('people')).map((person) => [person.id, person]));
    const notes = (await world.db.getAll('activities')).flatMap((each) =>
      each.kind === 'note' ? [each] : [],
    );
    const text = (lead: StoredLead): string => {
      const person = people.get(lead.personId);
      const theirs = notes.filter(({ personId }) => personId === lead.personId).map((note) => note.text);
      return [
        person?.fullName,
        person?.company,
        person?.title,
        person?.location,
        ...(person?.tags ?? []),
        ...theirs,
      ].join(' ');
    };
    const moment = { now: world.now, today: dateAt(world.now, world.zone) };
    const sorts = fc.record({ by: fc.constantFrom(...SORTS), down: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(filters(world.stages), sorts, async (filter, sort) => {
        const found: StoredLead[] = [];
        const question = { pipelineId: leads[0]?.pipelineId ?? '', stageIds: world.stages, filter, sort };
        for await (const batch of matching(world.db, question, moment, never)) found.push(...batch);

        const fits = predicateOf({ ...filter, text: undefined }, moment, null);
        const wanted = filter.text === undefined ? [] : wantedWords(filter.text);
        const expected = leads.filter((lead) => fits(lead) && hasWords(text(lead), wanted));
        expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());

        const keys = found.map((lead) => sortedBy(lead, sort.by, world.stages));
        const present = keys.flatMap((key) => (key ? [key] : []));
        expect(keys.slice(present.length).every((key) => key === null)).toBe(true);
        const ordered = present.toSorted((a, b) => (sort.down ? compare(b, a) : compare(a, b)));
        expect(present).toEqual(ordered);
      }),
      { numRuns: 300 },
    );
  });

  it('that narrows nothing gives everybody in batches, and their ids alone in the same order', async () => {
    const own = await freshWorld();
    for (let n = 0; n < 5; n += 1) await own.run(command.capture(readOf(`p${n}`), null));
    const [lead] = await own.db.getAll('leads');
    if (!lead) throw new Error('no lead');
    const tx = own.db.transaction('leads', 'readwrite');
    for (let n = 0; n < 850; n += 1) {
      const value: [string, number] = n % 3 === 0 ? ['TRY', n % 7] : ['\uffff', 0];
      await tx.store.put({ ...lead, id: `x${String(n).padStart(5, '0')}`, sort: { ...lead.sort, value } });
    }
    await tx.done;
    for (const down of [false, true]) {
      for (const by of ['value', 'name', 'stage'] as const) {
        const question = { pipelineId: lead.pipelineId, stageIds: own.stages, sort: { by, down } };
        const read: string[] = [];
        let most = 0;
        const moment = { now: own.now, today: '2026-11-24' };
        for await (const batch of matching(own.db, { ...question, filter: {} }, moment, never)) {
          read.push(...batch.map(({ id }) => id));
          most = Math.max(most, batch.length);
        }
        expect(read).toEqual(await orderedIds(own.db, question, never));
        expect(read).toHaveLength(855);
        expect(most).toBeLessThan(855);
      }
    }
    own.db.close();
  }, 30_000);

  it('is data: kept and read again it is the same, and nonsense is refused', () => {
    const filter: LeadFilter = { tags: ['SaaS'], value: { currency: 'TRY', min: 1, max: null } };
    expect(LeadFilterSchema.parse(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
    expect(LeadFilterSchema.safeParse({ tags: [] }).success).toBe(false);
    expect(LeadFilterSchema.safeParse({ steps: ['never'] }).success).toBe(false);
    expect(isEmptyFilter({})).toBe(true);
    expect(isEmptyFilter(filter)).toBe(false);
  });

  it('counts whole days', () => {
    expect(wholeDays(NOON - DAY + 1, NOON)).toBe(0);
    expect(wholeDays(NOON - DAY, NOON)).toBe(1);
    expect(wholeDays(NOON + DAY, NOON)).toBe(0);
  });
});

describe('people with words', () => {
  it('says when more may have them than were looked at', async () => {
    expect((await withWords(world.db, ['e'], 1)).whole).toBe(false);
    expect((await withWords(world.db, ['grace'], 5)).whole).toBe(true);
  });
});
