import { describe, expect, it } from 'vitest';
import { beforeOf } from '@/components/board/use-stage-drag';
import { gateForm, said } from '@/components/entering/gate-form';
import { besideOf } from '@/components/stages/StageMenu';
import { changeOf, formOf, shortNameOf } from '@/components/stages/stage-form';
import { speak } from '@/lib/i18n/locale';
import type { EnteringView } from '@/lib/store/entering';
import { lead, person, stage } from '../pipeline/made';

describe('a stage as it is edited', () => {
  it('comes back as it was when nothing is typed', () => {
    const whole = stage({ wipLimit: 40, wipBlocks: true, rules: 'Only with an offer', rottingDays: null });
    const { id, pipelineId, rank, kind, ...rest } = whole;
    expect(changeOf(formOf(whole))).toEqual({ change: rest });
  });

  it('says which boxes cannot be read, and writes nothing then', () => {
    const form = { ...formOf(stage()), name: ' ', probability: '101', rotting: '1.5', limit: 'many' };
    expect(changeOf(form)).toEqual({ faults: ['name', 'probability', 'rotting', 'limit'] });
  });

  it('leaves out questions without words, and takes empty numbers as none', () => {
    const form = {
      ...formOf(stage()),
      rotting: '',
      limit: ' ',
      questions: [
        { id: 'q1', text: ' ', required: true },
        { id: 'q2', text: 'Why now?', required: false },
      ],
    };
    expect(changeOf(form)).toMatchObject({
      change: { rottingDays: null, wipLimit: null, questions: [{ id: 'q2' }] },
    });
  });

  it('is called in short by whole words that fit', () => {
    expect(shortNameOf('Trial running')).toBe('Trial');
    expect(shortNameOf(' Görüşüldü / toplantı ')).toBe('Görüşüldü');
    expect(shortNameOf('Değerlendirmede')).toBe('Değerlendirm');
    expect(shortNameOf('Offer')).toBe('Offer');
  });
});

describe('the order of columns', () => {
  it('changes one place to a side, and not beyond the ends', () => {
    expect(besideOf(['a', 'b', 'c'], 'b', -1)).toEqual({ beforeId: 'a' });
    expect(besideOf(['a', 'b', 'c'], 'a', 1)).toEqual({ beforeId: 'c' });
    expect(besideOf(['a', 'b', 'c'], 'b', 1)).toEqual({ beforeId: null });
    expect(besideOf(['a', 'b', 'c'], 'a', -1)).toBeNull();
    expect(besideOf(['a', 'b', 'c'], 'c', 1)).toBeNull();
  });

  it('puts a carried one before the column whose right half it is let go on', () => {
    expect(beforeOf(['a', 'b', 'c'], { stageId: 'b', side: 'before' })).toBe('b');
    expect(beforeOf(['a', 'b', 'c'], { stageId: 'b', side: 'after' })).toBe('c');
    expect(beforeOf(['a', 'b', 'c'], { stageId: 'c', side: 'after' })).toBeNull();
  });
});

describe('the form at a gate', () => {
  const to = stage({
    requiredFields: ['value', 'company', 'phone'],
    questions: [{ id: 'q1', text: 'Who else decides?', required: true }],
  });
  const view: EnteringView = {
    lead: { ...lead(), nextStep: null },
    person,
    from: stage({ id: 'here' }),
    to,
    pipeline: { id: 'pipeline', name: 'Sales', template: 'sales', currency: 'EUR', replyStageId: null },
    count: 0,
    room: 'room',
  };

  it('asks what is open, and the date along with the value', () => {
    expect(gateForm(view).fields).toEqual([
      { field: 'value', required: true },
      { field: 'expectedCloseAt', required: false },
      { field: 'phone', required: true },
    ]);
  });

  it('says what is missing, reads money, and keeps what is typed', () => {
    speak('en');
    const form = gateForm(view);
    expect(said(form, {}, 'EUR').missing).toEqual(['q1', 'value', 'phone']);
    expect(said(form, { value: 'a lot', q1: 'x', phone: '1' }, 'EUR').missing).toEqual(['value']);
    expect(said(form, { value: '21,500', q1: ' the CFO ', phone: '+90 1' }, 'EUR')).toEqual({
      said: {
        answers: { q1: 'the CFO' },
        fields: { value: { amount: 2_150_000, currency: 'EUR' }, phone: '+90 1' },
      },
      missing: [],
    });
  });
});
