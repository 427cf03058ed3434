/** The tokens keep the contrast the design promises, in both themes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('components/ui/theme.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }],
  ),
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2's ratio. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const WORDS: [ink: string, grounds: string[]][] = [
  ['text', ['canvas', 'surface', 'raised', 'sunken', 'hover', 'press', 'selected']],
  ['text2', ['canvas', 'surface', 'raised', 'sunken', 'hover', 'press']],
  ['text3', ['canvas', 'surface', 'raised', 'sunken', 'selected', 'press']],
  ['onAccent', ['accent', 'accentHover']],
  ['accentText', ['surface', 'canvas', 'accentTint', 'selected']],
  ['onInverse', ['inverse']],
  ['inverseAccent', ['inverse']],
  ['inverseDanger', ['inverse']],
  ...['planned', 'today', 'overdue', 'won', 'lost', 'nurture', 'unsure'].map((state): [string, string[]] => [
    state,
    [`${state}Tint`, 'surface', 'canvas'],
  ]),
  ['none', ['surface', 'canvas']],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((tint): [string, string[]] => [`avatarText${tint}`, [`avatar${tint}`]]),
];
const SHAPES: [ink: string, grounds: string[]][] = [
  ['control', ['surface', 'canvas']],
  ['focus', ['surface', 'canvas']],
  ...['slate', 'blue', 'violet', 'pink', 'graphite', 'teal'].map((stage): [string, string[]] => [
    `stage-${stage}`,
    ['surface', 'canvas'],
  ]),
];

function check(pairs: [string, string[]][], floor: number): void {
  for (const [ink, grounds] of pairs) {
    for (const ground of grounds) {
      for (const theme of ['light', 'dark'] as const) {
        const ratio = contrast(
          tokens.get(ink)?.[theme] ?? '#000000',
          tokens.get(ground)?.[theme] ?? '#000000',
        );
        expect.soft(ratio, `${ink} on ${ground}, ${theme}`).toBeGreaterThanOrEqual(floor);
      }
    }
  }
}

describe('theme', () => {
  it('has every token it is checked for', () => {
    const named = [...WORDS, ...SHAPES].flatMap(([ink, grounds]) => [ink, ...grounds]);
    expect(named.filter((name) => !tokens.has(name))).toEqual([]);
  });
  it('keeps words readable', () => check(WORDS, 4.5));
  it('keeps edges and dots visible', () => check(SHAPES, 3));
});
