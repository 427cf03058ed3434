import { describe, expect, it } from 'vitest';
import { cardKey } from '@/components/board/keys';

const plain = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };
const pressed = (key: string, held: Partial<typeof plain> = {}) => cardKey({ key, ...plain, ...held });

describe('cardKey', () => {
  it('moves the focus by arrows', () => {
    expect(pressed('ArrowUp')).toEqual({ act: 'focus', to: 'up' });
    expect(pressed('ArrowRight')).toEqual({ act: 'focus', to: 'right' });
    expect(pressed('End')).toEqual({ act: 'focus', to: 'last' });
  });

  it('moves the card by brackets, also where they are typed with AltGr', () => {
    expect(pressed('[')).toEqual({ act: 'stage', step: -1 });
    expect(pressed(']', { ctrlKey: true, altKey: true })).toEqual({ act: 'stage', step: 1 });
  });

  it('moves the card within its stage by arrows with Alt or Shift', () => {
    expect(pressed('ArrowUp', { altKey: true })).toEqual({ act: 'order', step: -1 });
    expect(pressed('ArrowDown', { shiftKey: true })).toEqual({ act: 'order', step: 1 });
  });

  it('opens "Move to" by M, in capitals too', () => {
    expect(pressed('m')).toEqual({ act: 'menu' });
    expect(pressed('M')).toEqual({ act: 'menu' });
  });

  it('notes a reply by R', () => {
    expect(pressed('r')).toEqual({ act: 'replied' });
    expect(pressed('r', { ctrlKey: true })).toBeNull();
  });

  it.each([
    ['a browser command', 'm', { ctrlKey: true }],
    ['going back in the browser', 'ArrowLeft', { altKey: true }],
    ['opening the lead', 'Enter', {}],
    ['any other letter', 'x', {}],
    ['a name every object has', 'toString', {}],
  ])('leaves %s alone', (_, key, held) => {
    expect(pressed(key, held)).toBeNull();
  });
});
