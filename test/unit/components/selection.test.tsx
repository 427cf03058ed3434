// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  SelectionProvider,
  useSelected,
  useSelectedCount,
  useSelection,
} from '@/components/selection/selection';
import { clickOf, keyOf, SelectionStore } from '@/components/selection/selection-store';
import { doing, render } from './render';

const ORDER = ['a', 'b', 'c', 'd', 'e', 'f'];
const ids = (store: SelectionStore) => [...store.view().ids].sort().join('');

describe('by click', () => {
  it('selects one more and one less', () => {
    const store = new SelectionStore();
    store.toggle('b');
    store.toggle('d');
    expect(ids(store)).toBe('bd');
    store.toggle('b');
    expect(ids(store)).toBe('d');
  });

  it('selects a range in either direction', () => {
    const store = new SelectionStore();
    store.toggle('d');
    store.extendTo('b', ORDER);
    expect(ids(store)).toBe('bcd');
    store.extendTo('f', ORDER);
    expect(ids(store), 'the range turns round its anchor').toBe('def');
  });

  it('keeps what was selected before the range began', () => {
    const store = new SelectionStore();
    store.toggle('a');
    store.toggle('c');
    store.extendTo('e', ORDER);
    store.extendTo('d', ORDER);
    expect(ids(store)).toBe('acd');
  });

  it('adds only the one where no range can begin', () => {
    const store = new SelectionStore();
    store.extendTo('c', ORDER);
    expect(ids(store)).toBe('c');
    store.extendTo('e', ORDER);
    expect(ids(store), 'the first one is the anchor').toBe('cde');
    store.extendTo('z', ['x', 'y', 'z']);
    expect(ids(store), 'another list').toBe('cdez');
  });

  it('begins no range at a lead that was taken out again', () => {
    const store = new SelectionStore();
    store.toggle('a');
    store.toggle('c');
    store.toggle('c');
    store.extendTo('e', ORDER);
    expect(ids(store)).toBe('ae');
  });
});

describe('by filter', () => {
  it('takes the place of what was selected', () => {
    const store = new SelectionStore();
    store.toggle('a');
    store.choose(['c', 'd']);
    expect(ids(store)).toBe('cd');
    store.add(['e']);
    expect(ids(store)).toBe('cde');
  });

  it('leaves out who went', () => {
    const store = new SelectionStore();
    store.choose(ORDER);
    store.keepOnly((id) => id > 'd');
    expect(ids(store)).toBe('ef');
    store.clear();
    expect(store.view()).toEqual({ ids: new Set(), anchorId: null });
  });
});

it('holds after any clicks the leads of the last range and those selected outside it', () => {
  const click = fc.record({ range: fc.boolean(), id: fc.constantFrom(...ORDER) });
  fc.assert(
    fc.property(fc.array(click), (clicks) => {
      const store = new SelectionStore();
      for (const { range, id } of clicks) {
        const { anchorId } = store.view();
        const was = store.has(id);
        if (range) store.extendTo(id, ORDER);
        else store.toggle(id);
        expect(store.has(id)).toBe(range || !was);
        if (range && anchorId !== null) {
          const ends = [ORDER.indexOf(anchorId), ORDER.indexOf(id)].sort();
          for (const each of ORDER.slice(ends[0], (ends[1] ?? 0) + 1)) expect(store.has(each)).toBe(true);
        }
      }
    }),
  );
});

it('reads clicks and keys', () => {
  const held = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  expect(clickOf(held)).toBeNull();
  expect(clickOf({ ...held, ctrlKey: true })).toBe('toggle');
  expect(clickOf({ ...held, metaKey: true })).toBe('toggle');
  expect(clickOf({ ...held, shiftKey: true, ctrlKey: true })).toBe('range');
  expect(keyOf({ ...held, key: 'x' })).toBe('toggle');
  expect(keyOf({ ...held, key: 'X', shiftKey: true })).toBe('range');
  expect(keyOf({ ...held, key: 'a', ctrlKey: true })).toBe('all');
  expect(keyOf({ ...held, key: 'Escape' })).toBe('clear');
  expect(keyOf({ ...held, key: 'x', ctrlKey: true })).toBeNull();
  expect(keyOf({ ...held, key: 'a' })).toBeNull();
});

describe('on a surface', () => {
  const drawn: string[] = [];
  function Row({ id }: { id: string }) {
    const selected = useSelected(id);
    const { toggle } = useSelection();
    drawn.push(id);
    return (
      <button type="button" id={id} aria-pressed={selected} onClick={() => toggle(id)}>
        {id}
      </button>
    );
  }
  function Count() {
    return <output>{useSelectedCount()}</output>;
  }
  const rows = ORDER.map((id) => <Row key={id} id={id} />);

  it('draws anew only the row whose answer changed', async () => {
    await render(
      <SelectionProvider>
        {rows}
        <Count />
      </SelectionProvider>,
    );
    drawn.length = 0;
    await doing(() => document.getElementById('c')?.click());
    expect(drawn).toEqual(['c']);
    expect(document.getElementById('c')?.getAttribute('aria-pressed')).toBe('true');
    expect(document.querySelector('output')?.textContent).toBe('1');
  });
});
