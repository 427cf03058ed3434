/** What LinkedIn's page has to load: the shipped files, as built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT_FOR_CHROMIUM } from '../harness/chromium.ts';
import { limited, type Row } from './row.ts';

const bytes = (file: string): Buffer => readFileSync(join(BUILT_FOR_CHROMIUM, file));

export function sizes(): Row[] {
  const control = bytes('profile-control.js');
  return [
    limited('size: loader', 'bytes', bytes('linkedin-loader.js').length, 4096),
    limited('size: reader and control', 'bytes', control.length, 60 * 1024),
    limited('size: reader and control, gzip', 'bytes', gzipSync(control, { level: 9 }).length, 20 * 1024),
    limited('size: worker', 'bytes', bytes('background.js').length, 120 * 1024),
  ];
}
