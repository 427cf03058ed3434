import { describe, expect, it } from 'vitest';
import { FIRST_LAYOUT } from '@/components/looking/layout';
import { isChanged } from '@/components/looking/looking';
import { hidden, moved, sortedBy, toggled, widened, widthOf } from '@/components/table/layout-changes';
import { TableLayout, type View } from '@/lib/pipeline/records';

const ids = (layout: TableLayout) => layout.columns.map(({ id }) => id);

describe('a table’s layout', () => {
  it('is of the public format, whatever was done to it', () => {
    const changes = [
      widened(FIRST_LAYOUT, 'company', 9),
      moved(FIRST_LAYOUT, 'company', 1),
      toggled(FIRST_LAYOUT, 'source'),
      sortedBy(FIRST_LAYOUT, 'value', true),
    ];
    for (const layout of changes) expect(TableLayout.parse(layout)).toEqual(layout);
  });

  it('sorts up, then down; by what cannot be sorted it stays', () => {
    const up = sortedBy(FIRST_LAYOUT, 'name');
    expect(up.sort).toEqual({ by: 'name', down: false });
    expect(sortedBy(up, 'name').sort.down).toBe(true);
    expect(sortedBy(up, 'tags')).toBe(up);
  });

  it('keeps the name first and there', () => {
    expect(ids(moved(FIRST_LAYOUT, 'stage', -1))[0]).toBe('name');
    expect(moved(FIRST_LAYOUT, 'name', 1)).toBe(FIRST_LAYOUT);
    expect(hidden(FIRST_LAYOUT, 'name')).toBe(FIRST_LAYOUT);
    expect(ids(moved(FIRST_LAYOUT, 'title', -1)).slice(0, 3)).toEqual(['name', 'title', 'stage']);
  });

  it('takes columns away and brings them back last, never narrower than can be read', () => {
    const without = toggled(FIRST_LAYOUT, 'stage');
    expect(ids(without)).not.toContain('stage');
    expect(ids(toggled(without, 'stage')).at(-1)).toBe('stage');
    expect(widthOf(widened(FIRST_LAYOUT, 'stage', 3), 'stage')).toBe(64);
  });

  it('is changed against its view only where it differs', () => {
    const view: View = {
      id: 'v',
      pipelineId: 'p',
      name: 'Exporters',
      rank: 'a0',
      filter: { tags: ['x'], text: 'y' },
      table: FIRST_LAYOUT,
      createdAt: 0,
      updatedAt: 0,
    };
    expect(isChanged({ filter: { text: 'y', tags: ['x'] }, table: FIRST_LAYOUT }, view)).toBe(false);
    expect(isChanged({ filter: { tags: ['x'] }, table: FIRST_LAYOUT }, view)).toBe(true);
    expect(isChanged({ filter: view.filter, table: widened(FIRST_LAYOUT, 'name', 300) }, view)).toBe(true);
    expect(
      isChanged({ filter: view.filter, table: sortedBy(FIRST_LAYOUT, 'name') }, { ...view, table: null }),
    ).toBe(false);
  });
});
