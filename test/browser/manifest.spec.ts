/** What the two builds ask for and give away, read from the shipped files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import * as z from 'zod/mini';
import { BUILT_FOR_CHROMIUM } from '../harness/chromium.ts';
import { BUILT_FOR_FIREFOX } from '../harness/firefox.ts';

const Manifest = z.looseObject({
  manifest_version: z.int(),
  permissions: z.array(z.string()),
  host_permissions: z.array(z.string()),
  content_security_policy: z.object({ extension_pages: z.string() }),
});

const BUILDS = [
  { browser: 'Chromium', folder: BUILT_FOR_CHROMIUM, panel: ['sidePanel'] },
  { browser: 'Firefox', folder: BUILT_FOR_FIREFOX, panel: [] },
];

const text = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

/** The scripts that run inside LinkedIn's page. */
const inPage = (folder: string): string[] =>
  readdirSync(folder).filter((name) => /^(linkedin-|profile-).*\.js$/.test(name));

for (const { browser, folder, panel } of BUILDS) {
  test.describe(`the build for ${browser}`, () => {
    const manifest = () => Manifest.parse(JSON.parse(text(folder, 'manifest.json')));

    test('asks for LinkedIn, storage, alarms, notifications and nothing that reads history or other sites', () => {
      const { permissions, host_permissions } = manifest();
      expect(permissions.toSorted()).toEqual(
        [
          'alarms',
          'contextMenus',
          'notifications',
          'scripting',
          'storage',
          'unlimitedStorage',
          ...panel,
        ].toSorted(),
      );
      expect(host_permissions).toEqual(['https://*.linkedin.com/*']);
    });

    test('offers pages nothing to find it by and nobody a line to it', () => {
      const keys = Object.keys(manifest());
      for (const key of ['web_accessible_resources', 'externally_connectable', 'content_scripts'])
        expect(keys).not.toContain(key);
    });

    test('runs no code from elsewhere and sends nothing anywhere', () => {
      const { manifest_version, content_security_policy } = manifest();
      expect(manifest_version).toBe(3);
      const rules = content_security_policy.extension_pages;
      for (const rule of ["default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'none'"])
        expect(rules).toContain(rule);
      expect(rules).toContain("connect-src 'none'");
      expect(rules).not.toContain('unsafe-eval');
    });

    test('brings into the page no address of its own, no message to it and nothing of the heavy parts', () => {
      const scripts = inPage(folder);
      expect(scripts.length).toBeGreaterThanOrEqual(2);
      for (const script of scripts) {
        const source = text(folder, script);
        expect(source, script).not.toMatch(/(chrome|moz)-extension:/);
        expect(source, script).not.toContain('getURL');
        expect(source, script).not.toMatch(/postMessage|dispatchEvent/);
        expect(source, script).not.toMatch(/indexedDB|react|ZodError/i);
        expect(source, script).not.toMatch(/fetch\(|XMLHttpRequest|sendBeacon|WebSocket|voyager/);
      }
    });
  });
}
