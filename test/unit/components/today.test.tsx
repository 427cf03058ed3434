// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TodayGroups } from '@/components/today/TodayGroups';
import { ToastProvider } from '@/components/ui/Toast';
import { speak } from '@/lib/i18n/locale';
import { CommandError } from '@/lib/protocol/client';
import type { DueRow, TodayView } from '@/lib/store/views';
import { doing, find, render } from './render';

const NOW = new Date(2026, 10, 24, 12, 0).getTime();
const mocks = vi.hoisted(() => ({
  send: vi.fn<(name: string, body: unknown) => Promise<unknown>>(),
  followUps: vi.fn<() => unknown[]>(),
}));
vi.mock('@/lib/protocol/client', async (original) => ({
  ...(await original<typeof import('@/lib/protocol/client')>()),
  send: mocks.send,
}));
vi.mock('@/components/ui/data', () => ({ useData: () => ({ db: DB, failure: null, retry: () => {} }) }));
vi.mock('@/lib/store/queries', () => ({
  lastUndo: async () => null,
  leadView: async () => ({ followUps: mocks.followUps() }),
}));
const DB = {};

function due(id: string, name: string, date: string, time: string | null): DueRow {
  const dueAt = new Date(`${date}T${time ?? '09:00'}:00`).getTime();
  const lead = { leadId: `lead-${id}`, personId: `person-${id}`, company: 'Kuzey Lojistik' };
  return {
    followUpId: id,
    name,
    ...lead,
    channel: 'call',
    text: 'Who signs?',
    date,
    time,
    dueAt,
    everyDays: null,
    templateId: null,
  };
}
const BURAK = due('burak', 'Burak Şimşekoğlu', '2026-11-20', null);
const ELIF = due('elif', 'Elif Karadağ', '2026-11-24', '14:30');
const SELIN = due('selin', 'Selin Yıldırımlı', '2026-11-25', '09:30');

const draw = (view: Partial<TodayView>) =>
  render(
    <ToastProvider>
      <TodayGroups
        view={{
          overdue: [],
          today: [],
          next: null,
          withoutStep: 0,
          idlest: [],
          rotting: { count: 0, coldest: [] },
          ...view,
        }}
        now={NOW}
        room="wide"
      />
    </ToastProvider>,
  );
const text = () => document.body.textContent ?? '';
const sections = () =>
  [...document.querySelectorAll('section')].map((section) => section.querySelector('h2')?.textContent);

beforeEach(() => {
  speak('en');
  HTMLElement.prototype.showPopover = () => {};
  mocks.send.mockResolvedValue({ undoId: 'u', leadId: null });
  mocks.followUps.mockReturnValue([]);
});

describe('Today', () => {
  it('shows overdue above today, each with its count, and what comes after', async () => {
    await draw({ overdue: [BURAK], today: [ELIF], next: SELIN });
    expect(sections()).toEqual(['Overdue1', 'Today1']);
    expect(text()).toContain('After that');
    expect(find('a', 'Selin').getAttribute('href')).toBe('/app.html#lead/lead-selin');
  });

  it('says in words that all is done, and what the next one is', async () => {
    await draw({ next: SELIN });
    expect(text()).toContain('All done for today');
    expect(text()).toContain('The next one is tomorrow at 09:30: Selin Yıldırımlı.');
  });

  it('names a whole day without an hour', async () => {
    await draw({ next: { ...SELIN, time: null } });
    expect(text()).toContain('The next one is tomorrow: Selin Yıldırımlı.');
  });

  it('finishes by the circle, offers Undo and then the next step with the same person', async () => {
    await draw({ overdue: [BURAK], today: [ELIF] });
    await doing(() => find('button[aria-label]', 'Done: Burak').click());
    expect(mocks.send).toHaveBeenCalledWith('finishFollowUp', { followUpId: 'burak' });
    await draw({ today: [ELIF] });
    expect(find('[role="status"]').textContent).toContain('Undo');
    expect(text()).toContain('What comes next with Burak Şimşekoğlu?');

    await doing(() => find('button', 'In 3 days').click());
    expect(mocks.send).toHaveBeenLastCalledWith('planFollowUp', {
      leadId: 'lead-burak',
      date: '2026-11-27',
      time: null,
      channel: 'call',
      text: null,
    });
    expect(text()).not.toContain('What comes next');
  });

  it('offers nothing where another step is planned already', async () => {
    mocks.followUps.mockReturnValue([{}]);
    await draw({ today: [ELIF] });
    await doing(() => find('button[aria-label]', 'Done: Elif').click());
    await draw({});
    expect(text()).not.toContain('What comes next');
  });

  it('offers nothing when finishing was refused, and says why', async () => {
    mocks.send.mockRejectedValue(new CommandError('disk-full'));
    await draw({ today: [ELIF] });
    await doing(() => find('button[aria-label]', 'Done: Elif').click());
    expect(find('[role="status"]').textContent).toContain('Disk is full');
    expect(text()).not.toContain('What comes next');
  });

  it('takes the offer away when the finished one is brought back', async () => {
    await draw({ today: [ELIF] });
    await doing(() => find('button[aria-label]', 'Done: Elif').click());
    await draw({});
    expect(text()).toContain('What comes next');
    await draw({ today: [ELIF] });
    expect(text()).not.toContain('What comes next');
  });

  it('snoozes to a day that the menu names', async () => {
    await draw({ today: [ELIF] });
    await doing(() => find('button', 'Snooze').click());
    const next = find('[role="menuitem"]', 'Next week');
    expect(next.textContent).toContain('Mon 30 Nov');
    await doing(() => next.click());
    expect(mocks.send).toHaveBeenCalledWith('changeFollowUp', {
      followUpId: 'elif',
      date: '2026-11-30',
      time: '14:30',
    });
  });
});
