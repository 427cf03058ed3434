import { describe, expect, test } from 'vitest';
import { agree, ask, type Found, type Strategy } from '@/lib/linkedin/agree';

const found = (value: string, from: string, trust: 1 | 2 | 3 = 2, guess = false): Found => ({
  value,
  from,
  trust,
  ...(guess ? { guess } : {}),
});
const loose = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

describe('agreement', () => {
  test('nothing found is nothing', () => {
    expect(agree([])).toBeNull();
  });

  test('a lone value is unsure, however trusted', () => {
    expect(agree([found('Mavi', 'hook', 3)])).toEqual({
      value: 'Mavi',
      from: 'hook',
      confidence: 'unsure',
      agree: [1, 1],
      others: [],
    });
  });

  test('two that agree are sure, in the writing of the first', () => {
    expect(agree([found('Mavi', 'hook', 3), found('MAVI', 'order')], loose)).toMatchObject({
      value: 'Mavi',
      from: 'hook',
      also: ['order'],
      confidence: 'sure',
      agree: [2, 2],
    });
  });

  test('the heavier side wins, the other stays on offer', () => {
    expect(
      agree([found('Mavi', 'hook', 3), found('Poyraz', 'list', 2), found('Poyraz', 'dates', 3)]),
    ).toMatchObject({
      value: 'Poyraz',
      from: 'list',
      agree: [2, 3],
      others: [{ value: 'Mavi', from: 'hook' }],
    });
  });

  test('contested nearly evenly is unsure', () => {
    const contested = [found('A', '1', 2), found('A', '2', 2), found('B', '3', 3)];
    expect(agree(contested)?.confidence).toBe('unsure');
    expect(agree([...contested, found('A', '4', 3)])?.confidence).toBe('sure');
  });

  test('a guess neither contests what was read nor is ever sure alone', () => {
    const read = [found('Mavi', 'hook', 3), found('Mavi', 'order')];
    expect(agree([...read, found('Poyraz', 'headline', 3, true)])).toMatchObject({
      value: 'Mavi',
      confidence: 'sure',
    });
    expect(agree([found('Poyraz', 'headline', 3, true), found('Poyraz', 'other', 3, true)])?.confidence).toBe(
      'unsure',
    );
    expect(agree([found('Poyraz', 'headline', 3, true), found('Mavi', 'weak', 1)])?.value).toBe('Mavi');
  });
});

test('a strategy that fails on a strange page found nothing', () => {
  const strategies: Strategy<string>[] = [
    {
      name: 'broken',
      trust: 3,
      find: () => {
        throw new Error('no such node');
      },
    },
    { name: 'none', trust: 3, find: () => null },
    { name: 'empty', trust: 3, find: () => '' },
    { name: 'works', trust: 1, find: (page) => page },
  ];
  expect(ask('Mavi', strategies)).toEqual([{ value: 'Mavi', from: 'works', trust: 1 }]);
});
