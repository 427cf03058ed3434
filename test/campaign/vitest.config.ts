import { mergeConfig } from 'vitest/config';
import unit from '../../vitest.config';

const config = mergeConfig(unit, {});
export default {
  ...config,
  test: { ...config.test, root: process.cwd(), include: ['test/campaign/*.campaign.ts'] },
};
