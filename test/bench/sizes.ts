/** What LinkedIn's page has to load: the shipped files, as built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT_FOR_CHROMIUM } from '../harness/chromium.ts';
import { limited, type Row } from './row.ts';

const bytes = (file: string): Buffer => readFileSync(join(BUILT_FOR_CHROMIUM, file));

export function sizes(): Row[] {
  const [control, reader] = [bytes('profile-control.js'), bytes('profile-reader.js')];
  const zipped = (file: Buffer): number => gzipSync(file, { level: 9 }).length;
  return [
    limited('size: loader', 'bytes', bytes('linkedin-loader.js').length, 4096),
    // On every profile.
    limited('size: control', 'bytes', control.length, 60 * 1024),
    limited('size: control, gzip', 'bytes', zipped(control), 20 * 1024),
    // Only when a save comes near.
    limited('size: control and reader', 'bytes', control.length + reader.length, 60 * 1024),
    limited('size: control and reader, gzip', 'bytes', zipped(control) + zipped(reader), 20 * 1024),
    limited('size: worker', 'bytes', bytes('background.js').length, 120 * 1024),
  ];
}
