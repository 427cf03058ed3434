/**
 * `npm start`: builds the extension, finds or installs a Chromium, and opens it on demo profiles.
 * With a display it stays open for trying; without one it plays the main job by itself and prints each step.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ChromiumSession } from '../harness/chromium.ts';
import { type LinkedIn, startLinkedIn } from '../harness/linkedin-server.ts';
import { mainJob } from './job.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PICTURES = join(ROOT, '.output', 'demo');

function build(): void {
  console.log('Building the extension …');
  for (const [command, ...args] of [
    ['npm', 'run', '--silent', 'messages'],
    ['wxt', 'build'],
  ]) {
    const { status, stdout, stderr } = spawnSync(command ?? '', args, {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  }
}

const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Opens the browser and waits until the user closes it. */
async function show(linkedin: LinkedIn): Promise<void> {
  const ext = await ChromiumSession.start({ linkedin, headed: true, welcome: true });
  const page = ext.context.pages()[0] ?? (await ext.context.newPage());
  await page.goto(linkedin.url('/in/elif-karadag/'));
  await page.bringToFront();
  console.log(
    [
      '',
      'Chromium is open on a demo profile. Nobody in these pages exists, and no LinkedIn account is needed.',
      '  1. Click “Add to pipeline” by the name.',
      '  2. Open the control’s menu: move her to another stage, set the next step.',
      '  3. Choose “Write a note”: the side panel opens with the cursor in the note.',
      '  4. Follow “People” to the others; drag cards on the Board; see what is due in Today.',
      'Close the browser to end.',
    ].join('\n'),
  );
  await new Promise<void>((closed) => ext.context.once('close', () => closed()));
  await ext.close();
}

/** Plays the job without a display. @returns whether every step succeeded. */
async function play(linkedin: LinkedIn): Promise<boolean> {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  console.log('There is no display: the job is played by itself, through the real interface.\n');
  const ext = await ChromiumSession.start({ linkedin });
  const page = await ext.context.newPage();
  try {
    for (const [index, step] of mainJob(ext, linkedin, page, PICTURES).entries()) {
      process.stdout.write(`${String(index + 1).padStart(2)}. ${step.does} … `);
      const started = performance.now();
      console.log(`${await step.run()} (${Math.round(performance.now() - started)} ms)`);
    }
    console.log(`\nAll of it worked. Pictures: ${relative(process.cwd(), PICTURES) || '.'}`);
    return true;
  } catch (error) {
    console.log('failed');
    console.error(error instanceof Error ? error.message : error);
    await page.screenshot({ path: join(PICTURES, 'failed.png') }).catch(() => undefined);
    return false;
  } finally {
    await ext.close();
  }
}

try {
  build();
  const linkedin = await startLinkedIn();
  try {
    if (hasDisplay()) await show(linkedin);
    else process.exitCode = (await play(linkedin)) ? 0 : 1;
  } finally {
    await linkedin.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
