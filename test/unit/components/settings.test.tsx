// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ChangedPage } from '@/components/lead/ChangedPage';
import { CaptureChoice } from '@/components/settings/CaptureChoice';
import { SettingsPage } from '@/components/settings/SettingsPage';
import { SettingsProvider } from '@/components/ui/settings';
import { ToastProvider } from '@/components/ui/Toast';
import { speak } from '@/lib/i18n/locale';
import { readSettings, type Settings } from '@/lib/i18n/settings';
import type { Health } from '@/lib/pipeline/health';
import { doing, find, render } from './render';

const mocks = vi.hoisted(() => ({
  health: vi.fn<() => Promise<Health>>(),
  key: vi.fn<() => string | null>(),
}));
vi.mock('@/components/ui/data', () => ({ useData: () => ({ db: DB, failure: null, retry: () => {} }) }));
vi.mock('@/lib/store/health', () => ({ readHealth: mocks.health }));
vi.mock('@/components/settings/use-save-key', () => ({ useSaveKey: mocks.key }));
const DB = {};

const LOST = { at: 1, layout: 'unknown', kept: 'address' as const, fields: {} };
const READ = {
  at: 1,
  layout: 'classic',
  kept: 'page' as const,
  fields: { fullName: { from: ['heading'], sure: true } },
};

async function draw(node: React.ReactNode, settings: Settings = {}): Promise<void> {
  await doing(() => fakeBrowser.storage.local.set({ settings: { locale: 'en', ...settings } }));
  await render(
    <SettingsProvider initial={{ locale: 'en', ...settings }}>
      <ToastProvider>{node}</ToastProvider>
    </SettingsProvider>,
  );
}
const text = () => document.body.textContent ?? '';
const radio = (label: string) => find('label', label).querySelector('input');
const theSwitch = () => find<HTMLButtonElement>('[role="switch"]');

beforeEach(() => {
  fakeBrowser.reset();
  speak('en');
  mocks.health.mockResolvedValue({ saves: [] });
  mocks.key.mockReturnValue('Alt+Shift+S');
});

describe('how people are saved', () => {
  it('is by the button until quiet mode is chosen, which holds at once', async () => {
    await draw(<CaptureChoice legend="How" />);
    expect(radio('Button by the name')?.checked).toBe(true);
    await doing(() => find('label', 'Quiet mode').click());
    await vi.waitFor(async () => expect((await readSettings()).quiet).toBe(true));
    await vi.waitFor(() => expect(radio('Quiet mode')?.checked).toBe(true));
    await doing(() => find('label', 'Button by the name').click());
    await vi.waitFor(() => expect(radio('Button by the name')?.checked).toBe(true));
    expect((await readSettings()).quiet ?? false).toBe(false);
  });

  it('is taken back where it could not be stored', async () => {
    await draw(<CaptureChoice legend="How" />);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    await doing(() => find('label', 'Quiet mode').click());
    await vi.waitFor(() => expect(radio('Button by the name')?.checked).toBe(true));
  });

  it('names the key the browser has, and none where there is none', async () => {
    await draw(<CaptureChoice legend="How" />);
    expect(text()).toContain('with Alt+Shift+S or by right click');
    mocks.key.mockReturnValue(null);
    await draw(<CaptureChoice legend="How" />);
    expect(text()).toContain('from the panel or by right click');
    expect(text()).not.toContain('Alt');
  });
});

describe('reading at a visit', () => {
  it('is off until switched on', async () => {
    await draw(<SettingsPage />);
    expect(theSwitch().getAttribute('aria-checked')).toBe('false');
    expect(text()).toContain('Pipeside never opens a page itself.');
    await doing(() => theSwitch().click());
    await vi.waitFor(async () => expect((await readSettings()).readOnVisit).toBe(true));
    await vi.waitFor(() => expect(theSwitch().getAttribute('aria-checked')).toBe('true'));
  });

  it('says why it cannot be in quiet mode', async () => {
    await draw(<SettingsPage />, { quiet: true, readOnVisit: true });
    expect(theSwitch().disabled).toBe(true);
    expect(theSwitch().getAttribute('aria-checked')).toBe('false');
    expect(text()).toContain('In quiet mode a page is read only when you save.');
  });
});

describe('how pages were read', () => {
  it('has no details and no report before the first save', async () => {
    await draw(<SettingsPage />);
    expect(text()).toContain('No page was read yet');
    expect(text()).not.toContain('Details');
  });

  it('opens to details, and copies a report that says what it holds', async () => {
    const copied = vi.fn<(report: string) => Promise<void>>().mockResolvedValue();
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(copied);
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
      manifest_version: 3,
      name: 'Pipeside',
      version: '0.1.0',
    });
    mocks.health.mockResolvedValue({ saves: [READ, READ] });
    await draw(<SettingsPage />);
    expect(text()).toContain('2 saves so far: too few to judge');
    await doing(() => find('button', 'Details').click());
    expect(find('table').textContent).toContain('heading 2');
    expect(text()).toContain('No names, no text.');
    await doing(() => find('button', 'Copy a report').click());
    expect(copied.mock.lastCall?.[0]).toContain('2 × classic · fullName · heading · sure');
    expect(find('[role="status"]').textContent).toContain('Report copied');
  });

  it('says so when the browser lets nothing be copied', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
      manifest_version: 3,
      name: 'Pipeside',
      version: '0.1.0',
    });
    mocks.health.mockResolvedValue({ saves: [READ] });
    await draw(<SettingsPage />);
    await doing(() => find('button', 'Details').click());
    await doing(() => find('button', 'Copy a report').click());
    expect(find('[role="status"]').textContent).toContain('did not let it be copied');
  });
});

describe('beside a profile', () => {
  it('says what still works when the last pages fell back', async () => {
    mocks.health.mockResolvedValue({ saves: [LOST, LOST, LOST, READ] });
    await draw(<ChangedPage />);
    expect(text()).toContain('LinkedIn changed its page: name and address still work.');
  });

  it('says nothing while pages are read', async () => {
    mocks.health.mockResolvedValue({ saves: [READ, LOST, LOST, LOST] });
    await draw(<ChangedPage />);
    expect(text()).toBe('');
  });
});
