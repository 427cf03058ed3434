/** Finds the browsers the built extension is driven in; on Debian and Ubuntu installs a missing one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Browser {
  name: string;
  /** A path in this variable goes before everything that is found. */
  variable: string;
  /** Names on PATH, the best first. */
  commands: string[];
  /** Where installers put it when it is on no PATH. */
  places: string[];
  /** Debian packages to try in order: Ubuntu and Debian name them differently. */
  packages: string[];
  /** The oldest version that can run the extension. */
  oldest: number;
  versionOf: RegExp;
  elsewhere: string;
}

const programs = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter((folder) => folder !== undefined);

const CHROMIUM: Browser = {
  name: 'Chromium',
  variable: 'PIPESIDE_CHROMIUM',
  commands: ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser'],
  places: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...programs.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
    ...programs.map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
  ],
  packages: ['chromium'],
  oldest: 144,
  versionOf: /(?:Chromium|Chrome)\D*(\d+)\./,
  elsewhere: 'install Chrome from https://www.google.com/chrome/ or Chromium from your package manager',
};

const FIREFOX: Browser = {
  name: 'Firefox',
  variable: 'PIPESIDE_FIREFOX',
  commands: ['firefox-esr', 'firefox'],
  places: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...programs.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
  ],
  packages: ['firefox-esr', 'firefox'],
  oldest: 140,
  versionOf: /Firefox (\d+)\./,
  elsewhere: 'install Firefox from https://www.mozilla.org/firefox/ or your package manager',
};

const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function candidates(browser: Browser): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = browser.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const found = [...onPath, ...browser.places].filter(runnable);
  // A snap sees neither hidden folders nor our temporary ones: any other build goes first.
  return found.sort((a, b) => Number(a.startsWith('/snap/')) - Number(b.startsWith('/snap/')));
}

/** The major version, or null where the program does not say (Windows prints none; a snap stub fails). */
function version(browser: Browser, path: string): number | null {
  if (process.platform === 'win32') return browser.oldest;
  const said = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const major = browser.versionOf.exec(said.stdout ?? '')?.[1];
  return major === undefined ? null : Number(major);
}

interface Search {
  path: string | null;
  /** What was looked at and why it would not do. */
  tried: string[];
}

function search(browser: Browser): Search {
  const chosen = process.env[browser.variable];
  const paths = chosen === undefined ? candidates(browser) : [chosen];
  const tried: string[] = [];
  for (const path of paths) {
    if (!existsSync(path)) {
      tried.push(`${path} (from ${browser.variable}) is not there`);
      continue;
    }
    const major = version(browser, path);
    if (major !== null && major >= browser.oldest) return { path, tried };
    tried.push(
      major === null
        ? `${path} does not run`
        : `${path} is version ${major}, ${browser.oldest} or newer is needed`,
    );
  }
  if (paths.length === 0) tried.push(`looked for ${browser.commands.join(', ')} on PATH`);
  return { path: null, tried };
}

/** How to run apt-get here: as root, by a sudo that asks no password, or not at all. */
function apt(): string[] | null {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!/^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release)) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n', 'apt-get'] : null;
}

/** Installs the first of the packages that can be had; adds what happened to `tried`. */
function install(what: string, packages: string[], tried: string[]): void {
  const command = apt();
  if (!command) return;
  const [program = 'apt-get', ...before] = command;
  const run = (...args: string[]) =>
    execFileSync(program, [...before, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  console.log(`${what} is not installed; installing it with ${command.join(' ')} …`);
  for (const name of packages) {
    try {
      run('update', '-qq');
      run('install', '-y', '-qq', '--no-install-recommends', name);
      tried.push(`installed the package ${name}`);
      return;
    } catch (error) {
      const said = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error);
      tried.push(`${command.join(' ')} install ${name}: ${said}`);
    }
  }
}

function getLine(browser: Browser): string {
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get'))
    return `sudo apt-get update && sudo apt-get install -y ${browser.packages[0]}`;
  return browser.elsewhere;
}

function ensure(browser: Browser): string {
  const first = search(browser);
  if (first.path) return first.path;
  const tried = [...first.tried];
  if (process.env[browser.variable] === undefined) {
    install(browser.name, browser.packages, tried);
    const second = search(browser);
    if (second.path) return second.path;
    tried.push(...second.tried.filter((line) => !tried.includes(line)));
  }
  throw new Error(
    [
      `${browser.name} ${browser.oldest} or newer is needed and was not found.`,
      ...tried.map((line) => `  tried: ${line}`),
      `  to get it: ${getLine(browser)}`,
      `  or name one: ${browser.variable}=/path/to/browser`,
    ].join('\n'),
  );
}

/**
 * The path of a Chromium or Chrome that can run the extension; installed when missing and we may.
 * @throws with what was tried and the line that gets one.
 */
export const ensureChromium = (): string => ensure(CHROMIUM);

/** The same for Firefox. */
export const ensureFirefox = (): string => ensure(FIREFOX);

/** Debian keeps a browser's languages in packages of their own. */
const TURKISH = [
  { of: '/usr/lib/chromium/locales', file: 'tr.pak', package: 'chromium-l10n' },
  {
    of: '/usr/lib/firefox-esr/browser',
    file: 'extensions/langpack-tr@firefox-esr.mozilla.org.xpi',
    package: 'firefox-esr-l10n-tr',
  },
];

/**
 * Makes sure that the browsers can speak Turkish.
 * @throws with what was tried when a language package is missing and cannot be installed.
 */
export function ensureTurkish(): void {
  for (const { of, file, package: name } of TURKISH) {
    if (!existsSync(of) || existsSync(join(of, file))) continue;
    const tried: string[] = [];
    install(`The package ${name}`, [name], tried);
    if (!existsSync(join(of, file)))
      throw new Error(
        [
          `${name} is missing: the browser speaks no Turkish.`,
          ...tried,
          `to get it: sudo apt-get install -y ${name}`,
        ].join('\n  '),
      );
  }
}
