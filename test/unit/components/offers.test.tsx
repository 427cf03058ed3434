// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Details } from '@/components/lead/Details';
import { Offers } from '@/components/lead/Offers';
import { ToastProvider } from '@/components/ui/Toast';
import { speak } from '@/lib/i18n/locale';
import type { Person } from '@/lib/pipeline/records';
import { CommandError, send } from '@/lib/protocol/client';
import { read, somebody } from './person';
import { doing, find, render } from './render';

vi.mock('@/lib/protocol/client', async (original) => ({
  ...(await original<typeof import('@/lib/protocol/client')>()),
  send: vi.fn(),
}));
const sent = vi.mocked(send);

const draw = (person: Person) =>
  render(
    <ToastProvider>
      <Offers person={person} />
      <Details person={person} leadId="lead" now={Date.UTC(2026, 10, 24, 12)} />
    </ToastProvider>,
  );
const text = () => document.body.textContent ?? '';
const notices = () => [...document.querySelectorAll('section')].map((each) => each.textContent);
const offer = (value: string) => ({ value, from: 'experience', at: 0 });

beforeEach(() => {
  speak('en');
  sent.mockResolvedValue({ undoId: 'step', leadId: 'lead' });
});

describe('another job on the page', () => {
  const promoted = somebody({
    provenance: { title: read('experience') },
    offers: { title: offer('Director of Operations') },
  });

  it('is told in words, with what was and what is in bold', async () => {
    await draw(promoted);
    expect(text()).toContain('Was Head of Operations when saved; the page now says Director of Operations.');
    expect([...document.querySelectorAll('section strong')].map((each) => each.textContent)).toEqual([
      'Head of Operations',
      'Director of Operations',
    ]);
  });

  it('reads naturally in Turkish', async () => {
    speak('tr');
    await draw(promoted);
    expect(text()).toContain(
      'Kaydedildiğinde Head of Operations idi; sayfa şimdi Director of Operations diyor.',
    );
  });

  it('does not say “when saved” of what the user wrote', async () => {
    await draw({ ...promoted, provenance: { title: read('user') } });
    expect(text()).toContain('You wrote Head of Operations; the page says Director of Operations.');
  });

  it('is taken by one click, with Undo', async () => {
    await draw(promoted);
    await doing(() => find('button', 'Update').click());
    expect(sent).toHaveBeenCalledExactlyOnceWith('takeOffer', { personId: 'person', field: 'title' });
    expect(find('[role="status"]').textContent).toContain('Changed: Title');
    await doing(() => find('button', 'Undo').click());
    expect(sent).toHaveBeenLastCalledWith('undo', { undoId: 'step' });
  });

  it('is declined by the other, with Undo', async () => {
    await draw(promoted);
    await doing(() => find('button', 'Keep mine').click());
    expect(sent).toHaveBeenCalledExactlyOnceWith('declineOffer', { personId: 'person', field: 'title' });
    expect(find('[role="status"]').textContent).toContain('Kept: Title');
    expect(find('[role="status"]').textContent).toContain('Undo');
  });

  it('stands once, and not beside the field too', async () => {
    await draw({ ...promoted, offers: { ...promoted.offers, company: offer('Novarbre') } });
    expect(notices()).toHaveLength(2);
    expect(text()).not.toContain('Use “');
  });

  it('says why when it could not be taken', async () => {
    sent.mockRejectedValue(new CommandError('disk-full'));
    await draw(promoted);
    await doing(() => find('button', 'Update').click());
    expect(find('[role="status"]').textContent).toContain('Disk is full');
  });
});

describe('another detail on the page', () => {
  const moved = somebody({
    location: 'İzmir',
    provenance: { location: read('user') },
    offers: { location: offer('Ankara') },
  });

  it('stands beside the stored value, which stays', async () => {
    await draw(moved);
    expect(notices()).toEqual([]);
    expect(find('button', 'Location: İzmir').textContent).toContain('İzmir');
    await doing(() => find('button', 'Use “Ankara”').click());
    expect(sent).toHaveBeenCalledExactlyOnceWith('takeOffer', { personId: 'person', field: 'location' });
  });

  it('is declined by the cross beside it', async () => {
    await draw(moved);
    await doing(() => find('button', 'Location: keep mine').click());
    expect(sent).toHaveBeenCalledExactlyOnceWith('declineOffer', { personId: 'person', field: 'location' });
  });

  it('is there for a field the user emptied', async () => {
    await draw({ ...moved, location: null });
    expect(find('button', 'Use “Ankara”')).toBeTruthy();
  });

  it('too long for a button is shown in full words above it', async () => {
    const about = 'Twenty years of cold chain. '.repeat(4).trim();
    await draw(
      somebody({ about: 'Mine', provenance: { about: read('user') }, offers: { about: offer(about) } }),
    );
    expect(text()).toContain(about);
    await doing(() => find('button', 'About: use this').click());
    expect(sent).toHaveBeenCalledExactlyOnceWith('takeOffer', { personId: 'person', field: 'about' });
  });
});

it('a name nobody is sure of can be chosen among the details', async () => {
  const others = [{ value: 'Elif Karadag', from: 'slug' }];
  await draw(somebody({ provenance: { fullName: read('title', { confidence: 'unsure', others }) } }));
  await doing(() => find('button', 'Elif Karadag, from the address').click());
  expect(sent).toHaveBeenCalledExactlyOnceWith('editPerson', {
    personId: 'person',
    field: 'fullName',
    value: 'Elif Karadag',
  });
});
