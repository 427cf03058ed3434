// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { useLive } from '@/components/ui/use-live';
import { doing, render } from './render';

const { notify } = vi.hoisted(() => ({ notify: new Set<() => void>() }));
vi.mock('@/lib/store/live', () => ({
  subscribe: (listener: () => void) => {
    notify.add(listener);
    return () => notify.delete(listener);
  },
}));
vi.mock('@/components/ui/data', () => ({ useData: () => ({ db: DB, failure: null, retry: () => {} }) }));
const DB = {};

const query = vi.fn<(id: string) => Promise<string>>();
function Shown({ id }: { id: string }) {
  return <p>{useLive(() => query(id), [id]) ?? 'nothing yet'}</p>;
}
const shown = () => document.querySelector('p')?.textContent;
const changed = () =>
  doing(() => {
    for (const listener of notify) listener();
  });

beforeEach(() => query.mockImplementation(async (id) => `value of ${id}`));

it('asks, and asks again when something changed', async () => {
  await render(<Shown id="a" />);
  expect(shown()).toBe('value of a');
  query.mockResolvedValue('newer');
  await changed();
  expect(shown()).toBe('newer');
});

it('asks again when the page is looked at again', async () => {
  await render(<Shown id="a" />);
  query.mockResolvedValue('newer');
  await doing(() => window.dispatchEvent(new Event('focus')));
  expect(shown()).toBe('newer');
});

it('keeps the last answer while the next is on its way', async () => {
  await render(<Shown id="a" />);
  let answer: (value: string) => void = () => {};
  query.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  await changed();
  expect(shown()).toBe('value of a');
  await doing(() => answer('late'));
  expect(shown()).toBe('late');
});

it('asks once more, not once each, for notices that come meanwhile', async () => {
  let answer: (value: string) => void = () => {};
  query.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  await render(<Shown id="a" />);
  await changed();
  await changed();
  await changed();
  expect(query).toHaveBeenCalledTimes(1);
  query.mockResolvedValue('after');
  await doing(() => answer('before'));
  expect(query).toHaveBeenCalledTimes(2);
  expect(shown()).toBe('after');
});

it('forgets an answer to a question no longer asked', async () => {
  let answer: (value: string) => void = () => {};
  query.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  await render(<Shown id="a" />);
  await render(<Shown id="b" />);
  await doing(() => answer('of a, too late'));
  expect(shown()).toBe('value of b');
});

it('outlives a query that failed', async () => {
  query.mockRejectedValueOnce(new Error('closing'));
  await render(<Shown id="a" />);
  expect(shown()).toBe('nothing yet');
  await changed();
  expect(shown()).toBe('value of a');
});

it('stops listening when it goes', async () => {
  await render(<Shown id="a" />);
  await render(null);
  expect(notify.size).toBe(0);
});
