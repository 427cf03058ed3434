// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { InPlace } from '@/components/lead/InPlace';
import { speak } from '@/lib/i18n/locale';
import { doing, find, press, render, type } from './render';

const keep = vi.fn<(text: string) => Promise<boolean>>();
const draw = (multiline = false) =>
  render(
    <InPlace label="Company" value="Novarbre" limit={50} multiline={multiline} onKeep={keep}>
      Novarbre
    </InPlace>,
  );
const box = () => document.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
async function open(): Promise<HTMLInputElement | HTMLTextAreaElement> {
  await doing(() => find('button').click());
  const element = box();
  if (!element) throw new Error('did not open');
  return element;
}

beforeEach(() => {
  speak('en');
  keep.mockResolvedValue(true);
});

describe('text edited in place', () => {
  it('opens with the cursor in it and its words chosen', async () => {
    await draw();
    const input = await open();
    expect(document.activeElement).toBe(input);
    expect(input.value).toBe('Novarbre');
  });

  it('keeps by Enter and gives the focus back', async () => {
    await draw();
    await type(await open(), 'Sylvalis');
    await press('Enter');
    expect(keep).toHaveBeenCalledExactlyOnceWith('Sylvalis');
    expect(box()).toBeNull();
    expect(document.activeElement).toBe(find('button'));
  });

  it('gives back by Esc, and the blur that follows keeps nothing', async () => {
    await draw();
    await type(await open(), 'Sylvalis');
    await press('Escape');
    expect(keep).not.toHaveBeenCalled();
    expect(box()).toBeNull();
  });

  it('keeps what was typed when the cursor goes elsewhere', async () => {
    await draw();
    const input = await open();
    await type(input, 'Sylvalis');
    await doing(() => input.blur());
    expect(keep).toHaveBeenCalledExactlyOnceWith('Sylvalis');
  });

  it('asks for nothing when nothing changed', async () => {
    await draw();
    await open();
    await press('Enter');
    expect(keep).not.toHaveBeenCalled();
    expect(box()).toBeNull();
  });

  it('stays open with the text when it could not be kept', async () => {
    keep.mockResolvedValue(false);
    await draw();
    await type(await open(), 'Sylvalis');
    await press('Enter');
    expect(box()?.value).toBe('Sylvalis');
  });

  it('breaks lines by Shift+Enter only', async () => {
    await draw(true);
    await type(await open(), 'one');
    await press('Enter', document.activeElement, { shiftKey: true });
    expect(keep).not.toHaveBeenCalled();
    await press('Enter');
    expect(keep).toHaveBeenCalledOnce();
  });
});
