// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { choicesToSend, mergeFields } from '@/components/lead/merge-fields';
import { Proposals } from '@/components/lead/Proposals';
import { OpenLead } from '@/components/ui/navigation';
import { ToastProvider } from '@/components/ui/Toast';
import { speak } from '@/lib/i18n/locale';
import type { Proposal } from '@/lib/store/proposals';
import { read, somebody } from './person';
import { doing, find, render } from './render';

const mocks = vi.hoisted(() => ({
  send: vi.fn<(name: string, body: unknown) => Promise<unknown>>(),
  proposals: vi.fn<() => Promise<Proposal[]>>(),
}));
vi.mock('@/lib/protocol/client', async (original) => ({
  ...(await original<typeof import('@/lib/protocol/client')>()),
  send: mocks.send,
}));
vi.mock('@/components/ui/data', () => ({ useData: () => ({ db: DB, failure: null, retry: () => {} }) }));
vi.mock('@/lib/store/proposals', () => ({ proposals: mocks.proposals }));
vi.mock('@/lib/store/queries', () => ({ lastUndo: async () => null }));
const DB = {};

const elif = somebody({
  id: 'a',
  memoryTag: 'Web Summit',
  provenance: { fullName: read('experience'), title: read('user'), memoryTag: read('user') },
});
const other = somebody({
  id: 'b',
  fullName: 'E. Karadağ',
  firstName: 'E.',
  title: 'Operations Manager',
  email: 'elif@kuzey.example',
  provenance: { fullName: read('title', { confidence: 'unsure' }), title: read('headline') },
});
const opened = vi.fn<(leadId: string) => void>();
const draw = () =>
  render(
    <ToastProvider>
      <OpenLead value={opened}>
        <Proposals person={elif} />
      </OpenLead>
    </ToastProvider>,
  );
const text = () => document.body.textContent ?? '';

beforeEach(() => {
  speak('en');
  mocks.send.mockResolvedValue({ undoId: 'step', leadId: 'kept' });
  mocks.proposals.mockResolvedValue([{ other, reason: 'email' }]);
});

describe('a proposal', () => {
  it('names the other and the reason', async () => {
    await draw();
    expect(text()).toContain('Maybe the same person as E. Karadağ');
    expect(text()).toContain('Same e-mail · Operations Manager · Kuzey Lojistik');
  });

  it('shows nothing where nobody is proposed', async () => {
    mocks.proposals.mockResolvedValue([]);
    await draw();
    expect(document.querySelector('section')).toBeNull();
  });

  it('“Someone else” keeps them apart, with Undo', async () => {
    await draw();
    await doing(() => find('button', 'Someone else').click());
    expect(mocks.send).toHaveBeenCalledExactlyOnceWith('keepApart', { personId: 'a', otherId: 'b' });
    expect(find('[role="status"]').textContent).toContain('Kept apart: E. Karadağ');
    await doing(() => find('button', 'Undo').click());
    expect(mocks.send).toHaveBeenLastCalledWith('undo', { undoId: 'step' });
  });

  it('“Same person” changes nothing before it was confirmed', async () => {
    await draw();
    await doing(() => find('button', 'Same person').click());
    expect(find('dialog').textContent).toContain('Make Elif Karadağ and E. Karadağ one person?');
    expect(find('dialog').textContent).toContain('Notes, follow-ups and tags of both stay');
    await doing(() => find('button', 'Cancel').click());
    expect(document.querySelector('dialog')).toBeNull();
    expect(mocks.send).not.toHaveBeenCalled();
  });

  it('merged as the rule says when nothing is chosen, and the kept lead is opened', async () => {
    await draw();
    await doing(() => find('button', 'Same person').click());
    const chosen = [...document.querySelectorAll<HTMLInputElement>('input:checked')];
    expect(chosen.map((each) => each.parentElement?.textContent)).toEqual([
      'Elif Karadağexperience',
      'Head of Operationsyou',
    ]);
    await doing(() => find('button', 'Make one person').click());
    expect(mocks.send).toHaveBeenCalledExactlyOnceWith('mergePeople', {
      personId: 'a',
      otherId: 'b',
      choices: {},
    });
    expect(opened).toHaveBeenCalledExactlyOnceWith('kept');
    expect(document.querySelector('dialog')).toBeNull();
    expect(find('[role="status"]').textContent).toContain('Undo');
  });

  it('merged as chosen, a name with its first and last name', async () => {
    await draw();
    await doing(() => find('button', 'Same person').click());
    await doing(() => find('label', 'E. Karadağ').click());
    await doing(() => find('button', 'Make one person').click());
    expect(mocks.send).toHaveBeenCalledExactlyOnceWith('mergePeople', {
      personId: 'a',
      otherId: 'b',
      choices: { fullName: 'b', firstName: 'b', lastName: 'b' },
    });
  });

  it('refused stays open and says why', async () => {
    mocks.send.mockRejectedValue(new Error('lost'));
    await draw();
    await doing(() => find('button', 'Same person').click());
    await doing(() => find('button', 'Make one person').click());
    expect(find('dialog')).toBeTruthy();
    expect(opened).not.toHaveBeenCalled();
    expect(find('[role="status"]').textContent).toContain('That did not work');
  });
});

describe('what is asked before a merge', () => {
  it('is only what both have and what differs', () => {
    expect(mergeFields(elif, other).map(({ field, ruled }) => [field, ruled])).toEqual([
      ['fullName', 'a'],
      ['title', 'a'],
    ]);
  });

  it('is the same whichever is looked at', () => {
    expect(mergeFields(other, elif).map(({ field, ruled }) => [field, ruled])).toEqual([
      ['fullName', 'a'],
      ['title', 'a'],
    ]);
  });

  it('sends what was chosen and nothing else', () => {
    expect(choicesToSend({ title: 'b' })).toEqual({ title: 'b' });
  });
});
