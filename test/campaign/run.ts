/**
 * `npm run campaign [-- --seeds FROM..TO]`: what takes minutes. Prints the range, a hash of the result and
 * `N seeds, N failed`; a failing seed is printed with its whole story. A small share of it runs in `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '1..1000' } } });
if (!/^\d+\.\.\d+$/.test(values.seeds)) {
  console.error('--seeds takes a range such as 1..1000');
  process.exit(2);
}
console.log(`seeds ${values.seeds}`);
const { status } = spawnSync(
  'vitest',
  ['run', '--config', 'test/campaign/vitest.config.ts', '--disable-console-intercept'],
  {
    stdio: 'inherit',
    env: { ...process.env, CAMPAIGN_SEEDS: values.seeds },
    shell: process.platform === 'win32',
  },
);
process.exit(status ?? 1);
