/** Every word there is, in every language, with the same places to fill. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

const AREAS = globSync('lib/i18n/messages/en/*.json').map((file) => basename(file));

function read(locale: string, area: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`lib/i18n/messages/${locale}/${area}`, 'utf8'));
}
/** The variables a message fills in, however it is written. */
const holes = (message: unknown) =>
  [...new Set([...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

describe.each(AREAS)('%s', (area) => {
  const en = read('en', area);
  const tr = read('tr', area);

  it('has the same messages in both languages', () => {
    expect(Object.keys(tr).sort()).toEqual(Object.keys(en).sort());
  });

  it('leaves none empty and none untranslated by accident', () => {
    for (const [key, message] of [...Object.entries(en), ...Object.entries(tr)]) {
      expect(JSON.stringify(message), key).not.toMatch(/^"\s*"$/);
    }
  });

  it('fills in nothing that English does not know', () => {
    for (const [key, message] of Object.entries(tr)) {
      if (typeof message !== 'string' || typeof en[key] !== 'string') continue;
      expect(holes(message), key).toEqual(holes(en[key]));
    }
  });

  it('glues no suffix to what is filled in: Turkish would need another for each name', () => {
    for (const [key, message] of Object.entries(tr)) {
      expect(JSON.stringify(message), key).not.toMatch(/\}['’]?\p{Ll}/u);
    }
  });
});
