import { describe, expect, it } from 'vitest';
import { removePipeline, setLossReasons } from '@/lib/pipeline/pipelines';
import { STAGE_COLOURS } from '@/lib/pipeline/records';
import { addStage, editStage, placeStage, removeStage } from '@/lib/pipeline/stages';
import { Refusal, type Write } from '@/lib/pipeline/step';
import { pipelineFrom, TEMPLATE_NAMES } from '@/lib/pipeline/template';
import { lead, stage, stagesOf } from './made';

let ids = 0;
const context = {
  now: 500,
  newId: () => {
    ids += 1;
    return `new${ids}`;
  },
};
const [a, b, c] = ['a', 'b', 'c'].map((id, at) => stage({ id, rank: `a${at}`, name: `Stage ${id}` }));
if (!a || !b || !c) throw new Error('three stages');
const pipeline = { id: 'pipeline', name: 'Sales', template: 'sales', currency: 'EUR', replyStageId: 'b' };

/** The names of stages in order after some writes. */
function order(writes: Write[]): string {
  const put = stagesOf(writes);
  const gone = writes.flatMap((write) => ('delete' in write ? [write.delete] : []));
  const all = [a, b, c].map((each) => put.find(({ id }) => id === each?.id) ?? each);
  const fresh = put.filter(({ id }) => ![a, b, c].some((each) => each?.id === id));
  return [...all, ...fresh]
    .flatMap((each) => (each && !gone.includes(each.id) ? [each] : []))
    .sort((x, y) => (x.rank < y.rank ? -1 : 1))
    .map(({ shortName, id }) => (id.startsWith('new') ? shortName : id))
    .join(' ');
}

describe('stages', () => {
  const fresh = { pipelineId: 'pipeline', name: ' Trial ', shortName: 'trial', colour: 'blue' } as const;

  it('come in after another one, or first', () => {
    expect(order(addStage([a, b, c], fresh, 'a', context).writes)).toBe('a trial b c');
    expect(order(addStage([a, b, c], fresh, null, context).writes)).toBe('trial a b c');
    expect(order(addStage([a, b, c], fresh, 'c', context).writes)).toBe('a b c trial');
  });

  it('move before another one or to the end, writing one record', () => {
    expect(order(placeStage([a, b, c], c, 'a').writes)).toBe('c a b');
    expect(order(placeStage([a, b, c], a, null).writes)).toBe('b c a');
    expect(order(placeStage([a, b, c], a, 'c').writes)).toBe('b a c');
    expect(placeStage([a, b, c], b, 'c').writes).toEqual([]);
  });

  it('keep everything when they are renamed, and are never nameless', () => {
    const { writes } = editStage(a, { name: ' First ', rules: '  ' });
    expect(stagesOf(writes)).toEqual([{ ...a, name: 'First', rules: null }]);
    expect(editStage(a, { name: a.name, rules: undefined }).writes).toEqual([]);
    expect(() => editStage(a, { name: '  ' })).toThrow(new Refusal('empty'));
  });

  it('hand their leads on in order when they are deleted; merged, their time goes on', () => {
    const leads = ['x', 'y'].map((id, index) => lead({ id, stageId: 'a', stageSince: 7, rank: `a${index}` }));
    const to = { stage: b, last: 'a5' };
    const deleted = removeStage({ stage: a, stages: [a, b, c], leads }, pipeline, to, 'delete', context);
    const moved = (writes: Write[]) =>
      writes.flatMap((write) => ('put' in write && write.store === 'leads' ? [write.put] : []));
    expect(moved(deleted.writes).map(({ id, stageId, stageSince }) => [id, stageId, stageSince])).toEqual([
      ['x', 'b', 500],
      ['y', 'b', 500],
    ]);
    const [first, second] = moved(deleted.writes).map(({ rank }) => rank);
    expect('a5' < (first ?? '') && (first ?? '') < (second ?? '')).toBe(true);
    const told = deleted.writes.flatMap((write) =>
      'put' in write && write.store === 'activities' && write.put.kind === 'stage-changed' ? [write.put] : [],
    );
    expect(told.map(({ fromName, toName }) => [fromName, toName])).toEqual([
      ['Stage a', 'Stage b'],
      ['Stage a', 'Stage b'],
    ]);
    const asking = { ...a, requiredFields: ['value' as const] };
    const merged = removeStage({ stage: asking, stages: [a, b, c], leads }, pipeline, to, 'merge', context);
    expect(moved(merged.writes).map(({ stageSince }) => stageSince)).toEqual([7, 7]);
    expect(stagesOf(merged.writes)).toEqual([{ ...b, requiredFields: ['value'] }]);
  });

  it('are never deleted with leads that have nowhere to go, nor the last one', () => {
    const leads = [lead({ stageId: 'a' })];
    const all = { stage: a, stages: [a, b], leads };
    expect(() => removeStage(all, pipeline, null, 'delete', context)).toThrow(new Refusal('gone'));
    const itself = { stage: a, last: null };
    expect(() => removeStage(all, pipeline, itself, 'delete', context)).toThrow(new Refusal('gone'));
    expect(() => removeStage({ ...all, stages: [a] }, pipeline, null, 'delete', context)).toThrow(
      new Refusal('last-one'),
    );
  });

  it('that replies led to hand that on as well', () => {
    const { writes } = removeStage(
      { stage: b, stages: [a, b], leads: [] },
      pipeline,
      { stage: a, last: null },
      'delete',
      context,
    );
    expect(writes).toContainEqual({ store: 'pipelines', put: { ...pipeline, replyStageId: 'a' } });
  });
});

describe('pipelines', () => {
  it('of every template have short names that fit, colours there are, and both languages', () => {
    for (const template of TEMPLATE_NAMES) {
      const [en, tr] = (['en', 'tr'] as const).map((locale) =>
        stagesOf(pipelineFrom(template, locale, 'EUR', context)),
      );
      for (const each of [...(en ?? []), ...(tr ?? [])]) {
        expect(each.shortName.length).toBeLessThanOrEqual(12);
        expect(STAGE_COLOURS).toContain(each.colour);
      }
      expect(en?.map(({ kind }) => kind)).toEqual(tr?.map(({ kind }) => kind));
      expect(en?.map(({ questions }) => questions.length)).toEqual(
        tr?.map(({ questions }) => questions.length),
      );
      expect(new Set(en?.map(({ shortName }) => shortName)).size).toBe(en?.length);
    }
  });

  it('go with their stages, their leads to another one; the last one stays', () => {
    const own = { pipeline, stages: [a, b], views: ['own view'], leads: [lead({ stageId: 'b' })] };
    const elsewhere = { stage: stage({ id: 'z', pipelineId: 'other' }), last: null };
    const { writes } = removePipeline(own, 1, elsewhere, context);
    expect(writes.flatMap((write) => ('delete' in write ? [write.delete] : []))).toEqual([
      'pipeline',
      'a',
      'b',
      'own view',
    ]);
    expect(writes).toContainEqual(
      expect.objectContaining({ put: expect.objectContaining({ pipelineId: 'other', stageId: 'z' }) }),
    );
    expect(() => removePipeline(own, 0, elsewhere, context)).toThrow(new Refusal('last-one'));
    expect(() => removePipeline(own, 1, { stage: a, last: null }, context)).toThrow(new Refusal('gone'));
  });
});

describe('the list of reasons', () => {
  it('becomes what is wanted, in its order: kept, renamed, new and gone', () => {
    const known = [
      { id: 'r1', name: 'Price', rank: 'a0' },
      { id: 'r2', name: 'Timing', rank: 'a1' },
      { id: 'r3', name: 'Other', rank: 'a2' },
    ];
    const wanted = [
      { id: 'r2', name: 'Bad timing' },
      { id: null, name: ' No fit ' },
      { id: 'r1', name: 'Price' },
      { id: null, name: '  ' },
    ];
    const after = new Map(known.map((each) => [each.id, each]));
    for (const write of setLossReasons(known, wanted, context).writes) {
      if ('delete' in write) after.delete(write.delete);
      else if (write.store === 'lossReasons') after.set(write.put.id, write.put);
    }
    const named = [...after.values()].sort((x, y) => (x.rank < y.rank ? -1 : 1)).map(({ name }) => name);
    expect(named).toEqual(['Bad timing', 'No fit', 'Price']);
  });
});
