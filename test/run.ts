/**
 * `npm test`: unit and store tests, the build, then the built extension in both browsers.
 * Ends with one plain line, `N passed, N failed`, counted from what the runners wrote.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const REPORTS = '.output/test';
const UNIT = join(REPORTS, 'unit.json');
const BROWSER = join(REPORTS, 'browser.json');

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const UnitReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});
const BrowserReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

/** Runs one step with its output shown; says whether it went well. */
function step(title: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** A step that failed without naming a test (a file that does not load, a missing browser) is a failure too. */
function counted(wentWell: boolean, read: () => Count): Count {
  let count: Count = { passed: 0, failed: 0, skipped: 0 };
  try {
    count = read();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    wentWell = false;
  }
  const ran = count.passed + count.failed > 0;
  return (wentWell && ran) || count.failed > 0 ? count : { ...count, failed: 1 };
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function unit(): Count {
  const report = UnitReport.parse(json(UNIT));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function browser(): Count {
  const { stats } = BrowserReport.parse(json(BROWSER));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const counts: Count[] = [];
counts.push(
  counted(
    step('unit and store', 'vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${UNIT}`,
    ]),
    unit,
  ),
);
const built = step('build', 'npm', ['run', '--silent', 'build']);
counts.push(
  built
    ? counted(
        step('Chromium and Firefox', 'playwright', ['test', '--reporter=list,json'], {
          PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER,
        }),
        browser,
      )
    : { passed: 0, failed: 1, skipped: 0 },
);

const total = (key: keyof Count): number => counts.reduce((sum, count) => sum + count[key], 0);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`);
process.exitCode = total('failed') > 0 ? 1 : 0;
