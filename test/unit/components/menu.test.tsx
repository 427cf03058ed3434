// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Button } from '@/components/ui/Button';
import { Menu } from '@/components/ui/Menu';
import { doing, find, press, render } from './render';

const chosen = vi.fn<(id: string) => void>();
const items = ['Prospect', 'Qualified', 'Proposal'].map((label, index) => ({
  id: label,
  label,
  hint: `${index + 1}`,
  checked: label === 'Qualified',
  onChoose: () => chosen(label),
}));
const focused = () => document.activeElement?.textContent ?? '';

beforeEach(async () => {
  // No top layer here; the browser tests open the real one.
  HTMLElement.prototype.showPopover = () => {};
  await render(<Menu label="Move to" items={items} trigger={(props) => <Button {...props}>Stage</Button>} />);
});
const open = () => doing(() => find('button', 'Stage').click());

describe('menu', () => {
  it('opens on the row that holds now, and says that it is open', async () => {
    expect(find('button', 'Stage').getAttribute('aria-expanded')).toBe('false');
    await open();
    expect(find('button', 'Stage').getAttribute('aria-expanded')).toBe('true');
    expect(focused()).toContain('Qualified');
    expect(find('[role="menuitemradio"]', 'Qualified').getAttribute('aria-checked')).toBe('true');
  });

  it('opens by the arrow down, as menus do', async () => {
    await press('ArrowDown', find('button', 'Stage'));
    expect(document.querySelector('[role="menu"]')).not.toBeNull();
  });

  it('goes round by arrows', async () => {
    await open();
    await press('ArrowDown');
    expect(focused()).toContain('Proposal');
    await press('ArrowDown');
    expect(focused()).toContain('Prospect');
    await press('ArrowUp');
    expect(focused()).toContain('Proposal');
    await press('Home');
    expect(focused()).toContain('Prospect');
  });

  it('chooses by its digit and closes', async () => {
    await open();
    await press('3');
    expect(chosen).toHaveBeenCalledExactlyOnceWith('Proposal');
    expect(document.querySelector('[role="menu"]')).toBeNull();
  });

  it('jumps by a letter to the next that begins with it', async () => {
    await open();
    await press('p');
    expect(focused()).toContain('Proposal');
    await press('p');
    expect(focused()).toContain('Prospect');
  });

  it('keeps its keys to itself', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await open();
    await press('n');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('gives the focus back', async () => {
    await doing(() => find('button', 'Stage').focus());
    await open();
    await press('1');
    expect(document.activeElement).toBe(find('button', 'Stage'));
  });
});
