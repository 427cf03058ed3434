import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';

/** Every LinkedIn host we read: the main site and its country and mobile sub-domains. */
const LINKEDIN = 'https://*.linkedin.com/*';

/** Compiled messages import their runtime by a path of their own; they get the lean one. */
const leanMessages = {
  name: 'lean-messages',
  enforce: 'pre',
  resolveId(source: string, importer: string | undefined) {
    const compiled = source.endsWith('/runtime.js') && /paraglide/.test(`${importer} ${source}`);
    return compiled ? fileURLToPath(new URL('lib/i18n/lean-runtime.ts', import.meta.url)) : null;
  },
} as const;

/** Our pages run nothing from elsewhere and speak to nobody. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'none'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  vite: () => ({ plugins: [tailwindcss(), leanMessages], build: { target: 'es2023' } }),
  // `npm run dev` opens a browser where it can; elsewhere it serves, and the folder is loaded by hand.
  webExt: {
    disabled: process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
    chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: [LINKEDIN],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    commands: {
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_openPanel__',
      },
      'save-person': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_saveThisPerson__' },
    },
    // While developing, pages load from the dev server: WXT's own policy lets them.
    ...(command === 'serve' ? {} : { content_security_policy: { extension_pages: POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pipeside@pipeside.app',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
});
