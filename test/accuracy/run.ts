/**
 * `npm run accuracy -- DIR [--disturb SEED | --disturb FIRST-LAST]`: how right the built reader is on a folder of
 * pages, as they are or changed reproducibly. Needs `npm run build` before.
 */
import { loadCorpus } from './corpus.ts';
import { measure } from './measure.ts';
import { print } from './table.ts';

const [folder, option, seeds] = process.argv.slice(2);

if (!folder || (option !== undefined && (option !== '--disturb' || !/^\d+(?:-\d+)?$/.test(seeds ?? '')))) {
  console.error('Usage: npm run accuracy -- DIR [--disturb SEED | --disturb FIRST-LAST]');
  process.exit(2);
}
const cases = loadCorpus(folder);
if (!cases || cases.length === 0) {
  console.error(`${folder} holds no pages with an .expected.json beside them: nothing was measured.`);
  process.exit(2);
}
const [first = 0, last = first] = (seeds ?? '').split('-').map(Number);
const range = seeds ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [];
console.log(print(await measure(cases, range)));
