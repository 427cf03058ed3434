// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Details } from '@/components/lead/Details';
import { ToastProvider } from '@/components/ui/Toast';
import { speak } from '@/lib/i18n/locale';
import type { Person } from '@/lib/pipeline/records';
import { CommandError, send } from '@/lib/protocol/client';
import { read, somebody } from './person';
import { doing, find, press, render, type } from './render';

vi.mock('@/lib/protocol/client', async (original) => ({
  ...(await original<typeof import('@/lib/protocol/client')>()),
  send: vi.fn(),
}));
const sent = vi.mocked(send);

const draw = (person: Person) =>
  render(
    <ToastProvider>
      <Details person={person} leadId="lead" now={Date.UTC(2026, 10, 24, 12)} />
    </ToastProvider>,
  );
const said = () => document.querySelector('[role="status"]')?.textContent ?? '';

beforeEach(() => {
  speak('en');
  sent.mockResolvedValue({ undoId: 'step', leadId: 'lead' });
});

describe('a field', () => {
  it('is edited in place and says so, with Undo', async () => {
    await draw(somebody());
    await doing(() => find('button', 'Company: Kuzey Lojistik').click());
    await type(find<HTMLInputElement>('input'), 'Novarbre');
    await press('Enter');
    expect(sent).toHaveBeenCalledExactlyOnceWith('editPerson', {
      personId: 'person',
      field: 'company',
      value: 'Novarbre',
    });
    expect(said()).toContain('Changed: Company');
    await doing(() => find('button', 'Undo').click());
    expect(sent).toHaveBeenLastCalledWith('undo', { undoId: 'step' });
  });

  it('emptied becomes nothing', async () => {
    await draw(somebody());
    await doing(() => find('button', 'Company: Kuzey Lojistik').click());
    await type(find<HTMLInputElement>('input'), '  ');
    await press('Enter');
    expect(sent).toHaveBeenCalledWith('editPerson', { personId: 'person', field: 'company', value: null });
  });

  it('keeps the typed words when the disk is full, and says why', async () => {
    sent.mockRejectedValue(new CommandError('disk-full'));
    await draw(somebody());
    await doing(() => find('button', 'Company: Kuzey Lojistik').click());
    await type(find<HTMLInputElement>('input'), 'Novarbre');
    await press('Enter');
    expect(find<HTMLInputElement>('input').value).toBe('Novarbre');
    expect(said()).toContain('Disk is full');
  });

  it('says where it was read', async () => {
    await draw(somebody({ provenance: { company: read('headline') } }));
    expect(find('[role="tooltip"]').textContent).toMatch(/^Read in the headline, .+, two of three agree$/);
    expect(find('button', 'Company: Kuzey Lojistik').getAttribute('aria-describedby')).toBe(
      find('[role="tooltip"]').id,
    );
  });

  it('confirmed by one click becomes the user’s with the value it has', async () => {
    await draw(
      somebody({ provenance: { company: read('headline', { confidence: 'unsure', agree: [1, 1] }) } }),
    );
    await doing(() => find('button', 'It is right').click());
    expect(sent).toHaveBeenCalledExactlyOnceWith('editPerson', {
      personId: 'person',
      field: 'company',
      value: 'Kuzey Lojistik',
    });
  });

  it('contested offers each value with its place; one click decides', async () => {
    const others = [{ value: 'Grup Lojistik', from: 'experience' }];
    await draw(somebody({ provenance: { company: read('headline', { confidence: 'unsure', others }) } }));
    await doing(() => find('button', 'Grup Lojistik, from the experience').click());
    expect(sent).toHaveBeenCalledExactlyOnceWith('editPerson', {
      personId: 'person',
      field: 'company',
      value: 'Grup Lojistik',
    });
  });

  it('sure asks nothing', async () => {
    await draw(somebody({ provenance: { company: read('headline') } }));
    expect(document.body.textContent).not.toContain('Unsure');
    expect(document.body.textContent).not.toContain('It is right');
  });

  it('still empty opens from its button', async () => {
    await draw(somebody());
    await doing(() => find('button', 'E-mail').click());
    await type(find<HTMLInputElement>('input'), 'elif@kuzey.example');
    await press('Enter');
    expect(sent).toHaveBeenCalledWith('editPerson', {
      personId: 'person',
      field: 'email',
      value: 'elif@kuzey.example',
    });
  });
});

describe('tags', () => {
  it('come several at once and go one by one', async () => {
    await draw(somebody({ tags: ['SaaS', 'Gebze'] }));
    await doing(() => find('button', 'Add: Tag').click());
    await type(find<HTMLInputElement>('input'), 'cold chain, , pilot');
    await press('Enter');
    expect(sent).toHaveBeenCalledWith('setTags', {
      personId: 'person',
      tags: ['SaaS', 'Gebze', 'cold chain', 'pilot'],
    });
    await doing(() => find('button', 'Remove tag SaaS').click());
    expect(sent).toHaveBeenLastCalledWith('setTags', { personId: 'person', tags: ['Gebze'] });
  });
});

it('shows markup as the text it is', async () => {
  await draw(somebody({ company: '<img src=x onerror=alert(1)>' }));
  expect(document.querySelector('img')).toBeNull();
  expect(document.body.textContent).toContain('<img src=x onerror=alert(1)>');
});
