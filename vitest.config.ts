import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Everything that needs no browser: decisions, reading, the store on fake-indexeddb. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/unit/setup.ts'],
    allowOnly: false,
    // For what hangs, with room for a busy machine.
    testTimeout: 60_000,
    mockReset: true,
    restoreMocks: true,
  },
});
