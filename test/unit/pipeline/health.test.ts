import { describe, expect, it } from 'vitest';
import {
  fellBack,
  fieldHealth,
  type Health,
  healthReport,
  noteSave,
  SAVES_KEPT,
  type Save,
} from '@/lib/pipeline/health';

const save = (change: Partial<Save> = {}): Save => ({
  at: 1,
  layout: 'sdui',
  kept: 'page',
  fields: { fullName: { from: ['heading'], sure: true }, title: { from: ['headline'], sure: false } },
  ...change,
});
const remembered = (saves: Save[]): Health =>
  saves.reduce<Health>((health, each) => noteSave(health, each), { saves: [] });

describe('selector health', () => {
  it('remembers the newest saves only', () => {
    const health = remembered(Array.from({ length: SAVES_KEPT + 7 }, (_, at) => save({ at })));
    expect(health.saves).toHaveLength(SAVES_KEPT);
    expect(health.saves[0]?.at).toBe(SAVES_KEPT + 6);
  });

  it('counts what was found and what of it was sure', () => {
    const health = remembered([
      save(),
      save(),
      save({ fields: { fullName: { from: ['title'], sure: true } } }),
    ]);
    expect(fieldHealth(health)).toEqual([
      { field: 'fullName', found: 3, sure: 3, of: 3 },
      { field: 'headline', found: 0, sure: 0, of: 3 },
      { field: 'title', found: 2, sure: 0, of: 3 },
      { field: 'company', found: 0, sure: 0, of: 3 },
      { field: 'location', found: 0, sure: 0, of: 3 },
    ]);
  });

  it('counts companies apart from people', () => {
    const company = save({ layout: 'company', fields: { name: { from: ['heading'], sure: true } } });
    const health = fieldHealth(remembered([save(), company, company]));
    expect(health.find(({ field }) => field === 'title')).toEqual({
      field: 'title',
      found: 1,
      sure: 0,
      of: 1,
    });
    expect(health.at(-1)).toEqual({ field: 'name', found: 2, sure: 2, of: 2 });
    expect(fieldHealth(remembered([company])).map(({ field }) => field)).toEqual(['name']);
  });

  it('calls it a change of LinkedIn’s when the last three fell back, and not after one that did not', () => {
    const lost = save({ kept: 'address' });
    expect(fellBack(remembered([lost, lost]))).toBe(false);
    expect(fellBack(remembered([save(), lost, lost, lost]))).toBe(true);
    expect(fellBack(remembered([lost, lost, lost, save()]))).toBe(false);
  });

  it('reports names of strategies with counts', () => {
    const both = save({ fields: { ...save().fields, fullName: { from: ['heading', 'title'], sure: true } } });
    expect(healthReport(remembered([save(), both]), '0.1.0')).toBe(
      [
        'Pipeside 0.1.0, the last 2 saves',
        '2 × sdui · fullName · heading · sure',
        '1 × sdui · fullName · title · sure',
        '2 × sdui · page',
        '2 × sdui · title · headline · unsure',
      ].join('\n'),
    );
  });
});
