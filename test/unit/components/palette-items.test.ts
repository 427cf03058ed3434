import { describe, expect, it } from 'vitest';
import { type ActionItem, fitting, readTyped, stepIn } from '@/components/palette/items';

const item = (label: string, always = false): ActionItem => ({
  kind: 'action',
  id: label,
  label,
  always,
  act: () => {},
});

describe('the palette', () => {
  it('takes a > before the words as: actions only', () => {
    expect(readTyped(' istan ')).toEqual({ text: 'istan', actionsOnly: false });
    expect(readTyped('> undo')).toEqual({ text: 'undo', actionsOnly: true });
  });

  it('lists the actions that have every word, in any order, and those made of the words', () => {
    const items = [item('Move to Proposal'), item('Ayarları aç'), item('Note: “x”', true)];
    const labels = (text: string) => fitting(items, text).map(({ label }) => label);
    expect(labels('prop mo')).toEqual(['Move to Proposal', 'Note: “x”']);
    expect(labels('AYARLARI')).toEqual(['Ayarları aç', 'Note: “x”']);
    expect(labels('')).toHaveLength(3);
  });

  it('goes round by arrows, stops by pages, and leaves other keys alone', () => {
    expect(stepIn(3, 2, 'ArrowDown')).toBe(0);
    expect(stepIn(3, 0, 'ArrowUp')).toBe(2);
    expect(stepIn(20, 15, 'PageDown')).toBe(19);
    expect(stepIn(20, 3, 'PageUp')).toBe(0);
    expect(stepIn(0, 0, 'ArrowDown')).toBeNull();
    expect(stepIn(3, 0, 'a')).toBeNull();
  });
});
