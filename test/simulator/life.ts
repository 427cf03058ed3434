/** One life: time that passes, what happens in it, and the worker that looks at what is due whenever it is woken. */
import { DEFAULT_CALENDAR } from '@/lib/pipeline/work-calendar';
import {
  DUE_ALARM,
  type Ports,
  type ReminderChoices,
  remindOfDue,
  SWEEP_ALARM,
  watchOver,
} from '@/lib/worker/scheduling';
import { Books, Fault } from './books';
import { Killed, SimulatedBrowser } from './browser';
import { deeds } from './deeds';
import { killable } from './killable';
import type { UserStore } from './memory-store';
import type { Surroundings } from './oracle';
import { Random } from './random';
import './temporal-once';

const DAY = 86_400_000;
const START = Date.parse('2026-11-24T06:00:00Z');

export interface Outcome {
  seed: number;
  /** What went wrong; null: nothing. */
  failed: string | null;
  /** What was shown, and how often which. */
  shown: number;
  runs: number;
  kills: number;
  story: string[];
}

export class Life {
  readonly random: Random;
  readonly browser: SimulatedBrowser;
  readonly books = new Books();
  /** Alarms do not outlive this browser. */
  readonly firefox: boolean;
  choices: ReminderChoices;
  calendar = DEFAULT_CALENDAR;
  readonly store: UserStore;
  private readonly seed: number;
  private readonly story: string[] = [];
  private readonly tell: boolean;
  private readonly ports: Ports;
  private failed: string | null = null;
  /** Since when, in time that passed, the browser has been awake with nothing happening to clock or zone. */
  private steadySince = 0;
  /** Something happened that only the sweep can notice. */
  private unseen = true;
  private shown = 0;
  private runs = 0;
  private kills = 0;

  constructor(seed: number, store: UserStore, tell: boolean) {
    this.seed = seed;
    this.tell = tell;
    this.random = new Random(seed);
    this.store = store;
    this.firefox = this.random.chance(0.5);
    this.browser = new SimulatedBrowser(this.random, START, this.random.chance(0.5));
    this.choices = {
      timed: true,
      allDay: true,
      keepInTouch: true,
      digestAt: this.random.chance(0.4) ? '08:30' : null,
    };
    this.browser.onShow = (notice) => {
      this.shown += 1;
      this.note(`shown: ${notice.kind} ${notice.id}`);
      this.books.show(notice, this.around(), this.kills);
    };
    this.ports = {
      store: killable(store, this.browser, (digest) =>
        this.books.recorded(digest, this.around(), this.kills),
      ),
      alarms: this.browser.alarms,
      notices: this.browser.notices,
      now: () => this.browser.now(),
      zone: () => this.browser.zone,
      choices: () => this.browser.at(() => this.choices),
      count: (due) => this.browser.at(() => void due),
      moved: () => undefined,
    };
  }

  around(): Surroundings {
    const { zone } = this.browser;
    return { now: this.browser.now(), zone, calendar: this.calendar, choices: this.choices };
  }

  note(text: string): void {
    if (!this.tell) return;
    const wall = Temporal.Instant.fromEpochMilliseconds(this.browser.now()).toZonedDateTimeISO(
      this.browser.zone,
    );
    this.story.push(
      `${wall.toPlainDateTime().toString({ smallestUnit: 'second' })} ${this.browser.zone}: ${text}`,
    );
  }

  async live(years: number): Promise<void> {
    try {
      const end = years * 365 * DAY;
      await this.run('the first start');
      while (this.browser.passed < end) await this.goOn(this.nextDeed());
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.failed = error.message;
      this.note(`FAILED: ${error.message}`);
    }
  }

  outcome(): Outcome {
    const { seed, failed, shown, runs, kills, story } = this;
    return { seed, failed, shown, runs, kills, story };
  }

  /** When something happens next: often near a moment that matters. */
  private nextDeed(): number {
    const { random, browser } = this;
    const gap = random.between(1, 10 * DAY);
    if (!random.chance(0.5)) return browser.passed + gap;
    const due = browser.pending.get(DUE_ALARM);
    if (!due) return browser.passed + gap;
    return Math.max(browser.passed + 1, due.at + random.between(-120_000, 120_000));
  }

  /** Lets time pass up to the next deed, with every alarm that comes before it, and does it. */
  private async goOn(until: number): Promise<void> {
    for (;;) {
      const [name, at] = this.nextAlarm();
      if (name === null || at > until) break;
      this.pass(at);
      this.browser.take(name);
      await this.run(`the alarm “${name}”`);
    }
    this.pass(until);
    await this.random.pick(deeds)(this);
    this.check();
  }

  private nextAlarm(): [name: string | null, at: number] {
    const due = this.browser.pending.get(DUE_ALARM);
    const sweep = this.browser.pending.get(SWEEP_ALARM);
    if (sweep && this.unseen && (!due || sweep.at < due.at)) return [SWEEP_ALARM, sweep.at];
    // An alarm that counts the time that passes comes late when the clock was set forward: the sweep comes before it.
    const late = due && due.at > this.browser.passed + due.when - this.browser.now();
    if (sweep?.everyMinutes && due && late) {
      const gap = sweep.everyMinutes * 60_000;
      const moment = this.browser.passed + due.when - this.browser.now();
      const at = sweep.at + Math.max(0, Math.ceil((moment - sweep.at) / gap)) * gap;
      if (at < due.at) return [SWEEP_ALARM, at];
    }
    // Where nothing happened since the last look a sweep sees nothing new: most are left out.
    if (sweep && this.random.chance(0.02) && (!due || sweep.at < due.at)) return [SWEEP_ALARM, sweep.at];
    return due ? [DUE_ALARM, due.at] : [null, 0];
  }

  private pass(until: number): void {
    const { browser } = this;
    browser.passed = Math.max(browser.passed, until);
    const sweep = browser.pending.get(SWEEP_ALARM);
    if (sweep?.everyMinutes && sweep.at < browser.passed) {
      const gap = sweep.everyMinutes * 60_000;
      sweep.at += Math.ceil((browser.passed - sweep.at) / gap) * gap;
    }
    this.check();
  }

  /** Clock, zone, sleep or settings changed: what was awake before is not awake past it now. */
  disturb(): void {
    this.unseen = true;
    if (this.steadySince !== Number.POSITIVE_INFINITY) this.steadySince = this.browser.passed;
  }

  /** Nothing can wake the worker until something does: it is no fault of its own what it does not see until then. */
  unwatched(): void {
    this.steadySince = Number.POSITIVE_INFINITY;
  }

  /** The worker looks at what is due, and may die doing so. */
  async run(why: string): Promise<void> {
    this.runs += 1;
    if (this.steadySince === Number.POSITIVE_INFINITY) this.steadySince = this.browser.passed;
    this.books.beginRun();
    const { beside } = this.browser;
    this.note(why);
    try {
      await remindOfDue(this.ports);
      this.unseen = false;
      // What the user did meanwhile is for the run after it.
      if (this.browser.beside === beside) this.books.nothingSettledStays(this.browser.onScreen);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      this.killed();
    }
    this.books.endRun();
  }

  private check(): void {
    const { passed, offset } = this.browser;
    this.books.check(this.around(), { passed, offset, steadySince: this.steadySince });
  }

  private killed(): void {
    this.kills += 1;
    this.note('the worker is killed');
    this.unseen = true;
    // It died before it could ask for anything: whatever wakes it next is its first chance.
    if (this.browser.pending.has(SWEEP_ALARM)) this.steadySince = this.browser.passed;
    else this.unwatched();
  }

  /** The user acts; the worker may die before, within or after the commit. */
  async act(what: () => Promise<void>): Promise<void> {
    try {
      await watchOver(this.ports);
      await what();
      await this.browser.at(() => undefined);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      this.killed();
      return;
    }
    await this.run('after a command');
  }
}
