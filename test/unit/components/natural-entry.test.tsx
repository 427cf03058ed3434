// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { FollowUpPicker } from '@/components/lead/FollowUpPicker';
import { ToastProvider } from '@/components/ui/Toast';
import { speak } from '@/lib/i18n/locale';
import { doing, find, render } from './render';

const NOW = new Date(2026, 10, 24, 12, 0).getTime();
const mocks = vi.hoisted(() => ({ send: vi.fn<(name: string, body: unknown) => Promise<unknown>>() }));
vi.mock('@/lib/protocol/client', async (original) => ({
  ...(await original<typeof import('@/lib/protocol/client')>()),
  send: mocks.send,
}));
vi.mock('@/components/ui/data', () => ({ useData: () => ({ db: null, failure: null, retry: () => {} }) }));

const draw = () =>
  render(
    <ToastProvider>
      <FollowUpPicker leadId="lead" now={NOW} />
    </ToastProvider>,
  );

async function write(words: string): Promise<HTMLInputElement> {
  const input = find<HTMLInputElement>('input[maxlength]', '');
  await doing(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await import('@/lib/when/understand');
  });
  return input;
}

beforeEach(() => {
  HTMLElement.prototype.showPopover = () => {};
  mocks.send.mockResolvedValue({ undoId: 'u', leadId: null });
});

it.each([
  ['tr', 'cuma 09:30 ara pilot için', 'Ara: pilot için', 'pilot için'],
  ['en', 'fri 9:30 call about the pilot', 'Call: about the pilot', 'about the pilot'],
] as const)('%s: says what it understood of “%s”, and Enter sets it', async (locale, words, echo, text) => {
  speak(locale);
  await draw();
  const input = await write(words);
  expect(document.body.textContent).toContain(echo);
  await doing(() => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  expect(mocks.send).toHaveBeenCalledWith('planFollowUp', {
    leadId: 'lead',
    date: '2026-11-27',
    time: '09:30',
    channel: 'call',
    text,
    everyDays: null,
  });
});

it('words without a day set nothing by Enter: they wait for a day', async () => {
  speak('en');
  await draw();
  const input = await write('Ask about the pilot');
  await doing(() => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  expect(mocks.send).not.toHaveBeenCalled();
});
