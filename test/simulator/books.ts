/** The books of one life: every promise, what was shown of it, and whether anything is lost, late or doubled. */
import { type Notice, notificationId } from '@/lib/worker/scheduling';
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

const DAY = 86_400_000;

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10);

/** What was wrong, thrown to end a life. */
export class Fault extends Error {}

/** Time as the books need it. */
export interface Times {
  /** Time that passed, and how far the clock on the wall is from it. */
  passed: number;
  offset: number;
  /** Since when, in time that passed, the browser has been awake with nothing happening to clock or zone. */
  steadySince: number;
}

export class Books {
  readonly promises = new Map<string, Promised>();
  readonly open = new Set<Promised>();
  /** Promises not yet settled: the ones that are looked after. */
  readonly unsettled = new Set<Promised>();
  /** The days whose digest is settled, and how many kills there had been by then. */
  private readonly digests = new Map<string, number>();
  private shownInRun: Promised[] = [];

  /** The user's promise is committed. */
  promised(what: Pick<Promised, 'id' | 'date' | 'time' | 'zone' | 'changedAt'>): void {
    const each = { ...what, open: true, shown: 0, recorded: false, seen: false, touchedInRun: false };
    this.promises.set(each.id, each);
    this.open.add(each);
    this.unsettled.add(each);
  }

  /** The worker starts to look at what is due. */
  beginRun(): void {
    this.shownInRun = [];
  }

  endRun(): void {
    for (const each of this.unsettled) each.touchedInRun = false;
  }

  /** A notice comes on the screen. */
  show(notice: Notice, around: Surroundings, kills: number): void {
    const fault = faultOf(notice, this.promises, around);
    if (fault) throw new Fault(fault);
    const told = notice.kind === 'one' ? [notice.followUp] : notice.followUps;
    if (notice.kind === 'digest') this.countDigest(around, kills);
    for (const { id, date, time } of told) {
      const each = this.promises.get(id);
      if (each?.date !== date || each.time !== time) continue;
      if (notice.kind === 'digest' && !this.standsFor(each, around)) continue;
      each.shown += 1;
      each.recorded = false;
      this.shownInRun.push(each);
    }
  }

  /** The store has recorded what was shown; a digest recorded without a notice is right where there was nothing to say. */
  recorded(digest: string | null, around: Surroundings, kills: number): void {
    for (const each of this.shownInRun) each.recorded = true;
    if (digest === null || this.digests.has(digest)) return;
    if (this.digestOwed(around)) throw new Fault(`the digest of ${digest} is left out`);
    this.digests.set(digest, kills);
  }

  /** The clock was set back: days come again, and their digests may. */
  forgetDigests(): void {
    for (const date of this.digests.keys()) this.digests.set(date, -1);
  }

  /** No notice stays on the screen for what the user has done, dropped or moved. */
  nothingSettledStays(onScreen: Set<string>): void {
    for (const id of onScreen) {
      if (!id.startsWith('follow-up:')) continue;
      const each = this.promises.get(id.split(':')[1] ?? '');
      const stands = each?.open && notificationId(each) === id;
      if (!stands) throw new Fault(`${id} stays though the user acted`);
    }
  }

  /** Nothing is lost or late. */
  check(around: Surroundings, times: Times): void {
    if (times.steadySince === Number.POSITIVE_INFINITY) return;
    for (const each of this.unsettled) this.checkOne(each, around, times);
    this.checkDigest(around, times);
  }

  private checkOne(each: Promised, around: Surroundings, { passed, offset, steadySince }: Times): void {
    if (each.shown > 0 || each.seen) {
      this.unsettled.delete(each);
      return;
    }
    const due = dueOf(each, around);
    if (due > around.now) return;
    const wanted = each.time === null ? around.choices.allDay : around.choices.timed;
    if (!wanted) {
      this.unsettled.delete(each);
      return;
    }
    const awake = Math.max(due - offset, steadySince, each.changedAt - offset);
    if (passed - awake <= LATEST || heldBack(around)) return;
    throw new Fault(`${each.id} of ${each.date} ${each.time ?? ''} is late or lost`);
  }

  private checkDigest(around: Surroundings, { passed, offset, steadySince }: Times): void {
    // In the first minute awake nothing can be late yet.
    if (passed - steadySince <= LATEST) return;
    const digest = digestOf(around);
    if (!digest || this.digests.has(digest.date) || this.digests.has(dayAfter(digest.date))) return;
    const awake = Math.max(digest.from - offset, steadySince);
    if (around.now >= digest.until || passed - awake <= LATEST || heldBack(around)) return;
    if (this.digestOwed(around)) throw new Fault(`the digest of ${digest.date} is late or lost`);
  }

  /** A digest stands for what is due, and for what has no hour today. */
  private standsFor(each: Promised, around: Surroundings): boolean {
    if (dueOf(each, around) <= around.now) return true;
    return each.time === null && each.date <= (digestOf(around)?.date ?? '');
  }

  private countDigest(around: Surroundings, kills: number): void {
    const date = digestOf(around)?.date ?? '';
    if (this.digests.get(date) === kills) throw new Fault(`a second digest of ${date}`);
    this.digests.set(date, kills);
  }

  /** Something is open for today that stood so since before the digest's hour. */
  private digestOwed(around: Surroundings): boolean {
    const digest = digestOf(around);
    if (!digest) return false;
    const tomorrow = momentAt(dayAfter(digest.date), '00:00', around.zone);
    for (const each of this.open) {
      if (each.changedAt <= digest.from && dueOf(each, around) < tomorrow) return true;
    }
    return false;
  }
}

/** Quiet now, or until at most a minute ago. */
function heldBack(around: Surroundings): boolean {
  return isQuiet(around) || isQuiet({ ...around, now: around.now - LATEST });
}
