/** A browser that sleeps, restarts and kills the worker at any await; its alarms and notifications. */
import type { Alarms, Notice, Notices } from '@/lib/worker/scheduling';
import type { Random } from './random';

/** The worker died here. */
export class Killed extends Error {}
/** One for all: a stack trace for each would take longer than the life. */
const KILLED = new Killed();

interface Alarm {
  /** As the extension asked, on the wall clock. */
  when: number;
  /** When it comes, in time that passes. */
  at: number;
  everyMinutes: number | null;
}

const MINUTE = 60_000;

export class SimulatedBrowser {
  /** Time that passes, whatever the clock on the wall says. */
  passed = 0;
  offset: number;
  zone = 'Europe/Istanbul';
  readonly pending = new Map<string, Alarm>();
  readonly onScreen = new Set<string>();
  /** How likely the worker dies at an await. */
  killing = 0;
  /** Runs beside the worker at an await: the user acts. */
  beside: (() => Promise<void>) | null = null;
  /** Tells what is shown, before it is known whether the worker outlives it. */
  onShow: (notice: Notice) => void = () => undefined;

  private readonly random: Random;
  /** Whether alarms follow the wall clock when it is set, or the time that passes: browsers differ. */
  readonly followsWall: boolean;

  constructor(random: Random, start: number, followsWall: boolean) {
    this.random = random;
    this.offset = start;
    this.followsWall = followsWall;
  }

  now(): number {
    return this.passed + this.offset;
  }

  /** Sets the clock on the wall. */
  jump(by: number): void {
    this.offset += by;
    if (!this.followsWall) return;
    for (const alarm of this.pending.values()) {
      alarm.at = Math.max(this.passed + 1000, this.passed + alarm.when - this.now());
    }
  }

  /** Time passes in which no alarm comes: asleep, closed or disabled. What was missed comes at once afterwards. */
  sleep(for_: number): void {
    this.passed += for_;
    const now = this.now();
    for (const alarm of this.pending.values()) {
      if (alarm.everyMinutes !== null) alarm.at = Math.max(alarm.at, this.passed + 1000);
      else alarm.at = Math.max(this.passed + 1000, this.passed + alarm.when - now);
    }
  }

  /** An await of the worker: before what is asked is done, or after, it may die; the user may act meanwhile. */
  async at<T>(doing: () => T | Promise<T>): Promise<T> {
    if (this.random.chance(this.killing)) throw KILLED;
    if (this.beside && this.random.chance(0.1)) {
      const act = this.beside;
      this.beside = null;
      await act();
    }
    const done = await doing();
    if (this.random.chance(this.killing)) throw KILLED;
    return done;
  }

  readonly alarms: Alarms = {
    get: (name) =>
      this.at(() => {
        const alarm = this.pending.get(name);
        return alarm ? { when: alarm.when, everyMinutes: alarm.everyMinutes } : null;
      }),
    at: (name, when) =>
      this.at(() => {
        const at = this.passed + Math.max(0, when - this.now());
        this.pending.set(name, { when, at, everyMinutes: null });
      }),
    every: (name, minutes) =>
      this.at(() => {
        const gap = minutes * MINUTE;
        this.pending.set(name, { when: this.now() + gap, at: this.passed + gap, everyMinutes: minutes });
      }),
    clear: (name) => this.at(() => void this.pending.delete(name)),
  };

  readonly notices: Notices = {
    show: (notice) =>
      this.at(() => {
        this.onShow(notice);
        this.onScreen.add(notice.id);
      }),
    shown: () => this.at(() => [...this.onScreen]),
    clear: (id) => this.at(() => void this.onScreen.delete(id)),
  };

  /** Takes an alarm that comes: once, or the next time round. */
  take(name: string): void {
    const alarm = this.pending.get(name);
    if (!alarm) return;
    if (alarm.everyMinutes === null) this.pending.delete(name);
    else {
      const gap = alarm.everyMinutes * MINUTE;
      alarm.at = this.passed + gap;
      alarm.when = this.now() + gap;
    }
  }
}
