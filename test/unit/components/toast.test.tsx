// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ToastProvider, type Toasts, useToast } from '@/components/ui/Toast';
import { speak } from '@/lib/i18n/locale';
import { doing, find, press, render } from './render';

let toasts: Toasts;
function Hold() {
  toasts = useToast();
  return null;
}
const shown = () => document.querySelector('[role="status"]')?.textContent ?? '';

beforeEach(async () => {
  vi.useFakeTimers();
  speak('en');
  await render(
    <ToastProvider>
      <Hold />
    </ToastProvider>,
  );
});
afterEach(() => vi.useRealTimers());

it('has a live region before anything is said', () => {
  expect(document.querySelector('[role="status"]')).not.toBeNull();
});

it('shows one at a time, and goes after six seconds', async () => {
  await doing(() => toasts.show({ text: 'first' }));
  await doing(() => toasts.show({ text: 'second' }));
  expect(shown()).toBe('second');
  await doing(() => vi.advanceTimersByTime(5_900));
  expect(shown()).toBe('second');
  await doing(() => vi.advanceTimersByTime(200));
  expect(shown()).toBe('');
});

it('gives the newer one its own six seconds', async () => {
  await doing(() => toasts.show({ text: 'first' }));
  await doing(() => vi.advanceTimersByTime(5_000));
  await doing(() => toasts.show({ text: 'second' }));
  await doing(() => vi.advanceTimersByTime(5_000));
  expect(shown()).toBe('second');
});

it('stays while the pointer or the focus rests on it', async () => {
  await doing(() => toasts.show({ text: 'held', undo: () => {} }));
  await doing(() => find('button', 'Undo').focus());
  await doing(() => vi.advanceTimersByTime(60_000));
  expect(shown()).toContain('held');
  await doing(() => find('button', 'Undo').blur());
  await doing(() => vi.advanceTimersByTime(6_100));
  expect(shown()).toBe('');
});

it('undoes once and goes', async () => {
  const undo = vi.fn();
  await doing(() => toasts.show({ text: 'moved', undo }));
  await doing(() => find('button', 'Undo').click());
  expect(undo).toHaveBeenCalledOnce();
  expect(shown()).toBe('');
});

it('keeps an error until it is closed', async () => {
  await doing(() => toasts.show({ text: 'Disk is full.', tone: 'error' }));
  await doing(() => vi.advanceTimersByTime(600_000));
  expect(shown()).toContain('Disk is full.');
  await press('Escape', find('button', 'Close'));
  expect(shown()).toBe('');
});
