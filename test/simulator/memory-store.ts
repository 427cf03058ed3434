/** A store in memory behind the interface of the real one, and what the user does to it. */
import { dueMoment, occurrence } from '@/lib/pipeline/due';
import { type FollowUp, WORK_CALENDAR_ID, type WorkCalendar } from '@/lib/pipeline/records';
import { DEFAULT_CALENDAR } from '@/lib/pipeline/work-calendar';
import type { Due, ReminderStore } from '@/lib/worker/scheduling';

/** What the user does, as commands do it: all or nothing. */
export interface UserStore extends ReminderStore {
  plan(what: Pick<FollowUp, 'date' | 'time' | 'zone'>, id: string, now: number, zone: string): Promise<void>;
  end(id: string, how: 'done' | 'cancelled', now: number, zone: string): Promise<void>;
  move(id: string, date: string, time: string | null, now: number, zone: string): Promise<void>;
  setCalendar(calendar: WorkCalendar, now: number, zone: string): Promise<void>;
}

export class MemoryStore implements UserStore {
  private readonly all = new Map<string, Due>();
  /** The open ones in order, while nothing changed. */
  private sorted: Due[] | null = null;
  private own: WorkCalendar = DEFAULT_CALENDAR;
  private computedFor = '';
  private digest: string | null = null;

  private put(followUp: FollowUp, zone: string, remindedFor: string | null): void {
    this.sorted = null;
    const dueAt = dueMoment(followUp, { zone, dayStarts: this.own.from });
    const { remindAt: _, ...rest }: Due = { ...followUp, dueAt, remindedFor };
    const toCome = followUp.status === 'open' && remindedFor !== occurrence(followUp);
    this.all.set(followUp.id, toCome ? { ...rest, remindAt: dueAt } : rest);
  }

  private open(): Due[] {
    this.sorted ??= [...this.all.values()]
      .filter(({ status }) => status === 'open')
      .sort((a, b) => a.dueAt - b.dueAt);
    return this.sorted;
  }

  async followUser(zone: string): Promise<boolean> {
    const key = `${zone} ${this.own.from}`;
    if (key === this.computedFor) return false;
    for (const each of [...this.open()]) this.put(each, zone, each.remindedFor);
    this.computedFor = key;
    return true;
  }
  async calendar(): Promise<WorkCalendar> {
    return this.own;
  }
  async toRemind(upTo: number): Promise<Due[]> {
    return this.open().filter(({ remindAt }) => remindAt !== undefined && remindAt <= upTo);
  }
  async nextReminder(after: number): Promise<number | null> {
    const to = this.open().flatMap(({ remindAt }) =>
      remindAt !== undefined && remindAt > after ? [remindAt] : [],
    );
    return to[0] ?? null;
  }
  async anythingOpen(): Promise<boolean> {
    return this.open().length > 0;
  }
  async openBefore(moment: number): Promise<Due[]> {
    return this.open().filter(({ dueAt }) => dueAt < moment);
  }
  async lastDigest(): Promise<string | null> {
    return this.digest;
  }
  async markReminded(shown: Due[], zone: string, digest: string | null): Promise<Set<string>> {
    const standing = shown.flatMap((was) => {
      const now = this.all.get(was.id);
      return now?.status === 'open' && occurrence(now) === occurrence(was) ? [now] : [];
    });
    for (const each of standing) this.put(each, zone, occurrence(each));
    if (digest) this.digest = digest;
    return new Set(standing.map(({ id }) => id));
  }
  async get(id: string): Promise<FollowUp | undefined> {
    return this.all.get(id);
  }
  async dueCount(now: number): Promise<number> {
    return this.open().filter(({ dueAt }) => dueAt <= now).length;
  }

  async plan(
    what: Pick<FollowUp, 'date' | 'time' | 'zone'>,
    id: string,
    now: number,
    zone: string,
  ): Promise<void> {
    const rest = {
      personId: 'p',
      leadId: 'l',
      channel: 'call' as const,
      text: null,
      everyDays: null,
      cadence: null,
      templateId: null,
    };
    const times = { createdAt: now, updatedAt: now, doneAt: null };
    this.put({ id, ...rest, ...what, status: 'open', ...times }, zone, null);
  }
  async end(id: string, status: 'done' | 'cancelled', _now: number, zone: string): Promise<void> {
    const was = this.all.get(id);
    if (was?.status === 'open') this.put({ ...was, status }, zone, was.remindedFor);
  }
  async move(id: string, date: string, time: string | null, now: number, zone: string): Promise<void> {
    const was = this.all.get(id);
    if (was?.status !== 'open') return;
    const put = { ...was, date, time };
    const passed = dueMoment(put, { zone, dayStarts: this.own.from }) <= now;
    const seen = passed && occurrence(put) !== occurrence(was);
    this.put(put, zone, seen ? occurrence(put) : was.remindedFor);
  }
  async setCalendar(calendar: WorkCalendar): Promise<void> {
    this.own = { ...calendar, id: WORK_CALENDAR_ID };
  }
}
