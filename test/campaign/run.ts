/**
 * `npm run campaign [-- --seeds FROM..TO --walks FROM..TO]`: what takes minutes. Histories of random steps (a hash of
 * the result, `N seeds, N failed`; a failing seed is printed with its whole story), then long random walks through the
 * demo site in a browser with the built extension. A small share of both runs in `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/** How long one walk is; `npm test` walks sixty steps. */
const WALK_STEPS = 500;

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '1..1000' }, walks: { type: 'string', default: '1..2' } },
});

function range(option: 'seeds' | 'walks'): [from: number, to: number] {
  const parts = /^(\d+)\.\.(\d+)$/.exec(values[option]);
  if (parts) return [Number(parts[1]), Number(parts[2])];
  console.error(`--${option} takes a range such as 1..20`);
  process.exit(2);
}

function run(command: string, args: string[], env: Record<string, string>): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

const [first, last] = range('walks');
range('seeds');

console.log(`seeds ${values.seeds}`);
const histories = run(
  'vitest',
  ['run', '--config', 'test/campaign/vitest.config.ts', '--disable-console-intercept'],
  { CAMPAIGN_SEEDS: values.seeds },
);

console.log(`walks ${values.walks}, ${WALK_STEPS} steps each`);
const lost: number[] = [];
for (let seed = first; seed <= last; seed += 1) {
  const steps = { FUZZ_STEPS: String(WALK_STEPS), FUZZ_SEED: String(seed) };
  if (!run('playwright', ['test', '--project=chromium', 'test/browser/fuzz.spec.ts'], steps)) lost.push(seed);
}
console.log(
  `${Math.max(0, last - first + 1)} walks, ${lost.length} failed${lost.length > 0 ? `: ${lost.join(', ')}` : ''}`,
);
process.exit(histories && lost.length === 0 ? 0 : 1);
