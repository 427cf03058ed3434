// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { LogBox } from '@/components/lead/LogBox';
import { ToastProvider } from '@/components/ui/Toast';
import { speak } from '@/lib/i18n/locale';
import { CommandError, send } from '@/lib/protocol/client';
import { find, press, render, type } from './render';

vi.mock('@/lib/protocol/client', async (original) => ({
  ...(await original<typeof import('@/lib/protocol/client')>()),
  send: vi.fn(),
}));
const sent = vi.mocked(send);
const draw = (leadId = 'lead', wanted: number | null = null) =>
  render(
    <ToastProvider>
      <LogBox key={leadId} leadId={leadId} wanted={wanted} onReached={reached} />
    </ToastProvider>,
  );
const box = () => find<HTMLTextAreaElement>('textarea');

const reached = vi.fn();

beforeEach(() => {
  sessionStorage.clear();
  speak('en');
  sent.mockResolvedValue({ undoId: 'step', leadId: 'lead' });
});

it('saves by Enter and is empty for the next', async () => {
  await draw();
  await type(box(), 'asked for references');
  await press('Enter', box());
  expect(sent).toHaveBeenCalledExactlyOnceWith('addNote', { leadId: 'lead', text: 'asked for references' });
  expect(box().value).toBe('');
});

it('breaks the line by Shift+Enter, and lets an input method finish its word', async () => {
  await draw();
  await type(box(), 'two');
  await press('Enter', box(), { shiftKey: true });
  await press('Enter', box(), { isComposing: true });
  expect(sent).not.toHaveBeenCalled();
});

it('saves nothing of nothing', async () => {
  await draw();
  await type(box(), '  \n ');
  await press('Enter', box());
  expect(sent).not.toHaveBeenCalled();
});

it('keeps what was written when it could not be saved', async () => {
  sent.mockRejectedValue(new CommandError('disk-full'));
  await draw();
  await type(box(), 'not to be lost');
  await press('Enter', box());
  expect(box().value).toBe('not to be lost');
  expect(document.querySelector('[role="status"]')?.textContent).toContain('Nothing was lost');
});

it('keeps a draft with its lead', async () => {
  await draw('one');
  await type(box(), 'half a thought');
  await draw('two');
  expect(box().value).toBe('');
  await draw('one');
  expect(box().value).toBe('half a thought');
});

it('takes the cursor when asked, and by N from anywhere but text', async () => {
  await draw('lead', null);
  await press('n', document.body);
  expect(document.activeElement).toBe(box());
  box().blur();
  await draw('lead', 17);
  expect(document.activeElement).toBe(box());
  expect(reached).toHaveBeenCalledOnce();
});
