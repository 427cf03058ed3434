import { afterEach, describe, expect, it, vi } from 'vitest';
import { ensureChromium, ensureFirefox } from '../../harness/browsers';

describe('a browser that is not there', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is named, with what was tried and the line that gets it', () => {
    vi.stubEnv('PIPESIDE_CHROMIUM', '/nowhere/chromium');
    expect(() => ensureChromium()).toThrow(
      /Chromium 144 or newer is needed[\s\S]*tried: \/nowhere\/chromium[\s\S]*is not there[\s\S]*to get it: /,
    );
  });

  it('is refused when what stands there is no browser', () => {
    vi.stubEnv('PIPESIDE_FIREFOX', process.execPath);
    expect(() => ensureFirefox()).toThrow(/does not run[\s\S]*PIPESIDE_FIREFOX=/);
  });
});
