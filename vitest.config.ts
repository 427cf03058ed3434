import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Everything that needs no browser: decisions, reading, the store on fake-indexeddb. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/unit/setup.ts'],
    allowOnly: false,
    mockReset: true,
    restoreMocks: true,
  },
});
