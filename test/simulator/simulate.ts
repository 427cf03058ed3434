/** Ten years of somebody's follow-ups, with everything that happens to a browser meanwhile. */

import { DEFAULT_CALENDAR } from '@/lib/pipeline/work-calendar';
import {
  DUE_ALARM,
  type Notice,
  notificationId,
  type Ports,
  type ReminderChoices,
  type ReminderStore,
  remindOfDue,
  SWEEP_ALARM,
  watchOver,
} from '@/lib/worker/scheduling';
import { Killed, SimulatedBrowser } from './browser';
import { deeds } from './deeds';
import { MemoryStore, type UserStore } from './memory-store';
import {
  digestOf,
  dueOf,
  faultOf,
  isQuiet,
  LATEST,
  momentAt,
  type Promised,
  type Surroundings,
} from './oracle';
import { Random } from './random';

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

export interface Options {
  years?: number;
  store?: UserStore;
  tell?: boolean;
}

/** Runs one seed. The same seed is the same life. */
export async function simulate(
  seed: number,
  { years = 10, store, tell = false }: Options = {},
): Promise<Outcome> {
  const life = new Life(seed, store ?? new MemoryStore(), tell);
  await life.live(years);
  return life.outcome();
}

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10);

/** What was wrong, thrown to end a life. */
class Fault extends Error {}

export class Life {
  readonly random: Random;
  readonly browser: SimulatedBrowser;
  readonly promises = new Map<string, Promised>();
  readonly open = new Set<Promised>();
  /** Promises not yet settled: the ones that are looked after. */
  readonly unsettled = new Set<Promised>();
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
  private readonly digests = new Map<string, number>();
  private shown = 0;
  private runs = 0;
  private kills = 0;
  private shownInRun: Promised[] = [];

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
    this.browser.onShow = (notice) => this.onShow(notice);
    this.ports = {
      store: this.killable(store),
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
    // An alarm that counts the time that passes comes late when the clock was set forward: the sweep comes before it.
    const late = due && due.at > this.browser.passed + due.when - this.browser.now();
    if (sweep?.everyMinutes && due && late) {
      const gap = sweep.everyMinutes * 60_000;
      const moment = this.browser.passed + due.when - this.browser.now();
      const at = sweep.at + Math.max(0, Math.ceil((moment - sweep.at) / gap)) * gap;
      if (at < due.at) return [SWEEP_ALARM, at];
    }
    // Where nothing happened since the last look a sweep sees nothing new: most are left out.
    if (sweep && (this.unseen || this.random.chance(0.02)) && (!due || sweep.at < due.at))
      return [SWEEP_ALARM, sweep.at];
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

  /** The user's promise is committed. */
  promised(what: Pick<Promised, 'id' | 'date' | 'time' | 'zone' | 'changedAt'>): void {
    const each = { ...what, open: true, shown: 0, recorded: false, seen: false, touchedInRun: false };
    this.promises.set(each.id, each);
    this.open.add(each);
    this.unsettled.add(each);
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
    this.shownInRun = [];
    this.note(why);
    try {
      await remindOfDue(this.ports);
      this.unseen = false;
      await this.nothingSettledStays();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      this.killed();
    }
    for (const each of this.unsettled) each.touchedInRun = false;
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

  private onShow(notice: Notice): void {
    this.shown += 1;
    this.note(`shown: ${notice.kind} ${notice.id}`);
    const around = this.around();
    const fault = faultOf(notice, this.promises, around);
    if (fault) throw new Fault(fault);
    const told = notice.kind === 'one' ? [notice.followUp] : notice.followUps;
    if (notice.kind === 'digest') this.countDigest(around);
    for (const { id, date, time } of told) {
      const each = this.promises.get(id);
      if (each?.date !== date || each.time !== time) continue;
      if (notice.kind === 'digest' && !this.standsFor(each, around)) continue;
      each.shown += 1;
      each.recorded = false;
      this.shownInRun.push(each);
    }
  }

  /** A digest stands for what is due, and for what has no hour today. */
  private standsFor(each: Promised, around: Surroundings): boolean {
    const today = digestOf(around)?.date ?? '';
    return dueOf(each, around) <= around.now || (each.time === null && each.date <= today);
  }

  private countDigest(around: Surroundings): void {
    const date = digestOf(around)?.date ?? '';
    const before = this.digests.get(date);
    if (before === this.kills) throw new Fault(`a second digest of ${date}`);
    this.digests.set(date, this.kills);
  }

  /** Recorded without having been shown: only where there was nothing to say. */
  private digestRecorded(date: string | null): void {
    if (date === null || this.digests.has(date)) return;
    if (this.digestOwed(this.around())) throw new Fault(`the digest of ${date} is left out`);
    this.digests.set(date, this.kills);
  }

  /** The clock was set back: days come again, and their digests may. */
  forgetDigests(): void {
    for (const date of this.digests.keys()) this.digests.set(date, -1);
  }

  private async nothingSettledStays(): Promise<void> {
    for (const id of this.browser.onScreen) {
      if (!id.startsWith('follow-up:')) continue;
      const each = this.promises.get(id.split(':')[1] ?? '');
      const stands = each?.open && notificationId(each) === id;
      if (!stands) throw new Fault(`${id} stays though the user acted`);
    }
  }

  /** Nothing is lost or late. */
  private check(): void {
    const around = this.around();
    const { passed, offset } = this.browser;
    if (this.steadySince === Number.POSITIVE_INFINITY) return;
    for (const each of this.unsettled) {
      if (each.shown > 0 || each.seen) {
        this.unsettled.delete(each);
        continue;
      }
      const due = dueOf(each, around);
      if (due > around.now) continue;
      const wanted = each.time === null ? around.choices.allDay : around.choices.timed;
      if (!wanted) {
        this.unsettled.delete(each);
        continue;
      }
      const awake = Math.max(due - offset, this.steadySince, each.changedAt - offset);
      if (passed - awake <= LATEST) continue;
      if (!this.heldBack()) throw new Fault(`${each.id} of ${each.date} ${each.time ?? ''} is late or lost`);
    }
    this.checkDigest(around);
  }

  /** Quiet now, or until at most a minute ago. */
  private heldBack(): boolean {
    const around = this.around();
    return isQuiet(around) || isQuiet({ ...around, now: around.now - LATEST });
  }

  private checkDigest(around: Surroundings): void {
    const digest = digestOf(around);
    if (!digest || this.digests.has(digest.date) || this.digests.has(dayAfter(digest.date))) return;
    const { passed, offset } = this.browser;
    const awake = Math.max(digest.from - offset, this.steadySince);
    if (around.now >= digest.until || passed - awake <= LATEST || this.heldBack()) return;
    if (this.digestOwed(around)) throw new Fault(`the digest of ${digest.date} is late or lost`);
  }

  /** Something is open for today that stood so since before the digest's hour. */
  private digestOwed(around: Surroundings): boolean {
    const digest = digestOf(around);
    if (!digest) return false;
    const tomorrow = momentAt(dayAfter(digest.date), '00:00', around.zone);
    return [...this.open].some((each) => each.changedAt <= digest.from && dueOf(each, around) < tomorrow);
  }

  private killable(store: ReminderStore): ReminderStore {
    const { browser } = this;
    return {
      followUser: (zone) => browser.at(() => store.followUser(zone)),
      calendar: () => browser.at(() => store.calendar()),
      toRemind: (upTo) => browser.at(() => store.toRemind(upTo)),
      nextReminder: (after) => browser.at(() => store.nextReminder(after)),
      anythingOpen: () => browser.at(() => store.anythingOpen()),
      openBefore: (moment) => browser.at(() => store.openBefore(moment)),
      lastDigest: () => browser.at(() => store.lastDigest()),
      markReminded: (shown, zone, digest) =>
        browser.at(async () => {
          const standing = await store.markReminded(shown, zone, digest);
          for (const each of this.shownInRun) each.recorded = true;
          this.digestRecorded(digest);
          return standing;
        }),
      get: (id) => browser.at(() => store.get(id)),
      dueCount: (now) => browser.at(() => store.dueCount(now)),
    };
  }
}
