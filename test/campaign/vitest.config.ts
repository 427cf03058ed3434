import { defineConfig } from 'vitest/config';
import unit from '../../vitest.config.ts';

/** The unit tests' world, with campaigns instead of tests. */
export default defineConfig({
  ...unit,
  test: { ...unit.test, root: process.cwd(), include: ['test/campaign/*.campaign.ts'] },
});
