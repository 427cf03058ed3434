/** The words of the interface, file by file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../lib/i18n/messages');

function keysOf(locale: string): string[] {
  return readdirSync(join(FOLDER, locale)).flatMap((file) => {
    const words: object = JSON.parse(readFileSync(join(FOLDER, locale, file), 'utf8'));
    return Object.keys(words).filter((key) => key !== '$schema');
  });
}

it('stand once each: a key in two files makes compiling them take twenty times as long', () => {
  const keys = keysOf('en');
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

it('are there in both languages', () => {
  expect(keysOf('tr').toSorted()).toEqual(keysOf('en').toSorted());
});
