/**
 * `npm run simulate -- --seeds FROM..TO [--years N]`: the real scheduling code over ten simulated years a seed.
 * A failing seed is printed with its whole story; the last line is `N seeds, N failed`.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import 'temporal-polyfill/global';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '1..100' }, years: { type: 'string', default: '10' } },
});
const range = /^(\d+)\.\.(\d+)$/.exec(values.seeds);
if (!range) {
  console.error('--seeds takes a range such as 1..1000');
  process.exit(2);
}
const [from, to, years] = [Number(range[1]), Number(range[2]), Number(values.years)];

const { module } = await runnerImport<typeof import('./simulate')>(resolve('test/simulator/simulate.ts'), {
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': resolve('.') } },
});

const started = performance.now();
const hash = createHash('sha256');
let failed = 0;
for (let seed = from; seed <= to; seed += 1) {
  const outcome = await module.simulate(seed, { years });
  hash.update(JSON.stringify([seed, outcome.failed, outcome.shown, outcome.runs, outcome.kills]));
  if (outcome.failed === null) continue;
  failed += 1;
  const { story } = await module.simulate(seed, { years, tell: true });
  console.log(`seed ${seed}: ${outcome.failed}`);
  console.log(story.map((line) => `  ${line}`).join('\n'));
}
const seeds = to - from + 1;
console.log(`seeds ${values.seeds}, ${((performance.now() - started) / seeds / 1000).toFixed(3)} s a seed`);
console.log(`hash ${hash.digest('hex').slice(0, 16)}`);
console.log(`${seeds} seeds, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
