import { beforeEach, describe, expect, it } from 'vitest';
import {
  healthNumbers,
  healthState,
  healthTitle,
  layoutWord,
  pageHealth,
  watchedWord,
} from '@/components/settings/health-words';
import { speak } from '@/lib/i18n/locale';
import type { Health, Save } from '@/lib/pipeline/health';

const FIELDS = ['fullName', 'headline', 'title', 'company', 'location'];
const save = (change: Partial<Save> = {}): Save => ({
  at: 1,
  layout: 'classic',
  kept: 'page',
  fields: Object.fromEntries(FIELDS.map((field) => [field, { from: ['card'], sure: true }])),
  ...change,
});
/** `count` saves, each made by its index. */
const saves = (count: number, make: (index: number) => Save = () => save()): Health => ({
  saves: Array.from({ length: count }, (_, index) => make(index)),
});
const unsure = (field: string) =>
  save({ fields: { ...save().fields, [field]: { from: ['headline'], sure: false } } });
const without = (field: string) =>
  save({ fields: Object.fromEntries(Object.entries(save().fields).filter(([name]) => name !== field)) });

beforeEach(() => speak('en'));

describe('the plain line', () => {
  it('says that nothing was read before the first save', () => {
    expect(healthState(saves(0))).toBe('none');
    expect(healthTitle(saves(0))).toBe('No page was read yet');
  });

  it('does not judge by a few', () => {
    expect(healthTitle(saves(1))).toBe('One save so far: too few to judge');
    expect(healthTitle(saves(4))).toBe('4 saves so far: too few to judge');
  });

  it('is well when nearly all was read for sure', () => {
    expect(healthTitle(saves(50))).toBe('Everything was read well in the last 50 saves');
    expect(healthState(saves(50, (index) => (index < 10 ? unsure('company') : save())))).toBe('well');
  });

  it('is not well when one field is often missing, or often a guess', () => {
    expect(healthState(saves(50, (index) => (index < 11 ? without('location') : save())))).toBe('partly');
    expect(healthState(saves(50, (index) => (index < 11 ? unsure('company') : save())))).toBe('partly');
    expect(healthTitle(saves(50, () => without('title')))).toBe(
      'Not everything was read well in the last 50 saves',
    );
  });

  it('tells a change of LinkedIn’s even when few saves show it', () => {
    const lost = save({ kept: 'address', fields: { fullName: { from: ['title'], sure: true } } });
    expect(healthState(saves(3, () => lost))).toBe('changed');
  });

  it('speaks Turkish', () => {
    speak('tr');
    expect(healthTitle(saves(50))).toBe('Son 50 kayıtta her şey iyi okundu');
    expect(healthNumbers(saves(50))).toBe('Ad 50/50 · Başlık 50 · Unvan 50 · Şirket 50 · Konum 50');
  });
});

it('the numbers name what was not found and what is unsure', () => {
  const health = saves(50, (index) =>
    index < 3 ? unsure('company') : index === 3 ? without('title') : save(),
  );
  expect(healthNumbers(health)).toBe(
    'Name 50 of 50 · Headline 50 · Title 49 · Company 50, unsure 3 · Location 50',
  );
});

it('the details stand by kind of page, with the ways that worked', () => {
  const health = saves(5, (index) => (index < 2 ? { ...without('title'), layout: 'sdui' } : unsure('title')));
  const [classic, sdui] = pageHealth(health);
  expect(classic?.layout).toBe('classic');
  expect(classic?.saves).toBe(3);
  expect(classic?.fields.find(({ field }) => field === 'title')).toEqual({
    field: 'title',
    found: 3,
    sure: 0,
    from: [['headline', 3]],
  });
  expect(sdui?.fields.find(({ field }) => field === 'title')).toMatchObject({ found: 0, sure: 0, from: [] });
  expect(layoutWord('sdui')).toBe('Profile, new layout');
  expect(layoutWord('something else')).toBe('Unknown layout');
});

it('a company’s pages stand apart, with every way that found a value', () => {
  const company = save({
    layout: 'company',
    fields: { name: { from: ['heading', 'title'], sure: true }, size: { from: ['label'], sure: false } },
  });
  const health: Health = { saves: [save(), company, company] };
  expect(healthNumbers(health)).toBe(
    'Name 1 of 1 · Headline 1 · Title 1 · Company 1 · Location 1 · Company page 2 of 2',
  );
  const [page] = pageHealth(health);
  expect(page?.fields[0]).toEqual({
    field: 'name',
    found: 2,
    sure: 2,
    from: [
      ['heading', 2],
      ['title', 2],
    ],
  });
  expect([layoutWord('company'), watchedWord('company', 'size'), watchedWord('sdui', 'title')]).toEqual([
    'Company page',
    'Size',
    'Title',
  ]);
});
