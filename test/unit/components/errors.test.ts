import { describe, expect, it } from 'vitest';
import { errorCode, errorWords } from '@/components/ui/errors';
import { speak } from '@/lib/i18n/locale';
import { CommandError } from '@/lib/protocol/client';
import type { ErrorCode } from '@/lib/protocol/replies';

const CODES: Record<ErrorCode, true> = {
  'bad-message': true,
  'not-allowed': true,
  gone: true,
  empty: true,
  unreadable: true,
  'no-permission': true,
  'disk-full': true,
  'newer-data': true,
  'undo-later-first': true,
  'nothing-to-undo': true,
  'asks-first': true,
  'stage-full': true,
  'last-one': true,
  'do-not-contact': true,
  stopped: true,
  'worker-lost': true,
  failed: true,
};
const codes = Object.keys(CODES) as ErrorCode[];

describe.each(['en', 'tr'] as const)('error words in %s', (locale) => {
  it('has one message per cause, none twice', () => {
    speak(locale);
    const said = codes.map(errorWords);
    expect(new Set(said).size).toBe(codes.length);
    for (const words of said) expect(words).toMatch(/^\p{Lu}.+\.$/u);
  });
});

it('says what a full disk means', () => {
  speak('en');
  expect(errorWords('disk-full')).toContain('Nothing was lost');
  speak('tr');
  expect(errorWords('disk-full')).toContain('Hiçbir şey kaybolmadı');
});

it('finds the code in what was thrown', () => {
  expect(errorCode(new CommandError('gone'))).toBe('gone');
  expect(errorCode(new Error('anything'))).toBe('failed');
  expect(errorCode('a string')).toBe('failed');
});
